/* decider_register: what the register says of the decider on that day, and when the board met next. Asks the room
 * authority; must not judge authority itself. */
#include "decider.h"

static enum known known_of(enum answer answer)
{
    return answer == ANSWER_YES ? KNOWN_YES : answer == ANSWER_NO ? KNOWN_NO : NOT_KNOWN;
}

static struct authority_request request_of(const struct trial *trial, int32_t type)
{
    const struct dossier *dossier = trial->dossier;
    const struct event *event = &dossier->events[trial->trigger];
    const struct attribute_value *assigned = event_value(event, ATTRIBUTE_CASE_ASSIGNED);
    struct authority_request request = authority_ask(type, event->earliest);
    request.minute = event->minute;
    request.facts[FACT_URGENT] = (uint8_t)known_of(urgency_recorded(dossier, trial->trigger));
    if (assigned)
        request.facts[FACT_ASSIGNED] = assigned->as.number ? KNOWN_YES : KNOWN_NO;
    const struct attribute_value *decision = event_value(event, ATTRIBUTE_DECISION_TYPE);
    if (decision && decision->as.number == DECISION_TYPE_AVSLAG)
        request.outcome = OUTCOME_REFUSED;
    return request;
}

/* Of several ways to read who it was, the one that gives most: only what none of them allows is a fault. */
static void ask(const struct authority_book *book, const struct authority_request *request,
                struct permissions *cache)
{
    struct authority answer = authority_check(book, request);
    if (!cache->answered || answer.verdict > cache->answer.verdict)
        cache->answer = answer;
    cache->answered = true;
}

static void ask_bodies(const struct authority_book *book, struct authority_request *request,
                       enum body_kind kind, struct permissions *cache)
{
    const struct register_rows *rows = authority_register(book);
    for (size_t i = 0; i < rows->body_count; i++)
        if (rows->bodies[i].kind == kind && span_holds(rows->bodies[i].span, request->day)) {
            request->body = (int32_t)i;
            ask(book, request, cache);
        }
    request->body = -1;
}

static void ask_roles(const struct authority_book *book, struct authority_request *request,
                      int32_t role, struct permissions *cache)
{
    const struct role_table *roles = authority_register(book)->roles;
    for (size_t i = 0; i < roles->count; i++)
        if (roles->items[i].timeline == role) {
            request->role = (int32_t)i;
            ask(book, request, cache);
        }
    request->role = -1;
}

static void look_up(const struct trial *trial, const struct decider_view *view,
                    struct permissions *cache)
{
    const struct authority_book *book = trial->session->authority;
    const struct dossier *dossier = trial->dossier;
    const struct event *event = &dossier->events[trial->trigger];
    if (!book || view->type < 0 || event->earliest != event->latest)
        return;
    struct authority_request request = request_of(trial, view->type);
    const struct party *party = decider_party(dossier, trial->trigger);
    request.person = party ? register_person(authority_register(book), party->ref) : -1;
    if (request.person >= 0)
        ask(book, &request, cache);
    else if (view->role == ROLE_NAMND)
        ask_bodies(book, &request, BODY_BOARD, cache);
    else if (view->role == ROLE_UTSKOTT)
        ask_bodies(book, &request, BODY_COMMITTEE, cache);
    else
        ask_roles(book, &request, view->role, cache);
}

bool decider_answer(const struct trial *trial, struct decider_view *view)
{
    struct permissions *cache = trial->session->permissions;
    if (!cache->asked)
        look_up(trial, view, cache);
    cache->asked = true;
    view->by_register = cache->answered;
    view->answer = cache->answer;
    return cache->answered;
}

/* Which part of the authority a reason belongs to. */
static enum decider_test part_of(enum authority_reason reason)
{
    static const enum decider_test parts[AUTHORITY_REASONS] = {
        [REASON_LAW_FORBIDS] = DECIDER_CEILING,
        [REASON_LAW_NOT_READ] = DECIDER_CEILING,
        [REASON_NO_CAPACITY] = DECIDER_TENURE,
        [REASON_EXPIRED] = DECIDER_TENURE,
        [REASON_NO_ROW] = DECIDER_ORDER,
        [REASON_NO_ORDER] = DECIDER_ORDER,
        [REASON_CONDITION] = DECIDER_ORDER,
        [REASON_NO_MANDATE] = DECIDER_ORDER,
        [REASON_NOT_ABSENT] = DECIDER_ORDER,
        [REASON_NO_AGREEMENT] = DECIDER_ORDER,
        [REASON_NOT_HEAD] = DECIDER_ORDER,
        [REASON_WEIGHTY] = DECIDER_ORDER,
        [REASON_ORDER] = DECIDER_ORDER,
        [REASON_SUBDELEGATED] = DECIDER_ORDER,
        [REASON_NOT_URGENT] = DECIDER_URGENCY_RECORDED,
        [REASON_NOT_MEMBER] = DECIDER_APPOINTMENT,
        [REASON_CONTRACTOR] = DECIDER_EMPLOYED,
        [REASON_NOT_QUORATE] = DECIDER_QUORUM,
        [REASON_NO_MEETING] = DECIDER_MEETING,
    };
    return parts[reason];
}

/* A member whom the register knows no appointment of lacks that, where an appointed one may decide. */
static enum decider_test part_of_view(const struct decider_view *view)
{
    bool appointable = view->span && (view->span->urgent == URGENT_STATUTE ||
                                      view->span->urgent == URGENT_MANDATE);
    if (view->answer.reason == REASON_LAW_FORBIDS && view->role == ROLE_LEDAMOT && appointable)
        return DECIDER_APPOINTMENT;
    return part_of(view->answer.reason);
}

static int32_t attribute_of(uint32_t missing)
{
    if (missing & UINT32_C(1) << FACT_URGENT)
        return ATTRIBUTE_URGENCY_REASON;
    return missing & UINT32_C(1) << FACT_ASSIGNED ? ATTRIBUTE_CASE_ASSIGNED : ATTRIBUTE_DECIDER;
}

bool decider_by_register(struct trial *trial, struct attempt *attempt, struct decider_view *view)
{
    if (attempt->verdict == VERDICT_BREAKS || !decider_answer(trial, view))
        return false;
    if (part_of_view(view) != trial->duty->decider) {
        if (attempt->verdict == VERDICT_UNKNOWN)
            attempt->verdict = VERDICT_HOLDS; /* the register knows, and the fault is another one */
        return false;
    }
    if (view->answer.verdict == AUTHORITY_YES)
        return true;
    attempt->verdict = view->answer.verdict == AUTHORITY_NO          ? VERDICT_BREAKS
                       : view->answer.verdict == AUTHORITY_UNSETTLED ? VERDICT_DOUBT
                                                                     : VERDICT_UNKNOWN;
    attempt->missing_count = 0;
    if (attempt->verdict == VERDICT_UNKNOWN)
        attempt_miss(attempt, trial->trigger, -1, attribute_of(view->answer.missing));
    return true;
}

int32_t next_meeting_day(const struct session *session, int32_t event)
{
    const struct authority_book *book = session->authority;
    const struct event *decision = &session->dossier->events[event];
    if (!book || decision->earliest != decision->latest)
        return DAY_NONE;
    int32_t board = authority_board(book, decision->earliest);
    bool timed = decision->minute >= 0;
    int32_t meeting =
        board < 0 ? -1
                  : authority_next_meeting(book, board, decision->earliest + (timed ? 0 : 1),
                                           timed ? decision->minute : 0);
    return meeting < 0 ? DAY_NONE : authority_register(book)->meetings[meeting].day;
}
