/* naive_capacity: in which capacities may the decider of the request act on the day? */
#include "naive_part.h"

struct capacity naive_nobody(void)
{
    return (struct capacity){.decider = CLASS_EMPLOYEE,
                             .person = -1,
                             .appointment = -1,
                             .post = -1,
                             .unit = -1,
                             .role = -1,
                             .body = -1,
                             .seat = APPOINTMENT_KINDS,
                             .kind = ROLE_KINDS,
                             .form = KNOWN_YES,
                             .form_fact = FACT_FORM,
                             .member = KNOWN_YES,
                             .absent = KNOWN_YES};
}

struct capacity naive_bare(const struct asked *asked)
{
    struct capacity capacity = naive_nobody();
    capacity.person = asked->request->person;
    capacity.is_bare = true;
    capacity.decider = naive_class_by_form(asked, capacity.person);
    naive_employ(asked, &capacity);
    return capacity;
}

static bool is_board_or_none(const struct asked *asked, int32_t body)
{
    return body < 0 || asked->rows->bodies[body].kind == BODY_BOARD;
}

/* "Must be member, chair or vice chair of that board on the day: has such an appointment: yes; is only substitute
 * member there: no; no seat at all in the register: not known." */
static enum known membership(const struct asked *asked, int32_t person, int32_t board)
{
    enum known found = NOT_KNOWN;
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        const struct appointment *seat = &asked->rows->appointments[i];
        if (seat->person != person || !naive_holds(asked, seat->span) ||
            naive_body_of(asked, seat) != board)
            continue;
        if (seat->kind >= APPOINTED_CHAIR && seat->kind <= APPOINTED_MEMBER)
            return KNOWN_YES;
        if (seat->kind == APPOINTED_SUBSTITUTE_MEMBER)
            found = KNOWN_NO;
    }
    return found;
}

/* A vice chair of a board acts as chair: vacant offices before, or the fact. */
static void act_as_chair(const struct asked *asked, struct capacity own, int32_t step,
                         naive_consider *consider, struct best *best)
{
    if (!is_board_or_none(asked, own.body))
        return;
    bool vacant = !naive_seat_is_held(asked, APPOINTED_CHAIR, own.body);
    if (step == 2)
        vacant = vacant && !naive_seat_is_held(asked, APPOINTED_VICE_CHAIR, own.body);
    own.step = step;
    own.decider = CLASS_CHAIR;
    own.absent = vacant ? KNOWN_YES : naive_fact(asked, FACT_ABSENT);
    if (own.by_role)
        own.kind = ROLE_CHAIR;
    else
        own.seat = APPOINTED_CHAIR;
    consider(asked, &own, best);
}

/* Of an appointment to a post; false when the post does not hold. */
static bool take_post(const struct asked *asked, const struct appointment *appointment,
                      struct capacity *capacity)
{
    capacity->post = naive_post_of(asked, appointment);
    if (capacity->post < 0)
        return false;
    capacity->role = asked->rows->posts[capacity->post].role;
    capacity->unit = asked->rows->posts[capacity->post].unit;
    capacity->decider = naive_class_by_form(asked, capacity->person);
    naive_employ(asked, capacity);
    return true;
}

/* Of an appointment to a seat, or by the board. */
static void take_seat(const struct asked *asked, const struct appointment *appointment,
                      struct capacity *capacity)
{
    capacity->seat = appointment->kind;
    capacity->body = naive_body_of(asked, appointment);
    capacity->decider = CLASS_MEMBER;
    if (appointment->kind == APPOINTED_CHAIR && is_board_or_none(asked, capacity->body))
        capacity->decider = CLASS_CHAIR;
    if (appointment->kind == APPOINTED_SPECIALLY) {
        capacity->decider = CLASS_APPOINTED_MEMBER;
        capacity->member = membership(asked, capacity->person, capacity->body);
    }
    if (appointment->kind == APPOINTED_OFFICIAL) {
        capacity->decider = CLASS_APPOINTED_OFFICIAL;
        naive_employ(asked, capacity);
    }
}

static bool gives_capacity(const struct asked *asked, const struct appointment *appointment)
{
    return appointment->person == asked->request->person && naive_holds(asked, appointment->span) &&
           (appointment->type_count == 0 ||
            naive_listed(appointment->types, appointment->type_count, asked->type));
}

static void of_person(const struct asked *asked, naive_consider *consider, struct best *best)
{
    for (int32_t i = 0; i < (int32_t)asked->rows->appointment_count; i++) {
        const struct appointment *appointment = &asked->rows->appointments[i];
        struct capacity capacity = naive_nobody();
        capacity.person = asked->request->person;
        capacity.appointment = i;
        if (!gives_capacity(asked, appointment))
            continue;
        if (appointment->kind > APPOINTED_SUBSTITUTE)
            take_seat(asked, appointment, &capacity);
        else if (!take_post(asked, appointment, &capacity))
            continue;
        consider(asked, &capacity, best);
        if (appointment->kind == APPOINTED_VICE_CHAIR)
            act_as_chair(asked, capacity, 1, consider, best);
        if (appointment->kind == APPOINTED_SECOND_VICE_CHAIR)
            act_as_chair(asked, capacity, 2, consider, best);
    }
    struct capacity bare = naive_bare(asked);
    consider(asked, &bare, best);
}

static void of_body(const struct asked *asked, naive_consider *consider, struct best *best)
{
    const struct body *body = &asked->rows->bodies[asked->request->body];
    struct capacity capacity = naive_nobody();
    capacity.body = asked->request->body;
    capacity.is_body = true;
    capacity.decider = body->kind == BODY_BOARD ? CLASS_BOARD : CLASS_COMMITTEE;
    capacity.kind = body->kind == BODY_BOARD       ? ROLE_BOARD
                    : body->kind == BODY_COMMITTEE ? ROLE_COMMITTEE
                                                   : ROLE_PRESIDIUM;
    if (!naive_holds(asked, body->span))
        return;
    consider(asked, &capacity, best);
}

static int32_t only_body(const struct asked *asked, enum body_kind kind)
{
    int32_t only = -1;
    for (int32_t i = 0; i < (int32_t)asked->rows->body_count; i++) {
        const struct body *body = &asked->rows->bodies[i];
        if (body->kind != kind || !naive_holds(asked, body->span))
            continue;
        if (only >= 0)
            return -1;
        only = i;
    }
    return only;
}

static enum decider_class class_of(enum role_kind kind)
{
    switch (kind) {
    case ROLE_OFFICIAL:
    case ROLE_HEAD:
        return CLASS_EMPLOYEE;
    case ROLE_BOARD:
        return CLASS_BOARD;
    case ROLE_COMMITTEE:
    case ROLE_PRESIDIUM:
        return CLASS_COMMITTEE;
    case ROLE_CHAIR:
        return CLASS_CHAIR;
    case ROLE_APPOINTED_MEMBER:
        return CLASS_APPOINTED_MEMBER;
    case ROLE_CONTRACTOR:
        return CLASS_CONTRACTOR;
    default:
        return CLASS_MEMBER;
    }
}

/* "For board, committee and presidium the only body of that kind that holds on the day, for committee chair the only
 * committee, else none; for chair, vice chairs, member, substitute and appointed member the board of the day." */
static int32_t body_of_role(const struct asked *asked, enum role_kind kind)
{
    switch (kind) {
    case ROLE_BOARD:
        return only_body(asked, BODY_BOARD);
    case ROLE_COMMITTEE:
    case ROLE_COMMITTEE_CHAIR:
        return only_body(asked, BODY_COMMITTEE);
    case ROLE_PRESIDIUM:
        return only_body(asked, BODY_PRESIDIUM);
    case ROLE_CHAIR:
    case ROLE_VICE_CHAIR:
    case ROLE_SECOND_VICE_CHAIR:
    case ROLE_MEMBER:
    case ROLE_SUBSTITUTE_MEMBER:
    case ROLE_APPOINTED_MEMBER:
        return asked->board;
    default:
        return -1;
    }
}

static void of_role(const struct asked *asked, naive_consider *consider, struct best *best)
{
    enum role_kind kind = asked->rows->roles->items[asked->request->role].kind;
    struct capacity capacity = naive_nobody();
    capacity.by_role = true;
    capacity.role = asked->request->role;
    capacity.kind = kind;
    capacity.decider = class_of(kind);
    capacity.is_body = kind == ROLE_BOARD || kind == ROLE_COMMITTEE || kind == ROLE_PRESIDIUM;
    capacity.body = body_of_role(asked, kind);
    if (kind == ROLE_ORIGINAL || kind == ROLE_SUPERIOR)
        return;
    consider(asked, &capacity, best);
    if (kind == ROLE_VICE_CHAIR)
        act_as_chair(asked, capacity, 1, consider, best);
    if (kind == ROLE_SECOND_VICE_CHAIR)
        act_as_chair(asked, capacity, 2, consider, best);
}

void naive_capacities(const struct asked *asked, naive_consider *consider, struct best *best)
{
    if (asked->request->body >= 0)
        of_body(asked, consider, best);
    else if (asked->request->role >= 0)
        of_role(asked, consider, best);
    else if (asked->request->person >= 0)
        of_person(asked, consider, best);
}
