/* crew: see crew.h. Opens and ends it all, and lends readers. A reader that has failed is opened anew when the next one
 * wants it. Must not know what is asked. */
#include "crew_part.h"
#include "reads.h"

#include "os/os.h"

enum { DESKS = 2 };

static struct desk *desk_of(struct crew *crew, size_t number)
{
    return number == 0 ? &crew->record : &crew->log;
}

static void work(void *context, size_t number)
{
    desk_work(desk_of(context, number));
}

/* The files' pages are in the system's memory once for all. */
static struct fault *open_reader(struct crew *crew, struct arena *arena, struct engine **reader_out)
{
    TRY(engine_open_reader(arena, &crew->setup, ledger_keys(crew->writer->ledger), reader_out));
    return store_keep_less((*reader_out)->store, arena);
}

static struct fault *begin(struct crew *crew, struct arena *arena)
{
    struct engine *reads;
    clock_today(); /* the time zone is set before threads are started */
    TRY(engine_open(arena, &crew->setup, &crew->writer));
    TRY(reads_open(crew->writer, arena, &reads));
    TRY(store_keep_less(reads->store, arena));
    TRY(store_keep_less(crew->writer->store, arena));
    TRY(desk_open(&crew->record, crew->arena, crew->writer));
    TRY(desk_open(&crew->log, crew->arena, reads));
    for (size_t i = 0; i < crew->free_count; i++)
        TRY(open_reader(crew, arena, &crew->readers[i]));
    return threads_start(crew->arena, DESKS, work, crew, &crew->threads);
}

struct fault *crew_open(struct arena *arena, const struct engine_setup *setup, size_t readers,
                        struct crew **crew_out)
{
    struct arena *own = arena_open(0);
    struct crew *crew = arena_new(own, struct crew);
    ensure(readers > 0);
    *crew = (struct crew){.arena = own,
                          .setup = *setup,
                          .lock = lock_new(own),
                          .free = bell_new(own),
                          .readers = arena_new_many(own, readers, struct engine *),
                          .free_count = readers};
    crew->setup.path = text_copy(own, text_of(setup->path));
    struct fault *fault = begin(crew, arena);
    if (fault) {
        fault = fault_copy(arena, fault);
        crew_close(crew);
        return fault;
    }
    *crew_out = crew;
    return NULL;
}

void crew_close(struct crew *crew)
{
    if (!crew)
        return;
    for (size_t i = 0; crew->threads && i < DESKS; i++)
        desk_end(desk_of(crew, i));
    threads_join(crew->threads);
    for (size_t i = 0; i < crew->free_count; i++)
        engine_close(crew->readers[i]);
    engine_close(crew->writer);
    arena_close(crew->arena);
}

const struct feature *const *crew_features(const struct crew *crew)
{
    return crew->setup.features;
}

struct crew_standing crew_stand(struct crew *crew)
{
    lock_take(crew->record.lock);
    struct crew_standing standing = crew->record.standing;
    lock_leave(crew->record.lock);
    lock_take(crew->log.lock);
    standing.is_log_broken = crew->log.standing.is_broken;
    lock_leave(crew->log.lock);
    return standing;
}

static struct engine *take(struct crew *crew)
{
    lock_take(crew->lock);
    while (!crew->free_count)
        bell_wait(crew->free, crew->lock, -1);
    struct engine *reader = crew->readers[--crew->free_count];
    lock_leave(crew->lock);
    return reader;
}

/* The one that was used last is the next: it remembers most. */
static void give_back(struct crew *crew, struct engine *reader)
{
    lock_take(crew->lock);
    crew->readers[crew->free_count++] = reader;
    bell_ring_one(crew->free);
    lock_leave(crew->lock);
}

/* From its first question on the snapshot stands; what is kept is dropped when it may be older. */
static struct fault *look(struct crew *crew, struct engine *reader, struct arena *arena)
{
    TRY(ledger_size(reader->ledger, arena, &reader->size));
    struct moved moved = desk_moved(&crew->record);
    if (reader->people_at < moved.people || reader->people_at < moved.all)
        people_forget(reader);
    if (reader->looked < moved.all)
        folds_forget(reader);
    reader->looked = reader->size;
    return NULL;
}

static struct fault *read_in(struct crew *crew, struct engine *reader, struct arena *arena,
                             crew_work *work_of, void *context)
{
    TRY(ledger_snapshot(reader->ledger, arena));
    struct fault *fault = look(crew, reader, arena);
    if (!fault)
        fault = work_of(context, reader, arena);
    ledger_snapshot_end(reader->ledger);
    return fault;
}

struct fault *crew_read(struct crew *crew, struct arena *arena, crew_work *work_of, void *context)
{
    struct fault *fault = NULL;
    struct engine *reader = take(crew);
    if (!reader)
        fault = open_reader(crew, arena, &reader);
    if (!fault)
        fault = read_in(crew, reader, arena, work_of, context);
    if (fault) {
        fault = fault_copy(arena, fault);
        engine_close(reader);
        reader = NULL;
    }
    give_back(crew, reader);
    return fault;
}

struct fault *crew_hand_in(struct desk *desk, struct errand *errand)
{
    desk_hand_in(desk, errand);
    return desk_wait(desk, errand);
}

struct fault *crew_write(struct crew *crew, struct arena *arena, crew_work *work_of, void *context)
{
    struct errand errand = {.arena = arena, .work = work_of, .context = context};
    return crew_hand_in(&crew->record, &errand);
}
