/* Every way in which a timeline can be wrong, with the place and the reason that must be told. */
#include "test_input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct broken {
    const char *line;
    const char *key, *place;
    const char *first; /* argument {1}, NULL = not looked at */
};

static const struct broken broken_lines[] = {
    /* the line */
    {"", "problem.line-cut-short", "", NULL},
    {"{'id':'x'", "problem.line-cut-short", "", NULL},
    {"{'id':'x'}}", "problem.not-json", "", "11"},
    {"{'å' ; 1}", "problem.not-json", "", "6"},
    {"{'id':'\xC3('}", "problem.not-utf8", "", "8"},
    {"\xFF{}", "problem.not-utf8", "", "1"},
    {"\xEF\xBB\xBF{}", "problem.byte-order-mark", "", NULL},
    {"{'id':'a\\u0000b'}", "problem.zero-character", "", NULL},
    {"{'id':'x','id':'x'}", "problem.field-twice", "", "id"},
    {"[]", "problem.not-a-case", "", NULL},
    {"{'id':99999999999999999999}", "problem.not-json", "", NULL},
    /* the case */
    {"{}", "problem.missing-field", "", "format"},
    {"{'format':'case-timeline/2'}", "problem.format", "format", "case-timeline/1"},
    {"{'format':1}", "problem.format", "format", NULL},
    {"{" INPUT_HEAD ",'parties':[]}", "problem.missing-field", "", "events"},
    {"{" INPUT_HEAD ",'parties':[],'events':[]}", "problem.no-events", "events", NULL},
    {"{" INPUT_HEAD ",'parties':[],'events':{}}", "problem.list-expected", "events", NULL},
    {"{" INPUT_HEAD ",'parties':{},'events':[{'kind':'note'}]}", "problem.list-expected", "parties",
     NULL},
    {"{'format':'case-timeline/1','id':' ','domain':'LVU'}", "problem.text-expected", "id", NULL},
    {"{'format':'case-timeline/1','id':'\xC2\xA0\xE3\x80\x80','domain':'LVU'}",
     "problem.text-expected", "id", NULL},
    {"{'format':'case-timeline/1','id':7}", "problem.text-expected", "id", NULL},
    {INPUT_CASE("'authority':''"), "problem.text-expected", "authority", NULL},
    {INPUT_CASE("'authority':null"), "problem.null", "authority", NULL},
    {"{'domain':'LVX'}", "problem.unknown-value", "domain", "LVX"},
    {"{'domain':'barnavård'}", "problem.unknown-value-list", "domain", "barnavård"},
    {"{'domain':5}", "problem.value-expected", "domain", NULL},
    {INPUT_CASE("'owner':'x'"), "problem.unknown-field", "owner", "owner"},
    {INPUT_CASE("'evaluate_as_of':'2020-02-30'"), "problem.no-such-date", "evaluate_as_of",
     "2020-02-30"},
    {INPUT_CASE("'evaluate_as_of':20200101"), "problem.date-expected", "evaluate_as_of", NULL},
    {INPUT_CASE("'record_complete':'*'"), "problem.list-expected", "record_complete", NULL},
    {INPUT_CASE("'record_complete':['*','decisions']"), "problem.unknown-complete",
     "record_complete[1]", "decisions"},
    {INPUT_CASE("'record_complete':['hela akten']"), "problem.unknown-complete-far",
     "record_complete[0]", NULL},
    {INPUT_CASE("'title':[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]"), "problem.too-deep", "title", "16"},
    {INPUT_CASE("'faults':[{'a':{'a':{'a':{'a':{'a':{'a':{'a':[[[[[[[[1]]]]]]]]}}}}}}}]"),
     "problem.too-deep", "faults", "16"},
    /* parties and delegation order */
    {INPUT_PARTY("1"), "problem.record-expected", "parties[0]", NULL},
    {INPUT_PARTY("{'role':'barn'}"), "problem.missing-field", "parties[0]", "ref"},
    {INPUT_PARTY("{'ref':'barn1'}"), "problem.missing-field", "parties[0]", "role"},
    {INPUT_PARTY("{'ref':'Barn 1','role':'barn'}"), "problem.key-expected", "parties[0].ref",
     "Barn 1"},
    {INPUT_PARTY("{'ref':'-a','role':'barn'}"), "problem.key-expected", "parties[0].ref", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn'},{'ref':'b','role':'barn'},{'ref':'a','role':'barn'}"),
     "problem.ref-twice", "parties[2].ref", "a"},
    {INPUT_PARTY("{'ref':'a','role':'barnet'}"), "problem.unknown-value", "parties[0].role",
     "barnet"},
    {INPUT_PARTY("{'ref':'a','role':'barn','name':'Kim'}"), "problem.unknown-field",
     "parties[0].name", "name"},
    {INPUT_PARTY("{'ref':'a','role':'barn','degree':true}"), "problem.staff-field",
     "parties[0].degree", "degree"},
    {INPUT_PARTY("{'ref':'a','role':'privatperson','employment':'anställd'}"),
     "problem.staff-field", "parties[0].employment", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','birth_date':'2016-13-01'}"), "problem.no-such-date",
     "parties[0].birth_date", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','birth_year':0}"), "problem.year-expected",
     "parties[0].birth_year", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','birth_month':0}"), "problem.month-expected",
     "parties[0].birth_month", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','age':-1}"), "problem.number-expected", "parties[0].age",
     "150"},
    {INPUT_PARTY("{'ref':'a','role':'barn','age_min':15.0}"), "problem.number-expected",
     "parties[0].age_min", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','age_max':'15'}"), "problem.number-expected",
     "parties[0].age_max", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','age_at_event':1}"), "problem.no-such-event",
     "parties[0].age_at_event", "0"},
    {INPUT_PARTY("{'ref':'a','role':'vårdnadshavare','custody_of':['b']}"),
     "problem.unknown-person", "parties[0].custody_of[0]", "b"},
    {INPUT_PARTY("{'ref':'a','role':'vårdnadshavare','custody_of':[]}"), "problem.empty-list",
     "parties[0].custody_of", NULL},
    {INPUT_PARTY("{'ref':'a','role':'barn','protected_identity':1}"), "problem.true-or-false",
     "parties[0].protected_identity", NULL},
    {INPUT_ROW("{'kind':'decision'}"), "problem.missing-field", "delegation_order[0]", "role"},
    {INPUT_ROW("{'role':'utskott'}"), "problem.order-without-decision", "delegation_order[0]",
     NULL},
    {INPUT_ROW("{'role':'utskott','kind':'beslut'}"), "problem.unknown-kind-far",
     "delegation_order[0].kind", NULL},
    {INPUT_ROW("{'role':'utskott','kind':'decision','condition':'bråskande'}"),
     "problem.unknown-value", "delegation_order[0].condition", "bråskande"},
    {INPUT_ROW("7"), "problem.record-expected", "delegation_order[0]", NULL},
    /* an event and its time */
    {INPUT_EVENT("{}"), "problem.missing-field", "events[1]", "kind"},
    {INPUT_EVENT("[]"), "problem.record-expected", "events[1]", NULL},
    {INPUT_EVENT("{'kind':'desicion'}"), "problem.unknown-kind", "events[1].kind", "desicion"},
    {INPUT_EVENT("{'kind':'xyzzy'}"), "problem.unknown-kind-far", "events[1].kind", "xyzzy"},
    {INPUT_EVENT("{'kind':3}"), "problem.kind-expected", "events[1].kind", NULL},
    {INPUT_DATED("'when':1"), "problem.unknown-field", "events[1].when", "when"},
    {INPUT_DATED("'measure':'vård'"), "problem.attribute-outside", "events[1].measure", "measure"},
    {INPUT_EVENT("{'kind':'note','date':'2021-02-29'}"), "problem.no-such-date", "events[1].date",
     "2021-02-29"},
    {INPUT_EVENT("{'kind':'note','date':'2021-W01-1'}"), "problem.no-such-date", "events[1].date",
     NULL},
    {INPUT_EVENT("{'kind':'note','not_after':'2021-2-01'}"), "problem.no-such-date",
     "events[1].not_after", NULL},
    {INPUT_EVENT("{'kind':'note','not_before':false}"), "problem.date-expected",
     "events[1].not_before", NULL},
    {INPUT_DATED("'precision':'week'"), "problem.unknown-precision", "events[1].precision", "week"},
    {INPUT_EVENT("{'kind':'note','precision':'month'}"), "problem.precision-without-date",
     "events[1].precision", NULL},
    {INPUT_EVENT("{'kind':'note','date':'2020-02-02','precision':'month'}"),
     "problem.unknown-digits", "events[1].date", NULL},
    {INPUT_DATED("'precision':'year'"), "problem.unknown-digits", "events[1].date", NULL},
    {INPUT_DATED("'time':'24:00'"), "problem.no-such-time", "events[1].time", "24:00"},
    {INPUT_DATED("'time':'9:00'"), "problem.no-such-time", "events[1].time", NULL},
    {INPUT_EVENT("{'kind':'note','time':'09:00'}"), "problem.time-without-date", "events[1].time",
     NULL},
    {INPUT_DATED("'time':'09:00','precision':'month'"), "problem.time-without-date",
     "events[1].time", NULL},
    {INPUT_EVENT("{'kind':'note','after':0,'before':2}"), "problem.after-and-before",
     "events[1].before", NULL},
    {INPUT_EVENT("{'kind':'note','after':1}"), "problem.after-points-forward", "events[1].after",
     NULL},
    {INPUT_EVENT("{'kind':'note','after':2}"), "problem.after-points-forward", "events[1].after",
     NULL},
    {INPUT_EVENT("{'kind':'note','before':1}"), "problem.before-points-back", "events[1].before",
     NULL},
    {INPUT_EVENT("{'kind':'note','before':0}"), "problem.before-points-back", "events[1].before",
     NULL},
    {INPUT_EVENT("{'kind':'note','before':3}"), "problem.no-such-event", "events[1].before", "2"},
    {INPUT_EVENT("{'kind':'note','after':-1}"), "problem.no-such-event", "events[1].after", "2"},
    {INPUT_EVENT("{'kind':'note','after':'0'}"), "problem.no-such-event", "events[1].after", NULL},
    {INPUT_EVENT("{'kind':'note','after':0,'offset':'P'}"), "problem.offset-expected",
     "events[1].offset", "P"},
    {INPUT_EVENT("{'kind':'note','after':0,'offset':'-P1D'}"), "problem.offset-expected",
     "events[1].offset", NULL},
    {INPUT_EVENT("{'kind':'note','after':0,'offset':'P1D2M'}"), "problem.offset-expected",
     "events[1].offset", NULL},
    {INPUT_DATED("'offset':'P1D'"), "problem.offset-without-event", "events[1].offset", NULL},
    {INPUT_EVENT("{'kind':'note','after':0,'offset_bound':'about'}"),
     "problem.bound-without-offset", "events[1].offset_bound", NULL},
    {INPUT_EVENT("{'kind':'note','after':0,'offset':'P1D','offset_bound':'exact'}"),
     "problem.unknown-bound", "events[1].offset_bound", "exact"},
    {INPUT_EVENT("{'kind':'note','date_inferred':true}"), "problem.inferred-without-date",
     "events[1].date_inferred", NULL},
    {INPUT_DATED("'date_inferred':false"), "problem.inferred-only-true", "events[1].date_inferred",
     NULL},
    {INPUT_EVENT("{'kind':'note','date':'2020-01-09'}"), "problem.before-earlier-event",
     "events[1].date", "2020-01-09"},
    {INPUT_EVENT("{'kind':'note','date':'2019-12-01','precision':'month'}"),
     "problem.before-earlier-event", "events[1].date", "2019-12"},
    /* attributes and what is complete */
    {INPUT_DATED("'attributes':[]"), "problem.record-expected", "events[1].attributes", NULL},
    {INPUT_ATTRIBUTE("'decison_type':'placering'"), "problem.unknown-attribute",
     "events[1].attributes.decison_type", "decison_type"},
    {INPUT_ATTRIBUTE("'färg':'röd'"), "problem.unknown-attribute-far", "events[1].attributes.färg",
     NULL},
    {INPUT_ATTRIBUTE("'court':'HFD'"), "problem.attribute-not-allowed",
     "events[1].attributes.court", "court"},
    {INPUT_ATTRIBUTE("'signed':null"), "problem.null", "events[1].attributes.signed", NULL},
    {INPUT_ATTRIBUTE("'signed':'ja'"), "problem.true-or-false", "events[1].attributes.signed",
     NULL},
    {INPUT_ATTRIBUTE("'decision_type':'placring'"), "problem.unknown-value",
     "events[1].attributes.decision_type", "placring"},
    {INPUT_ATTRIBUTE("'grounds':['2 §','2 §']"), "problem.value-twice",
     "events[1].attributes.grounds[1]", "2 §"},
    {INPUT_ATTRIBUTE("'grounds':['4 §']"), "problem.unknown-value",
     "events[1].attributes.grounds[0]", "4 §"},
    {INPUT_ATTRIBUTE("'grounds':'2 §'"), "problem.list-expected", "events[1].attributes.grounds",
     NULL},
    {INPUT_ATTRIBUTE("'basis':[]"), "problem.empty-list", "events[1].attributes.basis", NULL},
    {INPUT_ATTRIBUTE("'basis':[0,3]"), "problem.no-such-event", "events[1].attributes.basis[1]",
     "2"},
    {INPUT_ATTRIBUTE("'basis':[null]"), "problem.null", "events[1].attributes.basis[0]", NULL},
    {INPUT_ATTRIBUTE("'replaces':1"), "problem.points-at-itself", "events[1].attributes.replaces",
     NULL},
    {INPUT_ATTRIBUTE("'decider':'socialsekreterare'"), "problem.unknown-person",
     "events[1].attributes.decider", NULL},
    {INPUT_ATTRIBUTE("'child':['barn2']"), "problem.unknown-person",
     "events[1].attributes.child[0]", "barn2"},
    {INPUT_ATTRIBUTE("'by':'socialsekreteraren'"), "problem.unknown-who", "events[1].attributes.by",
     NULL},
    {INPUT_ATTRIBUTE("'by':'vem som helst'"), "problem.unknown-who-list", "events[1].attributes.by",
     NULL},
    {INPUT_ATTRIBUTE("'home':'Hem 1'"), "problem.key-expected", "events[1].attributes.home",
     "Hem 1"},
    {INPUT_ATTRIBUTE("'lagrum':'LVU 6 §'"), "problem.lagrum-expected",
     "events[1].attributes.lagrum", "LVU 6 §"},
    {INPUT_ATTRIBUTE("'reasons':' \\t '"), "problem.text-expected", "events[1].attributes.reasons",
     NULL},
    {INPUT_ATTRIBUTE("'recorded_at':'2020-01-01 08:00'"), "problem.datetime-expected",
     "events[1].attributes.recorded_at", NULL},
    {INPUT_ATTRIBUTE("'recorded_at':'2020-02-30T08:00'"), "problem.datetime-expected",
     "events[1].attributes.recorded_at", NULL},
    {INPUT_EVENT("{'kind':'report_received','attributes':{'count':-2}}"), "problem.number-expected",
     "events[1].attributes.count", NULL},
    {INPUT_EVENT("{'kind':'report_received','attributes':{'count':true}}"),
     "problem.number-expected", "events[1].attributes.count", NULL},
    {INPUT_EVENT("{'kind':'document_locked','attributes':{'sha256':'ABC'}}"),
     "problem.hash-expected", "events[1].attributes.sha256", NULL},
    {INPUT_EVENT("{'kind':'decision','record_complete':'scope'}"), "problem.list-expected",
     "events[1].record_complete", NULL},
    {INPUT_EVENT("{'kind':'decision','record_complete':['scope','scope']}"), "problem.value-twice",
     "events[1].record_complete[1]", "scope"},
    {INPUT_EVENT("{'kind':'decision','record_complete':['*']}"),
     "problem.unknown-event-complete-far", "events[1].record_complete[0]", "*"},
    {INPUT_EVENT("{'kind':'note','record_complete':['scope']}"), "problem.unknown-event-complete",
     "events[1].record_complete[0]", "scope"},
};
enum { BROKEN_COUNT = sizeof broken_lines / sizeof *broken_lines };

static void assert_text(struct text found, const char *expected)
{
    assert_int_equal(found.size, strlen(expected));
    assert_memory_equal(found.bytes, expected, found.size);
}

/* Every problem must be said in full in every language: a placeholder without an argument stops the process. */
static void assert_sayable(struct arena *arena, const struct problem *problem)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        struct builder said;
        builder_init(&said, arena);
        words_add(&said, (enum language)language, problem->key, problem->arguments,
                  problem->argument_count);
        assert_true(said.size > 20);
        assert_int_equal(text_utf8_fault(builder_text(&said)), said.size);
    }
}

static void check(struct arena *arena, const struct broken *broken)
{
    struct dossier dossier;
    struct problem problem;
    bool read = timeline_parse(arena, input_line(arena, broken->line), 17, &dossier, &problem);
    if (read || strcmp(problem.key, broken->key) != 0)
        print_error("%s\n  gave %s\n", broken->line, read ? "a case" : problem.key);
    assert_false(read);
    assert_string_equal(problem.key, broken->key);
    assert_text(problem.place, broken->place);
    assert_int_equal(problem.line, 17);
    if (broken->first)
        assert_text(problem.arguments[0], broken->first);
    assert_sayable(arena, &problem);
}

static void test_every_fault_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < BROKEN_COUNT; i++) {
        struct arena *arena = arena_open(0);
        check(arena, &broken_lines[i]);
        arena_close(arena);
    }
}

static void test_long_words_are_clipped(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct builder line;
    builder_init(&line, arena);
    builder_add_string(&line, "{\"");
    for (int i = 0; i < 100; i++)
        builder_add_string(&line, "åäö");
    builder_add_string(&line, "\":1}");
    struct dossier dossier;
    struct problem problem;
    assert_false(timeline_parse(arena, builder_text(&line), 1, &dossier, &problem));
    assert_string_equal(problem.key, "problem.unknown-field");
    assert_true(problem.arguments[0].size <= 80 && problem.place.size <= 80);
    assert_int_equal(text_utf8_fault(problem.arguments[0]), problem.arguments[0].size);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_fault_is_told),
        cmocka_unit_test(test_long_words_are_clipped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
