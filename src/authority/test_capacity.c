/* test_capacity: in which capacities a decider may act: bodies, posts and roles on the day, and the form of
 * employment. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_body_decides_while_it_holds(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD);
    scene.rows.bodies[board].span = (struct span){TUESDAY, TUESDAY + 1, DAY_FIRST};
    expect(&scene, ask_of_body(BOARD_ONLY, board), YES, BOARD);
    assert_int_equal(scene.answer.decider, CLASS_BOARD);
    expect(&scene, on_day(ask_of_body(BOARD_ONLY, board), TUESDAY + 1), YES, BOARD);
    expect(&scene, on_day(ask_of_body(BOARD_ONLY, board), TUESDAY - 1), NO, NO_CAPACITY);
    expect(&scene, on_day(ask_of_body(BOARD_ONLY, board), TUESDAY + 2), NO, NO_CAPACITY);
    assert_int_equal(scene.answer.decider, CLASS_BOARD);
    scene_close(&scene);
}

static void an_appointment_holds_on_its_days_and_those_of_the_post(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_person(&scene, FORM_EMPLOYED);
    struct appointment *held = scene_post(&scene, person, UNIT_HEAD, -1);
    held->span = (struct span){TUESDAY - 5, TUESDAY + 5, DAY_FIRST};
    scene.rows.posts[held->post].span = (struct span){TUESDAY - 4, TUESDAY + 3, DAY_FIRST};
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    expect(&scene, on_day(request, TUESDAY - 6), NO, EXPIRED);
    expect(&scene, on_day(request, TUESDAY - 5), NO, EXPIRED);
    expect(&scene, on_day(request, TUESDAY - 4), YES, ORDER);
    expect(&scene, on_day(request, TUESDAY + 3), YES, ORDER);
    assert_int_equal(scene.answer.appointment, 0);
    expect(&scene, on_day(request, TUESDAY + 4), NO, EXPIRED);
    expect(&scene, on_day(request, TUESDAY + 6), NO, EXPIRED);
    assert_int_equal(scene.answer.decider, CLASS_EMPLOYEE);
    scene_close(&scene);
}

static void the_nearest_of_the_expired_is_shown(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_person(&scene, FORM_EMPLOYED), type = OPEN_TYPE;
    scene_post(&scene, person, UNIT_HEAD, -1)->span.to = TUESDAY - 9;
    scene_post(&scene, person, HEAD, -1)->span.from = TUESDAY + 8;
    struct appointment *limited = scene_post(&scene, person, SENIOR, -1);
    limited->span.to = TUESDAY - 1;
    limited->types = &type, limited->type_count = 1;
    scene_post(&scene, person, SENIOR, -1)->span = (struct span){TUESDAY, TUESDAY - 1, DAY_FIRST};
    scene_post(&scene, person, SENIOR, -1)->span.to = TUESDAY - 8;
    scene_order(&scene, -1);
    expect(&scene, ask_of_person(WEIGHTY_TYPE, person), NO, EXPIRED);
    assert_int_equal(scene.answer.appointment, 1);
    expect(&scene, on_day(ask_of_person(WEIGHTY_TYPE, person), TUESDAY - 1), NO, EXPIRED);
    assert_int_equal(scene.answer.appointment, 4);
    expect(&scene, ask_of_person(OPEN_TYPE, person), NO, EXPIRED);
    assert_int_equal(scene.answer.appointment, 2);
    int32_t nobody = scene_person(&scene, FORM_EMPLOYED);
    scene_reopen(&scene);
    expect(&scene, ask_of_person(OPEN_TYPE, nobody), NO, NO_CAPACITY);
    expect(&scene, ask_of_person(COMMITTEE, nobody), NO, NO_CAPACITY);
    expect(&scene, ask_of_person(UNREAD, nobody), UNKNOWN, LAW_NOT_READ);
    scene_close(&scene);
}

static void only_an_employee_may_decide_by_order(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t people[] = {[FORM_UNKNOWN] = 0, [FORM_EMPLOYED] = 0, [FORM_CONTRACTOR] = 0};
    for (enum employment_form form = FORM_UNKNOWN; form <= FORM_CONTRACTOR; form++) {
        people[form] = scene_person(&scene, form);
        scene_post(&scene, people[form], UNIT_HEAD, -1);
    }
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    expect(&scene, ask_of_person(OPEN_TYPE, people[FORM_EMPLOYED]), YES, ORDER);
    expect(&scene, ask_of_person(OPEN_TYPE, people[FORM_UNKNOWN]), UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_FORM));
    expect(&scene, ask_of_person(OPEN_TYPE, people[FORM_CONTRACTOR]), UNSETTLED, CONTRACTOR);
    assert_int_equal(scene.answer.decider, CLASS_CONTRACTOR);
    expect(&scene, ask_of_person(OPEN_TYPE, people[FORM_ELECTED]), YES, ORDER);
    assert_int_equal(scene.answer.decider, CLASS_MEMBER);
    expect(&scene, ask_of_person(COMMITTEE, people[FORM_CONTRACTOR]), NO, LAW_FORBIDS);
    int32_t without = scene_person(&scene, FORM_CONTRACTOR);
    scene_row(&scene, 0, OPEN_TYPE, to_role(CONTRACTOR));
    scene_reopen(&scene);
    expect(&scene, ask_of_person(OPEN_TYPE, people[FORM_CONTRACTOR]), UNSETTLED, CONTRACTOR);
    expect(&scene, ask_of_person(OPEN_TYPE, without), NO, NO_CAPACITY);
    scene_close(&scene);
}

static void the_form_is_that_of_the_day(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    scene.rows.employments[0].span.to = TUESDAY;
    SCENE_ADD(&scene, employments, employment_count,
              (struct employment){person, FORM_CONTRACTOR, -1, {TUESDAY, TUESDAY + 1, DAY_FIRST}});
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    expect(&scene, ask_of_person(OPEN_TYPE, person), YES, ORDER);
    expect(&scene, on_day(ask_of_person(OPEN_TYPE, person), TUESDAY + 1), UNSETTLED, CONTRACTOR);
    expect(&scene, on_day(ask_of_person(OPEN_TYPE, person), TUESDAY + 2), UNKNOWN, ORDER);
    scene_close(&scene);
}

static void an_employee_of_another_municipality_decides_by_agreement(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD), other = WEIGHTY_TYPE;
    struct employment *employment = &scene.rows.employments[0];
    employment->form = FORM_EMPLOYED_ELSEWHERE;
    SCENE_ADD(&scene, agreements, agreement_count,
              (struct agreement){.deciding = 1, .span = SPAN_ALWAYS});
    struct agreement *agreement = &scene.rows.agreements[0];
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    expect(&scene, request, UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_AGREEMENT));
    employment->agreement = 0;
    expect(&scene, request, YES, ORDER);
    agreement->deciding = 0;
    expect(&scene, request, NO, NO_AGREEMENT);
    agreement->span.to = TUESDAY - 1;
    expect(&scene, request, UNKNOWN, ORDER);
    agreement->span.to = TUESDAY;
    agreement->deciding = -1;
    expect(&scene, request, UNKNOWN, ORDER);
    agreement->deciding = 1;
    agreement->types = &other, agreement->type_count = 1;
    expect(&scene, request, UNKNOWN, ORDER);
    other = OPEN_TYPE;
    expect(&scene, request, YES, ORDER);
    scene_close(&scene);
}

static void a_role_is_somebody_who_holds_it(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD);
    int32_t order = scene_order(&scene, board);
    scene_row(&scene, order, OPEN_TYPE, or_higher(UNIT_HEAD), to_role(CONTRACTOR));
    expect(&scene, ask_of_role(OPEN_TYPE, HEAD), YES, ORDER);
    expect(&scene, ask_of_role(OPEN_TYPE, CASEWORKER), NO, NO_ROW);
    expect(&scene, ask_of_role(OPEN_TYPE, CONTRACTOR), UNSETTLED, CONTRACTOR);
    expect(&scene, ask_of_role(BOARD_ONLY, BOARD_ROLE), YES, BOARD);
    expect(&scene, ask_of_role(OPEN_TYPE, ORIGINAL), NO, NO_CAPACITY);
    struct authority_request urgent = ask_of_role(MANDATE, APPOINTED);
    urgent.facts[FACT_URGENT] = KNOWN_YES;
    expect(&scene, urgent, YES, MANDATE);
    urgent.role = CHAIR;
    expect(&scene, urgent, NO, NO_MANDATE);
    urgent = with(ask_of_role(STATUTE, VICE_CHAIR), FACT_URGENT, KNOWN_YES);
    expect(&scene, urgent, YES, STATUTE); /* nobody is chair */
    assert_int_equal(scene.answer.decider, CLASS_CHAIR);
    scene_row(&scene, order, OPEN_NEVER, to_role(CHAIR));
    scene_reopen(&scene);
    expect(&scene, ask_of_role(OPEN_NEVER, VICE_CHAIR), YES, ORDER);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_decides_while_it_holds),
        cmocka_unit_test(an_appointment_holds_on_its_days_and_those_of_the_post),
        cmocka_unit_test(the_nearest_of_the_expired_is_shown),
        cmocka_unit_test(only_an_employee_may_decide_by_order),
        cmocka_unit_test(the_form_is_that_of_the_day),
        cmocka_unit_test(an_employee_of_another_municipality_decides_by_agreement),
        cmocka_unit_test(a_role_is_somebody_who_holds_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
