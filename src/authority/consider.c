/* consider: the ways that the law leaves open to one capacity, in the order of docs/behorighet.md. */
#include "part.h"

static unsigned ways_of(const struct asking *asking, enum decider_class decider)
{
    if (!asking->law)
        return decider == CLASS_BOARD ? WAY_LAW : WAY_UNKNOWN;
    unsigned ways = asking->law->ways[decider];
    if (ways != WAY_NOT_SETTLED)
        return ways;
    bool not_urgent = asking->request->facts[FACT_URGENT] == KNOWN_NO;
    return not_urgent ? asking->law->when_not_urgent[decider] : WAY_UNKNOWN;
}

static void by_law(struct asking *asking, const struct capacity *capacity)
{
    struct claim claim =
        claim_new(capacity->decider == CLASS_BOARD ? REASON_BOARD : REASON_STATUTE);
    if (capacity->decider == CLASS_CHAIR || capacity->decider == CLASS_APPOINTED_MEMBER)
        claim_part(&claim, capacity->own);
    claim_sitting(&claim, capacity->sitting);
    claim_weigh(asking, capacity, &claim);
}

static bool hands_mandate(const struct grant *grant, enum role_kind kind)
{
    for (int32_t i = 0; i < grant->namer_count; i++)
        if (grant->namers[i].role_kind == kind)
            return true;
    return false;
}

/* law: kl-2017 6:39 */
/* The board's mandate: a general row of the order, or the appointment itself. */
static void claim_mandate(struct claim *claim, struct asking *asking,
                          const struct capacity *capacity)
{
    const struct authority_book *book = asking->book;
    const struct authority_request *request = asking->request;
    if (capacity->mandated)
        return;
    enum role_kind kind = capacity->decider == CLASS_CHAIR ? ROLE_CHAIR : ROLE_APPOINTED_MEMBER;
    const struct dated *end = cabinet_end(&book->mandates_of_type, request->type);
    for (const struct dated *row = cabinet_begin(&book->mandates_of_type, request->type); row < end;
         row++)
        if (dated_holds(row, request->day) && hands_mandate(&book->grants[row->index], kind)) {
            claim->row = row->index;
            return;
        }
    enum known none = asking_era(asking)->orders ? KNOWN_NO : NOT_KNOWN;
    claim_part(claim, (struct part){none, REASON_NO_MANDATE, fact_bit(FACT_ORDER)});
}

static void when_urgent(struct asking *asking, const struct capacity *capacity, bool mandate)
{
    struct claim claim = claim_new(mandate ? REASON_MANDATE : REASON_STATUTE);
    claim_part(&claim, part_of_fact(asking->request, FACT_URGENT, REASON_NOT_URGENT));
    claim_part(&claim, capacity->own);
    if (mandate)
        claim_mandate(&claim, asking, capacity);
    claim_weigh(asking, capacity, &claim);
}

static void without_row(struct asking *asking, const struct capacity *capacity, bool perhaps_not)
{
    struct claim claim = claim_new(REASON_NO_ORDER);
    claim.perhaps_not = perhaps_not;
    if (!asking_era(asking)->orders) {
        claim.missing = fact_bit(FACT_ORDER);
    } else if (!capacity->bare) {
        claim.faults = COST_NO_ROW;
        claim.fault = REASON_NO_ROW;
    } else {
        return;
    }
    claim_weigh(asking, capacity, &claim);
}

static void by_order(struct asking *asking, const struct capacity *capacity, bool perhaps_not)
{
    bool named = consider_rows(asking, capacity, perhaps_not);
    if (settled_yes(asking))
        return;
    if (capacity->decider == CLASS_EMPLOYEE)
        named |= consider_subdelegations(asking, capacity, perhaps_not);
    if (!named)
        without_row(asking, capacity, perhaps_not);
}

static void not_read(struct asking *asking, const struct capacity *capacity)
{
    struct claim claim = claim_new(REASON_LAW_NOT_READ);
    claim.missing = fact_bit(FACT_LAW);
    claim_weigh(asking, capacity, &claim);
}

static void forbidden(struct asking *asking, const struct capacity *capacity)
{
    struct claim claim = claim_new(REASON_LAW_FORBIDS);
    claim.faults = COST_LAW_FORBIDS;
    claim.fault = REASON_LAW_FORBIDS;
    claim_weigh(asking, capacity, &claim);
}

void consider(struct asking *asking, const struct capacity *capacity)
{
    unsigned ways = ways_of(asking, capacity->decider);
    if (ways & WAY_LAW)
        by_law(asking, capacity);
    if (ways & (WAY_LAW_URGENT | WAY_MANDATE))
        when_urgent(asking, capacity, ways & WAY_MANDATE);
    if (ways & (WAY_ORDER | WAY_PERHAPS_NOT) && !settled_yes(asking))
        by_order(asking, capacity, ways & WAY_PERHAPS_NOT);
    if (ways & WAY_NOT && !capacity->bare)
        forbidden(asking, capacity);
    if (ways & WAY_UNKNOWN)
        not_read(asking, capacity);
}
