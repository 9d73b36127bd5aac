/* register_orders: the files with delegation orders, their rows, and what is passed on from them. Must
 * not judge an order: a row that grants nothing is a row. */
#include "register_part.h"

#include "register_words.h"

#define COLUMNS(list) (list), sizeof(list) / sizeof *(list)

enum { ORDER = COLUMN_OWN, TITLE, BODY, ADOPTED, PARAGRAPH, REPLACES };
static const char *const order_columns[] = {REGISTER_DATED, "order",     "title",   "body",
                                            "adopted",      "paragraph", "replaces"};

/* The board of an order, made when no file tells of bodies. */
static bool take_board(struct register_reader *reader, int32_t *body_out)
{
    struct text key = register_cell(reader, BODY);
    size_t before = reader->rows->body_count;
    *body_out = register_imply(reader, KEYS_BODY, key);
    if (reader->rows->body_count > before)
        reader->rows->bodies[before].kind = BODY_BOARD;
    return *body_out >= 0 || register_take_row(reader, BODY, KEYS_BODY, body_out);
}

static bool take_order(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct order order = {.replaces = -1};
    struct span span;
    if (!register_take_key(reader, ORDER, &order.key) || !register_take_span(reader, &span) ||
        !register_take_day(reader, ADOPTED, DAY_NONE, &order.adopted) ||
        !take_board(reader, &order.body))
        return false;
    order.title = register_text(reader, TITLE);
    order.paragraph = register_text(reader, PARAGRAPH);
    order.valid_from = span.from;
    order.valid_to = span.to;
    order.known_from = span.known_from;
    register_look_later(reader, REPLACES, rows->order_count);
    index_set(reader->keys[KEYS_ORDER], order.key, (int32_t)rows->order_count, reader->line);
    REGISTER_APPEND(reader, rows->orders, rows->order_count, order);
    return true;
}

static void finish_orders(struct register_reader *reader)
{
    for (size_t i = 0; i < reader->later_count; i++)
        reader->rows->orders[reader->later[i].row].replaces =
            register_found_later(reader, REPLACES, i);
}

enum {
    ROW_ORDER = COLUMN_OWN,
    ROW,
    RULE,
    TYPES,
    OUTCOME,
    UNIT,
    DELEGATES,
    DEPUTIES,
    CONDITIONS,
    SUBDELEGABLE,
    DECISION,
    LAW,
    WHO,
    DEPUTY,
    TERMS
};
static const char *const row_columns[] = {REGISTER_DATED, "order",      "row",          "rule",
                                          "types",        "outcome",    "unit",         "delegates",
                                          "deputies",     "conditions", "subdelegable", "decision",
                                          "law",          "who",        "deputy",       "terms"};

/* Types of a row: every one is a list of all for a grant, and no list at all for a rule. */
static bool take_row_types(struct register_reader *reader, struct order_line *line)
{
    struct register_types types;
    if (!register_take_types(reader, TYPES, &types))
        return false;
    bool none = types.all && line->rule != RULE_NONE;
    line->types = types.items;
    line->type_count = none ? 0 : types.count;
    return true;
}

static bool take_words(struct register_reader *reader, struct order_line *line)
{
    static const char *const flags[] = {"nej", "ja"};
    int32_t rule, outcome, subdelegable;
    if (!register_take_word(reader, RULE, register_rules, RULE_OTHER, &rule) ||
        !register_take_word(reader, OUTCOME, register_outcomes, 2, &outcome) ||
        !register_take_word(reader, SUBDELEGABLE, flags, 2, &subdelegable))
        return false;
    line->rule = (enum order_rule)(rule + 1);
    line->outcome = (enum outcome)(outcome + 1);
    line->subdelegable = subdelegable == 1;
    return true;
}

static void take_as_written(struct register_reader *reader, struct order_line *line)
{
    line->key = register_text(reader, ROW);
    line->decision = register_text(reader, DECISION);
    line->law = register_text(reader, LAW);
    line->who = register_text(reader, WHO);
    line->deputy = register_text(reader, DEPUTY);
    line->terms = register_text(reader, TERMS);
}

static bool take_unit(struct register_reader *reader, struct order_line *line)
{
    line->unit = register_imply(reader, KEYS_UNIT, register_cell(reader, UNIT));
    return line->unit >= 0 || register_take_row(reader, UNIT, KEYS_UNIT, &line->unit);
}

static struct text line_words(struct register_reader *reader, struct text order, struct text row)
{
    struct builder words;
    builder_init(&words, reader->arena);
    builder_add(&words, order);
    builder_add_char(&words, '|'); /* no key has one */
    builder_add(&words, row);
    return builder_text(&words);
}

/* So that sub-delegations find it; several rows of an order may have one number. */
static void note_line(struct register_reader *reader, const struct order_line *line)
{
    struct register_rows *rows = reader->rows;
    size_t count = rows->row_count;
    struct text words = line_words(reader, rows->orders[line->order].key, line->key);
    int32_t before = line->key.size ? index_find(reader->lines, words, NULL) : INDEX_NONE;
    REGISTER_APPEND(reader, reader->line_before, count, before);
    if (line->key.size)
        index_set(reader->lines, words, (int32_t)rows->row_count, reader->line);
}

/* A body that only the row tells of is a committee of the order's board. */
static void set_parents(struct register_rows *rows, size_t first, int32_t board)
{
    for (size_t i = first; i < rows->body_count; i++)
        rows->bodies[i].parent = board;
}

static bool take_row(struct register_reader *reader)
{
    struct register_rows *rows = reader->rows;
    struct order_line line = {0};
    struct span span;
    if (!register_need(reader, ROW_ORDER) ||
        !register_take_row(reader, ROW_ORDER, KEYS_ORDER, &line.order) ||
        !register_take_span(reader, &span) || !take_words(reader, &line) ||
        !take_row_types(reader, &line) || !take_unit(reader, &line))
        return false;
    take_as_written(reader, &line);
    size_t bodies = rows->body_count;
    bool read = register_take_delegates(reader, DELEGATES, DEPUTIES, &line);
    set_parents(rows, bodies, rows->orders[line.order].body);
    if (!read || !register_take_conditions(reader, CONDITIONS, &line))
        return false;
    line.valid_from = span.from;
    line.valid_to = span.to;
    line.known_from = span.known_from;
    note_line(reader, &line);
    REGISTER_APPEND(reader, rows->rows, rows->row_count, line);
    return true;
}

enum { PASSED_ORDER = COLUMN_OWN, PASSED_ROW, PASSED_FROM, PASSED_TO };
static const char *const passed_columns[] = {REGISTER_DATED, "order", "row", "from", "to"};

static bool take_receiver(struct register_reader *reader, struct subdelegation *passed)
{
    struct delegate receiver;
    struct text cell = register_cell(reader, PASSED_TO);
    if (!register_need(reader, PASSED_TO) ||
        !register_take_delegate(reader, PASSED_TO, cell, &receiver))
        return false;
    bool plain = receiver.how != DELEGATE_OR_HIGHER && receiver.how != DELEGATE_BODY &&
                 receiver.scope == SCOPE_ALL && receiver.body < 0;
    passed->role = receiver.role;
    passed->post = receiver.post;
    passed->person = receiver.person;
    return plain || register_refuse(reader, PASSED_TO, "problem.register-receiver", cell);
}

/* One sub-delegation of each row with the number, the first row first. */
static bool add_passed(struct register_reader *reader, struct subdelegation passed, int32_t last)
{
    struct register_rows *rows = reader->rows;
    size_t count = 0;
    for (int32_t row = last; row >= 0; row = reader->line_before[row])
        if (++count > REGISTER_LIST)
            return register_refuse(reader, PASSED_ROW, "problem.register-list-long",
                                   register_cell(reader, PASSED_ROW));
    int32_t *found = arena_new_many(reader->arena, count, int32_t);
    for (int32_t row = last, at = (int32_t)count; row >= 0; row = reader->line_before[row])
        found[--at] = row;
    for (size_t i = 0; i < count; i++) {
        passed.row = found[i];
        REGISTER_APPEND(reader, rows->subdelegations, rows->subdelegation_count, passed);
    }
    return true;
}

static bool take_passed(struct register_reader *reader)
{
    struct subdelegation passed = {0};
    int32_t order;
    if (!register_need(reader, PASSED_ORDER) || !register_need(reader, PASSED_ROW) ||
        !register_take_row(reader, PASSED_ORDER, KEYS_ORDER, &order))
        return false;
    struct text number = register_cell(reader, PASSED_ROW);
    int32_t last = index_find(reader->lines,
                              line_words(reader, reader->rows->orders[order].key, number), NULL);
    if (last < 0)
        return register_refuse(reader, PASSED_ROW, "problem.register-no-row", number);
    return register_need(reader, PASSED_FROM) &&
           register_find_role(reader, PASSED_FROM, register_cell(reader, PASSED_FROM),
                              &passed.from) &&
           take_receiver(reader, &passed) && register_take_span(reader, &passed.span) &&
           add_passed(reader, passed, last);
}

const struct register_table
    register_orders_table = {"orders",   COLUMNS(order_columns), 1, KEYS_ORDER,
                             take_order, finish_orders},
    register_rows_table = {"order_rows", COLUMNS(row_columns), 1, KEYS_NONE, take_row, NULL},
    register_subdelegations_table = {
        "subdelegations", COLUMNS(passed_columns), 4, KEYS_NONE, take_passed, NULL};
