/* naive: the candidates in their order, and what stands above all. See the header. */
#include "naive_part.h"

static void membership_and_acting(const struct capacity *capacity, struct candidate *candidate)
{
    if (capacity->decider == CLASS_APPOINTED_MEMBER)
        naive_part(candidate, capacity->member, REASON_NOT_MEMBER, FACT_MEMBERSHIP);
    if (capacity->step > 0)
        naive_part(candidate, capacity->absent, REASON_NOT_ABSENT, FACT_ABSENT);
}

static void by_law(const struct asked *asked, const struct capacity *capacity, struct best *best)
{
    struct candidate candidate = naive_candidate(
        asked, capacity, capacity->decider == CLASS_BOARD ? REASON_BOARD : REASON_STATUTE);
    membership_and_acting(capacity, &candidate);
    naive_sitting(asked, capacity, &candidate);
    naive_compete(best, &candidate, false);
}

/* The first row that gives the capacity's kind the mandate of KL 6:39; -1 = none. */
static int32_t mandate_row(const struct asked *asked, const struct capacity *capacity)
{
    enum role_kind kind = capacity->decider == CLASS_CHAIR ? ROLE_CHAIR : ROLE_APPOINTED_MEMBER;
    for (int32_t i = 0; i < (int32_t)asked->rows->row_count; i++) {
        const struct order_line *line = &asked->rows->rows[i];
        if (line->rule != RULE_URGENT_CHAIR || !naive_row_in_force(asked, line) ||
            !naive_row_covers(asked, line))
            continue;
        for (size_t n = 0; n < line->delegate_count; n++) {
            const struct delegate *delegate = &line->delegates[n];
            if ((delegate->how == DELEGATE_EXACT || delegate->how == DELEGATE_OR_HIGHER) &&
                delegate->role >= 0 && asked->rows->roles->items[delegate->role].kind == kind)
                return i;
        }
    }
    return -1;
}

static void mandate(const struct asked *asked, const struct capacity *capacity,
                    struct candidate *candidate)
{
    bool is_appointed = capacity->decider == CLASS_APPOINTED_MEMBER;
    if (is_appointed && capacity->by_role)
        return;
    if (is_appointed && asked->rows->appointments[capacity->appointment].type_count > 0)
        return;
    candidate->answer.row = mandate_row(asked, capacity);
    if (candidate->answer.row < 0)
        naive_part(candidate, naive_any_order(asked) ? KNOWN_NO : NOT_KNOWN, REASON_NO_MANDATE,
                   FACT_ORDER);
}

static void when_urgent(const struct asked *asked, const struct capacity *capacity,
                        bool needs_mandate, struct best *best)
{
    struct candidate candidate =
        naive_candidate(asked, capacity, needs_mandate ? REASON_MANDATE : REASON_STATUTE);
    naive_part(&candidate, naive_fact(asked, FACT_URGENT), REASON_NOT_URGENT, FACT_URGENT);
    membership_and_acting(capacity, &candidate);
    if (needs_mandate)
        mandate(asked, capacity, &candidate);
    naive_compete(best, &candidate, false);
}

static void forbidden(const struct asked *asked, const struct capacity *capacity, struct best *best)
{
    struct candidate candidate = naive_candidate(asked, capacity, REASON_LAW_FORBIDS);
    candidate.nearness = NEAR_FORBIDDEN;
    naive_part(&candidate, KNOWN_NO, REASON_LAW_FORBIDS, FACT_LAW);
    naive_compete(best, &candidate, false);
}

static void not_read(const struct asked *asked, const struct capacity *capacity, struct best *best)
{
    struct candidate candidate = naive_candidate(asked, capacity, REASON_LAW_NOT_READ);
    naive_part(&candidate, NOT_KNOWN, REASON_LAW_NOT_READ, FACT_LAW);
    naive_compete(best, &candidate, false);
}

/* "For each capacity in turn." */
static void consider(const struct asked *asked, const struct capacity *capacity, struct best *best)
{
    struct law_says says = naive_law_says(asked, capacity->decider);
    if (says.by_law)
        by_law(asked, capacity, best);
    if (says.by_law_urgent)
        when_urgent(asked, capacity, false, best);
    if (says.by_mandate)
        when_urgent(asked, capacity, true, best);
    if (says.by_order)
        naive_by_order(asked, capacity, false, best);
    if (says.perhaps_not)
        naive_by_order(asked, capacity, true, best);
    if (says.not &&!capacity->is_bare)
        forbidden(asked, capacity, best);
    if (says.unknown)
        not_read(asked, capacity, best);
}

static int64_t days_from(const struct asked *asked, struct span span)
{
    if (naive_holds(asked, span))
        return 0;
    return asked->day < span.from ? (int64_t)span.from - asked->day : (int64_t)asked->day - span.to;
}

/* Of those that cover the type and have a day at all, the appointment of the person nearest in days; -1 = none. */
static int32_t nearest_appointment(const struct asked *asked)
{
    int32_t nearest = -1;
    const struct appointment *rows = asked->rows->appointments;
    for (int32_t i = 0; i < (int32_t)asked->rows->appointment_count; i++) {
        bool covers =
            rows[i].type_count == 0 || naive_listed(rows[i].types, rows[i].type_count, asked->type);
        if (rows[i].person != asked->request->person || !covers ||
            rows[i].span.from > rows[i].span.to)
            continue;
        if (nearest < 0 || days_from(asked, rows[i].span) < days_from(asked, rows[nearest].span))
            nearest = i;
    }
    return nearest;
}

/* No candidate at all. */
static struct authority no_capacity(const struct asked *asked)
{
    struct capacity capacity = naive_nobody();
    enum authority_reason reason = REASON_NO_CAPACITY;
    if (asked->request->body >= 0) {
        bool is_board = asked->rows->bodies[asked->request->body].kind == BODY_BOARD;
        capacity.decider = is_board ? CLASS_BOARD : CLASS_COMMITTEE;
    } else if (asked->request->role < 0 && asked->request->person >= 0) {
        capacity = naive_bare(asked);
        capacity.appointment = nearest_appointment(asked);
        reason = capacity.appointment < 0 ? REASON_NO_CAPACITY : REASON_EXPIRED;
    }
    struct candidate candidate = naive_candidate(asked, &capacity, reason);
    candidate.answer.verdict = AUTHORITY_NO;
    return candidate.answer;
}

/* "Yes, and the answer is not no: it becomes no; when urgent is yes, yes and unknown become unknown,
 * unsettled stays." */
static void disqualify(const struct asked *asked, struct authority *answer)
{
    if (naive_fact(asked, FACT_DISQUALIFIED) != KNOWN_YES || answer->verdict == AUTHORITY_NO)
        return;
    bool urgent = naive_fact(asked, FACT_URGENT) == KNOWN_YES;
    if (urgent && answer->verdict == AUTHORITY_UNSETTLED)
        return;
    answer->reason = REASON_DISQUALIFIED;
    if (urgent) {
        answer->verdict = AUTHORITY_UNKNOWN;
        answer->missing |= UINT32_C(1) << FACT_DISQUALIFIED;
        return;
    }
    answer->verdict = AUTHORITY_NO;
    answer->condition = -1;
    answer->missing = 0;
}

/* "Person with a qualification row that holds: some of another kind than none: yes, else no." */
static enum known degree(const struct asked *asked)
{
    enum known found = NOT_KNOWN;
    const struct authority_request *request = asked->request;
    if (!catalogue_type(asked->catalogue, asked->type)->needs_degree)
        return KNOWN_YES;
    if (request->body >= 0 || request->role >= 0)
        return NOT_KNOWN;
    for (size_t i = 0; i < asked->rows->qualification_count; i++) {
        const struct qualification *row = &asked->rows->qualifications[i];
        if (row->person != request->person || !naive_holds(asked, row->span))
            continue;
        if (row->kind != QUALIFIED_NONE)
            return KNOWN_YES;
        found = KNOWN_NO;
    }
    return found;
}

struct authority naive_check(const struct catalogue *catalogue, const struct register_rows *rows,
                             const struct authority_request *request)
{
    struct asked asked = {.catalogue = catalogue,
                          .rows = rows,
                          .request = request,
                          .type = request->type,
                          .day = request->day};
    struct best best = {.found = false};
    asked.span = naive_law(&asked);
    asked.law = asked.span < 0 ? NULL : catalogue_span(catalogue, asked.span);
    asked.board = naive_board(&asked);
    naive_capacities(&asked, consider, &best);
    struct authority answer = best.found ? best.candidate.answer : no_capacity(&asked);
    disqualify(&asked, &answer);
    answer.degree = degree(&asked);
    return answer;
}
