/* analysis_row: what the parts ask of a row: its types, terms and amounts. Must not know the
 * law. */
#include "analysis_part.h"

bool row_grants(const struct order_line *row)
{
    return row->rule == RULE_NONE || row->rule == RULE_URGENT_CHAIR;
}

bool row_in_scope(const struct analysis *analysis, size_t row)
{
    const struct order_line *line = &analysis->rows->rows[row];
    return row_grants(line) &&
           (analysis->request.order < 0 || line->order == analysis->request.order);
}

bool row_has_type(const struct order_line *row, int32_t type)
{
    for (size_t i = 0; i < row->type_count; i++)
        if (row->types[i] == type)
            return true;
    return false;
}

bool row_has_condition(const struct order_line *row, enum condition_kind kind)
{
    for (size_t i = 0; i < row->condition_count; i++)
        if (row->conditions[i].kind == kind)
            return true;
    return false;
}

int64_t base_limit_ore(int64_t base_ore, int64_t thousandths)
{
    if (base_ore < 0 || thousandths < 0)
        return -1;
    return base_ore && thousandths > INT64_MAX / base_ore ? INT64_MAX
                                                          : base_ore * thousandths / 1000;
}

struct tier row_tier_of(const struct order_line *row, int64_t base_ore)
{
    struct tier tier = {NO_AMOUNT, INT64_MAX};
    for (size_t i = 0; i < row->condition_count; i++) {
        const struct order_condition *condition = &row->conditions[i];
        enum condition_kind kind = condition->kind;
        if (kind > CONDITION_BASE_OVER)
            continue;
        bool in_base = kind == CONDITION_BASE_MAX || kind == CONDITION_BASE_OVER;
        bool over = kind == CONDITION_AMOUNT_OVER || kind == CONDITION_BASE_OVER;
        int64_t limit = in_base ? base_limit_ore(base_ore, condition->number) : condition->number;
        if (limit >= 0 && over && limit > tier.over)
            tier.over = limit;
        if (limit >= 0 && !over && limit < tier.max)
            tier.max = limit;
    }
    return tier;
}

int64_t base_ore_on(const struct analysis *analysis, int32_t day)
{
    return catalogue_base_amount_ore(analysis->catalogue, civil_from_day(day).year);
}

/* A named person's class changes with employment and appointments. */
void breaks_add_person(struct breaks *breaks, const struct analysis *analysis, int32_t person)
{
    const struct register_rows *rows = analysis->rows;
    for (size_t i = 0; i < rows->employment_count; i++)
        if (rows->employments[i].person == person)
            breaks_add_days(breaks, span_days(rows->employments[i].span));
    for (size_t i = 0; i < rows->appointment_count; i++)
        if (rows->appointments[i].person == person)
            breaks_add_days(breaks, span_days(rows->appointments[i].span));
}
