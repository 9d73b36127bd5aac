/* subdelegation: a right that a head of administration has passed on to another employee.
 * law: kl-2017 7:6 */
#include "part.h"

bool order_has_rule(const struct authority_book *book, int32_t order, enum order_rule rule,
                    const struct authority_request *request)
{
    if (order < 0)
        return false;
    const struct dated *end = cabinet_end(&book->rules_of_order, order);
    for (const struct dated *row = cabinet_begin(&book->rules_of_order, order); row < end; row++) {
        const struct order_line *line = &book->rows->rows[row->index];
        if (line->rule == rule && dated_holds(row, request->day) &&
            types_cover(line->types, line->type_count, request->type))
            return true;
    }
    return false;
}

static bool receives(const struct subdelegation *passed, const struct capacity *capacity)
{
    if (passed->person >= 0 && passed->person == capacity->person)
        return true;
    if (capacity->bare)
        return false;
    return (passed->role >= 0 && passed->role == capacity->role) ||
           (passed->post >= 0 && passed->post == capacity->post);
}

static bool giver_holds(const struct authority_book *book, const struct grant *grant, int32_t giver)
{
    if (grant->rule != RULE_NONE)
        return true;
    for (int32_t i = 0; giver >= 0 && i < grant->namer_count; i++)
        if (grant->namers[i].step <= 0 &&
            namer_names_role(&grant->namers[i], giver, book->ranks[giver]))
            return true;
    return false;
}

static void claim_if(struct claim *claim, bool holds, enum authority_reason reason)
{
    claim_part(claim, (struct part){holds ? KNOWN_YES : KNOWN_NO, reason, 0});
}

static void weigh_passed(struct asking *asking, const struct capacity *capacity, int32_t index,
                         bool perhaps_not)
{
    const struct authority_book *book = asking->book;
    const struct subdelegation *passed = &book->rows->subdelegations[index];
    const struct grant *grant = &book->grants[passed->row];
    struct claim claim = claim_new(REASON_SUBDELEGATED);
    claim.perhaps_not = perhaps_not;
    claim.row = passed->row;
    claim.subdelegation = index;
    claim_if(&claim, passed->from >= 0 && book->rows->roles->items[passed->from].kind == ROLE_HEAD,
             REASON_NOT_HEAD);
    claim_if(&claim,
             grant->subdelegable ||
                 order_has_rule(book, grant->order, RULE_SUBDELEGATION, asking->request),
             REASON_NOT_HEAD);
    claim_if(&claim, giver_holds(book, grant, passed->from), REASON_NO_ROW);
    claim_part(&claim, capacity->own);
    claim_terms(&claim, asking, grant);
    claim_weight(&claim, asking);
    claim_weigh(asking, capacity, &claim);
}

bool consider_subdelegations(struct asking *asking, const struct capacity *capacity,
                             bool perhaps_not)
{
    const struct authority_book *book = asking->book;
    int32_t type = asking->request->type;
    bool named = false;
    const struct dated *end = cabinet_end(&book->subdelegations_of_type, type);
    for (const struct dated *row = cabinet_begin(&book->subdelegations_of_type, type); row < end;
         row++) {
        if (!dated_holds(row, asking->request->day) ||
            !receives(&book->rows->subdelegations[row->index], capacity))
            continue;
        weigh_passed(asking, capacity, row->index, perhaps_not);
        named = true;
        if (settled_yes(asking))
            break;
    }
    return named;
}
