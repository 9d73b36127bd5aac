/* A good timeline becomes the dossier it describes; limits hold; what is no input has no influence. */
#include "test_input.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int open_arena(void **state)
{
    *state = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    arena_close(*state);
    return 0;
}

static struct dossier parse(struct arena *arena, const char *written)
{
    struct dossier dossier;
    struct problem problem;
    if (!timeline_parse(arena, input_line(arena, written), 1, &dossier, &problem))
        fail_msg("%s: %s at %.*s", written, problem.key, (int)problem.place.size,
                 problem.place.bytes);
    return dossier;
}

static int32_t day(int32_t year, int32_t month, int32_t date)
{
    return day_from_civil((struct civil){year, month, date});
}

static void test_case_fields(void **state)
{
    struct dossier dossier = parse(
        *state, INPUT_CASE("'authority':'Nämnden','evaluate_as_of':'2020-03-01',"
                           "'record_complete':['consideration','parties','delegation_order']"));
    assert_true(text_is(dossier.id, "x"));
    assert_true(text_is(dossier.authority, "Nämnden"));
    assert_int_equal(dossier.domain, vocabulary_enum_value(ENUM_DOMAIN, TEXT_LITERAL("LVU")));
    assert_int_equal(dossier.evaluate_as_of, day(2020, 3, 1));
    assert_true(word_set_has(&dossier.kinds_complete, KIND_CONSIDERATION));
    assert_false(word_set_has(&dossier.kinds_complete, KIND_DECISION));
    assert_true(dossier.parties_complete && dossier.order_complete);
    assert_false(dossier.all_complete);
    assert_true(parse(*state, INPUT_CASE("'record_complete':['*']")).all_complete);
}

static void test_parties(void **state)
{
    struct dossier dossier = parse(
        *state,
        INPUT_PARTY(
            "{'ref':'vh1','role':'vårdnadshavare','relation':'mor','custody_of':['barn2','barn1'],"
            "'protected_identity':true},"
            "{'ref':'barn1','role':'barn','birth_date':'2016-05-04'},"
            "{'ref':'barn2','role':'barn','age_min':15,'age_max':17,'age_at_event':0},"
            "{'ref':'s1','role':'konsult','employment':'konsult','acting':false,'degree':true,"
            "'appointed_from':'2020-01-01','appointed_until':'2020-12-31'}"));
    assert_int_equal(dossier.party_count, 4);
    const struct party *guardian = &dossier.parties[0], *staff = &dossier.parties[3];
    assert_int_equal(guardian->custody_count, 2);
    assert_int_equal(guardian->custody_of[0], 2);
    assert_int_equal(guardian->custody_of[1], 1);
    assert_int_equal(guardian->protected_identity, 1);
    assert_int_equal(guardian->acting, -1);
    assert_int_equal(guardian->birth_date, DAY_NONE);
    assert_int_equal(dossier.parties[1].birth_date, day(2016, 5, 4));
    assert_int_equal(dossier.parties[2].age_min, 15);
    assert_int_equal(dossier.parties[2].age, -1);
    assert_int_equal(staff->acting, 0);
    assert_int_equal(staff->degree, 1);
    assert_int_equal(staff->appointed_until, day(2020, 12, 31));
}

/* The thirteenth role is the last one of private persons: the fields of staff start after it. */
static void test_staff_roles(void **state)
{
    (void)state;
    assert_string_equal(vocabulary_enum_value_name(ENUM_ROLE, 12), "privatperson");
    assert_string_equal(vocabulary_enum_value_name(ENUM_ROLE, 13), "nämnd");
    parse(*state, INPUT_PARTY("{'ref':'a','role':'nämnd','degree':false}"));
}

static void test_order_rows(void **state)
{
    struct dossier dossier =
        parse(*state,
              INPUT_ROW("{'role':'utskott','decision_type':'placering','valid_from':'2025-07-01'},"
                        "{'role':'ordförande','kind':'consideration','condition':'brådskande'}"));
    assert_int_equal(dossier.order_row_count, 2);
    assert_int_equal(dossier.order_rows[0].kind, -1);
    assert_int_equal(dossier.order_rows[0].valid_from, day(2025, 7, 1));
    assert_int_equal(dossier.order_rows[1].kind, KIND_CONSIDERATION);
    assert_int_equal(dossier.order_rows[1].decision_type, -1);
    assert_int_equal(dossier.order_rows[1].valid_until, DAY_NONE);
}

static void test_times(void **state)
{
    struct dossier dossier = parse(
        *state,
        INPUT_EVENT(
            "{'kind':'report_received','date':'2020-01-10','time':'23:59','date_inferred':true},"
            "{'kind':'note','date':'2020-01-01','precision':'month'},"
            "{'kind':'note','after':1,'offset':'P4M2D','offset_bound':'at_most','not_before':'2020-"
            "01-11'},"
            "{'kind':'note','before':5,'offset':'P0D','not_after':'2021-01-01'}"));
    const struct event *events = dossier.events;
    assert_int_equal(dossier.event_count, 6);
    assert_int_equal(events[1].minute, 23 * 60 + 59);
    assert_true(events[1].date_inferred);
    assert_int_equal(events[0].minute, -1);
    assert_int_equal(events[2].precision, PRECISION_MONTH);
    assert_int_equal(events[3].after, 1);
    assert_int_equal(events[3].offset.months, 4);
    assert_int_equal(events[3].offset.days, 2);
    assert_int_equal(events[3].offset_bound, OFFSET_AT_MOST);
    assert_int_equal(events[3].not_before, day(2020, 1, 11));
    assert_int_equal(events[4].before, 5);
    assert_true(events[4].has_offset);
    assert_int_equal(events[4].offset_bound, OFFSET_EXACT);
    assert_int_equal(events[5].before, -1);
}

static void test_values(void **state)
{
    struct dossier dossier = parse(
        *state,
        INPUT_ATTRIBUTE(
            "'by':'polis','child':['barn1'],'concerns':[0,2],'lagrum':'14 § tredje stycket LVU',"
            "'recorded_at':'2020-01-01T08:30','decider':'s1','grounds':['3 §','2 "
            "§'],'signed':false,'home':'hem-1',"
            "'assessed':[],'reasons':'skäl','replaces':0"));
    const struct event *event = &dossier.events[1];
    assert_int_equal(event->value_count, 12);
    assert_int_equal(event_value(event, ATTRIBUTE_BY)->as.number,
                     WHO_ROLE + vocabulary_enum_value(ENUM_ROLE, TEXT_LITERAL("polis")));
    assert_int_equal(event_value(event, ATTRIBUTE_CHILD)->as.items[0], 0);
    assert_int_equal(event_value(event, ATTRIBUTE_CONCERNS)->count, 2);
    assert_int_equal(event_value(event, ATTRIBUTE_CONCERNS)->as.items[1], 2);
    assert_int_equal(event_value(event, ATTRIBUTE_LAGRUM)->as.lagrum.section, 14);
    assert_int_equal(event_value(event, ATTRIBUTE_RECORDED_AT)->as.number, day(2020, 1, 1));
    assert_int_equal(event_value(event, ATTRIBUTE_RECORDED_AT)->count, 8 * 60 + 30);
    assert_int_equal(event_value(event, ATTRIBUTE_DECIDER)->as.number, 1);
    assert_int_equal(event_value(event, ATTRIBUTE_GROUNDS)->as.items[0], 1);
    assert_int_equal(event_value(event, ATTRIBUTE_SIGNED)->as.number, 0);
    assert_true(text_is(event_value(event, ATTRIBUTE_HOME)->as.text, "hem-1"));
    assert_int_equal(event_value(event, ATTRIBUTE_ASSESSED)->count, 0);
    assert_null(event_value(event, ATTRIBUTE_SCOPE));
}

static void test_complete(void **state)
{
    struct dossier dossier =
        parse(*state, INPUT_EVENT("{'kind':'decision','record_complete':['scope','consent_given','"
                                  "delegation_order','case_assigned']}"));
    const struct event *event = &dossier.events[1];
    assert_true(event->order_complete);
    assert_true(event_is_complete(&dossier, 1, ATTRIBUTE_SCOPE));
    assert_false(event_is_complete(&dossier, 1, ATTRIBUTE_REASONS));
    assert_true(dossier_is_complete(&dossier, 1, KIND_CONSENT_GIVEN));
    assert_false(dossier_is_complete(&dossier, 0, KIND_CONSENT_GIVEN));
    /* The one word that is both a kind and an attribute. */
    assert_true(dossier_is_complete(&dossier, 1, KIND_CASE_ASSIGNED));
    assert_true(event_is_complete(&dossier, 1, ATTRIBUTE_CASE_ASSIGNED));
}

/* The answer key, title, url and law_version may hold anything at all, of any type: the dossier is the same. */
static void test_answer_key_is_not_read(void **state)
{
    struct dossier plain = parse(*state, INPUT_CASE("'authority':'N'"));
    struct dossier keyed =
        parse(*state, INPUT_CASE("'law_version':7,'title':null,'faults':[{'code':'NONSENSE'}],'url'"
                                 ":{},'authority':'N','severity':[],"
                                 "'no_fault':'','scored':1.5,'text_read':1,'confidence':1,'"
                                 "confidence_note':1,'detectable_by_software':1,"
                                 "'detectable_why':1,'not_assessed':1,'evaluate_only':1,'expected_"
                                 "under_current_case_law':1,"
                                 "'source_type':1,'jo_reason':1,'mutant_of':1,'mutation':1"));
    assert_true(text_equal(plain.id, keyed.id) && text_equal(plain.authority, keyed.authority));
    assert_int_equal(plain.event_count, keyed.event_count);
    assert_memory_equal(plain.events, keyed.events, sizeof *plain.events);
    assert_int_equal(plain.evaluate_as_of, keyed.evaluate_as_of);
}

static bool parses_with_events(struct arena *arena, int count, const char **key_out)
{
    struct builder line;
    builder_init(&line, arena);
    builder_add(&line, input_line(arena, "{" INPUT_HEAD "," INPUT_PARTIES ",'events':["));
    for (int i = 0; i < count; i++)
        builder_add(&line, input_line(arena, i ? ",{'kind':'note'}" : "{'kind':'note'}"));
    builder_add_string(&line, "]}");
    struct dossier dossier;
    struct problem problem;
    bool read = timeline_parse(arena, builder_text(&line), 1, &dossier, &problem);
    *key_out = problem.key;
    return read;
}

static void test_limits(void **state)
{
    const char *key;
    assert_true(parses_with_events(*state, TIMELINE_EVENT_LIMIT, &key));
    assert_false(parses_with_events(*state, TIMELINE_EVENT_LIMIT + 1, &key));
    assert_string_equal(key, "problem.too-many");

    struct text line = {arena_allocate(*state, TIMELINE_LINE_LIMIT + 1), TIMELINE_LINE_LIMIT + 1};
    struct dossier dossier;
    struct problem problem;
    assert_false(timeline_parse(*state, line, 1, &dossier, &problem));
    assert_string_equal(problem.key, "problem.line-too-long");
}

/* Fifteen levels below the case are read past, the sixteenth is refused (see the table of broken lines). */
static void test_depth(void **state)
{
    parse(*state, INPUT_CASE("'title':[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]"));
    parse(*state, INPUT_CASE("'faults':[{'a':[1,{'b':{}},[]]},{}]"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_case_fields, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_parties, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_staff_roles, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_order_rows, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_times, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_values, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_complete, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_answer_key_is_not_read, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_limits, open_arena, close_arena),
        cmocka_unit_test_setup_teardown(test_depth, open_arena, close_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
