/* id_set: which case ids a file has already used, in 8 bytes each. Keeps a 64-bit sum of each id, not the id: that two
 * ids of a million share one is as likely as one in 40 million. */
#ifndef DESK_ID_SET_H
#define DESK_ID_SET_H

#include "base/base.h"

struct id_set {
    struct arena *arena;
    uint64_t *slots; /* 0 = free */
    size_t room, count;
};

void id_set_open(struct id_set *set);
void id_set_close(struct id_set *set);

uint64_t id_set_sum(struct text id); /* never 0 */

/* false when it was there already. */
bool id_set_add(struct id_set *set, uint64_t sum);

#endif
