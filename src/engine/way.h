/* way: one deed on its way into the ledger. Inside the room. */
#ifndef ENGINE_WAY_H
#define ENGINE_WAY_H

#include "part.h"

/* One deed on its way. */
struct way {
    struct engine *engine;
    struct arena *arena;
    const struct deed *deed;
    struct deed_answer *answer;
    struct inputs inputs;
    struct said *said, *fields;
    size_t said_count;
    struct thing thing;
    uint64_t place; /* how many events the thing has */
    struct ledger_actor actor;
    struct weighed weighed;
    struct text body; /* what the event will say */
};

/* How it ends; true when it goes on. */
bool way_ends(struct way *way, enum deed_end end);

/* All that can be known without writing. */
struct fault *way_prepare(struct way *way, bool *goes_on) MUST_USE;

/* input_rows.c: rows of the register among what was said. */
struct fault *way_judge_rows(struct way *way) MUST_USE;

/* again.c */
struct fault *way_repeats(struct way *way, bool *repeated_out) MUST_USE;

#endif
