/* test_law: what the law leaves open to each class of deciders, ceiling by ceiling, and what stands above all. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Board, committee, chair, member, employee; an order that names everybody for every type. */
struct cast {
    struct scene scene;
    int32_t board, committee, chair, member, employee;
    struct order_line *mandate;
};

static void cast_init(struct cast *cast)
{
    struct scene *scene = &cast->scene;
    scene_init(scene);
    cast->board = scene_body(scene, BODY_BOARD);
    cast->committee = scene_body(scene, BODY_COMMITTEE);
    cast->chair = scene_politician(scene, APPOINTED_CHAIR, cast->board);
    cast->member = scene_politician(scene, APPOINTED_MEMBER, cast->board);
    cast->employee = scene_official(scene, UNIT_HEAD);
    int32_t order = scene_order(scene, cast->board);
    struct order_line *row = scene_row(scene, order, -1, to_role(COMMITTEE_ROLE), to_role(CHAIR),
                                       to_role(MEMBER), to_role(UNIT_HEAD));
    int32_t *types = arena_new_many(scene->arena, SCENE_TYPES, int32_t);
    for (int32_t i = 0; i < SCENE_TYPES; i++)
        types[i] = i;
    row->types = types;
    row->type_count = SCENE_TYPES;
    cast->mandate = scene_row(scene, order, -1, to_role(CHAIR));
    cast->mandate->rule = RULE_URGENT_CHAIR;
}

static struct authority_request hurried(enum scene_type type, int32_t person, enum known urgent)
{
    return with(ask_of_person(type, person), FACT_URGENT, urgent);
}

static void the_board_may_always(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    for (enum scene_type type = OPEN_TYPE; type < SCENE_TYPES; type++)
        expect(&cast.scene, ask_of_body(type, cast.board), YES, BOARD);
    scene_close(&cast.scene);
}

static void a_committee_may_not_above_the_ceiling_of_the_board(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    expect(&cast.scene, ask_of_body(OPEN_TYPE, cast.committee), YES, ORDER);
    expect(&cast.scene, ask_of_body(COMMITTEE, cast.committee), YES, ORDER);
    expect(&cast.scene, ask_of_body(BOARD_ONLY, cast.committee), NO, LAW_FORBIDS);
    expect(&cast.scene, ask_of_body(UNREAD, cast.committee), UNKNOWN, LAW_NOT_READ);
    scene_close(&cast.scene);
}

static void employees_and_members_may_only_under_ceiling_t(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    for (int i = 0; i < 2; i++) {
        int32_t person = i ? cast.member : cast.employee;
        expect(&cast.scene, ask_of_person(OPEN_TYPE, person), YES, ORDER);
        expect(&cast.scene, hurried(OPEN_NEVER, person, KNOWN_YES), YES, ORDER);
        expect(&cast.scene, hurried(COMMITTEE, person, KNOWN_YES), NO, LAW_FORBIDS);
        expect(&cast.scene, hurried(STATUTE, person, KNOWN_YES), NO, LAW_FORBIDS);
        expect(&cast.scene, ask_of_person(BOARD_ONLY, person), NO, LAW_FORBIDS);
        expect(&cast.scene, ask_of_person(UNREAD, person), UNKNOWN, LAW_NOT_READ);
        assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_LAW));
    }
    assert_int_equal(cast.scene.answer.row, -1);
    scene_close(&cast.scene);
}

static void a_chair_in_a_hurry_goes_by_statute_or_mandate(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    expect(&cast.scene, hurried(STATUTE, cast.chair, KNOWN_YES), YES, STATUTE);
    expect(&cast.scene, hurried(STATUTE, cast.chair, NOT_KNOWN), UNKNOWN, STATUTE);
    assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_URGENT));
    expect(&cast.scene, hurried(STATUTE, cast.chair, KNOWN_NO), NO, NOT_URGENT);
    expect(&cast.scene, hurried(MANDATE, cast.chair, KNOWN_YES), YES, MANDATE);
    assert_int_equal(cast.scene.answer.row, 1);
    expect(&cast.scene, hurried(MANDATE, cast.chair, KNOWN_NO), NO, NOT_URGENT);
    expect(&cast.scene, hurried(NEVER, cast.chair, KNOWN_YES), NO, LAW_FORBIDS);
    expect(&cast.scene, hurried(COMMITTEE, cast.chair, KNOWN_NO), NO, LAW_FORBIDS);
    expect(&cast.scene, hurried(COMMITTEE, cast.chair, KNOWN_YES), UNKNOWN, LAW_NOT_READ);
    assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_LAW));
    expect(&cast.scene, hurried(BOARD_ONLY, cast.chair, NOT_KNOWN), UNKNOWN, LAW_NOT_READ);
    scene_close(&cast.scene);
}

static void under_ceiling_t_a_chair_has_both_ways(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    expect(&cast.scene, hurried(OPEN_STATUTE, cast.chair, KNOWN_YES), YES, STATUTE);
    expect(&cast.scene, hurried(OPEN_STATUTE, cast.chair, KNOWN_NO), YES, ORDER);
    expect(&cast.scene, hurried(OPEN_MANDATE, cast.chair, KNOWN_YES), YES, MANDATE);
    expect(&cast.scene, hurried(OPEN_TYPE, cast.chair, KNOWN_YES), YES, MANDATE);
    expect(&cast.scene, hurried(OPEN_NEVER, cast.chair, KNOWN_YES), YES, ORDER);
    scene_close(&cast.scene);
}

static void a_mandate_must_be_given(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    int32_t type = MANDATE, appointed = scene_politician(&cast.scene, APPOINTED_SPECIALLY, -1);
    scene_seat(&cast.scene, appointed, APPOINTED_MEMBER, -1);
    expect(&cast.scene, hurried(MANDATE, appointed, KNOWN_YES), NO, NO_MANDATE);
    struct appointment *appointment = &cast.scene.rows.appointments[3];
    appointment->types = &type;
    appointment->type_count = 1;
    scene_reopen(&cast.scene);
    expect(&cast.scene, hurried(MANDATE, appointed, KNOWN_YES), YES, MANDATE);
    assert_int_equal(cast.scene.answer.row, -1);
    cast.mandate->valid_to = TUESDAY - 1;
    scene_reopen(&cast.scene);
    expect(&cast.scene, hurried(MANDATE, cast.chair, KNOWN_YES), NO, NO_MANDATE);
    cast.scene.rows.orders[0].valid_from = TUESDAY + 1;
    scene_reopen(&cast.scene);
    expect(&cast.scene, hurried(MANDATE, cast.chair, KNOWN_YES), UNKNOWN, MANDATE);
    assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_ORDER));
    expect(&cast.scene, hurried(MANDATE, cast.chair, KNOWN_NO), NO, NOT_URGENT);
    scene_close(&cast.scene);
}

static void a_class_that_the_statute_names_needs_no_order(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    int32_t official = scene_person(&cast.scene, FORM_UNKNOWN);
    scene_seat(&cast.scene, official, APPOINTED_OFFICIAL, cast.board);
    expect(&cast.scene, ask_of_person(POLICE, official), YES, STATUTE);
    assert_int_equal(cast.scene.answer.decider, CLASS_APPOINTED_OFFICIAL);
    expect(&cast.scene, ask_of_person(COMMITTEE, official), NO, LAW_FORBIDS);
    expect(&cast.scene, hurried(POLICE, cast.chair, KNOWN_NO), YES, STATUTE);
    expect(&cast.scene, ask_of_person(POLICE, cast.member), NO, LAW_FORBIDS);
    int32_t vice = scene_politician(&cast.scene, APPOINTED_VICE_CHAIR, cast.board);
    scene_reopen(&cast.scene);
    expect(&cast.scene, ask_of_person(POLICE, vice), UNKNOWN, STATUTE);
    scene_close(&cast.scene);
}

static void a_reading_makes_no_fault(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    expect(&cast.scene, ask_of_person(READING_TYPE, cast.employee), UNSETTLED, LAW_FORBIDS);
    assert_int_equal(cast.scene.answer.row, 0);
    expect(&cast.scene, ask_of_person(READING_TYPE, cast.chair), UNSETTLED, LAW_FORBIDS);
    expect(&cast.scene, ask_of_person(READING_TYPE, cast.member), NO, LAW_FORBIDS);
    cast.scene.rows.rows[0].outcome = OUTCOME_APPROVED;
    scene_reopen(&cast.scene);
    expect(&cast.scene, ask_of_person(READING_TYPE, cast.employee), UNSETTLED, LAW_FORBIDS);
    assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_OUTCOME));
    struct authority_request refusal = ask_of_person(READING_TYPE, cast.employee);
    refusal.outcome = OUTCOME_REFUSED;
    expect(&cast.scene, refusal, NO, CONDITION);
    scene_close(&cast.scene);
}

static void the_day_selects_the_law(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    struct authority_request request = ask_of_person(LATER, cast.employee);
    expect(&cast.scene, request, UNKNOWN, LAW_NOT_READ);
    assert_int_equal(cast.scene.answer.span, -1);
    expect(&cast.scene, on_day(request, TUESDAY + 1), YES, ORDER);
    assert_int_equal(cast.scene.answer.span, LATER);
    scene_close(&cast.scene);
}

static void a_weighty_matter_is_not_delegable(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    struct authority_request request = ask_of_person(WEIGHTY_TYPE, cast.employee);
    expect(&cast.scene, request, YES, ORDER);
    expect(&cast.scene, with(request, FACT_WEIGHTY, KNOWN_YES), NO, WEIGHTY);
    expect(&cast.scene, with(request, FACT_WEIGHTY, KNOWN_NO), YES, ORDER);
    request.type = OPEN_TYPE;
    expect(&cast.scene, with(request, FACT_WEIGHTY, KNOWN_YES), YES, ORDER);
    expect(&cast.scene, with(ask_of_body(WEIGHTY_TYPE, cast.board), FACT_WEIGHTY, KNOWN_YES), YES,
           BOARD);
    scene_close(&cast.scene);
}

static void who_is_disqualified_steps_aside_unless_nobody_else_can(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    struct authority_request request =
        with(ask_of_person(OPEN_TYPE, cast.employee), FACT_DISQUALIFIED, KNOWN_YES);
    expect(&cast.scene, request, NO, DISQUALIFIED);
    assert_int_equal(cast.scene.answer.row, 0);
    expect(&cast.scene, with(request, FACT_URGENT, KNOWN_NO), NO, DISQUALIFIED);
    expect(&cast.scene, with(request, FACT_URGENT, KNOWN_YES), UNKNOWN, DISQUALIFIED);
    assert_int_equal(cast.scene.answer.missing, fact_bit(FACT_DISQUALIFIED));
    expect(&cast.scene, with(request, FACT_DISQUALIFIED, NOT_KNOWN), YES, ORDER);
    request.type = BOARD_ONLY;
    expect(&cast.scene, with(request, FACT_URGENT, KNOWN_YES), NO, LAW_FORBIDS);
    request.type = READING_TYPE;
    expect(&cast.scene, with(request, FACT_URGENT, KNOWN_YES), UNSETTLED, LAW_FORBIDS);
    expect(&cast.scene, request, NO, DISQUALIFIED);
    scene_condition(&cast.scene, &cast.scene.rows.rows[0], CONDITION_OTHER, 0);
    scene_reopen(&cast.scene);
    request.type = OPEN_TYPE;
    expect(&cast.scene, with(request, FACT_URGENT, KNOWN_YES), UNKNOWN, DISQUALIFIED);
    assert_int_equal(cast.scene.answer.condition, 0);
    expect(&cast.scene, request, NO, DISQUALIFIED);
    assert_int_equal(cast.scene.answer.condition, -1);
    assert_int_equal(cast.scene.answer.missing, 0);
    scene_close(&cast.scene);
}

static void the_degree_is_shown_beside_the_answer(void **state)
{
    (void)state;
    struct cast cast;
    cast_init(&cast);
    struct authority_request request = ask_of_person(DEGREE_TYPE, cast.employee);
    expect(&cast.scene, request, YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, NOT_KNOWN);
    SCENE_ADD(&cast.scene, qualifications, qualification_count,
              (struct qualification){cast.employee, QUALIFIED_NONE, SPAN_ALWAYS});
    scene_reopen(&cast.scene);
    expect(&cast.scene, request, YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, KNOWN_NO);
    SCENE_ADD(
        &cast.scene, qualifications, qualification_count,
        (struct qualification){cast.employee, QUALIFIED_SOCIONOM, {TUESDAY, DAY_LAST, DAY_FIRST}});
    scene_reopen(&cast.scene);
    expect(&cast.scene, request, YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, KNOWN_YES);
    expect(&cast.scene, on_day(request, TUESDAY - 1), YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, KNOWN_NO);
    expect(&cast.scene, ask_of_role(DEGREE_TYPE, UNIT_HEAD), YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, NOT_KNOWN);
    expect(&cast.scene, ask_of_role(OPEN_TYPE, UNIT_HEAD), YES, ORDER);
    assert_int_equal(cast.scene.answer.degree, KNOWN_YES);
    scene_close(&cast.scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_board_may_always),
        cmocka_unit_test(a_committee_may_not_above_the_ceiling_of_the_board),
        cmocka_unit_test(employees_and_members_may_only_under_ceiling_t),
        cmocka_unit_test(a_chair_in_a_hurry_goes_by_statute_or_mandate),
        cmocka_unit_test(under_ceiling_t_a_chair_has_both_ways),
        cmocka_unit_test(a_mandate_must_be_given),
        cmocka_unit_test(a_class_that_the_statute_names_needs_no_order),
        cmocka_unit_test(a_reading_makes_no_fault),
        cmocka_unit_test(the_day_selects_the_law),
        cmocka_unit_test(a_weighty_matter_is_not_delegable),
        cmocka_unit_test(who_is_disqualified_steps_aside_unless_nobody_else_can),
        cmocka_unit_test(the_degree_is_shown_beside_the_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
