/* What would have kept a duty that is broken; and that nothing is told which judging does not confirm. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char once[] = "när beslut\nska inkommet till domstol\n"
                           "förlängs till dagen i förlängning\ninom vecka\n";

static void a_late_act_would_have_been_kept_up_to_the_last_day_over_easter(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene_event(&scene, KIND_DECISION, "2019-04-12");
    scene_event(&scene, KIND_RECEIPT_BY_COURT, "2019-04-25");
    struct counterfactuals changes = scene_ask(&scene, "2019-05-10");
    const struct counterfactual *moved = scene_find(&changes, IF_MOVED, THEN_KEPT);
    assert_int_equal(scene.findings.items[0].status, STATUS_FAULT);
    assert_non_null(moved);
    assert_int_equal(moved->event, 1);
    assert_int_equal(moved->last, scene_day("2019-04-23"));
    assert_true(moved->from_the_start);
    assert_false(moved->to_the_end);
    assert_null(scene_find(&changes, IF_ADDED, THEN_KEPT)); /* the same in other words */
    scene_close(&scene);
}

static void an_extension_must_be_decided_by_the_last_day(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    scene_event(&scene, KIND_RECEIPT_BY_COURT, "2026-02-20");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    const struct counterfactual *extended = scene_find(&changes, IF_EXTENDED, THEN_KEPT);
    assert_non_null(extended);
    assert_int_equal(extended->last, scene_day("2026-02-09"));
    assert_int_equal(extended->until, scene_day("2026-02-20"));
    const struct counterfactual *open = scene_find(&changes, IF_OPEN_RECORD, THEN_UNKNOWN);
    assert_non_null(open);
    assert_int_equal(open->kind, KIND_INVESTIGATION_EXTENDED);
    scene_close(&scene);
}

static void where_nothing_is_recorded_the_missing_event_is_added(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, "när beslut\nska inkommet till domstol där domstol anges\ninom vecka\n");
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    const struct counterfactual *added = scene_find(&changes, IF_ADDED, THEN_KEPT);
    assert_non_null(added);
    assert_int_equal(added->kind, KIND_RECEIPT_BY_COURT);
    assert_int_equal(added->last, scene_day("2026-02-09"));
    assert_non_null(event_value(&added->model, ATTRIBUTE_COURT));
    scene_close(&scene);
}

static void what_must_not_happen_is_taken_away_or_comes_later(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, "när beslut\nska inte övervägande\ninom vecka\n");
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    scene_event(&scene, KIND_CONSIDERATION, "2026-02-05");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    assert_non_null(scene_find(&changes, IF_REMOVED, THEN_KEPT));
    const struct counterfactual *moved = scene_find(&changes, IF_MOVED, THEN_KEPT);
    assert_non_null(moved);
    assert_int_equal(moved->first, scene_day("2026-02-10"));
    assert_true(moved->to_the_end);
    scene_close(&scene);
}

static void of_a_duty_that_comes_back_only_the_broken_period_is_mended(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, "när beslut\nska övervägande\nåterkommer\ninom vecka\n");
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    scene_event(&scene, KIND_CONSIDERATION, "2026-02-12");
    scene_event(&scene, KIND_CONSIDERATION, "2026-02-19");
    int placed = dossier_place(&scene.dossier, scene_day("2026-02-20"));
    assert_int_equal(placed, -1);
    judge_dossier(scene.book, &scene.dossier, scene.arena, &scene.findings);
    struct inquiry inquiry = {scene.book, NULL, &scene.dossier, &scene.findings,
                              &scene.findings.items[0]};
    struct counterfactuals changes;
    assert_int_equal(scene.findings.items[0].status, STATUS_FAULT);
    counterfactuals_find(&inquiry, scene.arena, &changes);
    const struct counterfactual *moved = scene_find(&changes, IF_MOVED, THEN_KEPT);
    assert_non_null(moved);
    assert_int_equal(moved->last, scene_day("2026-02-09"));
    scene_close(&scene);
}

static void an_exception_before_it_takes_the_duty_away(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, "när beslut\ninte om anteckning, dessförinnan\n"
                      "ska inkommet till domstol\ninom vecka\n");
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    const struct counterfactual *added = scene_find(&changes, IF_ADDED, THEN_NOT_CONCERNED);
    assert_non_null(added);
    assert_int_equal(added->kind, KIND_NOTE);
    assert_int_equal(added->last, scene_day("2026-02-01"));
    assert_true(added->from_the_start);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_late_act_would_have_been_kept_up_to_the_last_day_over_easter),
        cmocka_unit_test(an_extension_must_be_decided_by_the_last_day),
        cmocka_unit_test(where_nothing_is_recorded_the_missing_event_is_added),
        cmocka_unit_test(what_must_not_happen_is_taken_away_or_comes_later),
        cmocka_unit_test(of_a_duty_that_comes_back_only_the_broken_period_is_mended),
        cmocka_unit_test(an_exception_before_it_takes_the_duty_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
