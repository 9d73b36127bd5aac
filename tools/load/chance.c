/* chance: numbers that look like chance and are the same for a seed on every machine. Must not know
 * what they decide. */
#include "load.h"

static uint64_t stirred(uint64_t number)
{
    number = (number ^ (number >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    number = (number ^ (number >> 27)) * UINT64_C(0x94D049BB133111EB);
    return number ^ (number >> 31);
}

/* Stirred, or the numbers of one seed would be those of the next, one step on. */
struct chance chance_of_seed(uint64_t seed)
{
    return (struct chance){stirred(seed + UINT64_C(0xD1B54A32D192ED03))};
}

/* A Weyl sequence, stirred. */
static uint64_t next(struct chance *chance)
{
    return stirred(chance->state += UINT64_C(0x9E3779B97F4A7C15));
}

int chance_below(struct chance *chance, int limit)
{
    return limit > 1 ? (int)(next(chance) % (uint64_t)limit) : 0;
}

int chance_between(struct chance *chance, int first, int last)
{
    return first + chance_below(chance, last - first + 1);
}

bool chance_percent(struct chance *chance, int percent)
{
    return chance_below(chance, 100) < percent;
}
