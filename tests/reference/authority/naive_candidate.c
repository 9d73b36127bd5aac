/* naive_candidate: a candidate answer is the weakest of its parts; the best candidate is the answer. */
#include "naive_part.h"

/* The first meeting of the body on the day; -1 = none. */
static int32_t meeting_of_day(const struct asked *asked, const struct capacity *capacity)
{
    for (int32_t i = 0; i < (int32_t)asked->rows->meeting_count; i++)
        if (capacity->is_body && capacity->body >= 0 &&
            asked->rows->meetings[i].body == capacity->body &&
            asked->rows->meetings[i].day == asked->day)
            return i;
    return -1;
}

struct candidate naive_candidate(const struct asked *asked, const struct capacity *capacity,
                                 enum authority_reason right)
{
    struct candidate candidate = {.nearness = NEAR, .first_unknown_condition = -1};
    candidate.answer = (struct authority){.verdict = AUTHORITY_YES,
                                          .reason = right,
                                          .decider = capacity->decider,
                                          .span = asked->span,
                                          .appointment = capacity->appointment,
                                          .row = -1,
                                          .step = capacity->step,
                                          .subdelegation = -1,
                                          .condition = -1,
                                          .meeting = meeting_of_day(asked, capacity)};
    return candidate;
}

/* A part that is no: the first one gives the reason and the condition. */
static void part_is_no(struct candidate *candidate, enum authority_reason reason, int32_t condition)
{
    if (candidate->noes++ > 0)
        return;
    candidate->answer.verdict = AUTHORITY_NO;
    candidate->answer.reason = reason;
    candidate->answer.condition = condition;
}

void naive_part(struct candidate *candidate, enum known value, enum authority_reason no,
                enum authority_fact fact)
{
    if (value == KNOWN_NO)
        part_is_no(candidate, no, -1);
    if (value == NOT_KNOWN)
        candidate->facts |= UINT32_C(1) << fact;
}

void naive_condition(struct candidate *candidate, enum known value, enum authority_fact fact,
                     int32_t condition)
{
    if (value == KNOWN_NO)
        part_is_no(candidate, REASON_CONDITION, condition);
    if (value == NOT_KNOWN) {
        candidate->facts |= UINT32_C(1) << fact;
        if (candidate->first_unknown_condition < 0)
            candidate->first_unknown_condition = condition;
    }
}

/* "The calendar covers it: a meeting before and one after." */
static bool calendar_covers(const struct asked *asked, int32_t body)
{
    bool before = false, after = false;
    for (size_t i = 0; i < asked->rows->meeting_count; i++) {
        const struct meeting *meeting = &asked->rows->meetings[i];
        before = before || (meeting->body == body && meeting->day < asked->day);
        after = after || (meeting->body == body && meeting->day > asked->day);
    }
    return before && after;
}

static void unsettle(struct candidate *candidate, enum authority_reason reason)
{
    candidate->unsettled = true;
    candidate->unsettled_reason = reason;
}

void naive_sitting(const struct asked *asked, const struct capacity *capacity,
                   struct candidate *candidate)
{
    int32_t meeting = candidate->answer.meeting;
    if (!capacity->is_body || capacity->body < 0)
        return;
    if (meeting < 0) {
        if (calendar_covers(asked, capacity->body))
            unsettle(candidate, REASON_NO_MEETING);
        return;
    }
    int32_t present = asked->rows->meetings[meeting].present;
    int32_t seats = asked->rows->bodies[capacity->body].seats;
    if (present < 0 || seats < 0 || present * 2 > seats)
        return;
    if (capacity->decider == CLASS_BOARD)
        part_is_no(candidate, REASON_NOT_QUORATE, -1);
    else
        unsettle(candidate, REASON_NOT_QUORATE);
}

/* The weakest of the parts, and what a reading of the law that is not settled makes of it. */
static void settle(struct candidate *candidate, bool perhaps_not)
{
    struct authority *answer = &candidate->answer;
    if (candidate->noes > 0)
        return;
    answer->missing = candidate->facts;
    answer->condition = candidate->first_unknown_condition;
    if (candidate->facts)
        answer->verdict = AUTHORITY_UNKNOWN;
    if (candidate->unsettled) {
        answer->verdict = AUTHORITY_UNSETTLED;
        answer->reason = candidate->unsettled_reason;
    }
    if (perhaps_not && answer->verdict > AUTHORITY_UNSETTLED) {
        answer->verdict = AUTHORITY_UNSETTLED;
        answer->reason =
            answer->decider == CLASS_CONTRACTOR ? REASON_CONTRACTOR : REASON_LAW_FORBIDS;
    }
}

static bool is_better(const struct candidate *candidate, const struct candidate *than)
{
    if (candidate->answer.verdict != than->answer.verdict)
        return candidate->answer.verdict > than->answer.verdict;
    if (candidate->answer.verdict != AUTHORITY_NO)
        return false;
    if (candidate->nearness != than->nearness)
        return candidate->nearness < than->nearness;
    return candidate->noes < than->noes;
}

void naive_compete(struct best *best, struct candidate *candidate, bool perhaps_not)
{
    settle(candidate, perhaps_not);
    if (!best->found || is_better(candidate, &best->candidate))
        best->candidate = *candidate;
    best->found = true;
}
