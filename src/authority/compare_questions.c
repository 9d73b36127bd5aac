/* compare_questions: every amount and length at a limit and beyond it, every unit and outcome that
 * a row of either order tells apart. Must not know the answers. */
#include "compare_questions.h"

#include <stdlib.h>

static void add_value(struct values *values, int64_t value)
{
    for (size_t i = 0; i < values->count; i++)
        if (values->items[i] == value)
            return;
    values->items = arena_room(values->arena, values->items, values->count, &values->capacity,
                               sizeof *values->items);
    values->items[values->count++] = value;
}

/* A limit and one beyond it. */
static void add_limit(struct values *values, int64_t limit)
{
    add_value(values, limit);
    if (limit < INT64_MAX)
        add_value(values, limit + 1);
}

static int64_t base_ore(const struct questions *questions, int64_t thousandths)
{
    int32_t year = civil_from_day(questions->day).year;
    return base_limit_ore(catalogue_base_amount_ore(questions->catalogue, year), thousandths);
}

static void add_condition(struct questions *questions, const struct order_condition *condition)
{
    bool base = condition->kind == CONDITION_BASE_MAX || condition->kind == CONDITION_BASE_OVER;
    int64_t limit = base ? base_ore(questions, condition->number) : condition->number;
    if (condition->kind <= CONDITION_BASE_OVER && limit >= 0)
        add_limit(&questions->amounts, limit);
    if (condition->kind == CONDITION_DURATION_MAX && limit >= 0 && limit < INT32_MAX)
        add_limit(&questions->durations, limit);
}

static void add_row(struct questions *questions, const struct order_line *row)
{
    for (size_t i = 0; i < row->condition_count; i++)
        add_condition(questions, &row->conditions[i]);
    for (size_t i = 0; row->unit >= 0 && i < questions->unit_count; i++)
        add_value(&questions->units, (int64_t)i);
    if (row->outcome != OUTCOME_ANY) {
        add_value(&questions->outcomes, OUTCOME_APPROVED);
        add_value(&questions->outcomes, OUTCOME_REFUSED);
    }
}

static int by_value(const void *a, const void *b)
{
    const int64_t *one = a, *other = b;
    return (*one > *other) - (*one < *other);
}

static void close_values(struct values *values, int64_t unknown)
{
    if (!values->count)
        add_value(values, unknown);
    qsort(values->items, values->count, sizeof *values->items, by_value);
}

void questions_take(struct questions *questions, const struct register_rows *const *registers,
                    int32_t type)
{
    questions->amounts.count = questions->durations.count = 0;
    questions->units.count = questions->outcomes.count = 0;
    for (int side = 0; side < 2; side++) {
        const struct register_rows *rows = registers[side];
        for (size_t i = 0; i < rows->row_count; i++)
            if (row_grants(&rows->rows[i]) && row_has_type(&rows->rows[i], type))
                add_row(questions, &rows->rows[i]);
    }
    if (questions->units.count)
        add_value(&questions->units, -1);
    close_values(&questions->amounts, -1);
    close_values(&questions->durations, -1);
    close_values(&questions->units, -1);
    close_values(&questions->outcomes, OUTCOME_ANY);
}
