/* replay: all that has happened, read anew by a thread of its own, a few chunks ahead of whoever makes rows of it; each
 * case is judged once, when its last event has come. Inside the room. Must not know what a row is. */
#ifndef ENGINE_REPLAY_H
#define ENGINE_REPLAY_H

#include "fold.h"

enum { REPLAY_ENTRIES = 256, REPLAY_CHUNKS = 4 };

/* One entry that features know, and a case as it is after its last one. */
struct replayed {
    struct leaf leaf;
    struct happened happened;
};
struct replayed_case {
    struct leaf_id stream;
    struct judged_case judged;
};

struct replay_chunk {
    struct arena *arena;
    struct replayed events[REPLAY_ENTRIES];
    size_t event_count;
    struct replayed_case *cases;
    size_t case_count, case_room;
    struct arena **spent; /* what its events stand in, besides its own */
    size_t spent_count, spent_room;
};

/* What the reading thread does with the engine when all has been read. */
typedef struct fault *replay_after(void *context, struct engine *engine, struct arena *arena);

/* The engine is the thread's until replay_end; others may use what never changes in it. */
struct replay;
struct fault *replay_begin(struct arena *arena, struct engine *engine, replay_after *after,
                           void *context, struct replay **replay_out) MUST_USE;

/* The next chunk, which lives until the next call; NULL when there are no more, or after a fault of the thread. */
const struct replay_chunk *replay_next(struct replay *replay);

/* Waits for the thread; before its end it is stopped if there are chunks left. */
struct fault *replay_end(struct replay *replay, struct arena *arena) MUST_USE;

/* replay_cases.c: cases that are under way. At most so many bytes of them are kept; what there is no room for is read
 * once more at the end. */
struct replay_cases;
struct fault *replay_cases_open(struct engine *engine, struct arena *arena,
                                struct replay_cases **cases_out) MUST_USE;
void replay_cases_close(struct replay_cases *cases);

/* An entry into the chunk, and its case when it is the last one of it. */
struct fault *replay_take(struct replay_cases *cases, struct replay_chunk *chunk,
                          const struct ledger_told *told) MUST_USE;

/* When all entries are taken: the next few of those cases that are left. *more_out false: there were no more. */
struct fault *replay_take_left(struct replay_cases *cases, struct replay_chunk *chunk,
                               bool *more_out) MUST_USE;

#endif
