/* authority: the index for asking, and the one question. Checks every number of a request, since the room below trusts
 * them; decides nothing. */
#include "same.h"

#include <string.h>

struct reda_authority *reda_authority_open(const struct reda_lawbook *lawbook,
                                           const struct reda_register *reg, int32_t known_on)
{
    if (!reda_lawbook_usable(lawbook) || !reg)
        return NULL;
    struct arena *arena = arena_open(0);
    struct reda_authority *authority = arena_new(arena, struct reda_authority);
    authority->arena = arena;
    authority->lawbook = lawbook;
    authority->rows = register_known(arena, &reg->rows, known_on < DAY_LAST ? known_on : DAY_LAST);
    authority->book = authority_open(arena, lawbook->catalogue, authority->rows);
    authority->type_count = reda_type_count(lawbook);
    return authority;
}

void reda_authority_close(struct reda_authority *authority)
{
    if (authority)
        arena_close(authority->arena);
}

struct reda_request reda_ask(int32_t type, int32_t day)
{
    struct reda_request request = {.type = type,
                                   .day = day,
                                   .minute = -1,
                                   .person = -1,
                                   .body = -1,
                                   .role = -1,
                                   .unit = -1,
                                   .original = -1,
                                   .duration_days = -1,
                                   .amount_ore = -1,
                                   .outcome = REDA_OUTCOME_UNKNOWN};
    for (size_t i = 0; i < REDA_REQUEST_FACTS; i++)
        request.facts[i] = REDA_NOT_KNOWN;
    return request;
}

static bool one_asks(const struct reda_request *request)
{
    return (request->person >= 0) + (request->body >= 0) + (request->role >= 0) == 1;
}

static bool rows_exist(const struct reda_authority *authority, const struct reda_request *request)
{
    const struct register_rows *rows = authority->rows;
    return is_row(request->type, (size_t)authority->type_count) &&
           within(request->person, rows->person_count) && within(request->body, rows->body_count) &&
           within(request->role, rows->roles->count) && within(request->unit, rows->unit_count) &&
           within(request->original, rows->person_count);
}

static bool values_fit(const struct reda_request *request)
{
    bool fit = request->day >= DAY_FIRST && request->day <= DAY_LAST &&
               within(request->minute, (size_t)24 * 60) && request->duration_days >= -1 &&
               request->amount_ore >= -1 && is_row((int32_t)request->outcome, REDA_REFUSED + 1);
    for (size_t i = 0; i < REDA_REQUEST_FACTS; i++)
        fit &= request->facts[i] <= REDA_KNOWN_YES;
    return fit;
}

struct reda_answer library_answer(const struct authority *answer)
{
    return (struct reda_answer){.verdict = (enum reda_verdict)answer->verdict,
                                .reason = (enum reda_reason)answer->reason,
                                .decider = (enum reda_decider)answer->decider,
                                .appointment = answer->appointment,
                                .row = answer->row,
                                .step = answer->step,
                                .subdelegation = answer->subdelegation,
                                .condition = answer->condition,
                                .meeting = answer->meeting,
                                .span = answer->span,
                                .missing = answer->missing,
                                .degree = (enum reda_known)answer->degree};
}

bool reda_check(const struct reda_authority *authority, const struct reda_request *request,
                struct reda_answer *answer_out)
{
    if (!authority || !request || !one_asks(request) || !rows_exist(authority, request) ||
        !values_fit(request))
        return false;
    struct authority_request asked;
    memcpy(&asked, request, sizeof asked); /* laid out alike: same.h */
    struct authority answer = authority_check(authority->book, &asked);
    *answer_out = library_answer(&answer);
    return true;
}
