/* Tests of reda_case.h as a user sees it: a case as bytes, what was found in it, and the same as JSON. */
#include "test_case_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>

struct bench {
    struct scene scene;
    struct reda_judgement *judgement;
};

static struct bench bench_open(bool with_register)
{
    struct bench bench = {.scene = case_scene_open()};
    bench.judgement =
        reda_judgement_open(bench.scene.lawbook, with_register ? bench.scene.authority : NULL);
    assert_non_null(bench.judgement);
    return bench;
}

static void bench_close(const struct bench *bench)
{
    reda_judgement_close(bench->judgement);
    scene_close(&bench->scene);
}

/* The first finding with a code. */
static struct reda_finding found(const struct bench *bench, const char *code,
                                 enum reda_language language)
{
    struct reda_finding finding;
    for (size_t i = 0; reda_finding_at(bench->judgement, i, language, &finding); i++)
        if (reads(finding.code, code))
            return finding;
    fail_msg("%s was not found", code);
    return (struct reda_finding){0};
}

static void judge(const struct bench *bench, const char *written, int32_t as_of)
{
    assert_true(reda_judge(bench->judgement, reda_text_of(written), as_of));
    assert_int_equal(reda_judgement_problem_count(bench->judgement), 0);
}

static void test_what_was_kept_is_no_finding(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    struct reda_case about;
    judge(&bench, case_kept, REDA_DAY_NONE);
    assert_true(reda_judgement_case(bench.judgement, &about));
    assert_true(reads(about.id, "A-1"));
    assert_true(reads(about.authority, "Exempelnämnden"));
    assert_int_equal(about.as_of, scene_day("2023-05-09"));
    assert_int_equal(about.event_count, 2);
    assert_int_equal(about.held, 1);
    assert_true(about.checked >= about.held);
    assert_int_equal(reda_finding_count(bench.judgement), 0);
    bench_close(&bench);
}

static void test_a_fault_tells_how_it_was_computed(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_late, REDA_DAY_NONE);
    struct reda_finding finding = found(&bench, "DEADLINE_SUBMIT_7D", REDA_SWEDISH);
    assert_int_equal(reda_finding_count(bench.judgement), 1);
    assert_int_equal(finding.status, REDA_STATUS_FAULT);
    assert_int_equal(finding.event, 0);
    assert_int_equal(finding.act, 1);
    assert_int_equal(finding.date, scene_day("2023-05-10"));
    assert_true(reads(finding.sentence, "Rätten fick det inte inom en vecka."));
    assert_true(finding.computed.size > 0 && finding.doubt.size == 0);
    assert_true(reads(finding.cited, "TL 2 § (testlag) [verifierad]"));
    assert_int_equal(finding.family.size + finding.party.size, 0);
    assert_int_equal(finding.rule, reda_rule_find(bench.scene.lawbook, finding.rule_id));
    assert_int_equal(finding.fact_count, 2);
    assert_int_equal(finding.facts[0], 0);
    assert_int_equal(finding.facts[1], 1);
    assert_int_equal(finding.missing_count, 0);
    assert_null(finding.answer);
    bench_close(&bench);
}

static void test_a_reading_has_its_days_and_sources(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_late, REDA_DAY_NONE);
    struct reda_finding finding = found(&bench, "DEADLINE_SUBMIT_7D", REDA_ENGLISH);
    assert_int_equal(finding.reading_count, 1);
    const struct reda_reading *reading = &finding.readings[0];
    assert_int_equal(reading->clock, reda_clock_find(bench.scene.lawbook, reda_text_of("tl-2")));
    assert_int_equal(reading->rule, finding.rule);
    assert_int_equal(reading->start_event, 0);
    assert_int_equal(reading->extension, -1);
    assert_int_equal(reading->due.start, scene_day("2023-05-02"));
    assert_int_equal(reading->due.latest, scene_day("2023-05-09"));
    assert_true(reading->late);
    assert_int_equal(finding.source_count, 1);
    assert_true(reads(finding.sources[0].act, "testlag"));
    assert_true(reads(finding.sources[0].place, "2 §"));
    assert_true(reads(finding.sources[0].url, "https://exempel.se/2"));
    assert_int_equal(finding.sources[0].mark, REDA_VERIFIED);
    assert_true(reads(finding.cited, "TL 2 § (testlag) [verified]"));
    bench_close(&bench);
}

static void test_an_unknown_names_the_missing_fact(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_silent, scene_day("2023-06-01"));
    struct reda_finding swedish = found(&bench, "DEADLINE_SUBMIT_7D", REDA_SWEDISH);
    struct reda_finding english = found(&bench, "DEADLINE_SUBMIT_7D", REDA_ENGLISH);
    assert_int_equal(swedish.status, REDA_STATUS_UNKNOWN);
    assert_int_equal(swedish.missing_count, 1);
    assert_int_equal(english.missing_count, 1);
    assert_true(swedish.missing[0].size > 0 && english.missing[0].size > 0);
    assert_int_equal(swedish.act, -1);
    bench_close(&bench);
}

static void test_the_day_asked_for_hides_what_came_later(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_late, scene_day("2023-05-04"));
    struct reda_finding finding = found(&bench, "DEADLINE_SUBMIT_7D", REDA_SWEDISH);
    assert_int_equal(finding.status, REDA_STATUS_COMING);
    assert_int_equal(finding.date, scene_day("2023-05-09"));
    bench_close(&bench);
}

static void test_the_register_shows_who_decided(void **state)
{
    (void)state;
    struct bench with = bench_open(true), without = bench_open(false);
    judge(&with, case_kept, REDA_DAY_NONE);
    judge(&without, case_kept, REDA_DAY_NONE);
    assert_int_equal(reda_finding_count(without.judgement), 0);
    struct reda_finding finding = found(&with, "NOT_APPOINTED", REDA_SWEDISH);
    struct reda_rule rule;
    assert_int_equal(finding.status, REDA_STATUS_DOUBT);
    assert_true(reda_rule_at(with.scene.lawbook, finding.rule, &rule));
    assert_true(reads(rule.reason, "regeln är påhittad"));
    assert_true(reads(finding.family, "WRONG_DECIDER"));
    assert_true(reads(rule.family, "WRONG_DECIDER"));
    assert_non_null(memmem(finding.doubt.bytes, finding.doubt.size, "påhittad", 9));
    assert_non_null(finding.answer);
    assert_int_equal(finding.answer->verdict, REDA_NO);
    bench_close(&with);
    bench_close(&without);
}

static void test_the_line_of_json(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_late, REDA_DAY_NONE);
    struct reda_text line = reda_finding_json(bench.judgement, 0, REDA_SWEDISH);
    static const char begins[] =
        "{\"case\":\"A-1\",\"code\":\"DEADLINE_SUBMIT_7D\",\"event\":0,\"date\":\"2023-05-10\","
        "\"status\":\"fault\",\"rule\":\"tl-2-in\",\"source\":\"TL 2 § (testlag) [verifierad]\","
        "\"message\":\"Rätten fick det inte inom en vecka. ";
    assert_true(line.size > sizeof begins);
    assert_memory_equal(line.bytes, begins, sizeof begins - 1);
    assert_int_equal(line.bytes[line.size - 1], '}');
    assert_null(memchr(line.bytes, '\n', line.size));
    bench_close(&bench);
}

static void test_a_finding_names_the_person_it_is_about(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    struct reda_rule rule;
    judge(&bench, case_heard, REDA_DAY_NONE);
    struct reda_finding finding = found(&bench, "CHILD_NOT_INFORMED", REDA_ENGLISH);
    assert_int_equal(finding.status, REDA_STATUS_FAULT);
    assert_true(reads(finding.party, "barn1"));
    assert_int_equal(finding.event, 2);
    assert_true(reda_rule_at(bench.scene.lawbook, finding.rule, &rule));
    assert_int_equal(rule.sort, REDA_SORT_PARTY);
    bench_close(&bench);
}

static void test_a_family_is_a_second_line(void **state)
{
    (void)state;
    struct bench bench = bench_open(true);
    judge(&bench, case_kept, REDA_DAY_NONE);
    struct reda_text lines = reda_finding_json(bench.judgement, 0, REDA_SWEDISH);
    const char *second = memchr(lines.bytes, '\n', lines.size);
    assert_non_null(second);
    size_t size = lines.size - (size_t)(second + 1 - lines.bytes);
    assert_non_null(memmem(lines.bytes, lines.size - size, "\"code\":\"NOT_APPOINTED\"", 22));
    assert_non_null(memmem(second, size, "\"code\":\"WRONG_DECIDER\"", 22));
    assert_null(memchr(second + 1, '\n', size));
    bench_close(&bench);
}

/* Nothing is worded twice: the second answer is the first. */
static void test_asking_again_takes_no_memory(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    judge(&bench, case_late, REDA_DAY_NONE);
    struct reda_finding first = found(&bench, "DEADLINE_SUBMIT_7D", REDA_SWEDISH);
    struct reda_finding second = found(&bench, "DEADLINE_SUBMIT_7D", REDA_SWEDISH);
    assert_ptr_equal(first.sentence.bytes, second.sentence.bytes);
    assert_ptr_equal(first.readings, second.readings);
    assert_ptr_equal(reda_finding_json(bench.judgement, 0, REDA_ENGLISH).bytes,
                     reda_finding_json(bench.judgement, 0, REDA_ENGLISH).bytes);
    bench_close(&bench);
}

static void test_the_bytes_of_the_case_are_free(void **state)
{
    (void)state;
    struct bench bench = bench_open(false);
    char *lent = malloc(sizeof case_late);
    memcpy(lent, case_late, sizeof case_late);
    assert_true(
        reda_judge(bench.judgement, (struct reda_text){lent, sizeof case_late - 1}, REDA_DAY_NONE));
    memset(lent, '#', sizeof case_late);
    free(lent);
    struct reda_text line = reda_finding_json(bench.judgement, 0, REDA_SWEDISH);
    assert_non_null(memmem(line.bytes, line.size, "\"case\":\"A-1\"", 12));
    bench_close(&bench);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_was_kept_is_no_finding),
        cmocka_unit_test(test_a_fault_tells_how_it_was_computed),
        cmocka_unit_test(test_a_reading_has_its_days_and_sources),
        cmocka_unit_test(test_an_unknown_names_the_missing_fact),
        cmocka_unit_test(test_the_day_asked_for_hides_what_came_later),
        cmocka_unit_test(test_the_register_shows_who_decided),
        cmocka_unit_test(test_the_line_of_json),
        cmocka_unit_test(test_a_finding_names_the_person_it_is_about),
        cmocka_unit_test(test_a_family_is_a_second_line),
        cmocka_unit_test(test_asking_again_takes_no_memory),
        cmocka_unit_test(test_the_bytes_of_the_case_are_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
