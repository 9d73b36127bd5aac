/* analysis_role: delegates whom nobody is, and urgent decisions for which the board has given no
 * mandate. Must not know the conditions of a row: only who is there. */
#include "analysis_part.h"

static void add_post(const struct analysis *analysis, struct day_set *held,
                     const struct appointment *appointment)
{
    const struct post *post = &analysis->rows->posts[appointment->post];
    day_set_add(held, days_both(span_days(appointment->span), span_days(post->span)));
}

static bool holds_post(const struct appointment *appointment)
{
    return appointment->kind <= APPOINTED_SUBSTITUTE && appointment->post >= 0;
}

static bool role_fits(const struct analysis *analysis, const struct delegate *delegate,
                      int32_t role)
{
    if (role == delegate->role)
        return true;
    if (role < 0 || delegate->how != DELEGATE_OR_HIGHER)
        return false;
    const struct role *named = &analysis->rows->roles->items[delegate->role];
    const struct role *held = &analysis->rows->roles->items[role];
    return role_is_official(held) && named->rank && held->rank >= named->rank;
}

static void add_officials(const struct analysis *analysis, struct day_set *held,
                          const struct delegate *delegate)
{
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        if (holds_post(appointment) &&
            role_fits(analysis, delegate, analysis->rows->posts[appointment->post].role))
            add_post(analysis, held, appointment);
    }
}

/* Seats in a body; one without a stated body is in the board. */
static void add_seats(const struct analysis *analysis, struct day_set *held,
                      enum appointment_kind kind, int32_t body)
{
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        if (appointment->kind == kind &&
            (body < 0 || appointment->body < 0 || appointment->body == body))
            day_set_add(held, span_days(appointment->span));
    }
}

static void add_committee_chairs(const struct analysis *analysis, struct day_set *held,
                                 int32_t body)
{
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        if (appointment->kind == APPOINTED_CHAIR && appointment->body >= 0 &&
            analysis->rows->bodies[appointment->body].kind == BODY_COMMITTEE &&
            (body < 0 || appointment->body == body))
            day_set_add(held, span_days(appointment->span));
    }
}

static void add_bodies(const struct analysis *analysis, struct day_set *held, enum body_kind kind,
                       int32_t body)
{
    for (size_t i = 0; i < analysis->rows->body_count; i++)
        if (analysis->rows->bodies[i].kind == kind && (body < 0 || body == (int32_t)i))
            day_set_add(held, span_days(analysis->rows->bodies[i].span));
}

static bool role_held(const struct analysis *analysis, int32_t order,
                      const struct delegate *delegate, struct day_set *held)
{
    int32_t board = analysis->rows->orders[order].body;
    int32_t body = delegate->body >= 0 ? delegate->body : board;
    switch (analysis->rows->roles->items[delegate->role].kind) {
    case ROLE_OFFICIAL:
    case ROLE_HEAD:
        add_officials(analysis, held, delegate);
        return true;
    case ROLE_BOARD:
        add_bodies(analysis, held, BODY_BOARD, delegate->body);
        return true;
    case ROLE_COMMITTEE:
        add_bodies(analysis, held, BODY_COMMITTEE, delegate->body);
        return true;
    case ROLE_PRESIDIUM:
        add_bodies(analysis, held, BODY_PRESIDIUM, delegate->body);
        return true;
    case ROLE_COMMITTEE_CHAIR:
        add_committee_chairs(analysis, held, delegate->body);
        return true;
    case ROLE_CHAIR:
        add_seats(analysis, held, APPOINTED_CHAIR, body);
        return true;
    case ROLE_VICE_CHAIR:
        add_seats(analysis, held, APPOINTED_VICE_CHAIR, body);
        return true;
    case ROLE_SECOND_VICE_CHAIR:
        add_seats(analysis, held, APPOINTED_SECOND_VICE_CHAIR, body);
        return true;
    case ROLE_MEMBER:
        add_seats(analysis, held, APPOINTED_MEMBER, body);
        return true;
    case ROLE_SUBSTITUTE_MEMBER:
        add_seats(analysis, held, APPOINTED_SUBSTITUTE_MEMBER, body);
        return true;
    case ROLE_APPOINTED_MEMBER:
        add_seats(analysis, held, APPOINTED_SPECIALLY, body);
        return true;
    case ROLE_ORIGINAL:
    case ROLE_SUPERIOR:
    case ROLE_CONTRACTOR:
    case ROLE_KINDS:
        break;
    }
    return false;
}

static void add_holders(const struct analysis *analysis, struct day_set *held,
                        const struct delegate *delegate)
{
    for (size_t i = 0; i < analysis->rows->appointment_count; i++) {
        const struct appointment *appointment = &analysis->rows->appointments[i];
        bool is_post = holds_post(appointment);
        if (delegate->how == DELEGATE_POST && is_post && appointment->post == delegate->post)
            add_post(analysis, held, appointment);
        if (delegate->how == DELEGATE_PERSON && appointment->person == delegate->person) {
            if (is_post)
                add_post(analysis, held, appointment);
            else
                day_set_add(held, span_days(appointment->span));
        }
    }
}

bool delegate_held(const struct analysis *analysis, int32_t order, const struct delegate *delegate,
                   struct day_set *held_out)
{
    bool known = true;
    held_out->count = 0;
    if (delegate->how == DELEGATE_BODY)
        day_set_add(held_out, span_days(analysis->rows->bodies[delegate->body].span));
    else if (delegate->how >= DELEGATE_POST)
        add_holders(analysis, held_out, delegate);
    else
        known = delegate->role >= 0 && role_held(analysis, order, delegate, held_out);
    day_set_order(held_out);
    return known;
}

enum gap_reason vacancy_reason(const struct analysis *analysis, const struct delegate *delegate,
                               int32_t day)
{
    bool ended = false;
    for (size_t i = 0; i < analysis->rows->post_count; i++) {
        const struct post *post = &analysis->rows->posts[i];
        bool named = delegate->how == DELEGATE_POST ? delegate->post == (int32_t)i
                                                    : delegate->how <= DELEGATE_OR_HIGHER &&
                                                          role_fits(analysis, delegate, post->role);
        if (named && span_holds(post->span, day))
            return GAP_VACANT;
        ended |= named && post->span.to < day;
    }
    return ended ? GAP_POST_ENDED : GAP_VACANT;
}

/* One way of naming somebody, and where it is used. */
struct naming {
    const struct delegate *delegate;
    int32_t board, row, index;
    struct day_set days; /* on which a row in force uses it */
};

struct namings {
    struct naming *items;
    size_t count, capacity;
};

static bool is_same_naming(const struct naming *naming, const struct delegate *delegate,
                           int32_t board)
{
    const struct delegate *known = naming->delegate;
    return known->how == delegate->how && known->role == delegate->role &&
           known->post == delegate->post && known->person == delegate->person &&
           known->body == delegate->body && naming->board == board;
}

static struct naming *naming_of(struct analysis *analysis, struct namings *namings, int32_t row,
                                int32_t index)
{
    const struct order_line *line = &analysis->rows->rows[row];
    const struct delegate *delegate = &line->delegates[index];
    int32_t board = analysis->rows->orders[line->order].body;
    for (size_t i = 0; i < namings->count; i++)
        if (is_same_naming(&namings->items[i], delegate, board))
            return &namings->items[i];
    namings->items = arena_room(analysis->arena, namings->items, namings->count, &namings->capacity,
                                sizeof *namings->items);
    namings->items[namings->count] = (struct naming){.delegate = delegate,
                                                     .board = board,
                                                     .row = row,
                                                     .index = index,
                                                     .days = {.arena = analysis->arena}};
    return &namings->items[namings->count++];
}

static void judge_naming(struct analysis *analysis, struct naming *naming, struct day_set *held)
{
    const struct order_line *row = &analysis->rows->rows[naming->row];
    if (!delegate_held(analysis, row->order, naming->delegate, held))
        return;
    day_set_order(&naming->days);
    for (size_t i = 0; i < held->count; i++)
        day_set_remove(&naming->days, held->items[i]);
    for (size_t i = 0; i < naming->days.count; i++) {
        struct order_remark remark = remark_of(ORDER_ROLE_EMPTY);
        remark.row = naming->row;
        remark.delegate = naming->index;
        remark.role = naming->delegate->how <= DELEGATE_OR_HIGHER ? naming->delegate->role : -1;
        remark.gap = vacancy_reason(analysis, naming->delegate, naming->days.items[i].from);
        analysis_remark(analysis, remark, naming->days.items[i]);
    }
}

/* One remark for each way of naming somebody, at the first row that uses it. */
void analyse_roles(struct analysis *analysis)
{
    struct namings namings = {0};
    struct day_set held = {.arena = analysis->arena};
    for (size_t row = 0; row < analysis->rows->row_count; row++) {
        struct days days = days_both(analysis->row_days[row], analysis->scope);
        size_t count = analysis->rows->rows[row].delegate_count;
        if (!row_in_scope(analysis, row) || days.from > days.to)
            continue;
        for (size_t i = 0; i < count; i++)
            day_set_add(&naming_of(analysis, &namings, (int32_t)row, (int32_t)i)->days, days);
    }
    for (size_t i = 0; i < namings.count; i++)
        judge_naming(analysis, &namings.items[i], &held);
}
