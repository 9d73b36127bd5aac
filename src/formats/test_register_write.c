/* What is written of orders is read back as the same: on drawn orders with every kind of row. */
#include "test_register.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { ROUNDS = 600, BODIES = 4, POSTS = 5, PERSONS = 4, UNITS = 3, LIST = 5 };

static uint64_t drawn_state;

/* 0 <= drawn < limit */
static int32_t draw(int32_t limit)
{
    drawn_state = drawn_state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int32_t)((drawn_state >> 33) % (uint64_t)limit);
}

/* -1 now and then. */
static int32_t draw_index(int32_t count)
{
    return draw(count + 1) - 1;
}

static const char around[] =
    "@persons\nperson\nanna\nbo (egen enhet)\nÅke Ö\n198\n"
    "@units\nunit\nu1\n\"u,2\"\n\"u\"\"3\"\n"
    "@posts\npost;role\nec;enhetschef\nec (barn);enhetschef\nss 1;handläggare\nsc;socialchef\n"
    "x:y;sektionschef\n"
    "@bodies\nbody;kind\nsn;nämnd\nsu;utskott\nsu (2);utskott\np;presidium\n";

/* Pieces that could break a table. */
static struct text draw_text(struct arena *arena)
{
    static const char *const pieces[] = {"Återkrav", ";",   ",",    "\"", "\n",   " och ", "|",
                                         "\t",       "§ 4", "\r\n", "å",  "=1+1", "'",     "–"};
    struct builder text;
    builder_init(&text, arena);
    for (int32_t count = draw(6); count > 0; count--)
        builder_add_string(&text, pieces[draw(sizeof pieces / sizeof *pieces)]);
    return text_trim(builder_text(&text));
}

static int32_t draw_day(int32_t open)
{
    return draw(3) ? 20000 + draw(2000) : open;
}

static void draw_days(int32_t *from_out, int32_t *to_out, int32_t *known_out)
{
    *from_out = draw_day(DAY_FIRST);
    *to_out = draw_day(DAY_LAST);
    if (*to_out < *from_out)
        *to_out = *from_out;
    *known_out = draw_day(DAY_FIRST);
}

static bool takes_body(enum role_kind kind)
{
    return kind != ROLE_OFFICIAL && kind != ROLE_HEAD && kind < ROLE_ORIGINAL;
}

static struct delegate draw_delegate(const struct register_rows *rows, int32_t step)
{
    struct delegate delegate = {.how = (enum delegate_how)draw(5),
                                .scope = (enum delegate_scope)draw(3),
                                .step = step,
                                .role = -1,
                                .post = -1,
                                .person = -1,
                                .body = -1};
    if (delegate.how <= DELEGATE_OR_HIGHER) {
        delegate.role = draw((int32_t)rows->roles->count);
        if (takes_body(rows->roles->items[delegate.role].kind))
            delegate.body = draw_index(BODIES);
    } else if (delegate.how == DELEGATE_POST) {
        delegate.post = draw(POSTS);
    } else if (delegate.how == DELEGATE_PERSON) {
        delegate.person = draw(PERSONS);
    } else {
        delegate.body = draw(BODIES);
    }
    return delegate;
}

static void draw_delegates(struct arena *arena, const struct register_rows *rows,
                           struct order_line *line)
{
    struct delegate *delegates = arena_new_many(arena, 2 * LIST, struct delegate);
    int32_t step = 0, count = draw(2 * LIST);
    for (int32_t i = 0; i < count; i++) {
        delegates[i] = draw_delegate(rows, step);
        step += draw(3) == 0;
        if (i == 0 && draw(4) == 0)
            delegates[i].step = step = 1; /* deputies alone */
    }
    line->delegates = delegates;
    line->delegate_count = (size_t)count;
}

static struct order_condition draw_condition(const struct register_rows *rows)
{
    struct order_condition condition = {(enum condition_kind)draw(CONDITION_KINDS), -1, 0};
    switch (condition.kind) {
    case CONDITION_AMOUNT_MAX:
    case CONDITION_AMOUNT_OVER:
    case CONDITION_BASE_MAX:
    case CONDITION_BASE_OVER:
        condition.number = draw(2) ? draw(3000) : (int64_t)draw(1000000) * draw(1000000);
        break;
    case CONDITION_DURATION_MAX:
        condition.number = draw(400);
        break;
    case CONDITION_EMPLOYED_MONTHS:
        condition.number = draw(25);
        break;
    case CONDITION_OFF_HOURS: {
        int32_t opens = draw(1439);
        condition.number = (int64_t)opens * 1440 + opens + 1 + draw(1439 - opens);
        break;
    }
    case CONDITION_CONSULTED:
        condition.role = draw_index((int32_t)rows->roles->count);
        break;
    default:
        break;
    }
    return condition;
}

static void draw_conditions(struct arena *arena, const struct register_rows *rows,
                            struct order_line *line)
{
    struct order_condition *conditions = arena_new_many(arena, LIST, struct order_condition);
    line->condition_count = (size_t)draw(LIST);
    for (size_t i = 0; i < line->condition_count; i++)
        conditions[i] = draw_condition(rows);
    line->conditions = conditions;
}

/* None, some, or all in order. */
static void draw_types(struct arena *arena, struct order_line *line)
{
    int32_t count = (int32_t)catalogue_count(test_catalogue());
    int32_t *types = arena_new_many(arena, (size_t)count, int32_t);
    bool all = draw(4) == 0;
    line->type_count = (size_t)(all ? count : draw(count));
    for (int32_t i = 0; i < count; i++)
        types[i] = all ? i : draw(count);
    line->types = types;
}

static struct order_line draw_line(struct arena *arena, const struct register_rows *rows)
{
    struct order_line line = {.order = draw((int32_t)rows->order_count),
                              .rule = draw(3) ? RULE_NONE : (enum order_rule)draw(RULE_OTHER + 1),
                              .outcome = (enum outcome)draw(3),
                              .unit = draw_index(UNITS),
                              .subdelegable = draw(2) == 0,
                              .key = draw_text(arena),
                              .decision = draw_text(arena),
                              .law = draw_text(arena),
                              .who = draw_text(arena),
                              .deputy = draw_text(arena),
                              .terms = draw_text(arena)};
    draw_types(arena, &line);
    draw_delegates(arena, rows, &line);
    draw_conditions(arena, rows, &line);
    draw_days(&line.valid_from, &line.valid_to, &line.known_from);
    return line;
}

static void draw_orders(struct arena *arena, struct register_rows *rows)
{
    static const char *const keys[] = {"d1", "SN 2026:4", "d,3", "d;4", "d 5"};
    rows->order_count = (size_t)(1 + draw(5));
    rows->orders = arena_new_many(arena, rows->order_count, struct order);
    for (size_t i = 0; i < rows->order_count; i++) {
        struct order *order = &rows->orders[i];
        *order = (struct order){.key = text_of(keys[i]),
                                .title = draw_text(arena),
                                .body = draw_index(BODIES),
                                .adopted = draw_day(DAY_NONE),
                                .paragraph = draw_text(arena),
                                .replaces = draw_index((int32_t)rows->order_count)};
        draw_days(&order->valid_from, &order->valid_to, &order->known_from);
    }
    rows->row_count = (size_t)draw(12);
    rows->rows = arena_new_many(arena, rows->row_count, struct order_line);
    for (size_t i = 0; i < rows->row_count; i++)
        rows->rows[i] = draw_line(arena, rows);
}

static const char *dump_all_orders(struct arena *arena, const struct register_rows *rows)
{
    struct builder out;
    builder_init(&out, arena);
    dump_orders(&out, rows);
    return builder_string(&out);
}

static void one_round(struct arena *arena)
{
    struct register_file files[TEST_FILES];
    struct register_rows drawn, read;
    struct builder orders, order_rows;
    size_t count = split_files(text_of(around), files);
    register_read(arena, files, count, test_catalogue(), &drawn);
    draw_orders(arena, &drawn);
    builder_init(&orders, arena);
    builder_init(&order_rows, arena);
    register_write_orders(&orders, &order_rows, &drawn, test_catalogue());
    files[count++] = (struct register_file){TEXT_LITERAL("orders"), builder_text(&orders)};
    files[count++] = (struct register_file){TEXT_LITERAL("order_rows"), builder_text(&order_rows)};
    struct register_problems problems = register_read(arena, files, count, test_catalogue(), &read);
    struct builder told;
    builder_init(&told, arena);
    for (size_t i = 0; i < problems.count; i++)
        dump_told(&told, &problems.items[i]);
    assert_string_equal(builder_string(&told), "");
    assert_string_equal(dump_all_orders(arena, &read), dump_all_orders(arena, &drawn));
}

static void what_is_written_is_read_back(void **state)
{
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        struct arena *arena = arena_open(0);
        drawn_state = (uint64_t)i;
        one_round(arena);
        arena_close(arena);
    }
}

/* The form itself, so that it does not change unnoticed. */
static void written_form(void **state)
{
    (void)state;
    static const char order_file[] =
        "order;title;body;adopted;paragraph;replaces;valid_from;valid_to;known_from\n"
        "d1;\"Ordning; 2026\";sn;2026-01-20;§ 7;;2026-02-01;;2026-01-21\n";
    static const char row_file[] =
        "order;row;rule;types;outcome;unit;delegates;deputies;conditions;subdelegable;decision;law;"
        "who;deputy;terms;valid_from;valid_to;known_from\n"
        "d1;1;;alla;bifall;u1;lägst enhetschef (egen enhet)|post:ec;vice ordförande (sn) eller "
        "organ:su|person:anna;\"högst 0,5 basbelopp|samråd socialchef\";ja;Bistånd;4 kap.;EC;vo;;;"
        "2026-12-31;\n"
        "d1;;brådskande;alla;;;ordförande;;;;;;;;;;;\n";
    struct arena *arena = arena_open(0);
    struct register_file files[TEST_FILES];
    struct register_rows rows;
    struct builder orders, order_rows;
    size_t count = split_files(text_of(around), files);
    files[count++] = (struct register_file){TEXT_LITERAL("orders"), text_of(order_file)};
    files[count++] = (struct register_file){TEXT_LITERAL("order_rows"), text_of(row_file)};
    assert_int_equal(register_read(arena, files, count, test_catalogue(), &rows).count, 0);
    builder_init(&orders, arena);
    builder_init(&order_rows, arena);
    register_write_orders(&orders, &order_rows, &rows, test_catalogue());
    assert_string_equal(builder_string(&orders), order_file);
    assert_string_equal(builder_string(&order_rows), row_file);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read_back),
        cmocka_unit_test(written_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
