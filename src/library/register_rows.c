/* register_rows: rows of a register by key and by number, for whoever asks and whoever reads an answer. */
#include "part.h"

static size_t count_of(const struct register_rows *rows, enum reda_table table)
{
    const size_t counts[REDA_TABLES] = {
        [REDA_PERSONS] = rows->person_count, [REDA_UNITS] = rows->unit_count,
        [REDA_POSTS] = rows->post_count,     [REDA_BODIES] = rows->body_count,
        [REDA_ORDERS] = rows->order_count,   [REDA_ORDER_ROWS] = rows->row_count,
        [REDA_ROLES] = rows->roles->count};
    return is_row((int32_t)table, REDA_TABLES) ? counts[table] : 0;
}

static struct text person_key(const struct register_rows *rows, size_t index)
{
    return rows->persons[index].key;
}

static struct text unit_key(const struct register_rows *rows, size_t index)
{
    return rows->units[index].key;
}

static struct text post_key(const struct register_rows *rows, size_t index)
{
    return rows->posts[index].key;
}

static struct text body_key(const struct register_rows *rows, size_t index)
{
    return rows->bodies[index].key;
}

static struct text order_key(const struct register_rows *rows, size_t index)
{
    return rows->orders[index].key;
}

static struct text row_key(const struct register_rows *rows, size_t index)
{
    return rows->rows[index].key;
}

static struct text role_key(const struct register_rows *rows, size_t index)
{
    return rows->roles->items[index].key;
}

static int32_t row_find(const struct register_rows *rows, struct text key)
{
    for (size_t i = 0; i < rows->row_count; i++)
        if (text_equal(rows->rows[i].key, key))
            return (int32_t)i;
    return -1;
}

static int32_t role_by_word(const struct register_rows *rows, struct text key)
{
    return role_find(rows->roles, key);
}

static const struct {
    struct text (*key)(const struct register_rows *rows, size_t index);
    int32_t (*find)(const struct register_rows *rows, struct text key);
} tables[REDA_TABLES] = {
    [REDA_PERSONS] = {person_key, register_person}, [REDA_UNITS] = {unit_key, register_unit},
    [REDA_POSTS] = {post_key, register_post},       [REDA_BODIES] = {body_key, register_body},
    [REDA_ORDERS] = {order_key, register_order},    [REDA_ORDER_ROWS] = {row_key, row_find},
    [REDA_ROLES] = {role_key, role_by_word}};

int32_t reda_count(const struct reda_register *reg, enum reda_table table)
{
    return reg ? (int32_t)count_of(&reg->rows, table) : 0;
}

int32_t reda_find(const struct reda_register *reg, enum reda_table table, struct reda_text key)
{
    bool known = reg && is_row((int32_t)table, REDA_TABLES);
    return known ? tables[table].find(&reg->rows, taken(key)) : -1;
}

struct reda_text reda_key(const struct reda_register *reg, enum reda_table table, int32_t index)
{
    if (!is_row(index, (size_t)reda_count(reg, table)))
        return (struct reda_text){0};
    return handed(tables[table].key(&reg->rows, (size_t)index));
}

bool reda_appointment_at(const struct reda_register *reg, int32_t appointment,
                         struct reda_appointment *appointment_out)
{
    if (!reg || !is_row(appointment, reg->rows.appointment_count))
        return false;
    const struct appointment *found = &reg->rows.appointments[appointment];
    *appointment_out = (struct reda_appointment){found->person, found->post, found->body,
                                                 found->span.from, found->span.to};
    return true;
}

bool reda_order_row_at(const struct reda_register *reg, int32_t row, struct reda_order_row *row_out)
{
    if (!reg || !is_row(row, reg->rows.row_count))
        return false;
    const struct order_line *found = &reg->rows.rows[row];
    *row_out = (struct reda_order_row){.order = found->order,
                                       .key = handed(found->key),
                                       .decision = handed(found->decision),
                                       .who = handed(found->who),
                                       .terms = handed(found->terms),
                                       .from = found->valid_from,
                                       .to = found->valid_to};
    return true;
}

struct reda_text reda_condition_at(const struct reda_register *reg, int32_t row, int32_t condition)
{
    if (!reg || !is_row(row, reg->rows.row_count) ||
        !is_row(condition, reg->rows.rows[row].condition_count))
        return (struct reda_text){0};
    return reg->conditions[row][condition];
}
