/* The nineteen real orders that ship as examples: every row has its fate, and each was looked at
 * by eye. */
#include "test_order.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct {
    const char *name;
    size_t taken, questioned, refused;
} files[] = {
    {"bromolla", 3, 3, 0},
    {"goteborg", 0, 7, 0},
    {"haninge", 0, 0, 3},
    {"harjedalen", 4, 0, 0},
    {"harryda", 0, 0, 4},
    {"heby", 2, 1, 0},
    {"helsingborg", 3, 1, 0},
    {"horby", 5, 1, 0},
    {"kristianstad", 2, 2, 2},
    {"kungsor", 3, 6, 0},
    {"lilla-edet", 1, 3, 0},
    {"lulea", 0, 0, 1},
    {"okand-kommun-a-ks2012", 2, 11, 0},
    {"sigtuna", 1, 1, 0},
    {"sodertalje", 0, 1, 1},
    {"stockholm", 0, 13, 0},
    {"uppsala", 2, 0, 0},
    {"vallentuna-socialjour-nordost", 0, 6, 0},
    {"vasteras", 3, 1, 0},
};

enum { FILES = sizeof files / sizeof *files, ROWS = 99, PRACTICE = 11 };

static void read_example(struct arena *arena, const char *name, struct order_import *import_out)
{
    char path[1024];
    struct problem problem;
    snprintf(path, sizeof path, "%s/%s.csv", EXAMPLE_ORDERS, name);
    assert_true(order_read(arena, order_read_file(arena, path), (struct text){"", 0},
                           &order_no_context, import_out, &problem));
}

static void every_row_is_accounted_for(void **state)
{
    (void)state;
    size_t rows = 0, refused = 0;
    for (size_t i = 0; i < FILES; i++) {
        struct arena *arena = arena_open(0);
        struct order_import import;
        read_example(arena, files[i].name, &import);
        if (import.taken != files[i].taken || import.questioned != files[i].questioned ||
            import.refused != files[i].refused)
            fail_msg("%s: %zu taken, %zu questioned, %zu refused\n%s", files[i].name, import.taken,
                     import.questioned, import.refused, order_dump(arena, &import));
        assert_int_equal(import.taken + import.questioned + import.refused, import.count);
        rows += import.count;
        refused += import.refused;
        arena_close(arena);
    }
    assert_int_equal(rows, ROWS);
    assert_int_equal(refused, PRACTICE);
}

/* A line belongs to one row; what is refused leaves none. */
static void every_line_has_its_row(void **state)
{
    (void)state;
    for (size_t i = 0; i < FILES; i++) {
        struct arena *arena = arena_open(0);
        struct order_import import;
        int32_t next = 0;
        read_example(arena, files[i].name, &import);
        for (size_t row = 0; row < import.count; row++) {
            const struct import_row *item = &import.items[row];
            assert_int_equal(item->line, row + 2);
            assert_int_equal(item->line_count, item->fate == IMPORT_REFUSED ? 0 : 1);
            assert_true(item->line_count == 0 || item->first_line == next);
            assert_true(item->fate == IMPORT_TAKEN || item->question_count > 0);
            next += item->line_count;
        }
        assert_int_equal(next, import.rows.row_count);
        arena_close(arena);
    }
}

static void expect(const char *name, const char *expected)
{
    struct arena *arena = arena_open(0);
    struct order_import import;
    read_example(arena, name, &import);
    assert_string_equal(order_dump(arena, &import), expected);
    arena_close(arena);
}

static void rows_that_case_law_has_made_famous(void **state)
{
    (void)state;
    expect("kristianstad",
           "T kristianstad-001 | lvu-vistelseort | organ:myndighetsutskott |  | second-hand\n"
           "T kristianstad-002 | lvu-umgange | organ:myndighetsutskott |  | second-hand\n"
           "R kristianstad-003 | practice\n"
           "R kristianstad-004 | practice\n"
           "Q kristianstad-005 | lex-sarah-anmalan | SAS |  | other-board second-hand\n"
           "Q kristianstad-006 | avvikelse | enhetschef | ? | other-board second-hand "
           "terms-unread\n");
    expect("sodertalje", "Q sodertalje-001 | lvu-vistelseort | vice ordförande | brådskande | "
                         "partial-note second-hand law-section\n"
                         "R sodertalje-002 | practice\n");
}

static void general_rules(void **state)
{
    (void)state;
    expect("horby", "T 1 | !övrigt |  |  | \n"
                    "T 2 | !övrigt |  |  | \n"
                    "T 3 | !övrigt |  |  | \n"
                    "T 4 | !brådskande | ordförande, 1:vice ordförande, 2:andre vice ordförande |  "
                    "| \n"
                    "T 5 | !vidare | socialchef |  | \n"
                    "Q 6 | !övrigt | 1:vice ordförande, 1:socialchef |  | partial-note "
                    "rule-unclear\n");
    expect("harjedalen", "T harjedalen-001 | !övrigt |  |  | \n"
                         "T harjedalen-002 | !ensam | 1:närmast överordnade chef |  | \n"
                         "T harjedalen-003 | !övrigt |  |  | \n"
                         "T harjedalen-004 | !övrigt |  |  | \n");
    expect("bromolla", "T bromolla-001 | !övrigt |  |  | \n"
                       "T bromolla-002 | !övrigt |  |  | \n"
                       "T bromolla-003 | !övrigt |  |  | \n"
                       "Q bromolla-004 | !brådskande | utskottets ordförande |  | deputy-unnamed\n"
                       "Q bromolla-005 | !övrigt | förvaltningschef |  | subdelegation-implied\n"
                       "Q bromolla-006 | !övrigt | utskott |  | body-which rule-unclear\n");
}

static void tiers_and_two_decisions(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct order_import import;
    read_example(arena, "okand-kommun-a-ks2012", &import);
    const char *dump = order_dump(arena, &import);
    assert_non_null(strstr(dump, "-002 | sol-ekonomi-4-2 |  | högst 0,25 basbelopp | "));
    assert_non_null(strstr(dump, "-003 | sol-ekonomi-4-2 |  | högst 0,5 basbelopp | "));
    assert_non_null(strstr(dump, "T okand-kommun-a-ks2012-008 | sol-aterkrav | ursprunglig "
                                 "beslutsfattare |  | \n"));
    assert_non_null(strstr(dump, "-011 | sol-avskriva-fordran |  | högst 0,5 basbelopp, samråd "
                                 "områdeschef | "));
    assert_non_null(strstr(dump, "-012 | sol-avskriva-fordran |  | över 0,5 basbelopp | "));
    read_example(arena, "kungsor", &import);
    dump = order_dump(arena, &import);
    assert_non_null(strstr(dump, "T kungsor-002 | !överordnad |  |  | \n"));
    assert_non_null(strstr(dump, "Q kungsor-009 | sol-inte-inleda-utredning sol-utredning-avsluta "
                                 "|  |  | partial-note no-delegate\n"));
    arena_close(arena);
}

static void committees_and_appointments(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct order_import import;
    read_example(arena, "stockholm", &import);
    const char *dump = order_dump(arena, &import);
    assert_non_null(strstr(dump, "Q stockholm-001 | lvu-omhandertagande | förordnad ledamot | "
                                 "brådskande | proposal appointees\n"));
    assert_non_null(strstr(dump, "Q stockholm-007 | lvu-polis-verkstallighet | "));
    assert_non_null(strstr(dump, "Q stockholm-008 | lvm-omhandertagande | "));
    assert_non_null(strstr(dump, " | förordnad ledamot | ?, brådskande | other-board proposal "
                                 "appointees umbrella\n"));
    assert_int_equal(import.rows.rows[0].valid_from, day_from_civil((struct civil){2022, 1, 1}));
    assert_int_equal(import.rows.rows[0].valid_to, day_from_civil((struct civil){2022, 12, 31}));
    assert_int_equal(import.rows.body_count, 2);
    assert_int_equal(import.rows.bodies[1].kind, BODY_COMMITTEE);
    assert_int_equal(import.rows.bodies[1].parent, 0);
    assert_true(text_is(import.rows.bodies[0].name, "Södermalms stadsdelsnämnd"));
    read_example(arena, "heby", &import);
    assert_int_equal(import.rows.bodies[1].seats, 3);
    assert_int_equal(import.rows.orders[0].adopted, day_from_civil((struct civil){2014, 9, 10}));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_accounted_for),
        cmocka_unit_test(every_line_has_its_row),
        cmocka_unit_test(rows_that_case_law_has_made_famous),
        cmocka_unit_test(general_rules),
        cmocka_unit_test(tiers_and_two_decisions),
        cmocka_unit_test(committees_and_appointments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
