/* A row of a list becomes a line of a case that says the same; an event told twice is held against itself. */
#include "formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char mapping_text[] = "lista     Prov\n"
                                   "område    SOL_CHILD\n"
                                   "part      barn1 barn\n"
                                   "kolumn    dnr\n"
                                   "kolumn    dag\n"
                                   "  typ     tidpunkt\n"
                                   "kolumn    lagrum\n"
                                   "kolumn    enhet\n"
                                   "ärende    dnr\n"
                                   "myndighet enhet\n"
                                   "akten komplett investigation_closed\n"
                                   "händelse  decision\n"
                                   "  dag     dag\n"
                                   "  attribut lagrum = lagrum\n"
                                   "  attribut decider = \"barn1\"\n"
                                   "  attribut child = \"barn1\"\n"
                                   "  komplett note\n";

static struct text lined(struct arena *arena, struct text csv)
{
    const struct mapping *mapping;
    struct sheet *sheet;
    struct list *list;
    struct problem problem = {0};
    struct dossier dossier;
    if (!mapping_parse(arena, text_of(mapping_text), &mapping, &problem))
        fail_msg("mapping: %s line %d %.*s", problem.key, (int)problem.line,
                 (int)problem.arguments[0].size, problem.arguments[0].bytes);
    assert_true(sheet_open(arena, csv, SHEET_CSV, &sheet, &problem));
    assert_true(list_open(arena, mapping, sheet, &list, &problem));
    assert_int_equal(list_next(list, arena, &dossier, &problem), LIST_CASE);
    assert_int_equal(list_row_number(list), 2);
    assert_true(text_is(list_case_number(list), "A 1"));
    sheet_close(sheet);
    return case_write(arena, &dossier);
}

static void a_row_is_a_line(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct told_case told;
    struct problem problem = {0};
    struct text line =
        lined(arena, TEXT_LITERAL("Dnr;Dag;Lagrum;Enhet\nA 1;2026-01-10 09:05;20 kap. 2 § andra "
                                  "stycket SoL;Enhet \"B\"\n"));
    assert_true(case_tell(arena, line, 2, &told, &problem));
    assert_true(text_is(told.id, "A 1") && text_is(told.authority, "Enhet \"B\""));
    assert_true(text_is(told.domain, "SOL_CHILD"));
    assert_int_equal(told.party_count, 1);
    assert_int_equal(told.event_count, 1);
    assert_string_equal(text_copy(arena, told.events[0]),
                        "{\"attributes\":{\"child\":[\"barn1\"],\"decider\":\"barn1\","
                        "\"lagrum\":\"20 kap. 2 § andra stycket SoL\"},\"date\":\"2026-01-10\","
                        "\"kind\":\"decision\",\"record_complete\":[\"note\"],"
                        "\"time\":\"09:05\"}");
    assert_int_equal(told.complete_count, 1);
    assert_true(text_is(told.complete[0], "investigation_closed"));
    arena_close(arena);
}

static const struct pair {
    const char *told, *there, *name;
} pairs[] = {
    {"{'kind':'decision','date':'2026-01-10'}", "{'kind':'decision','date':'2026-01-10'}", NULL},
    {"{'kind':'decision','date':'2026-01-10'}", "{'kind':'decision','date':'2026-01-11'}", "date"},
    {"{'kind':'decision'}", "{'kind':'decision','date':'2026-01-11'}", NULL},
    {"{'date':'2026-01-11'}", "{}", "date"},
    {"{'not_before':'2026-01-01','not_after':'2026-02-01'}", "{'date':'2026-01-15'}", NULL},
    {"{'not_before':'2026-01-01'}", "{'date':'2026-01-01'}", NULL},
    {"{'not_after':'2026-02-01'}", "{'date':'2026-02-02'}", "not_after"},
    {"{'not_before':'2026-01-01'}", "{'date':'2025-12-31'}", "not_before"},
    {"{'attributes':{'a':'x'}}", "{'attributes':{'a':'x','decider':'p1'}}", NULL},
    {"{'attributes':{'a':'x'}}", "{'attributes':{'a':'y'}}", "a"},
    {"{'attributes':{'a':'x'}}", "{}", "a"},
    {"{'record_complete':['service']}", "{'record_complete':['note','service']}", NULL},
    {"{'record_complete':['service']}", "{'record_complete':['note']}", "record_complete"},
};

static struct text quoted(struct arena *arena, const char *written)
{
    char *copy = text_copy(arena, text_of(written));
    for (char *at = copy; *at; at++)
        *at = *at == '\'' ? '"' : *at;
    return text_of(copy);
}

static void what_the_list_says_is_held_against_what_is_there(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct told_difference difference;
        bool differs = event_differs(arena, quoted(arena, pairs[i].told),
                                     quoted(arena, pairs[i].there), &difference);
        if (differs != (pairs[i].name != NULL))
            fail_msg("%s | %s", pairs[i].told, pairs[i].there);
        if (differs)
            assert_string_equal(text_copy(arena, difference.name), pairs[i].name);
    }
    arena_close(arena);
}

static void a_correction_keeps_what_only_is_there(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct text merged = event_merged(
        arena,
        quoted(arena, "{'date':'2026-02-02','attributes':{'a':'x'},'record_complete':['note']}"),
        quoted(arena, "{'kind':'decision','not_before':'2026-01-01','attributes':{'a':'y','b':1},"
                      "'record_complete':['service','note']}"));
    assert_string_equal(text_copy(arena, merged),
                        "{\"attributes\":{\"a\":\"x\",\"b\":1},\"date\":\"2026-02-02\","
                        "\"kind\":\"decision\",\"record_complete\":[\"note\",\"service\"]}");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_a_line),
        cmocka_unit_test(what_the_list_says_is_held_against_what_is_there),
        cmocka_unit_test(a_correction_keeps_what_only_is_there),
    };
    return cmocka_run_group_tests_name("told", tests, NULL, NULL);
}
