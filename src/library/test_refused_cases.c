/* Tests of what reda_case.h, clocks and rules refuse: broken cases, days that are none, numbers out of range, NULL. */
#include "test_case_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const int32_t none[] = {-1, INT32_MIN, 3, INT32_MAX}; /* two clocks, three rules */

static struct reda_problem refused(struct reda_judgement *judgement, struct reda_text bytes,
                                   enum reda_language language)
{
    struct reda_problem problem;
    struct reda_case about;
    assert_false(reda_judge(judgement, bytes, REDA_DAY_NONE));
    assert_int_equal(reda_judgement_problem_count(judgement), 1);
    assert_true(reda_judgement_problem_at(judgement, 0, language, &problem));
    assert_false(reda_judgement_problem_at(judgement, 1, language, &problem));
    assert_false(reda_judgement_problem_at(judgement, 0, REDA_LANGUAGES, &problem));
    assert_false(reda_judgement_case(judgement, &about));
    assert_int_equal(reda_finding_count(judgement), 0);
    assert_true(problem.sentence.size > 0);
    return problem;
}

static void test_a_broken_case_is_a_problem_with_place(void **state)
{
    (void)state;
    struct scene scene = case_scene_open();
    struct reda_judgement *judgement = reda_judgement_open(scene.lawbook, scene.authority);
    static const char bad_day[] = CASE_HEAD CASE_COURT("2023-02-30") CASE_END;
    struct reda_problem problem = refused(judgement, reda_text_of(bad_day), REDA_SWEDISH);
    assert_true(reads(problem.place, "events[1].date"));
    assert_int_equal(problem.line, 0);
    assert_non_null(memmem(problem.sentence.bytes, problem.sentence.size, "2023-02-30", 10));
    struct reda_problem english = refused(judgement, reda_text_of(bad_day), REDA_ENGLISH);
    assert_non_null(memmem(english.sentence.bytes, english.sentence.size, "2023-02-30", 10));
    refused(judgement, reda_text_of("{"), REDA_SWEDISH);
    refused(judgement, reda_text_of("[]"), REDA_SWEDISH);
    refused(judgement, (struct reda_text){NULL, 0}, REDA_SWEDISH);
    refused(judgement, (struct reda_text){NULL, 7}, REDA_SWEDISH);
    refused(judgement, (struct reda_text){"\xff\xfe", 2}, REDA_ENGLISH);
    assert_true(reda_judge(judgement, reda_text_of(case_late), REDA_DAY_NONE));
    assert_int_equal(reda_judgement_problem_count(judgement), 0);
    reda_judgement_close(judgement);
    scene_close(&scene);
}

static void test_days_that_contradict_each_other(void **state)
{
    (void)state;
    struct scene scene = case_scene_open();
    struct reda_judgement *judgement = reda_judgement_open(scene.lawbook, NULL);
    static const char contradictory[] = CASE_HEAD
        ",{\"kind\":\"note\",\"not_before\":\"2023-06-01\",\"not_after\":\"2023-05-01\"}" CASE_END;
    struct reda_problem problem = refused(judgement, reda_text_of(contradictory), REDA_SWEDISH);
    assert_true(reads(problem.place, "events[1]") || problem.place.size > 9);
    static const char circle[] =
        CASE_HEAD ",{\"kind\":\"note\",\"not_before\":\"2023-06-01\",\"before\":2},"
                  "{\"kind\":\"note\",\"date\":\"2023-05-20\"}" CASE_END;
    problem = refused(judgement, reda_text_of(circle), REDA_SWEDISH);
    assert_memory_equal(problem.place.bytes, "events[", 7);
    reda_judgement_close(judgement);
    scene_close(&scene);
}

static void test_a_day_that_is_none_empties_the_judgement(void **state)
{
    (void)state;
    static const int32_t days[] = {INT32_MIN + 1, INT32_MAX, REDA_DAY_NOW, -719163, 2932897};
    struct scene scene = case_scene_open();
    struct reda_judgement *judgement = reda_judgement_open(scene.lawbook, NULL);
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct reda_case about;
        assert_true(reda_judge(judgement, reda_text_of(case_late), REDA_DAY_NONE));
        assert_false(reda_judge(judgement, reda_text_of(case_late), days[i]));
        assert_int_equal(reda_judgement_problem_count(judgement), 0);
        assert_int_equal(reda_finding_count(judgement), 0);
        assert_false(reda_judgement_case(judgement, &about));
    }
    reda_judgement_close(judgement);
    scene_close(&scene);
}

static void test_what_does_not_belong_together(void **state)
{
    (void)state;
    struct scene one = case_scene_open(), other = case_scene_open();
    struct reda_lawbook *broken = reda_lawbook_open(case_law + 2, 1);
    assert_false(reda_lawbook_usable(broken));
    assert_null(reda_judgement_open(one.lawbook, other.authority));
    assert_null(reda_judgement_open(broken, NULL));
    assert_null(reda_judgement_open(NULL, NULL));
    assert_null(reda_judgement_open(NULL, one.authority));
    assert_int_equal(reda_clock_count(broken), 0);
    assert_int_equal(reda_rule_count(broken), 0);
    assert_int_equal(reda_clock_find(broken, reda_text_of("tl-2")), -1);
    assert_int_equal(reda_rule_find(broken, reda_text_of("tl-2-in")), -1);
    reda_lawbook_close(broken);
    scene_close(&one);
    scene_close(&other);
}

static void test_numbers_out_of_range(void **state)
{
    (void)state;
    struct scene scene = case_scene_open();
    struct reda_judgement *judgement = reda_judgement_open(scene.lawbook, NULL);
    struct reda_finding finding;
    struct reda_clock clock;
    struct reda_rule rule;
    struct reda_source source;
    struct reda_due due;
    assert_true(reda_judge(judgement, reda_text_of(case_late), REDA_DAY_NONE));
    assert_false(reda_finding_at(judgement, 1, REDA_SWEDISH, &finding));
    assert_false(reda_finding_at(judgement, SIZE_MAX, REDA_SWEDISH, &finding));
    assert_false(reda_finding_at(judgement, 0, REDA_LANGUAGES, &finding));
    assert_int_equal(reda_finding_json(judgement, 1, REDA_SWEDISH).size, 0);
    assert_int_equal(reda_finding_json(judgement, 0, (enum reda_language)7).size, 0);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_false(reda_clock_at(scene.lawbook, none[i], &clock));
        assert_false(reda_rule_at(scene.lawbook, none[i], &rule));
        assert_false(reda_rule_source_at(scene.lawbook, none[i], 0, &source));
        assert_false(reda_clock_due(scene.lawbook, none[i], 0, REDA_SWEDISH, &due, NULL));
    }
    assert_false(reda_clock_due(scene.lawbook, 0, 0, REDA_LANGUAGES, &due, NULL));
    assert_false(reda_clock_due(scene.lawbook, 0, REDA_DAY_NONE, REDA_SWEDISH, &due, NULL));
    assert_false(reda_clock_due(scene.lawbook, 0, REDA_DAY_NOW, REDA_SWEDISH, &due, NULL));
    assert_false(
        reda_clock_due(scene.lawbook, 0, scene_day("9999-12-30"), REDA_SWEDISH, &due, NULL));
    reda_judgement_close(judgement);
    scene_close(&scene);
}

/* An object that is not there holds nothing. */
static void test_nothing_at_all(void **state)
{
    (void)state;
    struct reda_problem problem;
    struct reda_request request = reda_ask(0, 0);
    struct reda_answer answer;
    struct reda_finding finding;
    struct reda_order_row row;
    struct reda_appointment appointment;
    request.person = 0;
    struct reda_lawbook *empty = reda_lawbook_open(NULL, 3);
    assert_int_equal(reda_lawbook_problem_count(empty), 0);
    assert_int_equal(reda_rule_count(empty), 0);
    reda_lawbook_close(empty);
    assert_false(reda_lawbook_usable(NULL));
    assert_false(reda_lawbook_problem_at(NULL, 0, &problem));
    assert_int_equal(reda_type_count(NULL) + reda_clock_count(NULL) + reda_rule_count(NULL), 0);
    assert_int_equal(reda_type_find(NULL, reda_text_of("vard")), -1);
    assert_null(reda_register_open(NULL, NULL, 0));
    assert_false(reda_register_problem_at(NULL, 0, REDA_SWEDISH, &problem));
    assert_int_equal(reda_count(NULL, REDA_PERSONS), 0);
    assert_int_equal(reda_find(NULL, REDA_PERSONS, reda_text_of("eva")), -1);
    assert_false(reda_order_row_at(NULL, 0, &row));
    assert_false(reda_appointment_at(NULL, 0, &appointment));
    assert_int_equal(reda_condition_at(NULL, 0, 0).size, 0);
    assert_null(reda_authority_open(NULL, NULL, 0));
    assert_false(reda_check(NULL, &request, &answer));
    assert_false(reda_judge(NULL, reda_text_of(case_late), REDA_DAY_NONE));
    assert_int_equal(reda_finding_count(NULL) + reda_judgement_problem_count(NULL), 0);
    assert_false(reda_finding_at(NULL, 0, REDA_SWEDISH, &finding));
    assert_int_equal(reda_finding_json(NULL, 0, REDA_SWEDISH).size, 0);
    assert_int_equal(reda_text_of(NULL).size, 0);
    reda_judgement_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_broken_case_is_a_problem_with_place),
        cmocka_unit_test(test_days_that_contradict_each_other),
        cmocka_unit_test(test_a_day_that_is_none_empties_the_judgement),
        cmocka_unit_test(test_what_does_not_belong_together),
        cmocka_unit_test(test_numbers_out_of_range),
        cmocka_unit_test(test_nothing_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
