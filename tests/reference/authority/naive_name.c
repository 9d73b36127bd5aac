/* naive_name: whom a delegate of an order row names, and whether anybody on the day is such a one. */
#include "naive_part.h"

static const struct role *role_of(const struct asked *asked, int32_t role)
{
    return &asked->rows->roles->items[role];
}

/* "Or higher: an official role of the same rank or higher, where both ranks are known; else exact." */
bool naive_same_or_higher(const struct asked *asked, const struct delegate *delegate, int32_t role)
{
    if (role < 0)
        return false;
    if (role == delegate->role)
        return true;
    if (delegate->how != DELEGATE_OR_HIGHER || !naive_is_official(asked, delegate->role) ||
        !naive_is_official(asked, role))
        return false;
    int32_t least = role_of(asked, delegate->role)->rank, rank = role_of(asked, role)->rank;
    return least > 0 && rank > 0 && rank >= least;
}

/* The kind of appointment that a role of this kind stands for; APPOINTMENT_KINDS = none. */
static enum appointment_kind seat_of(enum role_kind kind)
{
    switch (kind) {
    case ROLE_CHAIR:
    case ROLE_COMMITTEE_CHAIR:
        return APPOINTED_CHAIR;
    case ROLE_VICE_CHAIR:
        return APPOINTED_VICE_CHAIR;
    case ROLE_SECOND_VICE_CHAIR:
        return APPOINTED_SECOND_VICE_CHAIR;
    case ROLE_MEMBER:
        return APPOINTED_MEMBER;
    case ROLE_SUBSTITUTE_MEMBER:
        return APPOINTED_SUBSTITUTE_MEMBER;
    case ROLE_APPOINTED_MEMBER:
        return APPOINTED_SPECIALLY;
    default:
        return APPOINTMENT_KINDS;
    }
}

/* Is a seat in this body one that the delegate's role means? */
static bool right_body(const struct asked *asked, const struct order_line *line,
                       const struct delegate *delegate, int32_t body)
{
    int32_t board = asked->rows->orders[line->order].body;
    if (delegate->body >= 0)
        return body == delegate->body;
    if (role_of(asked, delegate->role)->kind == ROLE_COMMITTEE_CHAIR)
        return body >= 0 && asked->rows->bodies[body].kind == BODY_COMMITTEE;
    return body == (board >= 0 ? board : asked->board);
}

/* Is the post the nearest superior of a post that the original holds? */
static bool is_superior(const struct asked *asked, int32_t post)
{
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        const struct appointment *appointment = &asked->rows->appointments[i];
        int32_t below = naive_post_of(asked, appointment);
        if (appointment->person == asked->request->original && below >= 0 &&
            naive_superior(asked, below) == post)
            return true;
    }
    return false;
}

static bool names_relative(const struct asked *asked, enum role_kind kind,
                           const struct capacity *capacity, bool *guess_out)
{
    if (capacity->person < 0 || (kind == ROLE_SUPERIOR && capacity->post < 0))
        return false;
    if (asked->request->original < 0) {
        *guess_out = true;
        return true;
    }
    if (kind == ROLE_ORIGINAL)
        return capacity->person == asked->request->original;
    return is_superior(asked, capacity->post);
}

/* "By role of the request: official roles as above; of other kinds the same kind, and body not stated or the
 * capacity's body." */
static bool names_asking_role(const struct asked *asked, const struct delegate *delegate,
                              const struct capacity *capacity)
{
    enum role_kind kind = role_of(asked, delegate->role)->kind;
    if (kind == ROLE_ORIGINAL || kind == ROLE_SUPERIOR || kind == ROLE_BOARD)
        return false;
    if (naive_is_official(asked, delegate->role))
        return naive_same_or_higher(asked, delegate, capacity->role);
    return kind == capacity->kind && (delegate->body < 0 || delegate->body == capacity->body);
}

static bool names_by_role(const struct asked *asked, const struct order_line *line,
                          const struct delegate *delegate, const struct capacity *capacity,
                          bool *guess_out)
{
    enum role_kind kind = role_of(asked, delegate->role)->kind;
    if (capacity->by_role)
        return names_asking_role(asked, delegate, capacity);
    if (kind == ROLE_ORIGINAL || kind == ROLE_SUPERIOR)
        return names_relative(asked, kind, capacity, guess_out);
    if (kind == ROLE_CONTRACTOR)
        return capacity->decider == CLASS_CONTRACTOR;
    if (kind == ROLE_COMMITTEE || kind == ROLE_PRESIDIUM)
        return capacity->kind == kind && (delegate->body < 0 || delegate->body == capacity->body);
    if (naive_is_official(asked, delegate->role))
        return naive_same_or_higher(asked, delegate, capacity->role);
    return capacity->seat != APPOINTMENT_KINDS && seat_of(kind) == capacity->seat &&
           right_body(asked, line, delegate, capacity->body);
}

bool naive_names(const struct asked *asked, const struct order_line *line,
                 const struct delegate *delegate, const struct capacity *capacity, bool *guess_out)
{
    *guess_out = false;
    if (delegate->how == DELEGATE_PERSON)
        return capacity->person >= 0 && capacity->person == delegate->person;
    if (capacity->is_bare)
        return false;
    if (delegate->how == DELEGATE_POST)
        return capacity->post >= 0 && capacity->post == delegate->post;
    if (delegate->how == DELEGATE_BODY)
        return capacity->is_body && capacity->body >= 0 && capacity->body == delegate->body;
    return delegate->role >= 0 && names_by_role(asked, line, delegate, capacity, guess_out);
}

static bool person_is_there(const struct asked *asked, int32_t person)
{
    for (size_t i = 0; i < asked->rows->appointment_count; i++)
        if (person >= 0 && asked->rows->appointments[i].person == person &&
            naive_holds(asked, asked->rows->appointments[i].span))
            return true;
    return false;
}

static bool official_is_there(const struct asked *asked, const struct delegate *delegate)
{
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        int32_t post = naive_post_of(asked, &asked->rows->appointments[i]);
        if (post < 0)
            continue;
        if (delegate->how == DELEGATE_POST
                ? post == delegate->post
                : naive_same_or_higher(asked, delegate, asked->rows->posts[post].role))
            return true;
    }
    return false;
}

static bool seat_is_there(const struct asked *asked, const struct order_line *line,
                          const struct delegate *delegate)
{
    enum appointment_kind seat = seat_of(role_of(asked, delegate->role)->kind);
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        const struct appointment *appointment = &asked->rows->appointments[i];
        if (appointment->kind == seat && naive_holds(asked, appointment->span) &&
            right_body(asked, line, delegate, naive_body_of(asked, appointment)))
            return true;
    }
    return false;
}

bool naive_is_held(const struct asked *asked, const struct order_line *line,
                   const struct delegate *delegate)
{
    if (delegate->how == DELEGATE_BODY)
        return true;
    if (delegate->how == DELEGATE_PERSON)
        return person_is_there(asked, delegate->person);
    if (delegate->how == DELEGATE_POST)
        return official_is_there(asked, delegate);
    if (delegate->role < 0)
        return false;
    if (naive_is_official(asked, delegate->role))
        return official_is_there(asked, delegate);
    switch (role_of(asked, delegate->role)->kind) {
    case ROLE_BOARD:
    case ROLE_COMMITTEE:
    case ROLE_PRESIDIUM:
    case ROLE_CONTRACTOR:
    case ROLE_ORIGINAL:
    case ROLE_SUPERIOR:
        return true;
    default:
        return seat_is_there(asked, line, delegate);
    }
}
