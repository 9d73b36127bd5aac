/* test_subdelegation: a right that a head of administration has passed on. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct passing {
    struct scene scene;
    int32_t worker;
    struct order_line *row;
    struct subdelegation *passed;
};

/* The head's right, passed on to caseworkers. */
static void passing_init(struct passing *passing)
{
    scene_init(&passing->scene);
    passing->worker = scene_official(&passing->scene, CASEWORKER);
    passing->row =
        scene_row(&passing->scene, scene_order(&passing->scene, -1), OPEN_TYPE, to_role(HEAD));
    passing->row->subdelegable = true;
    SCENE_ADD(&passing->scene, subdelegations, subdelegation_count,
              (struct subdelegation){0, HEAD, CASEWORKER, -1, -1, SPAN_ALWAYS});
    passing->passed = &passing->scene.rows.subdelegations[0];
}

static void a_head_may_pass_a_right_on(void **state)
{
    (void)state;
    struct passing passing;
    passing_init(&passing);
    struct scene *scene = &passing.scene;
    struct authority_request request = ask_of_person(OPEN_TYPE, passing.worker);
    expect(scene, request, YES, SUBDELEGATED);
    assert_int_equal(scene->answer.subdelegation, 0);
    assert_int_equal(scene->answer.row, 0);
    expect(scene, ask_of_role(OPEN_TYPE, CASEWORKER), YES, SUBDELEGATED);
    expect(scene, ask_of_role(OPEN_TYPE, SENIOR), NO, NO_ROW);
    expect(scene, ask_of_person(WEIGHTY_TYPE, passing.worker), NO, NO_ROW);
    passing.passed->span.to = TUESDAY - 1;
    scene_reopen(scene);
    expect(scene, request, NO, NO_ROW);
    expect(scene, on_day(request, TUESDAY - 1), YES, SUBDELEGATED);
    scene_close(scene);
}

static void a_right_is_passed_on_only_as_the_law_and_the_order_say(void **state)
{
    (void)state;
    struct passing passing;
    passing_init(&passing);
    struct scene *scene = &passing.scene;
    struct authority_request request = ask_of_person(OPEN_TYPE, passing.worker);
    passing.row->subdelegable = false;
    expect(scene, (scene_reopen(scene), request), NO, NOT_HEAD);
    scene_rule(scene, 0, RULE_SUBDELEGATION);
    expect(scene, (scene_reopen(scene), request), YES, SUBDELEGATED);
    passing.passed->from = UNIT_HEAD;
    expect(scene, (scene_reopen(scene), request), NO, NOT_HEAD);
    passing.passed->from = HEAD;
    ((struct delegate *)(uintptr_t)passing.row->delegates)->role = UNIT_HEAD;
    expect(scene, (scene_reopen(scene), request), NO, NO_ROW);
    assert_int_equal(scene->answer.subdelegation, 0);
    ((struct delegate *)(uintptr_t)passing.row->delegates)->how = DELEGATE_OR_HIGHER;
    expect(scene, (scene_reopen(scene), request), YES, SUBDELEGATED);
    ((struct delegate *)(uintptr_t)passing.row->delegates)->step = 1;
    expect(scene, (scene_reopen(scene), request), NO,
           NO_ROW);          /* a deputy's right is not passed on */
    passing.passed->row = 1; /* the general rule itself, for every type */
    expect(scene, (scene_reopen(scene), request), YES, SUBDELEGATED);
    scene_close(scene);
}

static void what_is_passed_on_keeps_its_conditions(void **state)
{
    (void)state;
    struct passing passing;
    passing_init(&passing);
    struct scene *scene = &passing.scene;
    scene_condition(scene, passing.row, CONDITION_CONSENT, 0);
    struct authority_request request = ask_of_person(OPEN_TYPE, passing.worker);
    expect(scene, request, UNKNOWN, SUBDELEGATED);
    assert_int_equal(scene->answer.condition, 0);
    expect(scene, with(request, FACT_CONSENT, KNOWN_NO), NO, CONDITION);
    scene->rows.employments[0].form = FORM_UNKNOWN;
    expect(scene, with(request, FACT_CONSENT, KNOWN_YES), UNKNOWN, SUBDELEGATED);
    *(int32_t *)(uintptr_t)passing.row->types = WEIGHTY_TYPE;
    request.type = WEIGHTY_TYPE;
    request.facts[FACT_CONSENT] = KNOWN_YES;
    expect(scene, (scene_reopen(scene), with(request, FACT_WEIGHTY, KNOWN_YES)), NO, WEIGHTY);
    scene->rows.employments[0].form = FORM_CONTRACTOR;
    expect(scene, with(request, FACT_CONSENT, KNOWN_YES), NO, NO_ROW); /* only to employees */
    scene_close(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_head_may_pass_a_right_on),
        cmocka_unit_test(a_right_is_passed_on_only_as_the_law_and_the_order_say),
        cmocka_unit_test(what_is_passed_on_keeps_its_conditions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
