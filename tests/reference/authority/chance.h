/* chance: numbers that look random and come again with the same seed. */
#ifndef REFERENCE_CHANCE_H
#define REFERENCE_CHANCE_H

#include <stdbool.h>
#include <stdint.h>

struct chance {
    uint64_t state;
};

/* splitmix64 */
static inline uint64_t chance_next(struct chance *chance)
{
    uint64_t z = (chance->state += UINT64_C(0x9E3779B97F4A7C15));
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* 0 .. count - 1 */
static inline int32_t chance_below(struct chance *chance, int32_t count)
{
    return (int32_t)((chance_next(chance) >> 32) * (uint64_t)count >> 32);
}

/* least .. most */
static inline int32_t chance_between(struct chance *chance, int32_t least, int32_t most)
{
    return least + chance_below(chance, most - least + 1);
}

static inline bool chance_percent(struct chance *chance, int32_t percent)
{
    return chance_below(chance, 100) < percent;
}

/* One of the numbers given, with the weights given. */
static inline int32_t chance_weighted(struct chance *chance, const int32_t *weights, int32_t count)
{
    int32_t sum = 0, at = 0;
    for (int32_t i = 0; i < count; i++)
        sum += weights[i];
    int32_t left = chance_below(chance, sum);
    while (left >= weights[at])
        left -= weights[at++];
    return at;
}

#endif
