/* reads: the log of who has read what: an engine of its own with one feature, in a file beside the ledger, so that
 * reading does not drown deciding. Inside the room. */
#ifndef ENGINE_READS_H
#define ENGINE_READS_H

#include "part.h"

/* Notes a read, durably. What cannot be noted must not be answered. */
struct fault *reads_note(struct engine *engine, struct arena *arena, const char *what,
                         const struct given *given, size_t given_count,
                         const struct reader *reader) MUST_USE;

/* A read as a deed of the log's engine; a fault when that was not done. */
struct deed reads_deed(struct arena *arena, const char *what, const struct given *given,
                       size_t given_count, const struct reader *reader);
struct fault *reads_judge(struct arena *arena, const struct engine *engine,
                          const struct deed_answer *answer) MUST_USE;

/* The engine of the log; made where there is none. Of a reader one that only reads. */
struct fault *reads_open(struct engine *engine, struct arena *arena,
                         struct engine **reads_out) MUST_USE;

extern const struct view reads_view, case_reads_view;
/* Is it a view of the log's rows? */
bool reads_has(const struct view *view);

#endif
