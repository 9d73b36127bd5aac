/* compare_questions: what is worth asking about a type when two orders are compared. */
#ifndef AUTHORITY_COMPARE_QUESTIONS_H
#define AUTHORITY_COMPARE_QUESTIONS_H

#include "analysis_part.h"

/* The values of one question that are worth asking; none: not known. */
struct values {
    struct arena *arena;
    int64_t *items;
    size_t count, capacity;
};

struct questions {
    const struct catalogue *catalogue;
    size_t unit_count;
    int32_t day;
    struct values amounts, durations, units, outcomes;
};

/* Of all rows of the type in both registers. */
void questions_take(struct questions *questions, const struct register_rows *const *registers,
                    int32_t type);

#endif
