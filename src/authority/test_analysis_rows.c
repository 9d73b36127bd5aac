/* test_analysis_rows: rows without effect, and rows that say two things at once. */
#include "test_town.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { TYPE, OTHER_TYPE };

struct scene {
    struct town town;
    int32_t order;
    struct found found;
};

static struct scene scene_open(void)
{
    struct scene scene = {.town = town_open()};
    int32_t board = town_body(&scene.town, BODY_BOARD, -1);
    scene.order = town_order(&scene.town, board, DAY_FIRST, DAY_LAST, -1);
    for (int i = 0; i < 2; i++)
        catalogue_add(scene.town.catalogue, "typ",
                      (struct ceiling_span){.valid_from = DAY_FIRST,
                                            .valid_to = DAY_LAST,
                                            .ceiling = CEILING_EMPLOYEE});
    return scene;
}

static struct order_line *add(struct scene *scene, struct delegate delegate)
{
    return town_row(&scene->town, scene->order, TYPE, delegate);
}

static struct order_line *up_to(struct scene *scene, struct delegate delegate, int64_t max)
{
    struct order_line *row = add(scene, delegate);
    row_condition(row, CONDITION_AMOUNT_MAX, max);
    return row;
}

static size_t analyse(struct scene *scene, enum remark_kind kind)
{
    scene->found = town_analyse(&scene->town, 0, 999);
    return count_kind(&scene->found, kind);
}

static void the_same_row_twice(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    add(&scene, by_role(CASEWORKER));
    add(&scene, by_role(CASEWORKER));
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    const struct order_remark *remark = find_kind(&scene.found, ORDER_ROW_DEAD, 0);
    assert_int_equal(remark->row, 1);
    assert_int_equal(remark->other, 0);
    assert_int_equal(remark->from, 0);
    assert_int_equal(remark->to, 999);
    assert_true(remark->certain);
    town_close(&scene.town);
}

static void other_words_make_it_doubtful(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    add(&scene, by_role(CASEWORKER))->decision = text_of("Beslut om riksnorm");
    add(&scene, by_role(CASEWORKER))->decision = text_of("Beslut om tandvård");
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    assert_false(find_kind(&scene.found, ORDER_ROW_DEAD, 0)->certain);
    town_close(&scene.town);
}

static void a_narrow_row_lies_within_a_wide_one(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    up_to(&scene, by_role(UNIT_HEAD), 1000);
    up_to(&scene, by_lowest(CASEWORKER), 5000);
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    assert_int_equal(find_kind(&scene.found, ORDER_ROW_DEAD, 0)->row, 0);
    town_close(&scene.town);
}

static void two_rows_may_cover_a_third_together(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    add(&scene, by_role(CASEWORKER))->valid_to = 499;
    struct order_line *second = add(&scene, by_role(CASEWORKER));
    second->valid_from = 500;
    add(&scene, by_role(CASEWORKER));
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    assert_int_equal(find_kind(&scene.found, ORDER_ROW_DEAD, 0)->row, 2);
    second->valid_from = 501;
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD),
                     2); /* a day is left: now the halves lie within it */
    town_close(&scene.town);
}

/* What keeps a row alive beside a wide one. */
static void what_keeps_a_row_alive(void **state)
{
    (void)state;
    for (int way = 0; way < 10; way++) {
        struct scene scene = scene_open();
        struct order_line *narrow = add(&scene, by_role(CASEWORKER));
        struct delegate scoped = in_unit(by_role(CASEWORKER));
        struct order_line *wide = add(&scene, way == 9 ? scoped : by_role(CASEWORKER));
        row_delegate(wide, by_role(DIRECTOR));
        if (way == 1)
            narrow->subdelegable = true;
        if (way == 2)
            row_type(narrow, OTHER_TYPE);
        if (way == 3)
            row_condition(wide, CONDITION_URGENT, 0);
        if (way == 4)
            wide->outcome = OUTCOME_APPROVED;
        if (way == 5)
            wide->valid_from = 1;
        if (way == 6)
            row_delegate(narrow, as_deputy(by_role(UNIT_HEAD), 1));
        if (way == 7) /* superiors come in earlier for the narrow row */
            town_row(&scene.town, scene.order, -1, by_role(DIRECTOR))->rule = RULE_SUPERIOR_DEPUTY;
        if (way == 8)
            scene.town.rows.subdelegations[scene.town.rows.subdelegation_count++] =
                (struct subdelegation){0, DIRECTOR, CASEWORKER, -1, -1, always};
        if (analyse(&scene, ORDER_ROW_DEAD) != (way == 0))
            fail_msg("way %d", way);
        town_close(&scene.town);
    }
}

static void deputies_cover_deputies_that_wait_as_long(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct order_line *narrow = add(&scene, by_role(CASEWORKER));
    row_delegate(narrow, as_deputy(by_role(UNIT_HEAD), 1));
    struct order_line *wide = add(&scene, by_role(CASEWORKER));
    row_delegate(wide, as_deputy(by_role(DIRECTOR), 1));
    row_delegate(wide, as_deputy(by_role(UNIT_HEAD), 2));
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 0);
    row_delegate(narrow, as_deputy(by_role(DIRECTOR), 1));
    struct delegate *delegates = (struct delegate *)(uintptr_t)wide->delegates;
    delegates[2].step = 1;
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    town_close(&scene.town);
}

static void a_row_outside_its_order_never_holds(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    scene.town.rows.orders[0].valid_from = 100;
    add(&scene, by_role(CASEWORKER))->valid_to = 99;
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 1);
    assert_int_equal(find_kind(&scene.found, ORDER_ROW_DEAD, 0)->from, 100);
    assert_int_equal(find_kind(&scene.found, ORDER_ROW_DEAD, 0)->other, -1);
    town_close(&scene.town);
}

static void what_the_board_keeps_is_not_dead(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    add(&scene, by_role(BOARD));
    add(&scene, by_role(BOARD));
    assert_int_equal(analyse(&scene, ORDER_ROW_DEAD), 0);
    town_close(&scene.town);
}

static void an_umbrella_row_and_a_row_of_its_own(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    row_type(add(&scene, by_role(COMMITTEE)), OTHER_TYPE);
    add(&scene, by_role(CASEWORKER));
    assert_int_equal(analyse(&scene, ORDER_AMBIGUOUS), 1);
    const struct order_remark *remark = find_kind(&scene.found, ORDER_AMBIGUOUS, 0);
    assert_int_equal(remark->row, 0);
    assert_int_equal(remark->other, 1);
    assert_int_equal(remark->type, TYPE);
    assert_true(remark->certain);
    town_close(&scene.town);
}

/* Tiers of two rows: caseworker and unit head. */
static void tiers(int64_t max, int64_t over, int64_t above_max, size_t remarks)
{
    struct scene scene = scene_open();
    up_to(&scene, by_role(CASEWORKER), max);
    struct order_line *higher = up_to(&scene, by_role(UNIT_HEAD), above_max);
    if (over)
        row_condition(higher, CONDITION_AMOUNT_OVER, over);
    assert_int_equal(analyse(&scene, ORDER_AMBIGUOUS), remarks);
    town_close(&scene.town);
}

static void tiers_that_lie_across_each_other(void **state)
{
    (void)state;
    tiers(5000, 5000, 20000, 0); /* one after the other */
    tiers(5000, 0, 20000, 0);    /* a ladder */
    tiers(5000, 4000, 20000, 1); /* across */
    tiers(5000, 0, 5000, 1);     /* the same */
    tiers(5000, 0, 4000, 1);     /* the lower official has more */
}

static void what_is_no_ambiguity(void **state)
{
    (void)state;
    for (int way = 0; way < 8; way++) {
        struct scene scene = scene_open();
        struct order_line *one =
            add(&scene, way == 1 ? by_lowest(CASEWORKER) : by_role(way == 2 ? BOARD : CASEWORKER));
        struct order_line *other = add(&scene, by_role(UNIT_HEAD));
        if (way == 3)
            row_delegate(one, as_deputy(by_role(UNIT_HEAD), 1));
        if (way == 4)
            row_condition(other, CONDITION_OFF_HOURS, 0);
        if (way == 5) {
            one->outcome = OUTCOME_APPROVED;
            other->outcome = OUTCOME_REFUSED;
        }
        if (way == 6)
            other->valid_from = 1000;
        if (way == 7) {
            one->unit = town_unit(&scene.town, -1);
            other->unit = town_unit(&scene.town, -1);
        }
        if (analyse(&scene, ORDER_AMBIGUOUS) != (way == 0))
            fail_msg("way %d", way);
        town_close(&scene.town);
    }
}

/* 20 000 kr and half a base amount: across each other until the base amount has grown. */
static void base_amounts_grow(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    scene.town.catalogue->base_ore = 4000000;
    up_to(&scene, by_role(CASEWORKER), 2000000);
    struct order_line *higher = add(&scene, by_role(DIRECTOR));
    row_condition(higher, CONDITION_BASE_OVER, 490);
    scene.found = town_analyse(&scene.town, date(2020, 1, 1), date(2029, 12, 31));
    const struct order_remark *remark = find_kind(&scene.found, ORDER_AMBIGUOUS, 0);
    assert_int_equal(count_kind(&scene.found, ORDER_AMBIGUOUS), 1);
    assert_int_equal(remark->from, date(2020, 1, 1));
    assert_int_equal(remark->to, date(2022, 12, 31));
    town_close(&scene.town);
}

/* Without the base amount of the year: tiers of base amounts are compared as they stand. */
static void base_amounts_that_nobody_knows_yet(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    row_condition(add(&scene, by_role(CASEWORKER)), CONDITION_BASE_MAX, 250);
    struct order_line *higher = add(&scene, by_role(UNIT_HEAD));
    row_condition(higher, CONDITION_BASE_OVER, 250);
    assert_int_equal(analyse(&scene, ORDER_AMBIGUOUS), 0);
    struct order_condition *conditions = (struct order_condition *)(uintptr_t)higher->conditions;
    conditions[0].number = 249;
    assert_int_equal(analyse(&scene, ORDER_AMBIGUOUS), 1);
    conditions[0] = (struct order_condition){CONDITION_AMOUNT_OVER, -1, 1};
    assert_int_equal(analyse(&scene, ORDER_AMBIGUOUS), 0); /* nobody can tell */
    town_close(&scene.town);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_row_twice),
        cmocka_unit_test(other_words_make_it_doubtful),
        cmocka_unit_test(a_narrow_row_lies_within_a_wide_one),
        cmocka_unit_test(two_rows_may_cover_a_third_together),
        cmocka_unit_test(what_keeps_a_row_alive),
        cmocka_unit_test(deputies_cover_deputies_that_wait_as_long),
        cmocka_unit_test(a_row_outside_its_order_never_holds),
        cmocka_unit_test(what_the_board_keeps_is_not_dead),
        cmocka_unit_test(an_umbrella_row_and_a_row_of_its_own),
        cmocka_unit_test(tiers_that_lie_across_each_other),
        cmocka_unit_test(what_is_no_ambiguity),
        cmocka_unit_test(base_amounts_grow),
        cmocka_unit_test(base_amounts_that_nobody_knows_yet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
