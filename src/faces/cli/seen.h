/* seen: which case ids a file has already used, in 8 bytes each. Keeps a 64-bit sum of each id, not the id: that two
 * ids of a million share one is as likely as one in 40 million. */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H

#include "base/base.h"

struct seen {
    struct arena *arena;
    uint64_t *slots; /* 0 = free */
    size_t room, count;
};

void seen_open(struct seen *seen);
void seen_close(struct seen *seen);

uint64_t seen_sum(struct text id); /* never 0 */

/* false when it was there already. */
bool seen_add(struct seen *seen, uint64_t sum);

#endif
