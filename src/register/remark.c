/* remark: one remark to the list, and what the rows of every file are asked alike. Must not know which rows there
 * are. */
#include "part.h"

#include <string.h>

void remark(struct remarks *remarks, const char *file, size_t row, const char *key,
            struct text first, struct text second)
{
    if (remarks->count == remarks->capacity) {
        remarks->capacity = remarks->capacity ? remarks->capacity * 2 : 16;
        struct register_remark *items =
            arena_new_many(remarks->arena, remarks->capacity, struct register_remark);
        if (remarks->count)
            memcpy(items, remarks->items, remarks->count * sizeof *items);
        remarks->items = items;
    }
    remarks->items[remarks->count++] = (struct register_remark){file, row, key, first, second};
}

bool spans_meet(struct span a, struct span b)
{
    int32_t from = a.from > b.from ? a.from : b.from, to = a.to < b.to ? a.to : b.to;
    return from <= to;
}

bool span_inside(struct span inner, struct span outer)
{
    return inner.from > inner.to || (outer.from <= inner.from && inner.to <= outer.to);
}

bool remark_on_post(const struct appointment *appointment)
{
    return appointment->kind == APPOINTED_POST || appointment->kind == APPOINTED_ACTING ||
           appointment->kind == APPOINTED_SUBSTITUTE;
}

struct text key_of_person(const struct register_rows *rows, int32_t person)
{
    return person < 0 ? (struct text){"", 0} : rows->persons[person].key;
}
