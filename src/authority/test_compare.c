/* test_compare: two versions of an order side by side, and past decisions asked again. */
#include "test_random_town.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { TYPE, DAY = 18262 };

/* One town, one type, an order before and one after: rows of order 1 stand in the second register
 * in place of order 0's. */
struct scene {
    struct town town;
    struct register_rows after;
    const struct order_change *changes;
    size_t count;
};

static void scene_open(struct scene *scene)
{
    *scene = (struct scene){.town = town_open()};
    int32_t board = town_body(&scene->town, BODY_BOARD, -1);
    town_body(&scene->town, BODY_COMMITTEE, board);
    town_order(&scene->town, board, DAY_FIRST, DAY_LAST, -1);
    town_order(&scene->town, board, DAY_FIRST, DAY_LAST, -1);
    catalogue_add(scene->town.catalogue, "typ",
                  (struct ceiling_span){
                      .valid_from = DAY_FIRST, .valid_to = DAY_LAST, .ceiling = CEILING_EMPLOYEE});
}

static struct order_line *row_before(struct scene *scene, struct delegate delegate)
{
    return town_row(&scene->town, 0, TYPE, delegate);
}

static struct order_line *row_after(struct scene *scene, struct delegate delegate)
{
    return town_row(&scene->town, 1, TYPE, delegate);
}

/* The same register with one of the orders only. */
static const struct authority_book *book_of(struct scene *scene, int32_t order)
{
    struct register_rows *rows = arena_new(scene->town.arena, struct register_rows);
    *rows = scene->town.rows;
    rows->orders = arena_new_many(scene->town.arena, rows->order_count, struct order);
    for (size_t i = 0; i < rows->order_count; i++) {
        rows->orders[i] = scene->town.rows.orders[i];
        if ((int32_t)i != order)
            rows->orders[i].valid_to = DAY_FIRST - 1;
    }
    return authority_open(scene->town.arena, scene->town.catalogue, rows);
}

static void compare(struct scene *scene)
{
    scene->count = order_compare(book_of(scene, 0), book_of(scene, 1), scene->town.arena, DAY,
                                 &scene->changes);
}

static const struct order_change *change_of(const struct scene *scene, int32_t role)
{
    for (size_t i = 0; i < scene->count; i++)
        if (scene->changes[i].role == role && scene->changes[i].body < 0)
            return &scene->changes[i];
    return NULL;
}

static void the_same_order_changes_nothing(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    row_before(&scene, by_role(CASEWORKER));
    row_after(&scene, by_role(CASEWORKER));
    compare(&scene);
    assert_int_equal(scene.count, 0);
    town_close(&scene.town);
}

static void one_gains_another_loses(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    row_before(&scene, by_role(CASEWORKER));
    row_after(&scene, by_role(UNIT_HEAD));
    row_after(&scene, by_role(COMMITTEE));
    compare(&scene);
    assert_int_equal(change_of(&scene, CASEWORKER)->kind, CHANGE_REMOVED);
    const struct order_change *added = change_of(&scene, UNIT_HEAD);
    assert_int_equal(added->kind, CHANGE_ADDED);
    assert_int_equal(added->before.verdict, AUTHORITY_NO);
    assert_int_equal(added->example.role, UNIT_HEAD);
    assert_int_equal(added->example.day, DAY);
    assert_int_equal(change_of(&scene, COMMITTEE)->kind, CHANGE_ADDED);
    assert_int_equal(scene.changes[0].role,
                     -1); /* the committee itself, by its place in the order */
    assert_int_equal(scene.changes[0].body, 1);
    assert_int_equal(scene.count, 4);
    town_close(&scene.town);
}

static void a_limit_is_raised(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    row_condition(row_before(&scene, by_role(CASEWORKER)), CONDITION_AMOUNT_MAX, 5000);
    row_condition(row_after(&scene, by_role(CASEWORKER)), CONDITION_AMOUNT_MAX, 8000);
    compare(&scene);
    assert_int_equal(scene.count, 1);
    assert_int_equal(scene.changes[0].kind, CHANGE_WIDER);
    assert_int_equal(scene.changes[0].example.amount_ore, 5001);
    assert_int_equal(scene.changes[0].before.verdict, AUTHORITY_NO);
    town_close(&scene.town);
}

static void up_here_and_down_there(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    row_before(&scene, by_role(CASEWORKER))->outcome = OUTCOME_APPROVED;
    row_condition(row_after(&scene, by_role(CASEWORKER)), CONDITION_DURATION_MAX, 30);
    compare(&scene);
    assert_int_equal(scene.count, 2);
    assert_int_equal(scene.changes[0].kind, CHANGE_WIDER);
    assert_int_equal(scene.changes[0].example.outcome, OUTCOME_REFUSED);
    assert_int_equal(scene.changes[1].kind, CHANGE_NARROWER);
    assert_int_equal(scene.changes[1].example.duration_days, 31);
    town_close(&scene.town);
}

static void more_or_other_to_show(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    row_before(&scene, by_role(CASEWORKER));
    row_condition(row_after(&scene, by_role(CASEWORKER)), CONDITION_CONSULTED, 0);
    row_condition(row_before(&scene, by_role(UNIT_HEAD)), CONDITION_CONSULTED, 0);
    row_condition(row_after(&scene, by_role(UNIT_HEAD)), CONDITION_URGENT, 0);
    compare(&scene);
    assert_int_equal(change_of(&scene, CASEWORKER)->kind, CHANGE_NARROWER);
    assert_int_equal(change_of(&scene, UNIT_HEAD)->kind, CHANGE_OTHER);
    assert_int_equal(change_of(&scene, UNIT_HEAD)->before.missing, 1u << FACT_CONSULTED);
    town_close(&scene.town);
}

static void named_people_are_asked_too(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    int32_t person = town_person(&scene.town, FORM_EMPLOYED);
    int32_t holder = town_person(&scene.town, FORM_EMPLOYED);
    int32_t post = town_post(&scene.town, CASEWORKER, -1, always);
    town_appoint(&scene.town, holder, APPOINTED_POST, post, always);
    row_after(&scene, by_person(person));
    row_after(&scene, by_post(post));
    compare(&scene);
    assert_int_equal(scene.count, 2);
    assert_int_equal(scene.changes[0].example.person, person);
    assert_int_equal(scene.changes[1].example.person, holder);
    town_close(&scene.town);
}

static void past_decisions_that_move(void **state)
{
    (void)state;
    struct scene scene;
    scene_open(&scene);
    int32_t person = town_person(&scene.town, FORM_EMPLOYED);
    int32_t post = town_post(&scene.town, CASEWORKER, -1, always);
    town_appoint(&scene.town, person, APPOINTED_POST, post, always);
    row_condition(row_before(&scene, by_role(CASEWORKER)), CONDITION_AMOUNT_MAX, 5000);
    row_condition(row_after(&scene, by_role(CASEWORKER)), CONDITION_AMOUNT_MAX, 3000);
    struct authority_request decisions[8];
    for (int32_t i = 0; i < 8; i++) {
        decisions[i] = authority_ask(TYPE, DAY + i);
        decisions[i].person = person;
        decisions[i].amount_ore = 1000 * i;
    }
    const int32_t *moved;
    assert_int_equal(order_impact(book_of(&scene, 0), book_of(&scene, 1), scene.town.arena,
                                  decisions, 8, &moved),
                     2);
    assert_int_equal(moved[0], 4);
    assert_int_equal(moved[1], 5);
    town_close(&scene.town);
}

/* Asks about a role as no comparison would: amounts, units, outcomes and lengths without looking at
 * the rows. */
static bool differs(const struct authority_book *before, const struct authority_book *after,
                    int32_t type, int32_t role)
{
    static const int64_t amounts[] = {0, 499, 500, 501, 999, 1000, 1001, 1500, 1501};
    struct authority_request request = authority_ask(type, DAY);
    request.role = role;
    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++)
        for (int32_t j = 0; j < 27; j++) {
            request.amount_ore = amounts[i];
            request.unit = j % 3 - 1;
            request.outcome = (enum outcome)(j / 3 % 3);
            request.duration_days = 500 * (j / 9) + 250;
            if (authority_check(before, &request).verdict !=
                authority_check(after, &request).verdict)
                return true;
        }
    return false;
}

static bool is_said(const struct scene *scene, int32_t type, int32_t role)
{
    for (size_t i = 0; i < scene->count; i++)
        if (scene->changes[i].type == type && scene->changes[i].role == role &&
            scene->changes[i].before.verdict != scene->changes[i].after.verdict)
            return true;
    return false;
}

static void random_orders_side_by_side(void **state)
{
    (void)state;
    size_t changes = 0;
    for (uint64_t seed = 1; seed <= 1000; seed++) {
        struct scene scene = {.town = random_town(seed)};
        struct dice dice = {seed};
        if (scene.town.rows.order_count < 2)
            town_order(&scene.town, 0, DAY_FIRST, DAY_LAST, -1);
        for (int i = 0; i < 2; i++)
            random_row(&scene.town, &dice);
        const struct authority_book *before = book_of(&scene, 0), *after = book_of(&scene, 1);
        scene.count = order_compare(before, after, scene.town.arena, DAY, &scene.changes);
        changes += scene.count;
        for (int32_t i = 0; i < 3 * TOWN_ROLES; i++)
            if (differs(before, after, i % 3, i / 3) && !is_said(&scene, i % 3, i / 3))
                fail_msg("seed %llu type %d role %d", (unsigned long long)seed, i % 3, i / 3);
        for (size_t i = 0; i < scene.count; i++)
            assert_int_equal(authority_check(before, &scene.changes[i].example).verdict,
                             scene.changes[i].before.verdict);
        town_close(&scene.town);
    }
    assert_in_range(changes, 1000, 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_order_changes_nothing),
        cmocka_unit_test(one_gains_another_loses),
        cmocka_unit_test(a_limit_is_raised),
        cmocka_unit_test(up_here_and_down_there),
        cmocka_unit_test(more_or_other_to_show),
        cmocka_unit_test(named_people_are_asked_too),
        cmocka_unit_test(past_decisions_that_move),
        cmocka_unit_test(random_orders_side_by_side),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
