/* replay_cases: cases are folded while entries go by, and judged at the last entry of their stream: nothing is read
 * twice, and what is kept is what has begun and not come to its end. Must not know what an event means. */
#include "replay.h"

#include <stdlib.h>

enum { ARENA_BYTES = 8 * 1024, LEFT_AT_ONCE = 64 };

#ifdef PLANTED_NO_ROOM /* for two cases, in a test */
enum { KEPT_BYTES = 2 * 1024 };
#else
enum { KEPT_BYTES = 256 * 1024 * 1024 };
#endif

/* There was no room for a case that is late, or it goes on beyond the length that its stream was said to have. */
enum case_state { CASE_UNKNOWN, CASE_OPEN, CASE_JUDGED, CASE_LATE };

struct replay_cases {
    struct engine *engine;
    struct ledger_stream *streams; /* in the order of their ids */
    uint8_t *states;               /* of each */
    struct fold **folds;           /* of those that are open, each in an arena of its own */
    size_t count, left, kept_bytes;
};

struct fault *replay_cases_open(struct engine *engine, struct arena *arena,
                                struct replay_cases **cases_out)
{
    struct replay_cases *cases = arena_new(arena, struct replay_cases);
    *cases = (struct replay_cases){.engine = engine};
    TRY(ledger_streams(engine->ledger, arena, &cases->streams, &cases->count));
    cases->states = arena_new_many(arena, cases->count, uint8_t);
    cases->folds = arena_new_many(arena, cases->count, struct fold *);
    *cases_out = cases;
    return NULL;
}

void replay_cases_close(struct replay_cases *cases)
{
    for (size_t i = 0; i < cases->count; i++)
        if (cases->folds[i])
            arena_close(cases->folds[i]->arena);
}

static int by_id(const void *id, const void *stream)
{
    return text_compare(id_text(id), id_text(&((const struct ledger_stream *)stream)->stream));
}

static bool find(const struct replay_cases *cases, const struct leaf_id *id, size_t *number_out)
{
    const struct ledger_stream *found =
        cases->count ? bsearch(id, cases->streams, cases->count, sizeof *found, by_id) : NULL;
    *number_out = found ? (size_t)(found - cases->streams) : 0;
    return found != NULL;
}

static struct fault *judge(struct replay_cases *cases, struct replay_chunk *chunk, size_t number,
                           const struct fold *fold)
{
    chunk->cases = arena_room(chunk->arena, chunk->cases, chunk->case_count, &chunk->case_room,
                              sizeof *chunk->cases);
    struct replayed_case *judged = &chunk->cases[chunk->case_count++];
    judged->stream = cases->streams[number].stream;
    cases->states[number] = CASE_JUDGED;
    return fold_judge(cases->engine, fold, &judged->judged);
}

/* What its events stand in is the chunk's from now on. */
static struct fault *judge_open(struct replay_cases *cases, struct replay_chunk *chunk,
                                size_t number)
{
    struct fold *fold = cases->folds[number];
    cases->folds[number] = NULL;
    cases->kept_bytes -= arena_used(fold->arena);
    chunk->spent = arena_room(chunk->arena, chunk->spent, chunk->spent_count, &chunk->spent_room,
                              sizeof(struct arena *));
    chunk->spent[chunk->spent_count++] = fold->arena;
    return judge(cases, chunk, number, fold);
}

/* The event as the fold has it stands as long as the fold, and has no verdict. */
static bool fold_told(struct replay_cases *cases, struct fold *fold, const struct ledger_told *told,
                      struct happened *happened_out)
{
    size_t before = arena_used(fold->arena);
    bool found = happened_read(cases->engine, fold->arena, told, happened_out);
    if (found) {
        struct happened folded = *happened_out;
        folded.verdict = (struct text){0};
        fold_one(fold, &folded);
    }
    cases->kept_bytes += arena_used(fold->arena) - before;
    return found;
}

/* What nobody can read the beginning of is no case. */
static bool begin(struct replay_cases *cases, struct replay_chunk *chunk, size_t number,
                  const struct ledger_told *told, struct happened *happened_out)
{
    bool is_full = cases->kept_bytes >= KEPT_BYTES;
    if (is_full && happened_read(cases->engine, chunk->arena, told, happened_out))
        cases->states[number] = CASE_LATE;
    if (is_full)
        return cases->states[number] == CASE_LATE;
    struct arena *arena = arena_open(ARENA_BYTES);
    struct fold *fold = arena_new(arena, struct fold);
    *fold = (struct fold){.arena = arena};
    cases->kept_bytes += arena_used(arena);
    if (fold_told(cases, fold, told, happened_out)) {
        cases->states[number] = CASE_OPEN;
        cases->folds[number] = fold;
        return true;
    }
    cases->kept_bytes -= arena_used(arena);
    arena_close(arena);
    return false;
}

static bool read_told(struct replay_cases *cases, struct replay_chunk *chunk, size_t number,
                      const struct ledger_told *told, struct happened *happened_out)
{
    if (cases->states[number] == CASE_UNKNOWN && told->leaf.sequence == 0)
        return begin(cases, chunk, number, told, happened_out);
    if (cases->states[number] == CASE_OPEN)
        return fold_told(cases, cases->folds[number], told, happened_out);
    if (cases->states[number] == CASE_JUDGED)
        cases->states[number] = CASE_LATE;
    return happened_read(cases->engine, chunk->arena, told, happened_out);
}

struct fault *replay_take(struct replay_cases *cases, struct replay_chunk *chunk,
                          const struct ledger_told *told)
{
    size_t number;
    const struct leaf *leaf = &told->leaf;
    const struct event_kind *kind = event_find(cases->engine, leaf->kind);
    struct replayed *event = &chunk->events[chunk->event_count];
    if (!kind)
        return NULL;
    if (!find(cases, &leaf->stream, &number))
        return fault_new(chunk->arena, "fault.ledger-damaged", cases->engine->path, "stream");
    bool is_case = text_is(text_of(THING_CASE), kind->thing);
    event->leaf = *leaf;
    chunk->event_count += is_case
                              ? read_told(cases, chunk, number, told, &event->happened)
                              : happened_read(cases->engine, chunk->arena, told, &event->happened);
    bool ends =
        cases->states[number] == CASE_OPEN && leaf->sequence + 1 >= cases->streams[number].size;
    return ends ? judge_open(cases, chunk, number) : NULL;
}

static struct fault *judge_late(struct replay_cases *cases, struct replay_chunk *chunk,
                                size_t number)
{
    struct fold fold = {.arena = chunk->arena};
    TRY(fold_stream(cases->engine, &fold, &cases->streams[number].stream));
    return judge(cases, chunk, number, &fold);
}

struct fault *replay_take_left(struct replay_cases *cases, struct replay_chunk *chunk,
                               bool *more_out)
{
    for (; cases->left < cases->count && chunk->case_count < LEFT_AT_ONCE; cases->left++) {
        if (cases->states[cases->left] == CASE_OPEN)
            TRY(judge_open(cases, chunk, cases->left));
        else if (cases->states[cases->left] == CASE_LATE)
            TRY(judge_late(cases, chunk, cases->left));
    }
    *more_out = cases->left < cases->count;
    return NULL;
}
