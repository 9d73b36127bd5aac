/* fold: a stream's events, one after another, into what is judged. Must not know what an event means. */
#include "fold.h"
#include "noted.h"
#include "engine_sql.h"

enum { CHUNK = 256 };

struct arena *fold_arena(const struct fold *fold)
{
    return fold->arena;
}

void fold_guard(struct fold *fold)
{
    fold->guarded = true;
}

const struct happened *fold_last(const struct fold *fold, const struct event_kind *kind)
{
    for (size_t i = fold->told_count; i > 0; i--)
        if (fold->told[i - 1].kind == kind)
            return &fold->told[i - 1];
    return NULL;
}

static void keep(struct fold *fold, const struct happened *happened)
{
    fold->told =
        arena_room(fold->arena, fold->told, fold->told_count, &fold->told_room, sizeof *fold->told);
    fold->told[fold->told_count++] = *happened;
}

void fold_one(struct fold *fold, const struct happened *happened)
{
    if (happened->kind->table)
        fold_own_row(fold, happened);
    if (happened->kind->fold)
        happened->kind->fold(fold, happened);
    if (happened->kind->guards)
        happened->kind->guards(fold, happened);
    keep(fold, happened);
}

struct fault *fold_more(struct engine *engine, struct fold *fold, const struct leaf_id *stream,
                        uint64_t *next)
{
    struct ledger_told *told;
    struct happened happened;
    size_t count;
    do {
        TRY(happened_in_stream(engine, fold->arena, stream, *next, CHUNK, &told, &count));
        for (size_t i = 0; i < count; i++)
            if (happened_read(engine, fold->arena, &told[i], &happened))
                fold_one(fold, &happened);
        *next += count;
    } while (count == CHUNK);
    return NULL;
}

struct fault *fold_stream(struct engine *engine, struct fold *fold, const struct leaf_id *stream)
{
    uint64_t next = 0;
    fold->told_count = 0;
    TRY(fold_more(engine, fold, stream, &next));
    noted_add_stream(engine, stream, next);
    return NULL;
}

bool kind_has_rows(const struct event_kind *kind)
{
    return !text_is(text_of(THING_CASE), kind->thing) && (kind->table || kind->fold);
}

/* Each kind of thing once. */
static bool has_rows(const struct event_kind *kind, const struct event_kind *const *before,
                     size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (kind_has_rows(before[i]) && text_is(text_of(kind->thing), before[i]->thing))
            return false;
    return kind_has_rows(kind);
}

struct fault *thing_streams(struct engine *engine, struct arena *arena, const char *kind,
                            struct leaf_id **streams_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    struct leaf_id *streams = NULL;
    size_t count = 0, room = 0;
    TRY(store_ask(engine->store, arena, &thing_list, VALUES(value_text(text_of(kind))), &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        streams = arena_room(arena, streams, count, &room, sizeof *streams);
        streams[count++] = id_of(rows_blob(rows, THING_LIST_STREAM));
        TRY(rows_next(rows, arena, &more));
    }
    *streams_out = streams;
    *count_out = count;
    return NULL;
}

static struct fault *fold_things(struct engine *engine, struct fold *fold, const char *kind)
{
    struct leaf_id *streams;
    size_t count;
    TRY(thing_streams(engine, fold->arena, kind, &streams, &count));
    for (size_t i = 0; i < count; i++)
        TRY(fold_stream(engine, fold, &streams[i]));
    return NULL;
}

/* Every case in which something has happened as a line, to a callback: memory of one at a time. */
struct fault *engine_cases(struct engine *engine, struct arena *arena, engine_each *each,
                           void *context)
{
    struct leaf_id *streams;
    size_t count;
    struct fault *fault = NULL;
    struct folded_case folded;
    struct arena *scratch = arena_open(0);
    fault = thing_streams(engine, arena, THING_CASE, &streams, &count);
    for (size_t i = 0; i < count && !fault; i++) {
        struct fold fold = {.arena = scratch};
        fault = fold_stream(engine, &fold, &streams[i]);
        fold_write_case(&fold, &folded);
        if (!fault && folded.event_count)
            fault = each(context, scratch, folded.line);
        fault = fault_copy(arena, fault);
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static struct fault *fold_register(struct engine *engine, struct fold *fold)
{
    for (size_t i = 0; engine->features[i]; i++) {
        const struct event_kind *const *events = engine->features[i]->events;
        for (size_t j = 0; events[j]; j++)
            if (has_rows(events[j], events, j))
                TRY(fold_things(engine, fold, events[j]->thing));
    }
    return NULL;
}

/* Whose streams it is made of need not be noted one by one. */
struct fault *engine_register(struct engine *engine, struct arena *arena,
                              const struct register_file **files_out, size_t *count_out)
{
    struct fold fold = {.arena = arena};
    struct noted *noted = engine->noted;
    noted_add_register(engine, engine->size);
    engine->noted = NULL;
    struct fault *fault = fold_register(engine, &fold);
    engine->noted = noted;
    if (fault)
        return fault;
    *files_out = fold_write_register(&fold, count_out);
    return NULL;
}
