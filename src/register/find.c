/* find: rows of the register by the keys that the municipality gave them, and the tree of units. Must not know what the
 * rows mean. */
#include "register.h"

int32_t register_person(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->person_count; i++)
        if (text_equal(rows->persons[i].key, key))
            return (int32_t)i;
    return -1;
}

int32_t register_unit(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->unit_count; i++)
        if (text_equal(rows->units[i].key, key))
            return (int32_t)i;
    return -1;
}

int32_t register_post(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->post_count; i++)
        if (text_equal(rows->posts[i].key, key))
            return (int32_t)i;
    return -1;
}

int32_t register_body(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->body_count; i++)
        if (text_equal(rows->bodies[i].key, key))
            return (int32_t)i;
    return -1;
}

int32_t register_order(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->order_count; i++)
        if (text_equal(rows->orders[i].key, key))
            return (int32_t)i;
    return -1;
}

int32_t register_agreement(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->agreement_count; i++)
        if (text_equal(rows->agreements[i].key, key))
            return (int32_t)i;
    return -1;
}

/* docs/behorighet.md: a unit is within itself and, while it holds, within what its parent is within. */
bool unit_within(const struct register_rows *rows, int32_t unit, int32_t other, int32_t day)
{
    for (size_t steps = 0; unit >= 0 && steps <= rows->unit_count; steps++) {
        if (unit == other)
            return true;
        const struct unit *row = &rows->units[unit];
        unit = span_holds(row->span, day) ? row->parent : -1;
    }
    return false;
}
