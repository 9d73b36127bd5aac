/* small_log: logs of at most 256 entries that follow from their size alone, and others that part from them at an entry:
 * what is shown to whoever signs states. Must not know who signs. */
#ifndef CRASH_SMALL_LOG_H
#define CRASH_SMALL_LOG_H

#include "tlog/tlog.h"

enum { NO_FORK = 1000 };

/* The checkpoint of a log of that size, whole, and the proof that it begins with its first from entries (none when from
 * is larger). From entry fork onwards it is another log. */
struct text small_checkpoint(struct arena *arena, struct hasher *hasher, const char *origin,
                             uint64_t from, uint64_t size, size_t fork,
                             struct tree_proof *proof_out);

#endif
