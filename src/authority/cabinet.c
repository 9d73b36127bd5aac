/* cabinet: filing by counting: how many for each key, where each begins, then each to its place. */
#include "cabinet.h"

#include <stdlib.h>
#include <string.h>

const struct dated *cabinet_on(const struct cabinet *cabinet, int32_t key, int32_t day)
{
    for (const struct dated *row = cabinet_begin(cabinet, key); row < cabinet_end(cabinet, key);
         row++)
        if (dated_holds(row, day))
            return row;
    return NULL;
}

static void grow(struct filing *filing)
{
    size_t capacity = filing->capacity ? filing->capacity * 2 : 64;
    struct filed *items = arena_new_many(filing->arena, capacity, struct filed);
    if (filing->count)
        memcpy(items, filing->items, filing->count * sizeof *items);
    filing->items = items;
    filing->capacity = capacity;
}

void filing_add(struct filing *filing, int32_t key, struct dated row)
{
    if (key < 0 || row.from > row.to)
        return;
    if (filing->count == filing->capacity)
        grow(filing);
    filing->items[filing->count++] = (struct filed){key, row};
}

struct cabinet filing_done(const struct filing *filing, size_t keys)
{
    ensure(filing->count < INT32_MAX);
    int32_t *first = arena_new_many(filing->arena, keys + 2, int32_t);
    struct dated *rows = arena_new_many(filing->arena, filing->count, struct dated);
    for (size_t i = 0; i < filing->count; i++) {
        ensure((size_t)filing->items[i].key < keys);
        first[filing->items[i].key + 2]++;
    }
    for (size_t key = 2; key <= keys; key++)
        first[key] += first[key - 1];
    /* first[key + 1] walks from the key's beginning to its end, which is where the next key begins. */
    for (size_t i = 0; i < filing->count; i++)
        rows[first[filing->items[i].key + 1]++] = filing->items[i].row;
    return (struct cabinet){first, rows};
}

static int compare(int32_t a, int32_t b)
{
    return (a > b) - (a < b);
}

static int by_key_and_days(const void *left, const void *right)
{
    const struct filed *a = left, *b = right;
    int order = compare(a->key, b->key);
    if (!order)
        order = compare(a->row.from, b->row.from);
    if (!order)
        order = compare(a->row.to, b->row.to);
    return order ? order : compare(a->row.index, b->row.index);
}

struct cabinet filing_sorted(const struct filing *filing, size_t keys)
{
    if (filing->count)
        qsort(filing->items, filing->count, sizeof *filing->items, by_key_and_days);
    return filing_done(filing, keys);
}

struct cabinet filing_merged(const struct filing *filing, size_t keys)
{
    if (filing->count)
        qsort(filing->items, filing->count, sizeof *filing->items, by_key_and_days);
    struct filing merged = {.arena = filing->arena};
    for (size_t i = 0; i < filing->count; i++) {
        const struct filed *item = &filing->items[i];
        struct filed *last = merged.count ? &merged.items[merged.count - 1] : NULL;
        if (!last || last->key != item->key || last->row.to < item->row.from)
            filing_add(&merged, item->key, item->row);
        else if (last->row.to < item->row.to)
            last->row.to = item->row.to;
    }
    return filing_done(&merged, keys);
}

bool merged_holds(const struct cabinet *cabinet, int32_t key, int32_t day)
{
    int32_t low = cabinet->first[key], high = cabinet->first[key + 1];
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        const struct dated *row = &cabinet->rows[middle];
        if (dated_holds(row, day))
            return true;
        if (row->to < day)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}
