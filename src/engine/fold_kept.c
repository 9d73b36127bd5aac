/* fold_kept: what cases have been told, kept in memory: a stream that has grown is read from where it was left. So many
 * bytes are kept, however long the cases are: a case may push others out, which are then read from the start again.
 * What is kept may be of a transaction that is given up: then all is forgotten. Must not know what an event means. */
#include "fold.h"
#include "noted.h"

#include <string.h>

enum { ARENA_BYTES = 8 * 1024 };

struct kept_fold {
    struct leaf_id stream;
    struct fold fold;
    uint64_t next; /* place in the stream of the first event that it has not been told */
    size_t bytes;  /* as they were counted */
};

static void forget(struct engine *engine, struct kept_fold **item)
{
    if (!*item)
        return;
    engine->fold_bytes -= (*item)->bytes;
    arena_close((*item)->fold.arena);
    *item = NULL;
}

void folds_forget(struct engine *engine)
{
    for (size_t i = 0; engine->folds && i < engine->fold_room; i++)
        forget(engine, &engine->folds[i]);
    ensure(engine->fold_bytes == 0);
}

/* Others go, in turn, until there is room; the last one told stays, whatever its size. */
static void make_room(struct engine *engine, struct kept_fold **item)
{
    size_t bytes = arena_held((*item)->fold.arena);
    engine->fold_bytes += bytes - (*item)->bytes;
    (*item)->bytes = bytes;
    for (size_t i = 0; i < engine->fold_room && engine->fold_bytes > engine->fold_most; i++) {
        struct kept_fold **other = &engine->folds[engine->fold_turn++ % engine->fold_room];
        if (other != item)
            forget(engine, other);
    }
}

/* Ids are drawn by chance: their first bytes are as good as any hash. */
static struct kept_fold **place_of(struct engine *engine, const struct leaf_id *stream)
{
    if (!engine->folds)
        engine->folds = arena_new_many(engine->arena, engine->fold_room, struct kept_fold *);
    size_t number = (size_t)(stream->bytes[0] | stream->bytes[1] << 8);
    return &engine->folds[number % engine->fold_room];
}

static struct kept_fold *begin(const struct leaf_id *stream)
{
    struct arena *arena = arena_open(ARENA_BYTES);
    struct kept_fold *kept = arena_new(arena, struct kept_fold);
    *kept = (struct kept_fold){.stream = *stream, .fold = {.arena = arena}};
    return kept;
}

static void *copied(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_allocate_many(arena, count, size);
    if (count)
        memcpy(copy, items, count * size);
    return copy;
}

static void branch_pieces(struct arena *arena, struct fold_pieces *pieces)
{
    pieces->items = copied(arena, pieces->items, pieces->count, sizeof *pieces->items);
    pieces->room = pieces->count;
}

/* A copy that may be told more, in an arena of its own, while what it was made of stays as it is. */
static struct fold branch(const struct fold *kept, struct arena *arena)
{
    struct fold fold = *kept;
    ensure(fold.table_count == 0); /* a case has no rows of the register */
    fold.arena = arena;
    branch_pieces(arena, &fold.head);
    branch_pieces(arena, &fold.parties);
    branch_pieces(arena, &fold.order);
    branch_pieces(arena, &fold.complete);
    fold.events = copied(arena, fold.events, fold.event_count, sizeof *fold.events);
    fold.event_room = fold.event_count;
    fold.told_room = fold.told_count; /* one more moves them all: what is there is never changed */
    return fold;
}

struct fault *fold_case(struct engine *engine, struct arena *arena, const struct leaf_id *stream,
                        struct fold *fold_out)
{
    struct kept_fold **item = place_of(engine, stream);
    if (*item && !leaf_id_equal(&(*item)->stream, stream))
        forget(engine, item);
    if (!*item)
        *item = begin(stream);
    struct fault *fault = fold_more(engine, &(*item)->fold, stream, &(*item)->next);
    if (fault) {
        fault = fault_copy(arena, fault);
        forget(engine, item);
        return fault;
    }
    make_room(engine, item);
    noted_add_stream(engine, stream, (*item)->next);
    *fold_out = branch(&(*item)->fold, arena);
    return NULL;
}

struct fault *engine_case(struct engine *engine, struct arena *arena, struct text key,
                          struct text *line_out, const int32_t **number_at_out)
{
    struct thing thing;
    struct fold fold;
    struct folded_case folded;
    *line_out = (struct text){0};
    *number_at_out = NULL;
    TRY(thing_get(engine->store, arena, TEXT_LITERAL(THING_CASE), key, &thing));
    if (!thing.found)
        return NULL;
    TRY(fold_case(engine, arena, &thing.stream, &fold));
    fold_write_case(&fold, &folded);
    *number_at_out = folded.number_at;
    if (folded.event_count)
        *line_out = folded.line;
    return NULL;
}

void folds_follow(struct engine *engine, const struct ledger_told *told)
{
    struct kept_fold *kept = *place_of(engine, &told->leaf.stream);
    struct happened happened;
    if (!kept || !leaf_id_equal(&kept->stream, &told->leaf.stream) ||
        kept->next != told->leaf.sequence)
        return;
    kept->next++;
    if (happened_keep(engine, kept->fold.arena, told, &happened))
        fold_one(&kept->fold, &happened);
}
