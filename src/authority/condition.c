/* condition: one condition of a row held against what the request says. A function for each kind that is not just a
 * fact by name. */
#include "part.h"

typedef struct part condition_holder(const struct asking *asking,
                                     const struct order_condition *condition);

static struct part part_if(bool holds)
{
    return (struct part){holds ? KNOWN_YES : KNOWN_NO, REASON_CONDITION, 0};
}

static struct part part_unknown(uint32_t missing)
{
    return (struct part){NOT_KNOWN, REASON_CONDITION, missing};
}

static struct part amount(const struct asking *asking, const struct order_condition *condition)
{
    int64_t ore = asking->request->amount_ore;
    if (ore < 0)
        return part_unknown(fact_bit(FACT_AMOUNT));
    return part_if((ore <= condition->number) == (condition->kind == CONDITION_AMOUNT_MAX));
}

/* a * b, at most the greatest number there is. */
static int64_t times(int64_t a, int64_t b)
{
    int64_t product;
    return __builtin_mul_overflow(a, b, &product) ? INT64_MAX : product;
}

static struct part base_amount(const struct asking *asking, const struct order_condition *condition)
{
    int32_t year = civil_from_day(asking->request->day).year;
    int64_t base = catalogue_base_amount_ore(asking->book->catalogue, year);
    int64_t ore = asking->request->amount_ore;
    uint32_t missing =
        (ore < 0 ? fact_bit(FACT_AMOUNT) : 0) | (base < 0 ? fact_bit(FACT_BASE_AMOUNT) : 0);
    if (missing)
        return part_unknown(missing);
    bool within = times(ore, 1000) <= times(condition->number, base);
    return part_if(within == (condition->kind == CONDITION_BASE_MAX));
}

static struct part duration(const struct asking *asking, const struct order_condition *condition)
{
    int32_t days = asking->request->duration_days;
    if (days < 0)
        return part_unknown(fact_bit(FACT_DURATION));
    return part_if(days <= condition->number);
}

static struct part off_hours(const struct asking *asking, const struct order_condition *condition)
{
    int32_t minute = asking->request->minute;
    int64_t opens = condition->number / 1440, closes = condition->number % 1440;
    if (calendar_day_kind(asking->request->day) != DAY_ORDINARY)
        return part_if(true);
    if (minute < 0)
        return part_unknown(fact_bit(FACT_MINUTE));
    return part_if(minute < opens || minute >= closes);
}

static struct part employed_months(const struct asking *asking,
                                   const struct order_condition *condition)
{
    enum { MOST_MONTHS = 12000 };
    if (asking->employment < 0)
        return part_unknown(fact_bit(FACT_FORM));
    int64_t months = condition->number < MOST_MONTHS ? condition->number : MOST_MONTHS;
    int32_t start = asking->book->rows->employments[asking->employment].span.from;
    return part_if(asking->request->day >=
                   day_add(start, (struct period){.months = (int32_t)months}, NULL));
}

static struct part named_fact(const struct asking *asking, const struct order_condition *condition)
{
    static const enum authority_fact facts[CONDITION_KINDS] = {
        [CONDITION_URGENT] = FACT_URGENT,         [CONDITION_CONSULTED] = FACT_CONSULTED,
        [CONDITION_ASSIGNED] = FACT_ASSIGNED,     [CONDITION_CONSENT] = FACT_CONSENT,
        [CONDITION_GUIDELINES] = FACT_GUIDELINES, [CONDITION_DOCUMENT] = FACT_DOCUMENT,
    };
    return part_of_fact(asking->request, facts[condition->kind], REASON_CONDITION);
}

static struct part unreadable(const struct asking *asking, const struct order_condition *condition)
{
    (void)asking, (void)condition;
    return part_unknown(fact_bit(FACT_TERMS));
}

struct part condition_holds(const struct asking *asking, const struct order_condition *condition)
{
    static condition_holder *const holders[CONDITION_KINDS] = {
        [CONDITION_AMOUNT_MAX] = amount,
        [CONDITION_AMOUNT_OVER] = amount,
        [CONDITION_BASE_MAX] = base_amount,
        [CONDITION_BASE_OVER] = base_amount,
        [CONDITION_DURATION_MAX] = duration,
        [CONDITION_URGENT] = named_fact,
        [CONDITION_CONSULTED] = named_fact,
        [CONDITION_ASSIGNED] = named_fact,
        [CONDITION_CONSENT] = named_fact,
        [CONDITION_GUIDELINES] = named_fact,
        [CONDITION_DOCUMENT] = named_fact,
        [CONDITION_OFF_HOURS] = off_hours,
        [CONDITION_EMPLOYED_MONTHS] = employed_months,
        [CONDITION_OTHER] = unreadable,
    };
    ensure(condition->kind < CONDITION_KINDS);
    return holders[condition->kind](asking, condition);
}
