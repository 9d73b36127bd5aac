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
    assert_string_equal(text_copy(arena, line),
                        "{\"format\":\"case-timeline/1\",\"id\":\"A 1\",\"authority\":\"Enhet "
                        "\\\"B\\\"\",\"domain\":\"SOL_CHILD\",\"parties\":[{\"ref\":\"barn1\","
                        "\"role\":\"barn\"}],\"events\":[{\"kind\":\"decision\",\"date\":"
                        "\"2026-01-10\",\"time\":\"09:05\",\"attributes\":{\"lagrum\":\"20 kap. "
                        "2 § andra stycket SoL\",\"decider\":\"barn1\",\"child\":[\"barn1\"]},"
                        "\"record_complete\":[\"note\"]}],\"record_complete\":["
                        "\"investigation_closed\"]}");
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

/* Cases that a row can say, as they are written: what is empty stays so, and members stand in their order. */
static const char *const lines[] = {
    "{'format':'case-timeline/1','id':'a','domain':'LVU','parties':[],'events':[{'kind':"
    "'report_received','attributes':{'count':0,'anonymous':false}}]}",
    "{'format':'case-timeline/1','id':'a','domain':'LVU','parties':[{'ref':'b','role':'barn'},"
    "{'ref':'m','role':'vårdnadshavare'}],'events':[{'kind':'note'},{'kind':'note','date':"
    "'2026-01-01','time':'00:00'},{'kind':'note','not_before':'2026-01-01','not_after':"
    "'2026-12-31'}],'record_complete':['note']}",
    "{'format':'case-timeline/1','id':'a','domain':'LVU','parties':[{'ref':'b','role':'barn'}],"
    "'events':[{'kind':'court_decision','date':'2026-01-15','attributes':{'court':"
    "'förvaltningsrätten','grounds':[],'immediate_effect':true,'child':['b']}},"
    "{'kind':'decision','attributes':{'valid_until':'2026-02-01','decided_by':'ordförande'}}]}",
};

static struct text quoted(struct arena *arena, const char *written)
{
    char *copy = text_copy(arena, text_of(written));
    for (char *at = copy; *at; at++)
        *at = *at == '\'' ? '"' : *at;
    return text_of(copy);
}

static void a_case_is_written_as_it_stood(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct dossier dossier;
        struct problem problem = {0};
        struct text line = quoted(arena, lines[i]);
        if (!timeline_parse(arena, line, 1, &dossier, &problem))
            fail_msg("%s: %.*s", problem.key, (int)problem.place.size, problem.place.bytes);
        assert_string_equal(text_copy(arena, case_write(arena, &dossier)), line.bytes);
    }
    arena_close(arena);
}

static const struct pair {
    const char *told, *there, *name; /* the first that differs; NULL = none */
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
    {"{'record_complete':['service']}", "{}", "record_complete"},
    {"{'record_complete':[]}", "{}", NULL},
    {"{'record_complete':[]}", "{'record_complete':['note']}", NULL},
    {"{'not_before':'2026-01-01'}", "{'not_before':'2026-01-01'}", NULL},
    {"{'not_before':'2026-01-01'}", "{'not_before':'2025-12-31'}", "not_before"},
    {"{'time':'09:00','date':'2026-01-10'}", "{'date':'2026-01-11','time':'10:00'}", "time"},
    {"{'attributes':{'a':'x'},'date':'2026-01-10'}", "{'attributes':{'a':'y'}}", "date"},
    {"{'attributes':{}}", "{}", NULL},
    {"{'attributes':{'b':1,'a':'x'}}", "{'attributes':{'a':'y','b':2}}", "b"},
    {"{'attributes':{'a':[]}}", "{'attributes':{'a':[]}}", NULL},
    {"{'attributes':{'a':[]}}", "{'attributes':{'a':['x']}}", "a"},
    {"{'attributes':{'a':['x']}}", "{'attributes':{'a':[]}}", "a"},
    {"{'attributes':{'a':['x','y']}}", "{'attributes':{'a':['y','x']}}", "a"},
    {"{'attributes':{'a':1}}", "{'attributes':{'a':'1'}}", "a"},
    {"{'attributes':{'a':{'x':[],'y':{'z':1}}}}", "{'attributes':{'a':{'y':{'z':1},'x':[]}}}",
     NULL},
    {"{'attributes':{'a':{'x':[],'y':{'z':1}}}}", "{'attributes':{'a':{'y':{'z':2},'x':[]}}}", "a"},
};

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

/* A word is shown as it is, all else as it is written; who is silent shows nothing. */
static void a_difference_shows_both(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct told_difference difference;
    assert_true(event_differs(arena, quoted(arena, "{'attributes':{'a':{'y':1,'x':[]}}}"),
                              quoted(arena, "{'attributes':{'a':'å \\n'}}"), &difference));
    assert_true(text_is(difference.told, "{\"x\":[],\"y\":1}"));
    assert_true(text_is(difference.there, "å \n"));
    assert_true(event_differs(arena, quoted(arena, "{'attributes':{'a':true}}"),
                              quoted(arena, "{}"), &difference));
    assert_true(text_is(difference.told, "true"));
    assert_int_equal(difference.there.size, 0);
    arena_close(arena);
}

static const struct merger {
    const char *told, *there, *merged;
} mergers[] = {
    {"{'date':'2026-02-02','attributes':{'a':'x'},'record_complete':['note']}",
     "{'kind':'decision','not_before':'2026-01-01','attributes':{'a':'y','b':1},"
     "'record_complete':['service','note']}",
     "{'attributes':{'a':'x','b':1},'date':'2026-02-02','kind':'decision','record_complete':['note'"
     ",'service']}"},
    {"{}", "{}", "{}"},
    {"{}", "{'kind':'note','attributes':{'b':{'d':1,'c':[]},'a':[]},'not_after':'2026-01-01'}",
     "{'attributes':{'a':[],'b':{'c':[],'d':1}},'kind':'note','not_after':'2026-01-01'}"},
    {"{'kind':'note','attributes':{'b':{'d':1,'c':[]},'a':[]}}", "{}",
     "{'attributes':{'a':[],'b':{'c':[],'d':1}},'kind':'note'}"},
    {"{'attributes':{}}", "{'attributes':{}}", "{'attributes':{}}"},
    {"{'attributes':{}}", "{}", "{'attributes':{}}"},
    {"{'attributes':{'a':[]}}", "{'attributes':{'a':['x']}}", "{'attributes':{'a':[]}}"},
    {"{'record_complete':[]}", "{}", "{'record_complete':[]}"},
    {"{'record_complete':[]}", "{'record_complete':['service','note']}",
     "{'record_complete':['service','note']}"},
    {"{}", "{'record_complete':['service','note']}", "{'record_complete':['service','note']}"},
    {"{'date':'2026-02-02'}", "{'not_after':'2026-03-01','not_before':'2026-01-01'}",
     "{'date':'2026-02-02'}"},
    {"{'not_before':'2026-01-01'}", "{'date':'2026-02-02','not_after':'2026-03-01'}",
     "{'date':'2026-02-02','not_after':'2026-03-01','not_before':'2026-01-01'}"},
    {"{'date':'2026-02-02'}", "{'date':'2026-02-03','time':'09:00'}",
     "{'date':'2026-02-02','time':'09:00'}"},
};

static void a_correction_keeps_what_only_is_there(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof mergers / sizeof *mergers; i++) {
        struct text merged =
            event_merged(arena, quoted(arena, mergers[i].told), quoted(arena, mergers[i].there));
        assert_string_equal(text_copy(arena, merged), quoted(arena, mergers[i].merged).bytes);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_a_line),
        cmocka_unit_test(a_case_is_written_as_it_stood),
        cmocka_unit_test(what_the_list_says_is_held_against_what_is_there),
        cmocka_unit_test(a_difference_shows_both),
        cmocka_unit_test(a_correction_keeps_what_only_is_there),
    };
    return cmocka_run_group_tests_name("told", tests, NULL, NULL);
}
