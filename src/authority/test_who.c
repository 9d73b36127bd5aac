/* test_who: everybody who may, in the order in which to ask them. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void bodies_delegates_and_deputies_stand_in_order(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), committee = scene_body(&scene, BODY_COMMITTEE);
    scene_official(&scene, CASEWORKER);
    int32_t deputy = scene_official(&scene, SENIOR), head = scene_official(&scene, UNIT_HEAD);
    scene_row(&scene, scene_order(&scene, board), OPEN_TYPE, to_role(UNIT_HEAD),
              at_step(1, to_role(SENIOR)));
    scene_meeting(&scene, board, TUESDAY, 480, -1);
    scene_meeting(&scene, board, TUESDAY + 7, 480, -1);
    scene_reopen(&scene);
    const struct authority_candidate *found;
    struct authority_request request = authority_ask(OPEN_TYPE, TUESDAY);
    request.minute = 600;
    request.person = deputy; /* is not read */
    assert_int_equal(authority_who(scene.book, scene.arena, &request, &found), 3);
    assert_int_equal(found[0].body, board);
    assert_int_equal(found[0].person, -1);
    assert_int_equal(found[0].next_meeting, 1);
    assert_int_equal(found[1].person, head);
    assert_int_equal(found[1].body, -1);
    assert_int_equal(found[1].next_meeting, -1);
    assert_int_equal(found[1].answer.row, 0);
    assert_int_equal(found[2].person, deputy);
    assert_int_equal(found[2].answer.verdict, AUTHORITY_UNKNOWN);
    assert_int_equal(found[2].answer.step, 1);
    request.type = COMMITTEE;
    assert_int_equal(authority_who(scene.book, scene.arena, &request, &found), 1);
    assert_int_equal(found[0].body, board);
    (void)committee;
    scene_close(&scene);
}

static void the_certain_come_first(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t perhaps = scene_person(&scene, FORM_UNKNOWN);
    scene_post(&scene, perhaps, UNIT_HEAD, -1);
    int32_t deputy = scene_official(&scene, SENIOR);
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD),
              at_step(1, to_role(SENIOR)));
    scene_reopen(&scene);
    const struct authority_candidate *found;
    struct authority_request request =
        with(authority_ask(OPEN_TYPE, TUESDAY), FACT_ABSENT, KNOWN_YES);
    assert_int_equal(authority_who(scene.book, scene.arena, &request, &found), 2);
    assert_int_equal(found[0].person, deputy);
    assert_int_equal(found[1].person, perhaps);
    scene_close(&scene);
}

static void an_empty_register_knows_nobody(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_reopen(&scene);
    const struct authority_candidate *found;
    struct authority_request request = authority_ask(OPEN_TYPE, TUESDAY);
    assert_int_equal(authority_who(scene.book, scene.arena, &request, &found), 0);
    expect(&scene, request, NO, NO_CAPACITY);
    assert_ptr_equal(authority_register(scene.book), &scene.rows);
    assert_ptr_equal(authority_catalogue(scene.book), &scene.catalogue);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies_delegates_and_deputies_stand_in_order),
        cmocka_unit_test(the_certain_come_first),
        cmocka_unit_test(an_empty_register_knows_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
