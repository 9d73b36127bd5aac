/* test_analysis_gap: decisions that nobody can take, and when. */
#include "test_vacancy.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct order_remark *the_only(const struct scene *scene, enum remark_kind kind)
{
    size_t count = count_kind(&scene->found, kind);
    if (count != 1)
        fail_msg("%zu remarks of kind %d", count, (int)kind);
    return find_kind(&scene->found, kind, 0);
}

static void assert_days(const struct order_remark *remark, int32_t from, int32_t to)
{
    assert_int_equal(remark->from, from);
    assert_int_equal(remark->to, to);
}

/* The chair's seat is empty from 22 December to 7 January, and there is no deputy. */
static void nobody_between_christmas_and_new_year(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    meet_monthly(&scene, scene.board, 14);
    for (int i = 0; i < 6; i++)
        add_type(&scene, CEILING_COMMITTEE, URGENT_STATUTE, true);
    town_appoint(&scene.town, scene.chair, APPOINTED_CHAIR, scene.board,
                 between(DAY_FIRST, date(2026, 12, 21)));
    town_appoint(&scene.town, scene.chair, APPOINTED_CHAIR, scene.board,
                 between(date(2027, 1, 8), DAY_LAST));
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 6);
    for (size_t i = 0; i < 6; i++) {
        const struct order_remark *gap = find_kind(&scene.found, ORDER_GAP, i);
        assert_int_equal(gap->type, i);
        assert_days(gap, date(2026, 12, 22), date(2027, 1, 7));
        assert_int_equal(gap->gap, GAP_VACANT);
        assert_int_equal(gap->role, CHAIR);
        assert_true(gap->certain);
        assert_int_equal(gap->row, -1);
        assert_int_equal(gap->max_ore, -1);
    }
    assert_int_equal(count_kind(&scene.found, ORDER_GAP_MEETING), 0);
    town_close(&scene.town);
}

static void a_deputy_closes_the_gap(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    meet_monthly(&scene, scene.board, 14);
    add_type(&scene, CEILING_COMMITTEE, URGENT_STATUTE, true);
    town_appoint(&scene.town, scene.chair, APPOINTED_CHAIR, scene.board,
                 between(DAY_FIRST, date(2026, 12, 21)));
    town_appoint(&scene.town, scene.head, APPOINTED_MEMBER, scene.board, always);
    town_appoint(&scene.town, scene.head, APPOINTED_SPECIALLY, scene.board, always);
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 0);
    town_close(&scene.town);
}

static void a_vacant_post_and_no_meeting(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    analyse(&scene);
    const struct order_remark *gap = the_only(&scene, ORDER_GAP);
    assert_days(gap, date(2026, 12, 22), date(2027, 1, 7));
    assert_int_equal(gap->role, UNIT_HEAD);
    assert_true(gap->certain);
    const struct order_remark *empty = the_only(&scene, ORDER_ROLE_EMPTY);
    assert_days(empty, date(2026, 12, 22), date(2027, 1, 7));
    assert_int_equal(empty->row, 0);
    assert_int_equal(empty->delegate, 0);
    assert_int_equal(empty->role, UNIT_HEAD);
    assert_int_equal(empty->gap, GAP_VACANT);
    town_close(&scene.town);
}

static void a_post_that_has_ended(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    scene.town.rows.posts[scene.post].span = between(DAY_FIRST, date(2026, 12, 16));
    analyse(&scene);
    const struct order_remark *gap = the_only(&scene, ORDER_GAP);
    assert_days(gap, date(2026, 12, 17), date(2027, 1, 15));
    assert_int_equal(gap->gap, GAP_POST_ENDED);
    assert_int_equal(find_kind(&scene.found, ORDER_ROLE_EMPTY, 0)->gap, GAP_POST_ENDED);
    town_close(&scene.town);
}

static void a_contractor_leaves_a_doubt(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    int32_t contractor = town_person(&scene.town, FORM_CONTRACTOR);
    town_appoint(&scene.town, contractor, APPOINTED_ACTING, scene.post, always);
    analyse(&scene);
    assert_false(the_only(&scene, ORDER_GAP)->certain);
    town_close(&scene.town);
}

/* An employee of another municipality, whose agreement says in so many words: no decisions. */
static void an_agreement_that_forbids_for_a_time(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    scene.town.rows.agreements[0] =
        (struct agreement){.span = between(date(2026, 12, 28), date(2027, 1, 2))};
    scene.town.rows.agreement_count = 1;
    int32_t other = town_person(&scene.town, FORM_EMPLOYED_ELSEWHERE);
    scene.town.rows.employments[scene.town.rows.employment_count - 1].agreement = 0;
    town_appoint(&scene.town, other, APPOINTED_SUBSTITUTE, scene.post, always);
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_GAP), date(2026, 12, 28), date(2027, 1, 2));
    town_close(&scene.town);
}

static void a_gap_of_some_amounts(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    int32_t caseworker = town_person(&scene.town, FORM_EMPLOYED);
    int32_t desk = town_post(&scene.town, CASEWORKER, scene.unit, always);
    town_appoint(&scene.town, caseworker, APPOINTED_POST, desk, always);
    row_condition(town_row(&scene.town, scene.order, 0, by_role(CASEWORKER)), CONDITION_AMOUNT_MAX,
                  5000);
    row_condition(&scene.town.rows.rows[0], CONDITION_AMOUNT_MAX, 20000);
    analyse(&scene);
    const struct order_remark *gap = the_only(&scene, ORDER_GAP);
    assert_days(gap, date(2026, 12, 22), date(2027, 1, 7));
    assert_int_equal(gap->over_ore, 5000);
    assert_int_equal(gap->max_ore, 20000);
    /* Above 20 000 the board alone decides: from 15 December to 19 January. */
    const struct order_remark *board = the_only(&scene, ORDER_GAP_MEETING);
    assert_int_equal(board->over_ore, 20000);
    assert_int_equal(board->max_ore, -1);
    assert_days(board, date(2026, 12, 15), date(2027, 1, 15));
    town_close(&scene.town);
}

static void tiers_that_follow_each_other_are_one_gap(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    row_condition(&scene.town.rows.rows[0], CONDITION_AMOUNT_MAX, 20000);
    struct order_line *small = town_row(&scene.town, scene.order, 0, by_post(scene.post));
    row_condition(small, CONDITION_AMOUNT_MAX, 5000);
    analyse(&scene);
    assert_int_equal(the_only(&scene, ORDER_GAP)->over_ore, -1);
    assert_int_equal(the_only(&scene, ORDER_GAP)->max_ore, 20000);
    town_close(&scene.town);
}

static void a_right_that_is_passed_on_for_a_time(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    int32_t caseworker = town_person(&scene.town, FORM_EMPLOYED);
    int32_t desk = town_post(&scene.town, CASEWORKER, scene.unit, always);
    town_appoint(&scene.town, caseworker, APPOINTED_POST, desk, always);
    row_delegate(&scene.town.rows.rows[0], by_role(DIRECTOR));
    scene.town.rows.rows[0].subdelegable = true;
    scene.town.rows.subdelegations[0] = (struct subdelegation){
        0, DIRECTOR, CASEWORKER, -1, -1, between(date(2026, 12, 1), date(2026, 12, 29))};
    scene.town.rows.subdelegation_count = 1;
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_GAP), date(2026, 12, 30), date(2027, 1, 7));
    town_close(&scene.town);
}

/* Whoever is higher may step in where only one person holds the role: while there are two,
 * nobody may. */
static void a_deputy_while_one_alone_holds_the_role(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    meet_monthly(&scene, scene.board, 14);
    int32_t type = add_type(&scene, CEILING_EMPLOYEE, URGENT_NONE, false);
    town_row(&scene.town, scene.order, type, by_role(UNIT_HEAD));
    town_row(&scene.town, scene.order, -1, by_role(DIRECTOR))->rule = RULE_SINGLE_DEPUTY;
    town_appoint(&scene.town, scene.head, APPOINTED_POST,
                 town_post(&scene.town, DIRECTOR, scene.unit, always), always);
    for (int i = 0; i < 2; i++) /* contractors, who perhaps may not */
        town_appoint(&scene.town, town_person(&scene.town, FORM_CONTRACTOR), APPOINTED_POST,
                     scene.post, i ? between(date(2026, 12, 22), date(2027, 1, 7)) : always);
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_GAP), date(2026, 12, 22), date(2027, 1, 7));
    assert_false(the_only(&scene, ORDER_GAP)->certain);
    town_close(&scene.town);
}

static void a_gap_of_one_unit(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    int32_t unit = town_unit(&scene.town, -1);
    int32_t post = town_post(&scene.town, UNIT_HEAD, unit, always);
    int32_t other = town_person(&scene.town, FORM_EMPLOYED);
    town_appoint(&scene.town, other, APPOINTED_POST, post, always);
    struct delegate *delegates = (struct delegate *)(uintptr_t)scene.town.rows.rows[0].delegates;
    delegates[0] = in_unit(delegates[0]);
    analyse(&scene);
    assert_int_equal(the_only(&scene, ORDER_GAP)->unit, scene.unit);
    scene.town.rows
        .appointment_count--; /* now the other unit's post is empty too, and always was */
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 2);
    town_appoint(&scene.town, other, APPOINTED_POST, post, between(DAY_FIRST, date(2026, 12, 21)));
    town_appoint(&scene.town, other, APPOINTED_POST, post, between(date(2027, 1, 8), DAY_LAST));
    analyse(&scene);
    assert_int_equal(the_only(&scene, ORDER_GAP)->unit, -1);
    town_close(&scene.town);
}

static void a_gap_of_one_order(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    meet_monthly(&scene, scene.board, 14);
    int32_t next = town_order(&scene.town, scene.board, date(2027, 1, 1), DAY_LAST, scene.order);
    town_row(&scene.town, next, 0, by_role(DIRECTOR));
    town_appoint(&scene.town, town_person(&scene.town, FORM_EMPLOYED), APPOINTED_POST,
                 town_post(&scene.town, DIRECTOR, scene.unit, always),
                 between(date(2027, 1, 8), DAY_LAST));
    const struct authority_book *book =
        authority_open(scene.town.arena, scene.town.catalogue, &scene.town.rows);
    struct analysis_request request = {
        .from = date(2026, 12, 1), .to = date(2027, 1, 15), .order = next, .has_register = true};
    scene.found.count = order_analyse(book, scene.town.arena, &request, &scene.found.items);
    assert_days(the_only(&scene, ORDER_GAP), date(2027, 1, 1), date(2027, 1, 7));
    assert_int_equal(the_only(&scene, ORDER_ROLE_EMPTY)->role, DIRECTOR);
    request.has_register = false;
    scene.found.count = order_analyse(book, scene.town.arena, &request, &scene.found.items);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 0);
    assert_int_equal(count_kind(&scene.found, ORDER_ROLE_EMPTY), 0);
    town_close(&scene.town);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_between_christmas_and_new_year),
        cmocka_unit_test(a_deputy_closes_the_gap),
        cmocka_unit_test(a_vacant_post_and_no_meeting),
        cmocka_unit_test(a_post_that_has_ended),
        cmocka_unit_test(a_contractor_leaves_a_doubt),
        cmocka_unit_test(an_agreement_that_forbids_for_a_time),
        cmocka_unit_test(a_gap_of_some_amounts),
        cmocka_unit_test(tiers_that_follow_each_other_are_one_gap),
        cmocka_unit_test(a_right_that_is_passed_on_for_a_time),
        cmocka_unit_test(a_deputy_while_one_alone_holds_the_role),
        cmocka_unit_test(a_gap_of_one_unit),
        cmocka_unit_test(a_gap_of_one_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
