/* throttle: how often something may be tried, in memory. A bucket holds so many tries in so many seconds, one comes
 * back each time its share has passed; what succeeds is given back. Inside the room. Must not know what is tried. */
#ifndef ACCESS_THROTTLE_H
#define ACCESS_THROTTLE_H

#include "base/base.h"

enum { THROTTLE_SETS = 512, THROTTLE_WAYS = 8 };

/* Of one thread at a time. All zeroes is an empty one. */
struct throttle {
    struct bucket {
        uint64_t key;
        int64_t empty_at; /* second at which nothing is left in it */
    } buckets[THROTTLE_SETS][THROTTLE_WAYS];
};

struct throttle_limit {
    uint64_t key; /* a hash that nobody can choose */
    int32_t most, seconds;
};

/* 0 = all of them have room, and one is counted in each; else so many seconds until the slowest has, and none is. */
int64_t throttle_take(struct throttle *throttle, const struct throttle_limit *limits, size_t count,
                      int64_t now);

/* What was counted in each last is given back. */
void throttle_give(struct throttle *throttle, const struct throttle_limit *limits, size_t count,
                   int64_t now);

/* One is as if nothing had been tried. */
void throttle_clear(struct throttle *throttle, uint64_t key);

#endif
