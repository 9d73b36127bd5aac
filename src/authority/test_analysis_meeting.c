/* test_analysis_meeting: when bodies stand in and when they meet too seldom; delegates whom
 * nobody is; mandates that nobody gave. */
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

static void the_board_steps_in_when_it_meets(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 10), date(2027, 1, 7)); /* it meets on the 14th */
    meet_monthly(&scene, scene.board, 14);
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 0);
    town_close(&scene.town);
}

static void without_a_calendar_a_gap_is_not_certain(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 22), date(2027, 1, 7));
    analyse(&scene);
    assert_false(the_only(&scene, ORDER_GAP)->certain);
    town_close(&scene.town);
}

static void a_weekend_is_no_gap(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 19), date(2026, 12, 20)); /* Saturday and Sunday */
    meet_monthly(&scene, scene.board, 14);
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP), 0);
    assert_int_equal(count_kind(&scene.found, ORDER_ROLE_EMPTY), 1);
    town_close(&scene.town);
}

/* No committee between 14 December and 20 January: decisions that only it and the board may take
 * wait too long. */
static void bodies_that_do_not_meet(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_COMMITTEE, URGENT_FORBIDDEN, false);
    town_row(&scene.town, scene.order, type, by_role(COMMITTEE));
    meet_monthly(&scene, scene.board, 10);
    meet_monthly(&scene, scene.committee, 14);
    analyse(&scene);
    const struct order_remark *gap = the_only(&scene, ORDER_GAP_MEETING);
    /* 10 + 6 January: the board comes first; 15 December to 15 January is 32 days */
    assert_days(gap, date(2026, 12, 15), date(2027, 1, 15));
    assert_int_equal(gap->body, scene.board);
    assert_int_equal(gap->gap, GAP_NO_MEETING);
    assert_false(gap->certain); /* a local aim */
    town_meet(&scene.town, scene.committee, date(2026, 12, 16));
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_GAP_MEETING), 0);
    town_close(&scene.town);
}

static void what_must_be_possible_every_day_is_no_matter_for_a_body(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_COMMITTEE, URGENT_FORBIDDEN, true);
    town_row(&scene.town, scene.order, type, by_role(COMMITTEE));
    meet_monthly(&scene, scene.board, 10);
    meet_monthly(&scene, scene.committee, 14);
    analyse(&scene);
    const struct order_remark *gap = the_only(&scene, ORDER_GAP_MEETING);
    assert_days(gap, date(2026, 12, 1), date(2027, 1, 15));
    assert_true(gap->certain);
    town_close(&scene.town);
}

static void the_first_meeting_of_a_day_counts(void **state)
{
    (void)state;
    struct scene scene = vacancy(date(2026, 12, 5), date(2027, 2, 20));
    scene.town.rows.bodies[scene.board].seats = 5;
    town_meet(&scene.town, scene.board, date(2026, 11, 2));
    town_meet(&scene.town, scene.board, date(2026, 12, 7));
    town_meet(&scene.town, scene.board, date(2026, 12, 14));
    town_meet(&scene.town, scene.board, date(2026, 12, 14));
    town_meet(&scene.town, scene.board, date(2027, 1, 20));
    struct meeting *meetings = scene.town.rows.meetings;
    meetings[2].present = 2; /* too few, whoever comes later in the day */
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_GAP), date(2026, 12, 8), date(2027, 1, 15));
    meetings[2].present = 3;
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_GAP), date(2026, 12, 15), date(2027, 1, 15));
    town_close(&scene.town);
}

/* A committee that the law forbids by a reading in dispute does not count as meeting; once it is
 * allowed it does. */
static void a_committee_may_from_a_day_on(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_BOARD, URGENT_FORBIDDEN, false);
    scene.town.catalogue->spans[0].unsettled = 1u << CLASS_COMMITTEE;
    scene.town.catalogue->spans[0].valid_to = date(2026, 12, 9);
    catalogue_more(scene.town.catalogue, (struct ceiling_span){.valid_from = date(2026, 12, 10),
                                                               .valid_to = DAY_LAST,
                                                               .ceiling = CEILING_COMMITTEE,
                                                               .urgent = URGENT_FORBIDDEN});
    town_row(&scene.town, scene.order, type, by_role(COMMITTEE));
    town_meet(&scene.town, scene.board, date(2026, 10, 1));
    town_meet(&scene.town, scene.board, date(2027, 3, 1));
    town_meet(&scene.town, scene.committee, date(2026, 10, 1));
    for (int32_t day = date(2026, 12, 5); day < date(2027, 3, 1); day += 10)
        town_meet(&scene.town, scene.committee, day);
    analyse(&scene);
    /* Until the meeting on 15 December; those on 25 December and later count too. */
    assert_days(the_only(&scene, ORDER_GAP_MEETING), date(2026, 12, 1), date(2026, 12, 14));
    town_close(&scene.town);
}

static void a_mandate_that_nobody_gave(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_COMMITTEE, URGENT_MANDATE, false);
    add_type(&scene, CEILING_COMMITTEE, URGENT_STATUTE, false);
    analyse(&scene);
    const struct order_remark *missing = the_only(&scene, ORDER_MANDATE_MISSING);
    assert_int_equal(missing->type, type);
    assert_days(missing, date(2026, 12, 1), date(2027, 1, 15));
    struct order_line *mandate = town_row(&scene.town, scene.order, -1, by_role(DIRECTOR));
    mandate->rule = RULE_URGENT_CHAIR;
    analyse(&scene);
    the_only(&scene, ORDER_MANDATE_MISSING); /* an official cannot hold it */
    row_delegate(mandate, by_role(CHAIR));
    mandate->valid_to = date(2026, 12, 31);
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_MANDATE_MISSING), date(2027, 1, 1), date(2027, 1, 15));
    struct appointment *appointed =
        town_appoint(&scene.town, scene.chair, APPOINTED_SPECIALLY, scene.board,
                     between(date(2027, 1, 1), date(2027, 1, 10)));
    appointed->types = &type;
    appointed->type_count = 1;
    analyse(&scene);
    assert_days(the_only(&scene, ORDER_MANDATE_MISSING), date(2027, 1, 11), date(2027, 1, 15));
    town_close(&scene.town);
}

static void roles_that_nobody_holds(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t type = add_type(&scene, CEILING_EMPLOYEE, URGENT_NONE, false);
    struct order_line *row = town_row(&scene.town, scene.order, type, by_lowest(CASEWORKER));
    row_delegate(row, by_role(CHAIR));
    row_delegate(row, by_role(CONTRACTOR)); /* cannot be seen in the register */
    row_delegate(row, by_role(ORIGINAL));
    row_delegate(row, by_role(COMMITTEE));
    row_delegate(row, by_person(scene.head));
    town_row(&scene.town, scene.order, type, by_role(CHAIR));
    analyse(&scene);
    assert_int_equal(count_kind(&scene.found, ORDER_ROLE_EMPTY), 3); /* each once */
    town_appoint(&scene.town, scene.head, APPOINTED_POST, scene.post, always);
    analyse(&scene);
    assert_int_equal(the_only(&scene, ORDER_ROLE_EMPTY)->role, CHAIR);
    town_close(&scene.town);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_board_steps_in_when_it_meets),
        cmocka_unit_test(without_a_calendar_a_gap_is_not_certain),
        cmocka_unit_test(a_weekend_is_no_gap),
        cmocka_unit_test(bodies_that_do_not_meet),
        cmocka_unit_test(what_must_be_possible_every_day_is_no_matter_for_a_body),
        cmocka_unit_test(the_first_meeting_of_a_day_counts),
        cmocka_unit_test(a_committee_may_from_a_day_on),
        cmocka_unit_test(a_mandate_that_nobody_gave),
        cmocka_unit_test(roles_that_nobody_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
