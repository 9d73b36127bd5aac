/* naive_find: what holds on the day of the request, by looking through all rows each time. */
#include "naive_part.h"

bool naive_holds(const struct asked *asked, struct span span)
{
    return span.from <= asked->day && asked->day <= span.to;
}

bool naive_listed(const int32_t *types, size_t count, int32_t type)
{
    for (size_t i = 0; i < count; i++)
        if (types[i] == type)
            return true;
    return false;
}

/* "Those whose valid_from..valid_to hold on the day and that no other order which replaces them and has begun has
 * ended." An order without a single day never begins. */
bool naive_order_in_force(const struct asked *asked, int32_t order)
{
    const struct order *orders = asked->rows->orders;
    if (asked->day < orders[order].valid_from || asked->day > orders[order].valid_to)
        return false;
    for (int32_t i = 0; i < (int32_t)asked->rows->order_count; i++)
        if (i != order && orders[i].replaces == order && orders[i].valid_from <= asked->day &&
            orders[i].valid_from <= orders[i].valid_to)
            return false;
    return true;
}

bool naive_any_order(const struct asked *asked)
{
    for (int32_t i = 0; i < (int32_t)asked->rows->order_count; i++)
        if (naive_order_in_force(asked, i))
            return true;
    return false;
}

bool naive_row_in_force(const struct asked *asked, const struct order_line *line)
{
    return naive_order_in_force(asked, line->order) && line->valid_from <= asked->day &&
           asked->day <= line->valid_to;
}

bool naive_row_covers(const struct asked *asked, const struct order_line *line)
{
    if (line->rule != RULE_NONE && line->type_count == 0)
        return true;
    return naive_listed(line->types, line->type_count, asked->type);
}

int32_t naive_board(const struct asked *asked)
{
    for (int32_t i = 0; i < (int32_t)asked->rows->order_count; i++)
        if (asked->rows->orders[i].body >= 0 && naive_order_in_force(asked, i))
            return asked->rows->orders[i].body;
    for (int32_t i = 0; i < (int32_t)asked->rows->body_count; i++)
        if (asked->rows->bodies[i].kind == BODY_BOARD &&
            naive_holds(asked, asked->rows->bodies[i].span))
            return i;
    return -1;
}

int32_t naive_law(const struct asked *asked)
{
    const struct decision_type *type = catalogue_type(asked->catalogue, asked->type);
    for (int32_t i = type->first_span; i < type->first_span + type->span_count; i++) {
        const struct ceiling_span *span = catalogue_span(asked->catalogue, i);
        if (span->valid_from <= asked->day && asked->day <= span->valid_to)
            return i;
    }
    return -1;
}

/* The unit above on the day; -1 = none, or the unit's own row does not hold. */
static int32_t unit_above(const struct asked *asked, int32_t unit)
{
    const struct unit *row = &asked->rows->units[unit];
    return naive_holds(asked, row->span) ? row->parent : -1;
}

bool naive_within(const struct asked *asked, int32_t unit, int32_t other)
{
    for (size_t steps = 0; unit >= 0 && steps <= asked->rows->unit_count; steps++) {
        if (unit == other)
            return true;
        unit = unit_above(asked, unit);
    }
    return false;
}

bool naive_is_official(const struct asked *asked, int32_t role)
{
    if (role < 0)
        return false;
    enum role_kind kind = asked->rows->roles->items[role].kind;
    return kind == ROLE_OFFICIAL || kind == ROLE_HEAD;
}

static int32_t rank_of(const struct asked *asked, const struct post *post)
{
    return naive_is_official(asked, post->role) ? asked->rows->roles->items[post->role].rank : 0;
}

static int32_t lowest_above(const struct asked *asked, int32_t rank, int32_t unit)
{
    int32_t lowest = -1;
    for (int32_t i = 0; i < (int32_t)asked->rows->post_count; i++) {
        const struct post *post = &asked->rows->posts[i];
        if (post->unit != unit || !naive_holds(asked, post->span) || rank_of(asked, post) <= rank)
            continue;
        if (lowest < 0 || rank_of(asked, post) < rank_of(asked, &asked->rows->posts[lowest]))
            lowest = i;
    }
    return lowest;
}

int32_t naive_superior(const struct asked *asked, int32_t post)
{
    int32_t rank = rank_of(asked, &asked->rows->posts[post]);
    int32_t unit = asked->rows->posts[post].unit;
    if (rank == 0)
        return -1;
    for (size_t steps = 0; unit >= 0 && steps <= asked->rows->unit_count; steps++) {
        int32_t found = lowest_above(asked, rank, unit);
        if (found >= 0)
            return found;
        unit = unit_above(asked, unit);
    }
    return -1;
}

int32_t naive_post_of(const struct asked *asked, const struct appointment *appointment)
{
    if (appointment->kind > APPOINTED_SUBSTITUTE || appointment->post < 0 ||
        !naive_holds(asked, appointment->span) ||
        !naive_holds(asked, asked->rows->posts[appointment->post].span))
        return -1;
    return appointment->post;
}

int32_t naive_body_of(const struct asked *asked, const struct appointment *appointment)
{
    return appointment->body >= 0 ? appointment->body : asked->board;
}

bool naive_seat_is_held(const struct asked *asked, enum appointment_kind kind, int32_t body)
{
    for (size_t i = 0; i < asked->rows->appointment_count; i++) {
        const struct appointment *appointment = &asked->rows->appointments[i];
        if (appointment->kind == kind && naive_holds(asked, appointment->span) &&
            naive_body_of(asked, appointment) == body)
            return true;
    }
    return false;
}

const struct employment *naive_employment(const struct asked *asked, int32_t person)
{
    for (size_t i = 0; i < asked->rows->employment_count; i++)
        if (asked->rows->employments[i].person == person &&
            naive_holds(asked, asked->rows->employments[i].span))
            return &asked->rows->employments[i];
    return NULL;
}

enum known naive_fact(const struct asked *asked, enum authority_fact fact)
{
    return (enum known)asked->request->facts[fact];
}
