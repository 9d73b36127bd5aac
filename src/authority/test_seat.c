/* test_seat: elected people: members whom the board has appointed, and who acts as its chair. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void an_appointed_member_must_sit_in_the_board(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), committee = scene_body(&scene, BODY_COMMITTEE);
    int32_t person = scene_politician(&scene, APPOINTED_SPECIALLY, board);
    struct authority_request urgent = with(ask_of_person(STATUTE, person), FACT_URGENT, KNOWN_YES);
    expect(&scene, urgent, UNKNOWN, STATUTE);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_MEMBERSHIP));
    struct appointment *seat = scene_seat(&scene, person, APPOINTED_SUBSTITUTE_MEMBER, board);
    scene_reopen(&scene);
    expect(&scene, urgent, NO, NOT_MEMBER);
    assert_int_equal(scene.answer.decider, CLASS_APPOINTED_MEMBER);
    seat->body = committee;
    scene_reopen(&scene);
    expect(&scene, urgent, UNKNOWN, STATUTE);
    seat->body = -1; /* the board of the day */
    seat->kind = APPOINTED_MEMBER;
    scene_reopen(&scene);
    expect(&scene, urgent, YES, STATUTE);
    seat->span.to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, urgent, UNKNOWN, STATUTE);
    expect(&scene, on_day(urgent, TUESDAY - 1), YES, STATUTE);
    scene_close(&scene);
}

static void a_vice_chair_acts_when_the_chair_is_absent_or_none(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD);
    struct appointment *chair =
        scene_seat(&scene, scene_person(&scene, FORM_ELECTED), APPOINTED_CHAIR, board);
    int32_t vice = scene_politician(&scene, APPOINTED_VICE_CHAIR, board);
    int32_t second = scene_politician(&scene, APPOINTED_SECOND_VICE_CHAIR, -1);
    struct authority_request request = with(ask_of_person(STATUTE, vice), FACT_URGENT, KNOWN_YES);
    expect(&scene, request, UNKNOWN, STATUTE);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_ABSENT));
    assert_int_equal(scene.answer.decider, CLASS_CHAIR);
    assert_int_equal(scene.answer.step, 1);
    expect(&scene, with(request, FACT_ABSENT, KNOWN_YES), YES, STATUTE);
    expect(&scene, with(request, FACT_ABSENT, KNOWN_NO), NO, NOT_ABSENT);
    chair->span.to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, with(request, FACT_ABSENT, KNOWN_NO), YES, STATUTE);
    request.person = second; /* the first vice chair is still there */
    expect(&scene, with(request, FACT_ABSENT, KNOWN_NO), NO, NOT_ABSENT);
    expect(&scene, with(request, FACT_ABSENT, KNOWN_YES), YES, STATUTE);
    assert_int_equal(scene.answer.step, 2);
    scene.rows.appointments[1].span.to = TUESDAY - 1;
    scene_reopen(&scene);
    expect(&scene, with(request, FACT_ABSENT, KNOWN_NO), YES, STATUTE);
    scene_close(&scene);
}

static void the_chair_of_a_committee_is_no_chair(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_body(&scene, BODY_BOARD);
    int32_t committee = scene_body(&scene, BODY_COMMITTEE);
    int32_t chair = scene_politician(&scene, APPOINTED_CHAIR, committee);
    int32_t vice = scene_politician(&scene, APPOINTED_VICE_CHAIR, committee);
    struct authority_request request = with(ask_of_person(STATUTE, chair), FACT_URGENT, KNOWN_YES);
    expect(&scene, request, NO, LAW_FORBIDS);
    assert_int_equal(scene.answer.decider, CLASS_MEMBER);
    request.person = vice;
    expect(&scene, with(request, FACT_ABSENT, KNOWN_YES), NO, LAW_FORBIDS);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_appointed_member_must_sit_in_the_board),
        cmocka_unit_test(a_vice_chair_acts_when_the_chair_is_absent_or_none),
        cmocka_unit_test(the_chair_of_a_committee_is_no_chair),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
