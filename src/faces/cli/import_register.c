/* import_register: each row of a register becomes the deeds that say the same. Must not know what came of them. */
#include "import_part.h"

#include "os/os.h"

/* A file whose rows are each one deed. */
struct import_plan {
    const char *file, *action;
    const char *key, *above; /* a row may name another that must come before it; NULL = none does */
};

/* What a row may name comes before it. */
static const struct import_plan before_calendar[] = {
    {"roles", "register-role", NULL, NULL},
    {"units", "register-unit", "unit", "parent"},
    {"agreements", "register-agreement", NULL, NULL},
    {"posts", "register-post", NULL, NULL},
    {"persons", "register-person", NULL, NULL},
    {"bodies", "register-body", "body", "parent"},
    {"employments", "employ", NULL, NULL},
    {"qualifications", "qualify", NULL, NULL},
    {"appointments", "appoint", NULL, NULL}};
static const struct import_plan passed_on = {"subdelegations", "subdelegate", NULL, NULL};

/* Words on their way into one deed. */
struct words {
    struct given *items;
    size_t count, room;
};

static void add_word(struct importing *importing, struct words *words, const char *name,
                     struct text value)
{
    if (!value.size)
        return;
    words->items = arena_room(importing->cli->arena, words->items, words->count, &words->room,
                              sizeof *words->items);
    words->items[words->count++] = (struct given){text_of(name), value};
}

/* What stands under an input's own name; a list is cut where it is joined. */
static void add_cells(struct importing *importing, struct words *words, const struct action *action,
                      const struct import_table *table, size_t row)
{
    size_t count;
    const struct input *inputs = action_inputs(action, &count);
    for (size_t i = 0; i < count; i++) {
        struct text cell = import_cell(table, row, inputs[i].name);
        if (!inputs[i].many)
            add_word(importing, words, inputs[i].name, cell);
        while (inputs[i].many && cell.size)
            add_word(importing, words, inputs[i].name, text_trim(text_cut(&cell, '|')));
    }
}

static void add_row(struct importing *importing, const struct import_table *table, size_t row)
{
    importing->rows = arena_room(importing->cli->arena, importing->rows, importing->row_count,
                                 &importing->row_room, sizeof *importing->rows);
    importing->rows[importing->row_count++] =
        (struct import_line){.file = cli_word(importing->cli, table->name),
                             .line = table->lines[row],
                             .name = import_row_name(importing->cli->arena, table, row),
                             .first = importing->deed_count};
}

static const struct action *action_of(const struct importing *importing, const char *name)
{
    const struct action *action = engine_action(importing->engine, text_of(name));
    ensure(action);
    return action;
}

/* A deed of the newest row. */
static void add_deed(struct importing *importing, const char *action, const struct words *words)
{
    importing->deeds = arena_room(importing->cli->arena, importing->deeds, importing->deed_count,
                                  &importing->deed_room, sizeof *importing->deeds);
    importing->deeds[importing->deed_count++] =
        (struct deed){.action = action_of(importing, action),
                      .given = words->items,
                      .given_count = words->count,
                      .actor = importing->actor,
                      .operator= importing->operator,
                      .seen = - 1 };
    importing->rows[importing->row_count - 1].count++;
}

static void import_file(struct importing *importing, const struct import_plan *plan)
{
    const struct import_table *table = import_find(importing, plan->file);
    if (!table)
        return;
    const size_t *order = import_order(importing, table, plan->key, plan->above);
    for (size_t i = 0; i < table->row_count; i++) {
        struct words words = {0};
        add_row(importing, table, order[i]);
        if (import_is_lost(importing, table, order[i]))
            continue;
        add_cells(importing, &words, action_of(importing, plan->action), table, order[i]);
        add_deed(importing, plan->action, &words);
    }
}

/* The file has no name for a meeting: "su 2026-01-07", and with the time when the body meets twice that day. */
static struct text meeting_key(struct importing *importing, const struct import_table *table,
                               size_t row)
{
    struct builder key;
    struct text body = import_cell(table, row, "body"), date = import_cell(table, row, "date");
    builder_init(&key, importing->cli->arena);
    builder_add(&key, body);
    builder_add_char(&key, ' ');
    builder_add(&key, date);
    for (size_t i = 0; i < row; i++)
        if (text_equal(import_cell(table, i, "body"), body) &&
            text_equal(import_cell(table, i, "date"), date)) {
            builder_add_char(&key, ' ');
            builder_add(&key, import_cell(table, row, "time"));
            break;
        }
    return builder_text(&key);
}

/* A meeting of the past that says how many were there has been held; any other is planned, with all that is known. */
static void import_meeting(struct importing *importing, const struct import_table *table,
                           size_t row)
{
    static const char *const planned[] = {"body", "date", "time", "known_from"};
    static const char *const held[] = {"present", "first_paragraph", "last_paragraph"};
    struct words plan = {0}, hold = {0};
    struct text key = meeting_key(importing, table, row);
    int32_t day;
    bool is_held = import_cell(table, row, "present").size &&
                   day_parse(import_cell(table, row, "date"), &day) && day < importing->today;
    add_word(importing, &plan, "meeting", key);
    add_word(importing, &hold, "meeting", key);
    for (size_t i = 0; i < sizeof planned / sizeof *planned; i++)
        add_word(importing, &plan, planned[i], import_cell(table, row, planned[i]));
    for (size_t i = 0; i < sizeof held / sizeof *held; i++)
        add_word(importing, is_held ? &hold : &plan, held[i], import_cell(table, row, held[i]));
    add_deed(importing, "plan-meeting", &plan);
    if (is_held)
        add_deed(importing, "hold-meeting", &hold);
}

static void import_meetings(struct importing *importing)
{
    const struct import_table *table = import_find(importing, "meetings");
    for (size_t i = 0; table && i < table->row_count; i++) {
        add_row(importing, table, i);
        if (!import_is_lost(importing, table, i))
            import_meeting(importing, table, i);
    }
}

/* The rows of an order as a table of their own; their lines, for whoever must tell of one. */
static struct text order_rows(struct importing *importing, struct text order,
                              struct import_line *told)
{
    static const char *const columns[] = {
        "row",      "rule",       "types",        "outcome",  "unit",      "delegates",
        "deputies", "conditions", "subdelegable", "decision", "law",       "who",
        "deputy",   "terms",      "valid_from",   "valid_to", "known_from"};
    enum { COUNT = sizeof columns / sizeof *columns };
    const struct import_table *table = import_find(importing, "order_rows");
    struct builder csv;
    size_t count = 0, row_count = table ? table->row_count : 0;
    int64_t *lines = arena_new_many(importing->cli->arena, row_count + 1, int64_t);
    builder_init(&csv, importing->cli->arena);
    for (size_t i = 0; i < COUNT; i++)
        sheet_add_cell(&csv, text_of(columns[i]));
    builder_add_char(&csv, '\n');
    for (size_t i = 0; i < row_count; i++) {
        if (!text_equal(import_cell(table, i, "order"), order) ||
            import_is_lost(importing, table, i))
            continue;
        for (size_t j = 0; j < COUNT; j++)
            sheet_add_cell(&csv, import_cell(table, i, columns[j]));
        builder_add_char(&csv, '\n');
        lines[count++] = table->lines[i];
    }
    told->rows = lines;
    told->own_row_count = count;
    told->rows_file = "order_rows";
    return builder_text(&csv);
}

/* An adopted order cannot be mended: it comes whole or not at all. */
static bool lacks_rows(const struct importing *importing, struct text order)
{
    const struct import_table *table = import_find(importing, "order_rows");
    for (size_t i = 0; table && i < table->row_count; i++)
        if (text_equal(import_cell(table, i, "order"), order) &&
            import_is_lost(importing, table, i))
            return true;
    return false;
}

/* What a folder holds is in force: it was adopted before it came here. */
static void import_orders(struct importing *importing)
{
    const struct import_table *table = import_find(importing, "orders");
    if (!table)
        return;
    const size_t *order = import_order(importing, table, "order", "replaces");
    for (size_t i = 0; i < table->row_count; i++) {
        struct words draft = {0}, adoption = {0};
        add_row(importing, table, order[i]);
        if (import_is_lost(importing, table, order[i]))
            continue;
        struct text key = import_cell(table, order[i], "order");
        if (lacks_rows(importing, key)) {
            importing->rows[importing->row_count - 1].refused = "problem.import-order";
            continue;
        }
        add_cells(importing, &draft, action_of(importing, "draft-order"), table, order[i]);
        add_word(importing, &draft, "rows",
                 order_rows(importing, key, &importing->rows[importing->row_count - 1]));
        add_deed(importing, "draft-order", &draft);
        add_cells(importing, &adoption, action_of(importing, "record-adopted"), table, order[i]);
        add_deed(importing, "record-adopted", &adoption);
    }
}

/* Rows of orders that the register leaves out, or that name no order: each is one that was not taken. */
static void count_lost_rows(struct importing *importing)
{
    const struct import_table *table = import_find(importing, "order_rows");
    for (size_t i = 0; table && i < table->row_count; i++)
        if (import_is_lost(importing, table, i))
            add_row(importing, table, i);
}

void import_register(struct importing *importing)
{
    for (size_t i = 0; i < sizeof before_calendar / sizeof *before_calendar; i++)
        import_file(importing, &before_calendar[i]);
    import_meetings(importing);
    import_orders(importing);
    count_lost_rows(importing);
    import_file(importing, &passed_on);
}
