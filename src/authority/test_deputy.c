/* test_deputy: deputies in order, vacancies, and superiors in a delegate's absence. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct authority_request absent(enum scene_type type, int32_t person, enum known value)
{
    return with(ask_of_person(type, person), FACT_ABSENT, value);
}

static void a_deputy_decides_when_those_before_are_absent(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t head = scene_official(&scene, UNIT_HEAD), deputy = scene_official(&scene, SENIOR);
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD),
              at_step(1, to_role(SENIOR)));
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_NO), YES, ORDER);
    assert_int_equal(scene.answer.step, 0);
    expect(&scene, absent(OPEN_TYPE, deputy, KNOWN_YES), YES, ORDER);
    assert_int_equal(scene.answer.step, 1);
    expect(&scene, absent(OPEN_TYPE, deputy, NOT_KNOWN), UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_ABSENT));
    expect(&scene, absent(OPEN_TYPE, deputy, KNOWN_NO), NO, NOT_ABSENT);
    scene.rows.appointments[0].span.to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, deputy, KNOWN_NO), YES, ORDER); /* nobody is unit head */
    expect(&scene, on_day(absent(OPEN_TYPE, deputy, KNOWN_NO), TUESDAY - 1), NO, NOT_ABSENT);
    scene_close(&scene);
}

/* Is the second deputy let in although absence is denied? */
static bool is_vacant(struct scene *scene, struct delegate before)
{
    scene->rows.row_count = 0;
    scene_row(scene, 0, OPEN_TYPE, before, at_step(2, to_role(SENIOR)));
    scene_reopen(scene);
    struct authority_request request = absent(OPEN_TYPE, 0, KNOWN_NO);
    return authority_check(scene->book, &request).verdict == AUTHORITY_YES;
}

static void who_holds_what_stands_before(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_official(&scene, SENIOR);
    int32_t board = scene_body(&scene, BODY_BOARD), committee = scene_body(&scene, BODY_COMMITTEE);
    scene_order(&scene, board);
    int32_t other = scene_official(&scene, UNIT_HEAD), nobody = scene_person(&scene, FORM_EMPLOYED);
    scene_politician(&scene, APPOINTED_VICE_CHAIR, board);
    scene_politician(&scene, APPOINTED_CHAIR, committee);
    assert_false(is_vacant(&scene, to_role(UNIT_HEAD)));
    assert_true(is_vacant(&scene, to_role(HEAD)));
    assert_false(is_vacant(&scene, or_higher(UNIT_HEAD)));
    assert_true(is_vacant(&scene, or_higher(HEAD)));
    assert_false(is_vacant(&scene, to(DELEGATE_POST, 1)));
    assert_false(is_vacant(&scene, to(DELEGATE_PERSON, other)));
    assert_true(is_vacant(&scene, to(DELEGATE_PERSON, nobody)));
    assert_true(is_vacant(&scene, to_role(CHAIR))); /* the vice chair does not fill the office */
    assert_false(is_vacant(&scene, to_role(VICE_CHAIR)));
    assert_false(is_vacant(&scene, to_role(COMMITTEE_CHAIR)));
    assert_true(is_vacant(&scene, in_body(board, to_role(COMMITTEE_CHAIR))));
    assert_false(is_vacant(&scene, in_body(committee, to_role(CHAIR))));
    assert_false(is_vacant(&scene, to_role(COMMITTEE_ROLE)));
    assert_false(is_vacant(&scene, to(DELEGATE_BODY, committee)));
    assert_false(is_vacant(&scene, to_role(ORIGINAL)));
    assert_false(is_vacant(&scene, to_role(CONTRACTOR)));
    assert_true(is_vacant(&scene, to(DELEGATE_EXACT, -1)));
    scene.rows.posts[1].span.to = TUESDAY - 1;
    assert_true(is_vacant(&scene, to(DELEGATE_POST, 1)));
    assert_true(is_vacant(&scene, to_role(UNIT_HEAD)));
    scene_close(&scene);
}

static void every_step_before_counts(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t first = scene_official(&scene, SENIOR), second = scene_official(&scene, CASEWORKER);
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD),
              at_step(1, to_role(SENIOR)), at_step(2, to_role(CASEWORKER)));
    expect(&scene, absent(OPEN_TYPE, first, KNOWN_NO), YES, ORDER);
    expect(&scene, absent(OPEN_TYPE, second, KNOWN_NO), NO, NOT_ABSENT);
    assert_int_equal(scene.answer.step, 2);
    scene.rows.appointments[0].span.to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, second, KNOWN_NO), YES, ORDER);
    scene_close(&scene);
}

static void a_superior_steps_in_where_the_order_says_so(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_official(&scene, SENIOR);
    int32_t head = scene_official(&scene, UNIT_HEAD), worker = scene_official(&scene, CASEWORKER);
    int32_t lawyer = scene_official(&scene, LAWYER), lead = scene_official(&scene, TEAM_LEAD);
    int32_t order = scene_order(&scene, -1);
    scene_row(&scene, order, OPEN_TYPE, to_role(SENIOR));
    struct order_line *rule = scene_rule(&scene, order, RULE_SUPERIOR_DEPUTY);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), YES, ORDER);
    assert_int_equal(scene.answer.step, 1);
    assert_int_equal(scene.answer.row, 0);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_NO), NO, NOT_ABSENT);
    expect(&scene, absent(OPEN_TYPE, worker, KNOWN_YES), NO, NO_ROW);
    expect(&scene, absent(OPEN_TYPE, lead, KNOWN_YES), NO, NO_ROW);
    expect(&scene, absent(OPEN_TYPE, lawyer, KNOWN_YES), NO, NO_ROW);
    scene_row(&scene, order, WEIGHTY_TYPE, to_role(HEAD), at_step(1, to_role(SENIOR)));
    scene_reopen(&scene);
    expect(&scene, absent(WEIGHTY_TYPE, head, KNOWN_YES), NO, NO_ROW); /* only for step 0 */
    rule->valid_to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), NO, NO_ROW);
    rule->valid_to = TUESDAY;
    int32_t other = WEIGHTY_TYPE;
    rule->types = &other, rule->type_count = 1;
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), NO, NO_ROW);
    rule->type_count = 0;
    rule->order = scene_order(&scene, -1); /* another order's rule */
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), NO, NO_ROW);
    scene_close(&scene);
}

static void the_single_holder_of_a_role_has_a_deputy(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t only = scene_official(&scene, SENIOR), head = scene_official(&scene, UNIT_HEAD);
    int32_t order = scene_order(&scene, -1);
    scene_row(&scene, order, OPEN_TYPE, to_role(SENIOR));
    scene_rule(&scene, order, RULE_SINGLE_DEPUTY);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), YES, ORDER);
    expect(&scene, absent(OPEN_TYPE, head, NOT_KNOWN), UNKNOWN, ORDER);
    scene_post(&scene, only, SENIOR, -1); /* two posts, one person */
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), YES, ORDER);
    scene_official(&scene, SENIOR);
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), NO, NOT_ABSENT);
    scene_rule(&scene, order, RULE_SUPERIOR_DEPUTY);
    scene_reopen(&scene);
    expect(&scene, absent(OPEN_TYPE, head, KNOWN_YES), YES, ORDER);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_deputy_decides_when_those_before_are_absent),
        cmocka_unit_test(who_holds_what_stands_before),
        cmocka_unit_test(every_step_before_counts),
        cmocka_unit_test(a_superior_steps_in_where_the_order_says_so),
        cmocka_unit_test(the_single_holder_of_a_role_has_a_deputy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
