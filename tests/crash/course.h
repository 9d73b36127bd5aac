/* course: what is done step by step on a simulated disk: the power is lost at every write and sync, and each of them
 * fails. Must not know what a step does. */
#ifndef CRASH_COURSE_H
#define CRASH_COURSE_H

#include "simulated.h"
#include "tally.h"

enum { COURSE_STEPS = 40 };

struct course {
    struct simulated *disk; /* whose deeds are counted */
    int answered;           /* the last step that was; -1 = none */
    size_t answered_at[COURSE_STEPS + 1];
};

/* The next step is answered now. */
void course_answered(struct course *course);

/* What is done and how it is judged. Steps are counted from 0; what begin makes is handed to the others. */
struct trial {
    int last_step; /* at most COURSE_STEPS */
    void *(*begin)(struct arena *arena, struct course *course);
    struct fault *(*step)(void *trace,
                          struct arena *arena); /* after a fault it may be tried again */
    void (*end)(void *trace);
    /* What is wrong with a disk on which at most one more step than those answered was tried, or NULL. */
    const char *(*judge)(const void *trace, struct arena *arena, const struct disk *disk,
                         int answered);
};

/* The whole trial once, then the power lost after each deed, with several outcomes. */
struct tally course_lose(const struct trial *trial, bool syncs, int outcomes, uint64_t seed);

/* The trial with a failure at each deed: one, or all from there on; then either the power is lost at once, or the step
 * is tried again and all goes on. */
struct tally course_fail(const struct trial *trial, int outcomes, uint64_t seed);

#endif
