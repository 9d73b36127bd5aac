/* cabinet: rows filed under a key (a type, a person, a role), each with its days, side by side in memory. Filled once,
 * then only read. Must not know what the rows are. */
#ifndef AUTHORITY_CABINET_H
#define AUTHORITY_CABINET_H

#include "base/base.h"

struct dated {
    int32_t from, to, index;
};

static inline bool dated_holds(const struct dated *row, int32_t day)
{
    return row->from <= day && day <= row->to;
}

struct cabinet {
    const int32_t *first; /* where each key begins, and the end of the last */
    const struct dated *rows;
};

/* for (const struct dated *row = cabinet_begin(&c, key); row < cabinet_end(&c, key); row++) */
static inline const struct dated *cabinet_begin(const struct cabinet *cabinet, int32_t key)
{
    return cabinet->rows + cabinet->first[key];
}

static inline const struct dated *cabinet_end(const struct cabinet *cabinet, int32_t key)
{
    return cabinet->rows + cabinet->first[key + 1];
}

/* The first row of a key that holds on the day; NULL. */
const struct dated *cabinet_on(const struct cabinet *cabinet, int32_t key, int32_t day);

struct filed {
    int32_t key;
    struct dated row;
};

/* What is to be filed, in the order in which it came. */
struct filing {
    struct arena *arena;
    struct filed *items;
    size_t count, capacity;
};

/* Rows without a day (from > to) and without a key (-1) are left out. */
void filing_add(struct filing *filing, int32_t key, struct dated row);

/* Under each key in the order in which they came. */
struct cabinet filing_done(const struct filing *filing, size_t keys);

/* Under each key by from, then to, then index. */
struct cabinet filing_sorted(const struct filing *filing, size_t keys);

/* Under each key the days on which some row holds, as intervals apart from each other, in time order; index is lost. */
struct cabinet filing_merged(const struct filing *filing, size_t keys);

/* Does some interval of a merged cabinet hold the day? */
bool merged_holds(const struct cabinet *cabinet, int32_t key, int32_t day);

#endif
