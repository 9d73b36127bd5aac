/* analysis_days: sets of days as stretches, and break points. Must not know what happens on the
 * days. */
#include "analysis_part.h"

#include <stdlib.h>
#include <string.h>

void day_set_add(struct day_set *set, struct days days)
{
    if (days.from > days.to)
        return;
    struct days *last = set->count ? &set->items[set->count - 1] : NULL;
    if (last && last->to + 1 == days.from) {
        last->to = days.to;
        return;
    }
    set->items = arena_room(set->arena, set->items, set->count, &set->capacity, sizeof *set->items);
    set->items[set->count++] = days;
}

static int by_first_day(const void *a, const void *b)
{
    const struct days *one = a, *other = b;
    return (one->from > other->from) - (one->from < other->from);
}

void day_set_order(struct day_set *set)
{
    if (!set->count)
        return;
    qsort(set->items, set->count, sizeof *set->items, by_first_day);
    size_t last = 0;
    for (size_t i = 1; i < set->count; i++)
        if (set->items[i].from > set->items[last].to + 1)
            set->items[++last] = set->items[i];
        else if (set->items[i].to > set->items[last].to)
            set->items[last].to = set->items[i].to;
    set->count = last + 1;
}

/* A stretch of which only the middle goes becomes two: the items behind it move one step. */
static void split(struct day_set *set, size_t at, struct days gone)
{
    set->items = arena_room(set->arena, set->items, set->count, &set->capacity, sizeof *set->items);
    memmove(&set->items[at + 1], &set->items[at], (set->count - at) * sizeof *set->items);
    set->count++;
    set->items[at].to = gone.from - 1;
    set->items[at + 1].from = gone.to + 1;
}

void day_set_remove(struct day_set *set, struct days gone)
{
    size_t kept = 0;
    for (size_t i = 0; i < set->count; i++) {
        struct days days = set->items[i];
        if (days.from < gone.from && gone.to < days.to && gone.from <= gone.to) {
            split(set, i, gone);
            return;
        }
        if (gone.from > gone.to || days.to < gone.from || gone.to < days.from)
            set->items[kept++] = days;
        else if (days.from < gone.from)
            set->items[kept++] = (struct days){days.from, gone.from - 1};
        else if (days.to > gone.to)
            set->items[kept++] = (struct days){gone.to + 1, days.to};
    }
    set->count = kept;
}

bool day_set_meets(const struct day_set *set, struct days days)
{
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i].from <= days.to && days.from <= set->items[i].to)
            return true;
    return false;
}

void breaks_add(struct breaks *breaks, int32_t day)
{
    if (day <= DAY_FIRST || day > DAY_LAST)
        return;
    breaks->items = arena_room(breaks->arena, breaks->items, breaks->count, &breaks->capacity,
                               sizeof *breaks->items);
    breaks->items[breaks->count++] = day;
}

void breaks_add_days(struct breaks *breaks, struct days days)
{
    if (days.from > days.to)
        return;
    breaks_add(breaks, days.from);
    if (days.to < DAY_LAST)
        breaks_add(breaks, days.to + 1);
}

static int by_day(const void *a, const void *b)
{
    const int32_t *one = a, *other = b;
    return (*one > *other) - (*one < *other);
}

void breaks_order(struct breaks *breaks)
{
    if (!breaks->count)
        return;
    qsort(breaks->items, breaks->count, sizeof *breaks->items, by_day);
    size_t last = 0;
    for (size_t i = 1; i < breaks->count; i++)
        if (breaks->items[i] != breaks->items[last])
            breaks->items[++last] = breaks->items[i];
    breaks->count = last + 1;
}

size_t breaks_until(const struct breaks *breaks, int32_t day)
{
    size_t low = 0, high = breaks->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (breaks->items[middle] > day)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

int32_t breaks_next(const struct breaks *breaks, int32_t day)
{
    size_t next = breaks_until(breaks, day);
    return next < breaks->count ? breaks->items[next] : DAY_LAST + 1;
}
