/* witness_trace: what the crash test of the witness does to a folder, step by step, and whether a folder still holds what
 * anybody has seen signed. What a step leads to follows from its number. */
#ifndef CRASH_WITNESS_TRACE_H
#define CRASH_WITNESS_TRACE_H

#include "course.h"
#include "small_log.h"

#include "witness/part.h"

enum { WITNESS_STEPS = 20, WITNESS_LOGS = 2 };

/* Of each log the size of the largest state that a signature was seen of. */
struct witness_seen {
    uint64_t sizes[WITNESS_LOGS];
};

struct witness_trace {
    const struct crypt *crypt;
    struct hasher *hasher;
    struct course *course;
    bool answers_early;      /* the planted fault: the signature leaves before it is on disk */
    struct witness *witness; /* NULL when it is not open */
    struct witness_seen seen[WITNESS_STEPS + 2]; /* [0]: before step 0 was answered */
};

/* How the trial goes (course.h), with a struct witness_trace. Step 0 makes the folder and opens it, each other has a
 * state of one of the logs signed; then all that the witness shows is looked at. */
struct fault *witness_step(void *trace, struct arena *arena) MUST_USE;
void witness_end(void *trace);
const char *witness_judge(const void *trace, struct arena *arena, const struct disk *disk,
                          int answered);

/* What must have been seen, when that step was the last to be answered. */
struct witness_seen witness_seen_after(int step);

/* A witness that knows both logs. */
struct fault *witness_begin(const struct witness_trace *trace, struct arena *arena,
                            const struct disk *disk, struct witness **witness_out) MUST_USE;

extern const char *const witness_origins[WITNESS_LOGS];

/* A state of a log, signed by it, shown to the witness that has come to size from: its status. The size that it says
 * it has come to, when it says one. */
struct fault *witness_show(const struct witness_trace *trace, struct witness *witness,
                           struct arena *arena, size_t log, uint64_t from, uint64_t size,
                           size_t fork, unsigned *status_out, uint64_t *come_to_out) MUST_USE;

/* The note that it shows of a log; empty when none. */
struct fault *witness_shown(const struct witness_trace *trace, struct witness *witness,
                            struct arena *arena, size_t log, struct text *note_out) MUST_USE;

#endif
