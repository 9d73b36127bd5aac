/* throttle: see throttle.h. Buckets of a set that are all in use give way in the order in which they would empty: who
 * may make a bucket for each guess (names) is itself held by one of fewer tries than there are places. */
#include "throttle.h"

static struct bucket *find(struct throttle *throttle, uint64_t key)
{
    struct bucket *set = throttle->buckets[key % THROTTLE_SETS];
    for (size_t i = 0; i < THROTTLE_WAYS; i++)
        if (set[i].key == key && set[i].empty_at)
            return &set[i];
    return NULL;
}

static struct bucket *make(struct throttle *throttle, uint64_t key)
{
    struct bucket *set = throttle->buckets[key % THROTTLE_SETS], *first = set;
    for (size_t i = 1; i < THROTTLE_WAYS; i++)
        first = set[i].empty_at < first->empty_at ? &set[i] : first;
    *first = (struct bucket){key, 0};
    return first;
}

/* When it is empty; a clock that was put back makes nobody wait longer than a full bucket does. */
static int64_t empty_at(struct throttle *throttle, const struct throttle_limit *limit, int64_t now)
{
    const struct bucket *bucket = find(throttle, limit->key);
    int64_t at = bucket && bucket->empty_at > now ? bucket->empty_at : now;
    return at > now + limit->seconds ? now + limit->seconds : at;
}

static int64_t share(const struct throttle_limit *limit)
{
    return limit->seconds / limit->most;
}

int64_t throttle_take(struct throttle *throttle, const struct throttle_limit *limits, size_t count,
                      int64_t now)
{
    int64_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        int64_t wait =
            empty_at(throttle, &limits[i], now) + share(&limits[i]) - now - limits[i].seconds;
        longest = wait > longest ? wait : longest;
    }
    for (size_t i = 0; i < count && longest == 0; i++) {
        int64_t at = empty_at(throttle, &limits[i], now) + share(&limits[i]);
        struct bucket *bucket = find(throttle, limits[i].key);
        bucket = bucket ? bucket : make(throttle, limits[i].key);
        bucket->empty_at = at;
    }
    return longest;
}

void throttle_give(struct throttle *throttle, const struct throttle_limit *limits, size_t count,
                   int64_t now)
{
    for (size_t i = 0; i < count; i++) {
        struct bucket *bucket = find(throttle, limits[i].key);
        if (bucket)
            bucket->empty_at = empty_at(throttle, &limits[i], now) - share(&limits[i]);
    }
}

void throttle_clear(struct throttle *throttle, uint64_t key)
{
    struct bucket *bucket = find(throttle, key);
    if (bucket)
        *bucket = (struct bucket){0};
}
