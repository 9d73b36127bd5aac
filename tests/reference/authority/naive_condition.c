/* naive_condition: unit, outcome and conditions of an order row against the request. */
#include "naive_part.h"

static enum known truth(bool holds)
{
    return holds ? KNOWN_YES : KNOWN_NO;
}

static void amount(const struct asked *asked, const struct order_condition *condition, int32_t at,
                   struct candidate *candidate)
{
    int64_t asked_ore = asked->request->amount_ore;
    bool within = asked_ore <= condition->number;
#ifdef PLANTED_AUTHORITY_AMOUNT /* proves that the comparison looks: "at most" read as "less than" */
    within = asked_ore < condition->number;
#endif
    bool at_most = condition->kind == CONDITION_AMOUNT_MAX;
    enum known value = asked_ore < 0 ? NOT_KNOWN : truth(within == at_most);
    naive_condition(candidate, value, FACT_AMOUNT, at);
}

/* number is thousandths of the prisbasbelopp: compared without rounding. */
static void base_amount(const struct asked *asked, const struct order_condition *condition,
                        int32_t at, struct candidate *candidate)
{
    int64_t base = catalogue_base_amount_ore(asked->catalogue, civil_from_day(asked->day).year);
    int64_t asked_ore = asked->request->amount_ore;
    bool at_most = condition->kind == CONDITION_BASE_MAX;
    if (asked_ore < 0)
        naive_condition(candidate, NOT_KNOWN, FACT_AMOUNT, at);
    if (base < 0)
        naive_condition(candidate, NOT_KNOWN, FACT_BASE_AMOUNT, at);
    if (asked_ore < 0 || base < 0)
        return;
    bool within = asked_ore * 1000 <= condition->number * base;
    naive_condition(candidate, truth(within == at_most), FACT_AMOUNT, at);
}

static void duration(const struct asked *asked, const struct order_condition *condition, int32_t at,
                     struct candidate *candidate)
{
    int32_t days = asked->request->duration_days;
    naive_condition(candidate, days < 0 ? NOT_KNOWN : truth(days <= condition->number),
                    FACT_DURATION, at);
}

static void off_hours(const struct asked *asked, const struct order_condition *condition,
                      int32_t at, struct candidate *candidate)
{
    int64_t opens = condition->number / 1440, closes = condition->number % 1440;
    int32_t minute = asked->request->minute;
    enum known value = minute < 0 ? NOT_KNOWN : truth(minute < opens || minute >= closes);
    if (calendar_day_kind(asked->day) != DAY_ORDINARY)
        value = KNOWN_YES;
    naive_condition(candidate, value, FACT_MINUTE, at);
}

static void employed(const struct asked *asked, const struct capacity *capacity,
                     const struct order_condition *condition, int32_t at,
                     struct candidate *candidate)
{
    const struct employment *row =
        capacity->person < 0 ? NULL : naive_employment(asked, capacity->person);
    enum known value = NOT_KNOWN;
    if (row) {
        struct period months = {.months = (int32_t)condition->number};
        value = truth(asked->day >= day_add(row->span.from, months, NULL));
    }
    naive_condition(candidate, value, FACT_FORM, at);
}

static enum authority_fact fact_of(enum condition_kind kind)
{
    switch (kind) {
    case CONDITION_URGENT:
        return FACT_URGENT;
    case CONDITION_CONSULTED:
        return FACT_CONSULTED;
    case CONDITION_ASSIGNED:
        return FACT_ASSIGNED;
    case CONDITION_CONSENT:
        return FACT_CONSENT;
    case CONDITION_GUIDELINES:
        return FACT_GUIDELINES;
    case CONDITION_DOCUMENT:
        return FACT_DOCUMENT;
    default:
        return FACT_COUNT;
    }
}

static void one(const struct asked *asked, const struct capacity *capacity,
                const struct order_condition *condition, int32_t at, struct candidate *candidate)
{
    switch (condition->kind) {
    case CONDITION_AMOUNT_MAX:
    case CONDITION_AMOUNT_OVER:
        amount(asked, condition, at, candidate);
        return;
    case CONDITION_BASE_MAX:
    case CONDITION_BASE_OVER:
        base_amount(asked, condition, at, candidate);
        return;
    case CONDITION_DURATION_MAX:
        duration(asked, condition, at, candidate);
        return;
    case CONDITION_OFF_HOURS:
        off_hours(asked, condition, at, candidate);
        return;
    case CONDITION_EMPLOYED_MONTHS:
        employed(asked, capacity, condition, at, candidate);
        return;
    case CONDITION_OTHER:
        naive_condition(candidate, NOT_KNOWN, FACT_TERMS, at);
        return;
    default: {
        enum authority_fact fact = fact_of(condition->kind);
        naive_condition(candidate, naive_fact(asked, fact), fact, at);
    }
    }
}

/* The request's unit is the unit, or lies within it. */
void naive_unit(const struct asked *asked, int32_t unit, bool whole_area,
                struct candidate *candidate)
{
    int32_t asked_unit = asked->request->unit;
    enum known value = NOT_KNOWN;
    if (unit >= 0 && asked_unit >= 0)
        value = truth(whole_area ? naive_within(asked, asked_unit, unit) : asked_unit == unit);
    naive_part(candidate, value, REASON_CONDITION, FACT_UNIT);
}

void naive_terms(const struct asked *asked, const struct capacity *capacity,
                 const struct order_line *line, struct candidate *candidate)
{
    enum outcome outcome = asked->request->outcome;
    if (line->unit >= 0)
        naive_unit(asked, line->unit, true, candidate);
    if (line->outcome != OUTCOME_ANY)
        naive_part(candidate, outcome == OUTCOME_ANY ? NOT_KNOWN : truth(outcome == line->outcome),
                   REASON_CONDITION, FACT_OUTCOME);
    for (size_t i = 0; i < line->condition_count; i++)
        one(asked, capacity, &line->conditions[i], (int32_t)i, candidate);
}
