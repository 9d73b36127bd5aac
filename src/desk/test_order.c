/* test_order: an order pasted as a table is analysed, the most serious first, and what cannot be read is said. */
#include "desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static const struct rulebook *rules;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    rules = embedded_rulebook(arena);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static bool analyse(const char *table, struct order_import *import, struct order_sheet *sheet,
                    struct problem *problem)
{
    static const struct import_context context = {
        .order_key = {"ny", 2}, .adopted = DAY_NONE, .valid_from = DAY_NONE, .valid_to = DAY_NONE};
    const struct role_table *roles = register_none(arena)->roles;
    const struct catalogue *catalogue = rulebook_catalogue(rules);
    if (!order_bytes_read(arena, text_of(table), (struct text){"", 0}, &context, catalogue, roles,
                          import, problem))
        return false;
    struct order_footing footing = order_footing(NULL, roles);
    const int32_t *bodies = order_find_bodies(arena, &footing, &import->rows);
    *sheet =
        (struct order_sheet){.view = {.rows = order_join(arena, &footing, &import->rows, bodies),
                                      .catalogue = catalogue,
                                      .known_on = DAY_LAST,
                                      .on_page = true},
                             .book = rules,
                             .file = "tabell",
                             .import = import,
                             .fates = order_fates_of(import)};
    assert_true(day_parse(TEXT_LITERAL("2026-01-01"), &sheet->from));
    assert_true(day_parse(TEXT_LITERAL("2026-12-31"), &sheet->to));
    order_sheet_fill(arena, sheet);
    return true;
}

static void what_the_law_forbids_stands_first(void **state)
{
    (void)state;
    static const char table[] = "Nr\tBeslut\tLagrum\tDelegat\n"
                                "1\tInleda utredning\t20 kap. 2 § SoL\tSocialsekreterare\n"
                                "2\tOmedelbart omhändertagande\t6 § LVU\tEnhetschef\n";
    struct order_import import;
    struct order_sheet sheet;
    struct problem problem = {0};
    const struct order_item *items;
    assert_true(analyse(table, &import, &sheet, &problem));
    assert_int_equal(import.count, 2);
    assert_true(order_sheet_has_finding(&sheet));
    assert_true(order_sheet_items(arena, &sheet, &items) > 0);
    assert_true(items[0].is_forbidden);
    assert_non_null(strstr(text_copy(arena, items[0].subject), "Omedelbart omhändertagande"));
    assert_true(items[0].law.size > 0 && items[0].remedy.size > 0);
    const struct order_brief brief = order_sheet_brief(arena, &sheet);
    assert_true(text_starts(brief.certain, "2 rader."));
    assert_null(strstr(text_copy(arena, brief.against), "--register")); /* a page names no option */
}

static void what_is_no_table_is_said(void **state)
{
    (void)state;
    struct order_import import;
    struct order_sheet sheet;
    struct problem problem = {0};
    assert_false(analyse("Hej\n", &import, &sheet, &problem));
    assert_non_null(problem.key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_law_forbids_stands_first),
        cmocka_unit_test(what_is_no_table_is_said),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
