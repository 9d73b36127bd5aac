/* What decides an answer that is unknown or still running; and what a rule says that raised nothing. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char once[] = "när beslut\nska inkommet till domstol\ninom vecka\n";

static void an_unknown_is_decided_by_the_missing_event_or_by_a_complete_record(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene.dossier.all_complete = false;
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    assert_int_equal(scene.findings.items[0].status, STATUS_UNKNOWN);
    const struct counterfactual *added = scene_find(&changes, IF_ADDED, THEN_KEPT);
    assert_non_null(added);
    assert_int_equal(added->last, scene_day("2026-02-09"));
    const struct counterfactual *late = scene_find(&changes, IF_ADDED, THEN_FAULT);
    assert_non_null(late);
    assert_int_equal(late->first, scene_day("2026-02-10"));
    assert_true(late->to_the_end);
    const struct counterfactual *closed = scene_find(&changes, IF_CLOSED_RECORD, THEN_FAULT);
    assert_non_null(closed);
    assert_int_equal(closed->value_count, 1);
    assert_int_equal(closed->values[0], KIND_RECEIPT_BY_COURT);
    scene_close(&scene);
}

static void an_unknown_day_is_cut_where_the_answer_changes(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    struct event *act = scene_event(&scene, KIND_RECEIPT_BY_COURT, "");
    act->not_before = scene_day("2026-02-05");
    act->not_after = scene_day("2026-02-15");
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    const struct counterfactual *kept = scene_find(&changes, IF_MOVED, THEN_KEPT);
    const struct counterfactual *broken = scene_find(&changes, IF_MOVED, THEN_FAULT);
    assert_non_null(kept);
    assert_non_null(broken);
    assert_int_equal(kept->last, scene_day("2026-02-09"));
    assert_int_equal(broken->first, scene_day("2026-02-10"));
    assert_int_equal(broken->last, scene_day("2026-02-15"));
    scene_close(&scene);
}

static const struct counterfactual *start_moved(const struct counterfactuals *changes,
                                                enum then outcome)
{
    for (size_t i = 0; i < changes->count; i++)
        if (changes->items[i].change == IF_MOVED && changes->items[i].event == 0 &&
            changes->items[i].outcome == outcome)
            return &changes->items[i];
    return NULL;
}

/* The end lies eleven days after a beginning of which only the window is known: when the beginning moves, so does
 * the end. */
static void when_a_start_is_fixed_what_hangs_on_it_follows(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    struct event *start = scene_event(&scene, KIND_DECISION, "");
    start->not_before = scene_day("2026-03-23");
    start->not_after = scene_day("2026-03-31");
    struct event *act = scene_event(&scene, KIND_RECEIPT_BY_COURT, "");
    act->after = 0;
    act->has_offset = true;
    act->offset = (struct period){0, 11};
    struct counterfactuals changes = scene_ask(&scene, "2026-05-10");
    const struct counterfactual *kept = start_moved(&changes, THEN_KEPT);
    const struct counterfactual *broken = start_moved(&changes, THEN_FAULT);
    assert_non_null(kept); /* a week from Friday 27 March ends on Good Friday: Tuesday 7 April */
    assert_int_equal(kept->first, scene_day("2026-03-27"));
    assert_non_null(broken);
    assert_int_equal(broken->first, scene_day("2026-03-23"));
    scene_close(&scene);
}

static void two_unknown_days_leave_no_single_answer(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene_event(&scene, KIND_DECISION, "");
    scene_event(&scene, KIND_RECEIPT_BY_COURT, "2026-02-20");
    scene.dossier.all_complete = false;
    struct counterfactuals changes = scene_ask(&scene, "2026-03-10");
    assert_int_equal(scene.findings.items[0].status, STATUS_UNKNOWN);
    for (size_t i = 0; i < changes.count; i++)
        assert_int_not_equal(changes.items[i].outcome, THEN_UNKNOWN);
    scene_close(&scene);
}

static void a_running_time_is_kept_up_to_its_last_day_and_broken_after_it(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, once);
    scene_event(&scene, KIND_DECISION, "2026-02-02");
    struct counterfactuals changes = scene_ask(&scene, "2026-02-04");
    assert_int_equal(scene.findings.items[0].status, STATUS_COMING);
    const struct counterfactual *added = scene_find(&changes, IF_ADDED, THEN_KEPT);
    const struct counterfactual *nothing = scene_find(&changes, IF_STILL_NOTHING, THEN_FAULT);
    assert_non_null(added);
    assert_int_equal(added->last, scene_day("2026-02-09"));
    assert_non_null(nothing);
    assert_int_equal(nothing->first, scene_day("2026-02-10"));
    scene_close(&scene);
}

static struct rule_answer answer_of(struct scene *scene)
{
    int placed = dossier_place(&scene->dossier, scene_day("2026-03-10"));
    assert_int_equal(placed, -1);
    judge_every_outcome(scene->book, NULL, &scene->dossier, scene->arena, &scene->findings);
    return rule_answer_of(rulebook_duty(scene->book, 0), &scene->dossier, &scene->findings);
}

static void a_rule_without_finding_says_kept_or_why_it_is_not_concerned(void **state)
{
    struct scene scene;
    (void)state;
    scene_law(&scene, "när beslut där lagrum anges\nska inkommet till domstol\ninom vecka\n");
    scene_event(&scene, KIND_NOTE, "2026-02-02");
    assert_int_equal(answer_of(&scene).outcome, THEN_NOT_CONCERNED);
    assert_int_equal(answer_of(&scene).idle, IDLE_NO_EVENT);
    struct event *decision = scene_event(&scene, KIND_DECISION, "2026-02-02");
    assert_int_equal(answer_of(&scene).idle, IDLE_CONDITIONS);
    const struct attribute_value cited = {.attribute = ATTRIBUTE_LAGRUM,
                                          .as = {.lagrum = {.act = ACT_LVU}}};
    decision->values = &cited;
    decision->value_count = 1;
    word_set_add(&decision->present, ATTRIBUTE_LAGRUM);
    assert_int_equal(answer_of(&scene).outcome, THEN_FAULT);
    scene_event(&scene, KIND_RECEIPT_BY_COURT, "2026-02-06");
    assert_int_equal(answer_of(&scene).outcome, THEN_KEPT);
    assert_int_equal(answer_of(&scene).tried, 1);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_is_decided_by_the_missing_event_or_by_a_complete_record),
        cmocka_unit_test(an_unknown_day_is_cut_where_the_answer_changes),
        cmocka_unit_test(when_a_start_is_fixed_what_hangs_on_it_follows),
        cmocka_unit_test(two_unknown_days_leave_no_single_answer),
        cmocka_unit_test(a_running_time_is_kept_up_to_its_last_day_and_broken_after_it),
        cmocka_unit_test(a_rule_without_finding_says_kept_or_why_it_is_not_concerned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
