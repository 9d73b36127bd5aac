/* part: what this room's files share: the objects behind the handles. Inside this room only. */
#ifndef LIBRARY_PART_H
#define LIBRARY_PART_H

#include "library/reda.h"

#include "authority/authority.h"
#include "formats/formats.h"
#include "register/register.h"
#include "rules/rules.h"
#include "words/words.h"

struct reda_lawbook {
    struct arena *arena;
    const struct rulebook *book; /* NULL: see problems */
    const struct catalogue *catalogue;
    struct rule_problems problems;
};

struct reda_register {
    struct arena *arena;
    struct register_rows rows;
    struct register_problems problems;
    const struct reda_text *sentences;         /* of each problem in each language */
    const struct reda_text *const *conditions; /* of each row */
};

struct reda_authority {
    struct arena *arena;
    const struct authority_book *book;
    const struct register_rows *rows;
    int32_t type_count;
};

/* memory.c */
struct text library_copy(struct arena *arena, struct reda_text given);

static inline struct reda_text handed(struct text text)
{
    return (struct reda_text){text.bytes, text.size};
}

static inline struct text taken(struct reda_text given)
{
    return (struct text){given.bytes, given.size};
}

/* -1 or an index. */
static inline bool within(int32_t index, size_t count)
{
    return index >= -1 && index < (int64_t)count;
}

static inline bool is_row(int32_t index, size_t count)
{
    return index >= 0 && (size_t)index < count;
}

#endif
