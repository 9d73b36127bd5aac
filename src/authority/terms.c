/* terms: what a row demands of the case: unit, outcome, conditions, weight. */
#include "part.h"

static struct part part_if(bool holds, enum authority_fact fact)
{
    return (struct part){holds ? KNOWN_YES : KNOWN_NO, REASON_CONDITION, fact_bit(fact)};
}

static struct part part_unknown(enum authority_fact fact)
{
    return (struct part){NOT_KNOWN, REASON_CONDITION, fact_bit(fact)};
}

static struct part within(const struct asking *asking, int32_t other)
{
    int32_t unit = asking->request->unit;
    if (unit < 0 || other < 0)
        return part_unknown(FACT_UNIT);
    return part_if(unit_within(asking->book->rows, unit, other, asking->request->day), FACT_UNIT);
}

void claim_scope(struct claim *claim, const struct asking *asking, const struct capacity *capacity,
                 enum delegate_scope scope)
{
    int32_t unit = asking->request->unit;
    if (scope == SCOPE_AREA)
        claim_part(claim, within(asking, capacity->unit));
    else if (scope == SCOPE_UNIT && (unit < 0 || capacity->unit < 0))
        claim_part(claim, part_unknown(FACT_UNIT));
    else if (scope == SCOPE_UNIT)
        claim_part(claim, part_if(unit == capacity->unit, FACT_UNIT));
}

static struct part outcome_part(const struct asking *asking, enum outcome outcome)
{
    if (asking->request->outcome == OUTCOME_ANY)
        return part_unknown(FACT_OUTCOME);
    return part_if(asking->request->outcome == outcome, FACT_OUTCOME);
}

void claim_terms(struct claim *claim, const struct asking *asking, const struct grant *grant)
{
    if (grant->unit >= 0)
        claim_part(claim, within(asking, grant->unit));
    if (grant->outcome != OUTCOME_ANY)
        claim_part(claim, outcome_part(asking, grant->outcome));
    for (int32_t i = 0; i < grant->condition_count; i++)
        claim_condition(claim, condition_holds(asking, &grant->conditions[i]), i);
}

/* law: kl-2017 6:38 */
/* That nobody has said how weighty the matter is has no bearing. */
void claim_weight(struct claim *claim, const struct asking *asking)
{
    if (asking->law && asking->law->weighty && asking->request->facts[FACT_WEIGHTY] == KNOWN_YES)
        claim_part(claim, (struct part){KNOWN_NO, REASON_WEIGHTY, 0});
}
