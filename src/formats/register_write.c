/* register_write: orders and their rows as orders.csv and order_rows.csv. What is written is read back
 * as the same. */
#include "register_file.h"

#include "register_words.h"
#include "sheet.h"

static void add_word(struct builder *builder, const char *word)
{
    sheet_add_cell(builder, text_of(word));
}

static void add_day(struct builder *builder, int32_t day, int32_t empty)
{
    if (day != empty)
        builder_add_day(builder, day);
    builder_add_char(builder, ';');
}

/* The last three cells of a row. */
static void add_days(struct builder *builder, int32_t from, int32_t to, int32_t known_from)
{
    add_day(builder, from, DAY_FIRST);
    add_day(builder, to, DAY_LAST);
    if (known_from != DAY_FIRST)
        builder_add_day(builder, known_from);
    builder_add_char(builder, '\n');
}

/* Which alternatives of a list are written together. */
static void add_steps(struct builder *builder, const struct register_rows *rows,
                      const struct order_line *line, bool deputies)
{
    const struct delegate *before = NULL;
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        if ((delegate->step > 0) != deputies)
            continue;
        bool same = deputies && before && before->step == delegate->step;
        if (before)
            builder_add_string(builder, same ? " eller " : "|");
        register_write_delegate(builder, rows, delegate);
        before = delegate;
    }
}

static bool is_all(const struct order_line *line, const struct catalogue *catalogue)
{
    if (line->rule != RULE_NONE)
        return line->type_count == 0;
    if (line->type_count == 0 || line->type_count != catalogue_count(catalogue))
        return false;
    for (size_t i = 0; i < line->type_count; i++)
        if (line->types[i] != (int32_t)i)
            return false;
    return true;
}

static void add_types(struct builder *builder, const struct order_line *line,
                      const struct catalogue *catalogue)
{
    if (is_all(line, catalogue)) {
        builder_add_string(builder, "alla");
        return;
    }
    for (size_t i = 0; i < line->type_count; i++) {
        builder_add_string(builder, i ? "|" : "");
        builder_add(builder, catalogue_type(catalogue, line->types[i])->code);
    }
}

static void add_conditions(struct builder *builder, const struct register_rows *rows,
                           const struct order_line *line)
{
    for (size_t i = 0; i < line->condition_count; i++) {
        builder_add_string(builder, i ? "|" : "");
        register_write_condition(builder, rows, &line->conditions[i]);
    }
}

/* Who may, under what: cells that are put together in a text of their own first. */
static void add_grant(struct builder *builder, const struct register_rows *rows,
                      const struct order_line *line)
{
    struct builder cell;
    builder_init(&cell, builder->arena);
    add_steps(&cell, rows, line, false);
    sheet_add_cell(builder, builder_text(&cell));
    builder_clear(&cell);
    add_steps(&cell, rows, line, true);
    sheet_add_cell(builder, builder_text(&cell));
    builder_clear(&cell);
    add_conditions(&cell, rows, line);
    sheet_add_cell(builder, builder_text(&cell));
}

static void add_line(struct builder *builder, const struct register_rows *rows,
                     const struct order_line *line, const struct catalogue *catalogue)
{
    const struct text none = {"", 0};
    sheet_add_cell(builder, rows->orders[line->order].key);
    sheet_add_cell(builder, line->key);
    add_word(builder, line->rule == RULE_NONE ? "" : register_rules[line->rule - 1]);
    add_types(builder, line, catalogue);
    builder_add_char(builder, ';');
    add_word(builder, line->outcome == OUTCOME_ANY ? "" : register_outcomes[line->outcome - 1]);
    sheet_add_cell(builder, line->unit < 0 ? none : rows->units[line->unit].key);
    add_grant(builder, rows, line);
    add_word(builder, line->subdelegable ? "ja" : "");
    sheet_add_cell(builder, line->decision);
    sheet_add_cell(builder, line->law);
    sheet_add_cell(builder, line->who);
    sheet_add_cell(builder, line->deputy);
    sheet_add_cell(builder, line->terms);
    add_days(builder, line->valid_from, line->valid_to, line->known_from);
}

static void add_order(struct builder *builder, const struct register_rows *rows,
                      const struct order *order)
{
    const struct text none = {"", 0};
    sheet_add_cell(builder, order->key);
    sheet_add_cell(builder, order->title);
    sheet_add_cell(builder, order->body < 0 ? none : rows->bodies[order->body].key);
    add_day(builder, order->adopted, DAY_NONE);
    sheet_add_cell(builder, order->paragraph);
    sheet_add_cell(builder, order->replaces < 0 ? none : rows->orders[order->replaces].key);
    add_days(builder, order->valid_from, order->valid_to, order->known_from);
}

void register_write_orders(struct builder *orders, struct builder *order_rows,
                           const struct register_rows *rows, const struct catalogue *catalogue)
{
    builder_add_string(
        orders, "order;title;body;adopted;paragraph;replaces;valid_from;valid_to;known_from\n");
    for (size_t i = 0; i < rows->order_count; i++)
        add_order(orders, rows, &rows->orders[i]);
    builder_add_string(
        order_rows, "order;row;rule;types;outcome;unit;delegates;deputies;conditions;"
                    "subdelegable;decision;law;who;deputy;terms;valid_from;valid_to;known_from\n");
    for (size_t i = 0; i < rows->row_count; i++)
        add_line(order_rows, rows, &rows->rows[i], catalogue);
}
