/* trace: the rows that the crash tests write in batches, and whether a store holds whole batches: all that were
 * acknowledged, at most one more, none half. What a row holds follows from its number. */
#ifndef CRASH_TRACE_H
#define CRASH_TRACE_H

#include "tally.h"

#include "store/store.h"

extern const struct schema trace_schema;

/* Rows of batches 1 to the given one, together. */
int64_t trace_rows_to(int64_t batch);

/* Writes a batch in a transaction of its own; a fault leaves nothing of it behind in this store. */
struct fault *trace_write(struct store *store, struct arena *arena, int64_t batch) MUST_USE;

/* What is wrong with a store in which so many batches were acknowledged and at most so many tried, or NULL. *batch_out
 * (may be NULL) is the last batch that is there, when it can be read. */
const char *trace_judge(struct store *store, struct arena *arena, int64_t acknowledged,
                        int64_t tried, int64_t *batch_out);

#endif
