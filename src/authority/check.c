/* check: one request, one answer. The capacities are tried in turn (capacity.c); what stands above all claims comes
 * last. */
#include "part.h"

static struct asking asking_open(const struct authority_book *book,
                                 const struct authority_request *request)
{
    ensure((size_t)request->type < book->type_count);
    const struct dated *span = cabinet_on(&book->law_of_type, request->type, request->day);
    return (struct asking){.book = book,
                           .request = request,
                           .law = span ? &book->law[span->index] : NULL,
                           .span = span ? span->index : -1,
                           .form = FORM_UNKNOWN,
                           .employment = -1};
}

static bool asks_person(const struct authority_request *request)
{
    return request->body < 0 && request->role < 0 && request->person >= 0;
}

static int32_t days_away(const struct dated *row, int32_t day)
{
    if (day < row->from)
        return row->from - day;
    return day > row->to ? day - row->to : 0;
}

/* The appointment nearest in time of those that would cover the type; -1. */
static int32_t nearest_appointment(const struct asking *asking)
{
    const struct authority_book *book = asking->book;
    int32_t nearest = -1, least = INT32_MAX;
    const struct dated *end = cabinet_end(&book->appointments, asking->request->person);
    for (const struct dated *row = cabinet_begin(&book->appointments, asking->request->person);
         row < end; row++) {
        const struct seat *seat = &book->seats[row->index];
        int32_t away = days_away(row, asking->request->day);
        if (away < least && types_cover(seat->types, seat->type_count, asking->request->type)) {
            nearest = row->index;
            least = away;
        }
    }
    return nearest;
}

static enum decider_class class_without_capacity(const struct asking *asking)
{
    if (asking->request->body >= 0)
        return capacity_of_body(asking, asking->request->body).decider;
    if (asks_person(asking->request))
        return capacity_bare(asking, asking->request->person).decider;
    return CLASS_EMPLOYEE;
}

static void answer_without_capacity(struct asking *asking)
{
    asking->best = (struct authority){.verdict = AUTHORITY_NO,
                                      .reason = REASON_NO_CAPACITY,
                                      .decider = class_without_capacity(asking),
                                      .span = asking->span,
                                      .appointment = -1,
                                      .row = -1,
                                      .subdelegation = -1,
                                      .condition = -1,
                                      .meeting = -1};
    if (asks_person(asking->request))
        asking->best.appointment = nearest_appointment(asking);
    if (asking->best.appointment >= 0)
        asking->best.reason = REASON_EXPIRED;
}

/* law: kl-2017 6:28; 6:30; 7:4 */
/* One who is disqualified may only do what nobody else can without much delay. */
static void disqualify(struct authority *answer, const struct authority_request *request)
{
    if (request->facts[FACT_DISQUALIFIED] != KNOWN_YES || answer->verdict == AUTHORITY_NO)
        return;
    bool urgent = request->facts[FACT_URGENT] == KNOWN_YES;
    if (urgent && answer->verdict == AUTHORITY_UNSETTLED)
        return;
    answer->reason = REASON_DISQUALIFIED;
    if (urgent) {
        answer->verdict = AUTHORITY_UNKNOWN;
        answer->missing |= fact_bit(FACT_DISQUALIFIED);
        return;
    }
    answer->verdict = AUTHORITY_NO;
    answer->condition = -1;
    answer->missing = 0;
}

/* law: sol-2025 25:1 */
/* Shown beside the answer. */
static enum known degree_of(const struct asking *asking)
{
    const struct authority_book *book = asking->book;
    enum known degree = NOT_KNOWN;
    if (!book->needs_degree[asking->request->type])
        return KNOWN_YES;
    if (!asks_person(asking->request))
        return NOT_KNOWN;
    const struct dated *end = cabinet_end(&book->qualifications, asking->request->person);
    for (const struct dated *row = cabinet_begin(&book->qualifications, asking->request->person);
         row < end; row++) {
        if (!dated_holds(row, asking->request->day))
            continue;
        if (book->rows->qualifications[row->index].kind != QUALIFIED_NONE)
            return KNOWN_YES;
        degree = KNOWN_NO;
    }
    return degree;
}

struct authority authority_check(const struct authority_book *book,
                                 const struct authority_request *request)
{
    struct asking asking = asking_open(book, request);
    if (request->body >= 0)
        ask_body(&asking, request->body);
    else if (request->role >= 0)
        ask_role(&asking, request->role);
    else if (request->person >= 0)
        ask_person(&asking, request->person);
    if (!asking.answered)
        answer_without_capacity(&asking);
    disqualify(&asking.best, request);
    asking.best.degree = degree_of(&asking);
    return asking.best;
}
