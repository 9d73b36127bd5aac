/* test_demands: what a decision asks for and starts, with no case at hand; the moment of truth is a November night. */
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

static bool ask(const char *code, const char *day, bool urgent, struct demand_sheet *sheet_out)
{
    struct proposal proposal;
    struct demands_ask asked = {.minute = 23 * 60 + 30, .role = -1, .urgent = urgent};
    asked.type = catalogue_find(rulebook_catalogue(rules), text_of(code));
    assert_true(asked.type >= 0 && day_parse(text_of(day), &asked.day));
    if (!demands_of(arena, rules, NULL, register_none(arena)->roles, &asked, &proposal))
        return false;
    demand_sheet_fill(arena, LANGUAGE_SV, &proposal, sheet_out);
    return true;
}

static bool has(const struct demand_list *list, const char *title)
{
    for (size_t i = 0; i < list->count; i++)
        if (text_is(list->items[i].title, title))
            return true;
    return false;
}

static void a_removal_at_night(void **state)
{
    (void)state;
    struct demand_sheet sheet;
    int32_t monday;
    assert_true(ask("lvu-omhandertagande", "2026-11-22", true, &sheet));
    assert_true(has(&sheet.basis, "Barnets bästa är bedömt"));
    assert_true(has(&sheet.basis, "Att rätten inte kan inväntas är bedömt"));
    assert_true(has(&sheet.content, "Beslutet säger på vilken grund vården ska ges"));
    assert_true(day_parse(TEXT_LITERAL("2026-11-30"), &monday)); /* 29 November is a Sunday */
    assert_int_equal(sheet.times[0].day, monday);
    assert_true(text_starts(sheet.times[0].title, "Underställning inom en vecka"));
    assert_true(text_is(sheet.times[0].sources, "LVU 7 §"));
}

static void each_thing_is_asked_once(void **state)
{
    (void)state;
    static const char *const codes[] = {"lvu-umgange", "sol-familjehem", "sol-inleda-utredning"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct demand_sheet sheet;
        assert_true(ask(codes[i], "2026-11-22", false, &sheet));
        assert_true(sheet.content.count > 0);
        for (size_t j = 0; j < sheet.content.count; j++)
            for (size_t k = 0; k < j; k++)
                assert_false(
                    text_equal(sheet.content.items[j].title, sheet.content.items[k].title));
    }
}

static void of_an_adult_nothing_is_known(void **state)
{
    (void)state;
    struct demand_sheet sheet;
    assert_false(ask("lvm-omhandertagande", "2026-11-22", true, &sheet));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_removal_at_night),
        cmocka_unit_test(each_thing_is_asked_once),
        cmocka_unit_test(of_an_adult_nothing_is_known),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
