/* audit_lines: judges a file of one case a line on several workers. Each takes the next block of whole lines under
 * one lock, judges it with memory of its own, and hands the page on; pages are written in input order by whichever
 * worker completes the next one. Memory is a fixed number of slots, whatever the file's size. */
#include "audit_part.h"
#include "blocks.h"
#include "lines.h"
#include "desk/desk.h"

#include <pthread.h>

enum { SLOTS_PER_WORKER = 2, MOST_WORKERS = 64 };

enum slot_state { SLOT_FREE, SLOT_TAKEN, SLOT_DONE };

struct slot {
    enum slot_state state;
    struct lines lines;
};

struct engine {
    struct audit *audit;
    const char *file;
    struct block_reader reader;
    struct arena *reading_arena, *writing_arena;
    struct id_set seen;
    pthread_mutex_t reading; /* the reader, next_number and has_ended */
    int64_t next_number;
    bool has_ended;
    pthread_mutex_t order; /* slot states, next_written, is_writing and fault */
    pthread_cond_t moved;
    int64_t next_written;
    bool is_writing;
    struct fault *fault;
    struct slot *slots;
    size_t slot_count;
};

/* Keeps the first fault; NULL is no fault. Everybody who waits must see it and stop. */
static void note_fault(struct engine *engine, struct fault *fault)
{
    if (!fault)
        return;
    pthread_mutex_lock(&engine->order);
    if (!engine->fault)
        engine->fault = fault;
    pthread_cond_broadcast(&engine->moved);
    pthread_mutex_unlock(&engine->order);
}

/* Waits until what stood in the slot is written. */
static bool wait_free(struct engine *engine, struct slot *slot)
{
    pthread_mutex_lock(&engine->order);
    while (slot->state != SLOT_FREE && !engine->fault)
        pthread_cond_wait(&engine->moved, &engine->order);
    bool is_free = !engine->fault;
    if (is_free)
        slot->state = SLOT_TAKEN;
    pthread_mutex_unlock(&engine->order);
    return is_free;
}

static struct slot *take_locked(struct engine *engine)
{
    struct slot *slot = &engine->slots[(size_t)engine->next_number % engine->slot_count];
    bool more = false;
    if (engine->has_ended || !wait_free(engine, slot))
        return NULL;
    struct fault *fault =
        block_next(&engine->reader, engine->reading_arena, &slot->lines.block, &more);
    note_fault(engine, fault);
    engine->has_ended = fault || !more;
    if (engine->has_ended)
        return NULL;
    engine->next_number++;
    return slot;
}

/* The next block in a slot of its own; NULL at the end. */
static struct slot *take(struct engine *engine)
{
    pthread_mutex_lock(&engine->reading);
    struct slot *slot = take_locked(engine);
    pthread_mutex_unlock(&engine->reading);
    return slot;
}

/* Only one worker at a time is here, with blocks in order: so it does not depend on timing which of two cases with
 * one id is the second. */
static void write_slot(struct engine *engine, struct slot *slot, struct arena *scratch)
{
    if (lines_mark_repeated(&slot->lines, &engine->seen))
        lines_judge_again(&slot->lines, &engine->audit->plan, engine->file, scratch);
    note_fault(engine, audit_write(engine->audit, engine->writing_arena, &slot->lines.page,
                                   slot->lines.block.bytes_done));
}

static struct slot *next_done(struct engine *engine)
{
    struct slot *slot = &engine->slots[(size_t)engine->next_written % engine->slot_count];
    return slot->state == SLOT_DONE && !engine->fault ? slot : NULL;
}

/* Marks the slot as done and, unless somebody is at it, writes all pages that are next in order. */
static void hand_on(struct engine *engine, struct slot *done, struct arena *scratch)
{
    pthread_mutex_lock(&engine->order);
    done->state = SLOT_DONE;
    struct slot *slot = engine->is_writing ? NULL : next_done(engine);
    while (slot) {
        engine->is_writing = true;
        pthread_mutex_unlock(&engine->order);
        write_slot(engine, slot, scratch);
        pthread_mutex_lock(&engine->order);
        engine->is_writing = false;
        slot->state = SLOT_FREE;
        engine->next_written++;
        pthread_cond_broadcast(&engine->moved);
        slot = next_done(engine);
    }
    pthread_mutex_unlock(&engine->order);
}

static void *work(void *given)
{
    struct engine *engine = given;
    struct arena *scratch = arena_open(0);
    for (struct slot *slot = take(engine); slot; slot = take(engine)) {
        lines_judge(&slot->lines, &engine->audit->plan, engine->file, scratch);
        hand_on(engine, slot, scratch);
    }
    arena_close(scratch);
    return NULL;
}

/* The calling thread works too; where the system gives fewer threads, there are fewer workers. */
static void work_on_all(struct engine *engine, size_t workers)
{
    pthread_t threads[MOST_WORKERS];
    size_t started = 0;
    while (started + 1 < workers && pthread_create(&threads[started], NULL, work, engine) == 0)
        started++;
    work(engine);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
}

static void engine_open(struct engine *engine, struct audit *audit, const struct input_file *input,
                        size_t workers)
{
    *engine = (struct engine){
        .audit = audit, .file = input->name, .slot_count = workers * SLOTS_PER_WORKER};
    engine->reading_arena = arena_open(0);
    engine->writing_arena = arena_open(0);
    block_reader_init(&engine->reader, engine->reading_arena, input->file, TIMELINE_LINE_LIMIT);
    engine->slots = arena_new_many(engine->reading_arena, engine->slot_count, struct slot);
    for (size_t i = 0; i < engine->slot_count; i++)
        lines_open(&engine->slots[i].lines);
    id_set_open(&engine->seen);
    bool made = pthread_mutex_init(&engine->reading, NULL) == 0 &&
                pthread_mutex_init(&engine->order, NULL) == 0 &&
                pthread_cond_init(&engine->moved, NULL) == 0;
    ensure(made);
}

static void engine_close(struct engine *engine)
{
    pthread_cond_destroy(&engine->moved);
    pthread_mutex_destroy(&engine->order);
    pthread_mutex_destroy(&engine->reading);
    id_set_close(&engine->seen);
    for (size_t i = 0; i < engine->slot_count; i++)
        lines_close(&engine->slots[i].lines);
    arena_close(engine->writing_arena);
    arena_close(engine->reading_arena);
}

struct fault *audit_lines(struct audit *audit, const struct input_file *input)
{
    struct engine engine;
    size_t workers = audit->jobs < MOST_WORKERS ? audit->jobs : MOST_WORKERS;
    engine_open(&engine, audit, input, workers);
    work_on_all(&engine, workers);
    struct fault *fault = fault_copy(audit->cli->arena, engine.fault);
    engine_close(&engine);
    return fault;
}
