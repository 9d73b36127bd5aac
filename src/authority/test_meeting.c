/* test_meeting: quorum, the calendar of a body, its next meeting, and the board of a day. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void more_than_half_must_be_there(void **state)
{
    (void)state;
    for (int32_t seats = 5; seats <= 6; seats++) {
        struct scene scene;
        scene_init(&scene);
        int32_t board = scene_body(&scene, BODY_BOARD);
        int32_t committee = scene_body(&scene, BODY_COMMITTEE);
        scene_row(&scene, scene_order(&scene, board), COMMITTEE, to_role(COMMITTEE_ROLE));
        scene.rows.bodies[board].seats = scene.rows.bodies[committee].seats = seats;
        int32_t enough = seats / 2 + 1;
        scene_meeting(&scene, board, TUESDAY, 540, enough - 1);
        scene_meeting(&scene, committee, TUESDAY, 540, enough - 1);
        expect(&scene, ask_of_body(COMMITTEE, board), NO, NOT_QUORATE);
        assert_int_equal(scene.answer.meeting, 0);
        expect(&scene, ask_of_body(COMMITTEE, committee), UNSETTLED, NOT_QUORATE);
        assert_int_equal(scene.answer.meeting, 1);
        scene.rows.meetings[0].present = scene.rows.meetings[1].present = enough;
        expect(&scene, ask_of_body(COMMITTEE, board), YES, BOARD);
        expect(&scene, ask_of_body(COMMITTEE, committee), YES, ORDER);
        scene.rows.meetings[0].present = -1;
        expect(&scene, ask_of_body(COMMITTEE, board), YES, BOARD);
        scene.rows.meetings[1].present = 0;
        scene.rows.bodies[committee].seats = -1;
        expect(&scene, ask_of_body(COMMITTEE, committee), YES, ORDER);
        scene_close(&scene);
    }
}

static void a_day_between_meetings_is_no_meeting(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), committee = scene_body(&scene, BODY_COMMITTEE);
    scene_row(&scene, scene_order(&scene, board), COMMITTEE, to_role(COMMITTEE_ROLE));
    scene_meeting(&scene, board, TUESDAY - 7, 540, -1);
    expect(&scene, ask_of_body(COMMITTEE, board), YES, BOARD); /* the calendar ends before */
    scene_meeting(&scene, board, TUESDAY + 7, 540, -1);
    scene_meeting(&scene, committee, TUESDAY - 1, 540, -1);
    scene_meeting(&scene, committee, TUESDAY + 1, 540, -1);
    scene_reopen(&scene);
    expect(&scene, ask_of_body(COMMITTEE, board), UNSETTLED, NO_MEETING);
    assert_int_equal(scene.answer.meeting, -1);
    expect(&scene, ask_of_body(COMMITTEE, committee), UNSETTLED, NO_MEETING);
    expect(&scene, ask_of_role(COMMITTEE, COMMITTEE_ROLE), UNSETTLED, NO_MEETING);
    expect(&scene, on_day(ask_of_body(COMMITTEE, committee), TUESDAY + 1), YES, ORDER);
    expect(&scene, on_day(ask_of_body(COMMITTEE, committee), TUESDAY + 2), YES, ORDER);
    expect(&scene, ask_of_body(BOARD_ONLY, committee), NO, LAW_FORBIDS);
    scene_close(&scene);
}

static void of_two_meetings_the_first_in_the_register_counts(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD);
    scene_meeting(&scene, board, TUESDAY, 900, 5);
    scene_meeting(&scene, board, TUESDAY, 540, 0);
    expect(&scene, ask_of_body(COMMITTEE, board), YES, BOARD);
    assert_int_equal(scene.answer.meeting, 0);
    scene_close(&scene);
}

static void the_next_meeting_is_found_by_day_and_minute(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), other = scene_body(&scene, BODY_BOARD);
    scene_meeting(&scene, board, TUESDAY + 7, 540, -1);
    scene_meeting(&scene, board, TUESDAY, 900, -1);
    scene_meeting(&scene, board, TUESDAY, 540, -1);
    scene_meeting(&scene, board, TUESDAY + 14, -1, -1);
    scene_meeting(&scene, -1, DAY_NONE, -1, -1);
    scene_reopen(&scene);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY - 1, 1000), 2);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY, -1), 2);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY, 540), 2);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY, 541), 1);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY, 901), 0);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY + 14, 1439), 3);
    assert_int_equal(authority_next_meeting(scene.book, board, TUESDAY + 15, -1), -1);
    assert_int_equal(authority_next_meeting(scene.book, other, TUESDAY, -1), -1);
    scene_close(&scene);
}

static void a_calendar_covers_the_days_between_its_ends(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), other = scene_body(&scene, BODY_BOARD);
    scene_meeting(&scene, board, TUESDAY + 7, 540, -1);
    scene_meeting(&scene, board, TUESDAY - 7, 540, -1);
    scene_reopen(&scene);
    assert_false(authority_calendar_covers(scene.book, board, TUESDAY - 8));
    assert_true(authority_calendar_covers(scene.book, board, TUESDAY - 7));
    assert_true(authority_calendar_covers(scene.book, board, TUESDAY));
    assert_true(authority_calendar_covers(scene.book, board, TUESDAY + 7));
    assert_false(authority_calendar_covers(scene.book, board, TUESDAY + 8));
    assert_false(authority_calendar_covers(scene.book, other, TUESDAY));
    scene_close(&scene);
}

static void the_board_of_a_day_is_whose_order_is_in_force(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    assert_int_equal((scene_reopen(&scene), authority_board(scene.book, TUESDAY)), -1);
    scene_body(&scene, BODY_COMMITTEE);
    int32_t first = scene_body(&scene, BODY_BOARD), second = scene_body(&scene, BODY_BOARD);
    scene.rows.bodies[first].span.from = TUESDAY - 10;
    scene_order(&scene, -1);
    scene.rows.orders[scene_order(&scene, second)].valid_from = TUESDAY;
    scene_reopen(&scene);
    assert_int_equal(authority_board(scene.book, TUESDAY - 11), second);
    assert_int_equal(authority_board(scene.book, TUESDAY - 10), first);
    assert_int_equal(authority_board(scene.book, TUESDAY - 1), first);
    assert_int_equal(authority_board(scene.book, TUESDAY), second);
    scene_order(&scene, first); /* later in the register */
    scene_reopen(&scene);
    assert_int_equal(authority_board(scene.book, TUESDAY), second);
    scene.rows.orders[1].valid_to = TUESDAY + 1;
    scene_reopen(&scene);
    assert_int_equal(authority_board(scene.book, TUESDAY + 1), second);
    assert_int_equal(authority_board(scene.book, TUESDAY + 2), first);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_than_half_must_be_there),
        cmocka_unit_test(a_day_between_meetings_is_no_meeting),
        cmocka_unit_test(of_two_meetings_the_first_in_the_register_counts),
        cmocka_unit_test(the_next_meeting_is_found_by_day_and_minute),
        cmocka_unit_test(a_calendar_covers_the_days_between_its_ends),
        cmocka_unit_test(the_board_of_a_day_is_whose_order_is_in_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
