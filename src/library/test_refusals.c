/* Tests of what reda.h refuses: broken law, broken rows, requests and numbers that make no sense. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_a_broken_law_is_told_and_not_used(void **state)
{
    (void)state;
    const struct reda_file files[] = {
        scene_law[0], scene_law[1],
        SCENE_FILE("testlag/bruten", "plikt bruten\nkälla testlag 9 §\n")};
    struct reda_lawbook *lawbook = reda_lawbook_open(files, 3);
    struct reda_problem problem;
    assert_false(reda_lawbook_usable(lawbook));
    assert_true(reda_lawbook_problem_count(lawbook) > 0);
    assert_true(reda_lawbook_problem_at(lawbook, 0, &problem));
    assert_true(reads(problem.file, "testlag/bruten"));
    assert_int_equal(problem.line, 2);
    assert_true(problem.sentence.size > 0);
    assert_false(reda_lawbook_problem_at(lawbook, reda_lawbook_problem_count(lawbook), &problem));
    assert_int_equal(reda_type_count(lawbook), 0);
    assert_int_equal(reda_type_find(lawbook, reda_text_of("bistand")), -1);
    assert_null(reda_register_open(lawbook, scene_people, SCENE_PEOPLE));
    assert_null(reda_authority_open(lawbook, NULL, REDA_DAY_NOW));
    reda_lawbook_close(lawbook);
}

static void test_a_broken_row_does_not_hide_the_others(void **state)
{
    (void)state;
    const struct reda_file files[] = {
        scene_people[0], SCENE_FILE("employments", "person;form\neva;trollkarl\nali;konsult\n")};
    struct reda_lawbook *lawbook = reda_lawbook_open(scene_law, SCENE_LAWS);
    struct reda_register *reg = reda_register_open(lawbook, files, 2);
    struct reda_problem swedish, english;
    assert_int_equal(reda_register_problem_count(reg), 1);
    assert_true(reda_register_problem_at(reg, 0, REDA_SWEDISH, &swedish));
    assert_true(reda_register_problem_at(reg, 0, REDA_ENGLISH, &english));
    assert_true(reads(swedish.file, "employments"));
    assert_int_equal(swedish.line, 2);
    assert_non_null(memmem(swedish.sentence.bytes, swedish.sentence.size, "trollkarl", 9));
    assert_non_null(memmem(english.sentence.bytes, english.sentence.size, "trollkarl", 9));
    assert_true(swedish.lost && english.lost);
    assert_false(swedish.sentence.size == english.sentence.size &&
                 memcmp(swedish.sentence.bytes, english.sentence.bytes, english.sentence.size) ==
                     0);
    assert_false(reda_register_problem_at(reg, 1, REDA_SWEDISH, &swedish));
    assert_false(reda_register_problem_at(reg, 0, REDA_LANGUAGES, &swedish));
    assert_int_equal(reda_count(reg, REDA_PERSONS), 2);
    reda_register_close(reg);
    reda_lawbook_close(lawbook);
}

static void test_one_must_ask(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "vard", "2023-05-02");
    struct reda_answer answer;
    memset(&answer, 0x5a, sizeof answer);
    struct reda_answer before = answer;
    request.body = 0;
    assert_false(reda_check(scene.authority, &request, &answer));
    request.body = request.person = -1;
    assert_false(reda_check(scene.authority, &request, &answer));
    assert_memory_equal(&answer, &before, sizeof answer);
    request.body = 0;
    assert_true(reda_check(scene.authority, &request, &answer));
    assert_int_equal(answer.reason, REDA_REASON_BOARD);
    scene_close(&scene);
}

/* true when the request is refused with one number changed. */
#define REFUSED(member, value)                                        \
    do {                                                              \
        struct reda_request changed = request;                        \
        struct reda_answer unused;                                    \
        changed.member = (value);                                     \
        assert_false(reda_check(scene.authority, &changed, &unused)); \
    } while (0)

static void test_numbers_out_of_range_are_refused(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "vard", "2023-05-02");
    REFUSED(type, -1);
    REFUSED(type, reda_type_count(scene.lawbook));
    REFUSED(person, reda_count(scene.reg, REDA_PERSONS));
    REFUSED(person, INT32_MIN);
    REFUSED(body, INT32_MIN);
    REFUSED(role, -2);
    REFUSED(unit, reda_count(scene.reg, REDA_UNITS));
    REFUSED(original, reda_count(scene.reg, REDA_PERSONS));
    REFUSED(day, REDA_DAY_NOW);
    REFUSED(day, INT32_MIN);
    REFUSED(minute, 24 * 60);
    REFUSED(duration_days, -2);
    REFUSED(amount_ore, -2);
    REFUSED(outcome, (enum reda_outcome)(REDA_REFUSED + 1));
    REFUSED(facts[REDA_FACT_URGENT], REDA_KNOWN_YES + 1);
    REFUSED(facts[REDA_FACT_DISQUALIFIED], REDA_KNOWN_YES + 1);
    request.person = -1;
    REFUSED(body, reda_count(scene.reg, REDA_BODIES));
    REFUSED(role, reda_count(scene.reg, REDA_ROLES));
    scene_close(&scene);
}

static void test_rows_that_do_not_exist(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_span span;
    struct reda_appointment appointment;
    struct reda_order_row row;
    static const int32_t none[] = {-1, INT32_MIN, 3,
                                   INT32_MAX}; /* three spans, no table with four */
    for (size_t i = 0; i < 4; i++) {
        assert_false(reda_span_at(scene.lawbook, none[i], &span));
        assert_false(reda_appointment_at(scene.reg, none[i], &appointment));
        assert_false(reda_order_row_at(scene.reg, none[i], &row));
        assert_int_equal(reda_condition_at(scene.reg, 0, none[i]).size, 0);
        assert_int_equal(reda_condition_at(scene.reg, none[i], 0).size, 0);
        assert_int_equal(reda_type_name(scene.lawbook, none[i]).size, 0);
        assert_int_equal(reda_key(scene.reg, REDA_PERSONS, none[i]).size, 0);
        assert_int_equal(reda_key(scene.reg, (enum reda_table)(REDA_TABLES + i), 0).size, 0);
    }
    assert_int_equal(reda_count(scene.reg, REDA_TABLES), 0);
    assert_int_equal(reda_find(scene.reg, REDA_TABLES, reda_text_of("eva")), -1);
    scene_close(&scene);
}

static void test_closing_nothing(void **state)
{
    (void)state;
    reda_authority_close(NULL);
    reda_register_close(NULL);
    reda_lawbook_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_broken_law_is_told_and_not_used),
        cmocka_unit_test(test_a_broken_row_does_not_hide_the_others),
        cmocka_unit_test(test_one_must_ask),
        cmocka_unit_test(test_numbers_out_of_range_are_refused),
        cmocka_unit_test(test_rows_that_do_not_exist),
        cmocka_unit_test(test_closing_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
