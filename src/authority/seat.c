/* seat: elected people: who sits in the body, and who acts as its chair. */
#include "part.h"

bool is_board_or_none(const struct asking *asking, int32_t body)
{
    return body < 0 || asking->book->rows->bodies[body].kind == BODY_BOARD;
}

/* law: lvu-1990 6 § */
/* law: kl-2017 6:39 */
/* Whom the board appoints must be one of its members: a substitute is not. */
struct part membership(struct asking *asking, const struct capacity *capacity)
{
    const struct authority_book *book = asking->book;
    struct part part = {NOT_KNOWN, REASON_NOT_MEMBER, fact_bit(FACT_MEMBERSHIP)};
    const struct dated *end = cabinet_end(&book->seats_of_person, capacity->person);
    for (const struct dated *row = cabinet_begin(&book->seats_of_person, capacity->person);
         row < end; row++) {
        const struct seat *seat = &book->seats[row->index];
        bool member = seat->kind >= APPOINTED_CHAIR && seat->kind <= APPOINTED_MEMBER;
        bool substitute = seat->kind == APPOINTED_SUBSTITUTE_MEMBER;
        if (!(member || substitute) || !dated_holds(row, asking->request->day) ||
            body_or_board(asking, seat->body) != capacity->body)
            continue;
        if (member)
            return (struct part){.value = KNOWN_YES};
        part.value = KNOWN_NO;
    }
    return part;
}

static bool vacant(struct asking *asking, enum appointment_kind kind, int32_t body)
{
    const struct authority_book *book = asking->book;
    const struct dated *end = cabinet_end(&book->offices, (int32_t)kind);
    for (const struct dated *row = cabinet_begin(&book->offices, (int32_t)kind); row < end; row++)
        if (dated_holds(row, asking->request->day) &&
            body_or_board(asking, book->seats[row->index].body) == body)
            return false;
    return true;
}

/* law: kl-2017 6:22 */
/* A vice chair acts as chair when those before are prevented. */
void consider_acting_chair(struct asking *asking, const struct capacity *vice)
{
    bool second = vice->office == APPOINTED_SECOND_VICE_CHAIR;
    if (!(second || vice->office == APPOINTED_VICE_CHAIR) || settled_yes(asking) ||
        !is_board_or_none(asking, vice->body))
        return;
    struct capacity chair = *vice;
    chair.decider = CLASS_CHAIR;
    chair.office = APPOINTED_CHAIR;
    chair.step = second ? 2 : 1;
    if (chair.role_kind != ROLE_KINDS)
        chair.role_kind = ROLE_CHAIR;
    chair.own = part_of_fact(asking->request, FACT_ABSENT, REASON_NOT_ABSENT);
    if (vacant(asking, APPOINTED_CHAIR, vice->body) &&
        (!second || vacant(asking, APPOINTED_VICE_CHAIR, vice->body)))
        chair.own.value = KNOWN_YES;
    consider(asking, &chair);
}
