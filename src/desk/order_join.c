/* order_join: the people of a register with the order of a file: bodies that the order names are
 * found in the register by key or name. Must know no file. */
#include "desk.h"

struct order_footing order_footing(const struct register_rows *people,
                                   const struct role_table *roles)
{
    struct order_footing footing = {.own_bodies = 0};
    if (people) {
        footing.rows = *people;
        footing.own_bodies = people->body_count;
    }
    footing.rows.roles = roles;
    footing.rows.orders = NULL;
    footing.rows.order_count = 0;
    footing.rows.rows = NULL;
    footing.rows.row_count = 0;
    footing.rows.subdelegations = NULL;
    footing.rows.subdelegation_count = 0;
    return footing;
}

static bool is_called(struct arena *arena, const struct body *body, const struct body *wanted)
{
    return text_equal(body->key, wanted->key) || is_same_word(arena, body->name, wanted->name) ||
           is_same_word(arena, body->name, wanted->key) ||
           is_same_word(arena, body->capacity, wanted->name);
}

/* The only body of its kind in the register is meant however the order words it. */
static int32_t only_of_kind(const struct order_footing *footing, enum body_kind kind)
{
    int32_t found = -1;
    for (size_t i = 0; i < footing->own_bodies; i++) {
        if (footing->rows.bodies[i].kind != kind)
            continue;
        if (found >= 0)
            return -1;
        found = (int32_t)i;
    }
    return found;
}

static int32_t find_body(struct arena *arena, const struct order_footing *footing,
                         const struct body *wanted)
{
    for (size_t i = 0; i < footing->rows.body_count; i++)
        if (is_called(arena, &footing->rows.bodies[i], wanted))
            return (int32_t)i;
    return only_of_kind(footing, wanted->kind);
}

const int32_t *order_find_bodies(struct arena *arena, struct order_footing *footing,
                                 const struct register_rows *order)
{
    size_t count = footing->rows.body_count;
    int32_t *places = arena_new_many(arena, order->body_count + 1, int32_t);
    struct body *bodies = arena_new_many(arena, count + order->body_count + 1, struct body);
    for (size_t i = 0; i < count; i++)
        bodies[i] = footing->rows.bodies[i];
    footing->rows.bodies = bodies;
    for (size_t i = 0; i < order->body_count; i++) {
        places[i] = find_body(arena, footing, &order->bodies[i]);
        if (places[i] >= 0)
            continue;
        places[i] = (int32_t)footing->rows.body_count;
        bodies[footing->rows.body_count++] = order->bodies[i];
    }
    for (size_t i = 0; i < order->body_count; i++)
        if ((size_t)places[i] >= count && bodies[places[i]].parent >= 0)
            bodies[places[i]].parent = places[order->bodies[i].parent];
    return places;
}

static const struct delegate *move_delegates(struct arena *arena, const struct order_line *line,
                                             const int32_t *bodies)
{
    struct delegate *moved = arena_new_many(arena, line->delegate_count + 1, struct delegate);
    for (size_t i = 0; i < line->delegate_count; i++) {
        moved[i] = line->delegates[i];
        if (moved[i].body >= 0)
            moved[i].body = bodies[moved[i].body];
    }
    return moved;
}

const struct register_rows *order_join(struct arena *arena, const struct order_footing *footing,
                                       const struct register_rows *order, const int32_t *bodies)
{
    struct register_rows *joined = arena_new(arena, struct register_rows);
    *joined = footing->rows;
    joined->orders = arena_new_many(arena, order->order_count + 1, struct order);
    joined->order_count = order->order_count;
    joined->rows = arena_new_many(arena, order->row_count + 1, struct order_line);
    joined->row_count = order->row_count;
    for (size_t i = 0; i < order->order_count; i++) {
        joined->orders[i] = order->orders[i];
        if (joined->orders[i].body >= 0)
            joined->orders[i].body = bodies[joined->orders[i].body];
    }
    for (size_t i = 0; i < order->row_count; i++) {
        joined->rows[i] = order->rows[i];
        joined->rows[i].delegates = move_delegates(arena, &order->rows[i], bodies);
    }
    return joined;
}
