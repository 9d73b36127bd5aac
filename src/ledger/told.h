/* told: entries together with what their parts say. A part of ledger.h, which is to be included. Must know no meaning
 * of what they say. */
#ifndef LEDGER_TOLD_H
#define LEDGER_TOLD_H

#include "leaf/leaf.h"

struct ledger;

/* An entry, and the text of each of its parts; bytes NULL = not wanted, erased, or nobody has its key. Memory is the
 * arena's. */
struct ledger_told {
    uint64_t number;
    struct leaf leaf;
    struct text *parts;
};

/* Is that part of the entry to be opened? What nobody wants stays sealed. */
typedef bool ledger_wants(const void *context, const struct leaf *leaf, size_t position);

/* All entries of the numbers from first to below end, in order. Keys are asked for many at a time. */
struct fault *ledger_tell_range(const struct ledger *ledger, struct arena *arena, uint64_t first,
                                uint64_t end, ledger_wants *wants, const void *context,
                                struct ledger_told **told_out, size_t *count_out) MUST_USE;

/* The entries of a stream from a place in it on, in order, as many as most. */
struct fault *ledger_tell_stream(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 ledger_wants *wants, const void *context,
                                 struct ledger_told **told_out, size_t *count_out) MUST_USE;

#endif
