/* test_order: when orders are in force, and which of several rows is the answer. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void an_order_holds_until_it_is_replaced(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    int32_t old = scene_order(&scene, -1), new = scene_order(&scene, -1);
    struct order_line *row = scene_row(&scene, old, OPEN_TYPE, to_role(UNIT_HEAD));
    scene.rows.orders[old].valid_from = TUESDAY - 10;
    scene.rows.orders[new].valid_from = TUESDAY + 10;
    scene.rows.orders[new].valid_to = TUESDAY + 20;
    scene.rows.orders[new].replaces = old;
    row->valid_to = TUESDAY + 12;
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    expect(&scene, on_day(request, TUESDAY - 11), UNKNOWN, NO_ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_ORDER));
    expect(&scene, on_day(request, TUESDAY - 10), YES, ORDER);
    expect(&scene, on_day(request, TUESDAY + 9), YES, ORDER);
    expect(&scene, on_day(request, TUESDAY + 10), NO, NO_ROW);
    expect(&scene, on_day(request, TUESDAY + 21), UNKNOWN, NO_ORDER);
    scene.rows.orders[new].replaces = -1;
    scene_reopen(&scene);
    expect(&scene, on_day(request, TUESDAY + 12), YES, ORDER);
    expect(&scene, on_day(request, TUESDAY + 13), NO, NO_ROW); /* the row's own last day */
    row->type_count = 0;                                       /* a grant about nothing */
    scene.rows.orders[new] = (struct order){
        .body = -1, .valid_from = TUESDAY - 1, .valid_to = TUESDAY - 2, .replaces = old};
    scene_reopen(&scene);
    expect(&scene, request, NO, NO_ROW); /* an order without a day has replaced nothing */
    scene_close(&scene);
}

static void an_order_that_is_not_yet_known_replaces_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    int32_t old = scene_order(&scene, -1), new = scene_order(&scene, -1);
    scene_row(&scene, old, OPEN_TYPE, to_role(UNIT_HEAD));
    scene.rows.orders[new].valid_from = TUESDAY - 1;
    scene.rows.orders[new].known_from = TUESDAY + 1;
    scene.rows.orders[new].replaces = old;
    expect(&scene, ask_of_person(OPEN_TYPE, person), NO, NO_ROW);
    scene.rows = *register_known(scene.arena, &scene.rows, TUESDAY);
    scene_reopen(&scene);
    expect(&scene, ask_of_person(OPEN_TYPE, person), YES, ORDER);
    scene_close(&scene);
}

static void the_first_of_equal_rows_is_the_answer(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD), order = scene_order(&scene, -1);
    struct order_line *first = scene_row(&scene, order, OPEN_TYPE, to_role(UNIT_HEAD));
    struct order_line *second = scene_row(&scene, order, OPEN_TYPE, to_role(UNIT_HEAD));
    expect(&scene, ask_of_person(OPEN_TYPE, person), YES, ORDER);
    assert_int_equal(scene.answer.row, 0);
    scene_condition(&scene, first, CONDITION_OTHER, 0);
    scene_reopen(&scene);
    expect(&scene, ask_of_person(OPEN_TYPE, person), YES, ORDER);
    assert_int_equal(scene.answer.row, 1);
    scene_condition(&scene, first, CONDITION_CONSENT, 0);
    scene_condition(&scene, first, CONDITION_DOCUMENT, 0);
    scene_condition(&scene, second, CONDITION_CONSENT, 0);
    scene_reopen(&scene);
    struct authority_request request =
        with(ask_of_person(OPEN_TYPE, person), FACT_CONSENT, KNOWN_NO);
    request.facts[FACT_DOCUMENT] = KNOWN_NO;
    expect(&scene, request, NO, CONDITION); /* of several no, the one with the fewest */
    assert_int_equal(scene.answer.row, 1);
    assert_int_equal(scene.answer.condition, 0);
    scene_condition(&scene, second, CONDITION_DOCUMENT, 0);
    scene_reopen(&scene);
    expect(&scene, request, NO, CONDITION);
    assert_int_equal(scene.answer.row, 0);
    assert_int_equal(scene.answer.condition, 1);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_order_holds_until_it_is_replaced),
        cmocka_unit_test(an_order_that_is_not_yet_known_replaces_nothing),
        cmocka_unit_test(the_first_of_equal_rows_is_the_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
