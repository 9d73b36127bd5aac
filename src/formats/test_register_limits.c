/* Registers too large, too wrong or too long in one cell: said clearly, and soon. */
#include "test_register.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { ROWS = 200000, LIST = 1000, PROBLEMS = 1000 };

static struct arena *arena;

/* head, then one row many times with its number in place of #. */
static struct text many(const char *head, const char *row, int64_t times)
{
    struct builder out;
    builder_init(&out, arena);
    builder_add_string(&out, head);
    for (int64_t i = 0; i < times; i++)
        for (const char *at = row; *at; at++) {
            if (*at == '#')
                builder_add_number(&out, i);
            else
                builder_add_char(&out, *at);
        }
    return builder_text(&out);
}

static struct register_problems read(struct text all, struct register_rows *rows_out)
{
    struct register_file files[TEST_FILES];
    size_t count = split_files(all, files);
    return register_read(arena, files, count, test_catalogue(), rows_out);
}

static void expect_told(struct register_problems problems, size_t at, const char *expected)
{
    struct builder told;
    builder_init(&told, arena);
    assert_true(at < problems.count);
    dump_told(&told, &problems.items[at]);
    assert_string_equal(builder_string(&told), expected);
}

static int open_arena(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static void as_many_rows_as_may_be(void **state)
{
    (void)state;
    struct register_rows rows;
    struct register_problems problems =
        read(many("@persons\nperson;name\n", "p#;Namn\n", ROWS), &rows);
    assert_int_equal(problems.count, 0);
    assert_int_equal(rows.person_count, ROWS);
    problems = read(many("@persons\nperson;name\n", "p#;Namn\n", ROWS + 5), &rows);
    assert_int_equal(problems.count, 1);
    expect_told(problems, 0, "!persons 200002 register-too-many-rows(persons)\n");
    assert_int_equal(rows.person_count, ROWS);
}

static void so_many_problems_are_told(void **state)
{
    (void)state;
    struct register_rows rows;
    struct register_problems problems =
        read(many("@persons\nperson;valid_from\n", "p#;x\n", PROBLEMS + 234), &rows);
    assert_int_equal(problems.count, PROBLEMS + 1);
    expect_told(problems, PROBLEMS - 1, "!persons 1001 kolumn B register-day(valid_from,x)\n");
    expect_told(problems, PROBLEMS, "!persons 0 register-more-problems(234)\n");
}

/* One file's problems leave room for those of the next. */
static void each_file_has_its_problems(void **state)
{
    (void)state;
    struct register_rows rows;
    struct builder all;
    builder_init(&all, arena);
    builder_add(&all, many("@persons\nperson;valid_from\n", "p#;x\n", PROBLEMS));
    builder_add_string(&all, "@units\nunit;valid_from\nu;y\n");
    struct register_problems problems = read(builder_text(&all), &rows);
    assert_int_equal(problems.count, PROBLEMS + 1);
    expect_told(problems, PROBLEMS, "!units 2 kolumn B register-day(valid_from,y)\n");
}

struct long_list {
    const char *head;
    int64_t pieces; /* in the head */
    const char *piece, *told;
};

static const struct long_list long_lists[] = {
    {"@orders\norder\nd\n@order_rows\norder;types\nd;", 0, "sol-aterkrav|",
     "!order_rows 2 kolumn B register-list-long(types,"},
    {"@orders\norder\nd\n@order_rows\norder;delegates\nd;", 0, "enhetschef|",
     "!order_rows 2 kolumn B register-list-long(delegates,"},
    {"@orders\norder\nd\n@order_rows\norder;deputies\nd;enhetschef", 1, " eller enhetschef",
     "!order_rows 2 kolumn B register-list-long(deputies,"},
    {"@orders\norder\nd\n@order_rows\norder;conditions\nd;", 0, "samråd|",
     "!order_rows 2 kolumn B register-list-long(conditions,"},
    {"@roles\nrole;kind;synonyms\nlagledare;tjänsteman;", 0, "ll#|",
     "!roles 2 kolumn C register-list-long(synonyms,"},
};

static void long_lists_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof long_lists / sizeof *long_lists; i++) {
        struct register_rows rows;
        int64_t pieces = LIST - long_lists[i].pieces;
        struct register_problems problems =
            read(many(long_lists[i].head, long_lists[i].piece, pieces), &rows);
        assert_int_equal(problems.count, 0);
        problems = read(many(long_lists[i].head, long_lists[i].piece, pieces + 1), &rows);
        assert_int_equal(problems.count, 1);
        struct builder told;
        builder_init(&told, arena);
        dump_told(&told, &problems.items[0]);
        if (strncmp(builder_string(&told), long_lists[i].told, strlen(long_lists[i].told)) != 0)
            fail_msg("%s\nexpected %s", builder_string(&told), long_lists[i].told);
        assert_int_equal(rows.row_count, 0);
    }
}

/* Wrong keys among many: the search for the one that was meant has a bound of its own. */
static void many_wrong_keys_take_no_minutes(void **state)
{
    (void)state;
    struct register_rows rows;
    struct builder all;
    builder_init(&all, arena);
    builder_add(&all, many("@persons\nperson;name\n", "person-nummer-#;\n", 20000));
    builder_add(&all, many("@employments\nperson;form\n", "persom-nummer-#;anställd\n", 20000));
    struct register_problems problems = read(builder_text(&all), &rows);
    assert_int_equal(problems.count, PROBLEMS + 1);
    expect_told(problems, 0,
                "!employments 2 kolumn A register-unknown-near(person,persom-nummer-0,persons,"
                "person-nummer-0)\n");
    assert_int_equal(rows.employment_count, 0);
}

/* A row that many share a number with cannot be passed on row by row. */
static void a_number_of_too_many_rows(void **state)
{
    (void)state;
    struct register_rows rows;
    struct builder all;
    builder_init(&all, arena);
    builder_add(&all, many("@orders\norder\nd\n@order_rows\norder;row\n", "d;1\n", LIST + 1));
    builder_add_string(&all, "@subdelegations\norder;row;from;to\nd;1;socialchef;enhetschef\n");
    struct register_problems problems = read(builder_text(&all), &rows);
    assert_int_equal(problems.count, 1);
    expect_told(problems, 0, "!subdelegations 2 kolumn B register-list-long(row,1)\n");
    assert_int_equal(rows.subdelegation_count, 0);
}

int main(void)
{
#define LIMIT_TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)
    const struct CMUnitTest tests[] = {
        LIMIT_TEST(as_many_rows_as_may_be),          LIMIT_TEST(so_many_problems_are_told),
        LIMIT_TEST(each_file_has_its_problems),      LIMIT_TEST(long_lists_are_refused),
        LIMIT_TEST(many_wrong_keys_take_no_minutes), LIMIT_TEST(a_number_of_too_many_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
