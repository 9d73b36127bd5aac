/* grant: the rows of the orders that name the decider, each with all that it demands. */
#include "part.h"

/* Step 0 decides by itself; a deputy when those before are prevented, or when nobody holds what they are. */
static struct part step_part(struct asking *asking, const struct grant *grant, int32_t step)
{
    struct part absent = part_of_fact(asking->request, FACT_ABSENT, REASON_NOT_ABSENT);
    if (step <= 0)
        return (struct part){.value = KNOWN_YES};
    if (absent.value == KNOWN_YES)
        return absent;
    for (int32_t i = 0; i < grant->namer_count; i++)
        if (grant->namers[i].step < step && namer_held(asking, grant, &grant->namers[i]))
            return absent;
    return (struct part){.value = KNOWN_YES};
}

static void claim_relative(struct claim *claim, const struct asking *asking,
                           const struct namer *namer)
{
    bool relative = namer->naming == NAMES_ORIGINAL || namer->naming == NAMES_SUPERIOR;
    if (relative && asking->request->original < 0)
        claim->missing |= fact_bit(FACT_ORIGINAL);
}

static void weigh_row(struct asking *asking, const struct capacity *capacity,
                      const struct grant *grant, const struct namer *namer, struct claim claim,
                      struct part step)
{
    claim.row = grant->row;
    claim_relative(&claim, asking, namer);
    claim_part(&claim, capacity->own);
    claim_part(&claim, step);
    claim_scope(&claim, asking, capacity, namer->scope);
    claim_terms(&claim, asking, grant);
    claim_weight(&claim, asking);
    claim_sitting(&claim, capacity->sitting);
    claim_weigh(asking, capacity, &claim);
}

/* An official of higher rank instead of an official of step 0. One "or higher" names them by itself already. */
static bool ranks_above(const struct capacity *capacity, const struct namer *namer)
{
    return namer->naming == NAMES_ROLE && namer->step <= 0 && namer->rank > 0 &&
           capacity->rank > namer->rank;
}

static bool as_superior(struct asking *asking, const struct capacity *capacity,
                        const struct grant *grant, struct claim claim, bool single)
{
    bool named = false;
    claim.step = 1;
    for (int32_t i = 0; i < grant->namer_count; i++) {
        const struct namer *namer = &grant->namers[i];
        if (!ranks_above(capacity, namer))
            continue;
        struct part step = step_part(asking, grant, 1);
        if (single && !held_by_one_person(asking->book, namer->which, asking->request->day))
            step = (struct part){KNOWN_NO, REASON_NOT_ABSENT, 0};
        weigh_row(asking, capacity, grant, namer, claim, step);
        named = true;
    }
    return named;
}

/* Where both rules are in force the second adds nothing: its claims demand what those of the first do, and more. */
static bool as_deputy(struct asking *asking, const struct capacity *capacity,
                      const struct grant *grant, struct claim claim)
{
    const struct authority_book *book = asking->book;
    if (!grant->deputised || capacity->rank == 0)
        return false;
    if (order_has_rule(book, grant->order, RULE_SUPERIOR_DEPUTY, asking->request))
        return as_superior(asking, capacity, grant, claim, false);
    if (order_has_rule(book, grant->order, RULE_SINGLE_DEPUTY, asking->request))
        return as_superior(asking, capacity, grant, claim, true);
    return false;
}

static bool consider_row(struct asking *asking, const struct capacity *capacity,
                         const struct grant *grant, struct claim claim)
{
    bool named = false;
    for (int32_t i = 0; i < grant->namer_count; i++) {
        const struct namer *namer = &grant->namers[i];
        if (!namer_names(asking, capacity, grant, namer))
            continue;
        claim.step = namer->step;
        weigh_row(asking, capacity, grant, namer, claim, step_part(asking, grant, namer->step));
        named = true;
    }
    return named | as_deputy(asking, capacity, grant, claim);
}

bool consider_rows(struct asking *asking, const struct capacity *capacity, bool perhaps_not)
{
    const struct cabinet *rows = &asking->book->grants_of_type;
    int32_t type = asking->request->type, day = asking->request->day;
    const struct dated *end = cabinet_end(rows, type);
    struct claim claim = claim_new(REASON_ORDER);
    claim.perhaps_not = perhaps_not;
    bool named = false;
    for (const struct dated *row = cabinet_begin(rows, type); row < end; row++) {
        if (!dated_holds(row, day))
            continue;
        named |= consider_row(asking, capacity, &asking->book->grants[row->index], claim);
        if (settled_yes(asking))
            break;
    }
    return named;
}
