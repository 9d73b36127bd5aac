/* test_rows: which delegates name whom, and for which cases. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* One row to one delegate; does it name the person? Only verdicts yes and no (no row) count. */
static bool names(struct scene *scene, int32_t person, struct delegate delegate)
{
    scene->rows.row_count = 0;
    scene_row(scene, 0, OPEN_TYPE, delegate);
    scene_reopen(scene);
    struct authority_request request =
        with(ask_of_person(OPEN_TYPE, person), FACT_URGENT, KNOWN_NO);
    struct authority answer = authority_check(scene->book, &request);
    assert_true(answer.verdict == AUTHORITY_YES ? answer.row == 0 : answer.verdict == AUTHORITY_NO);
    return answer.verdict == AUTHORITY_YES;
}

static void officials_are_named_by_role_and_rank(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_order(&scene, -1);
    int32_t senior = scene_official(&scene, SENIOR), lawyer = scene_official(&scene, LAWYER);
    assert_true(names(&scene, senior, to_role(SENIOR)));
    assert_false(names(&scene, senior, to_role(CASEWORKER)));
    assert_true(names(&scene, senior, or_higher(CASEWORKER)));
    assert_true(names(&scene, senior, or_higher(SENIOR)));
    assert_false(names(&scene, senior, or_higher(UNIT_HEAD)));
    assert_false(names(&scene, lawyer, or_higher(CASEWORKER)));
    assert_true(names(&scene, lawyer, or_higher(LAWYER))); /* rank not known: exactly the role */
    assert_false(names(&scene, senior, or_higher(LAWYER)));
    assert_false(names(&scene, senior, to(DELEGATE_EXACT, -1)));
    scene_close(&scene);
}

static void posts_and_persons_are_named_directly(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    scene_order(&scene, -1);
    int32_t first = scene_official(&scene, SENIOR), second = scene_official(&scene, SENIOR);
    int32_t without = scene_person(&scene, FORM_EMPLOYED);
    assert_true(names(&scene, first, to(DELEGATE_POST, 0)));
    assert_false(names(&scene, second, to(DELEGATE_POST, 0)));
    assert_true(names(&scene, second, to(DELEGATE_PERSON, second)));
    assert_false(names(&scene, second, to(DELEGATE_PERSON, first)));
    assert_true(names(&scene, without, to(DELEGATE_PERSON, without)));
    scene.rows.appointments[0].kind = APPOINTED_ACTING;
    assert_true(names(&scene, first, to(DELEGATE_POST, 0)));
    scene.rows.appointments[0].kind = APPOINTED_SUBSTITUTE;
    assert_true(names(&scene, first, to_role(SENIOR)));
    scene_close(&scene);
}

static void offices_are_named_in_their_body(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), committee = scene_body(&scene, BODY_COMMITTEE);
    int32_t other = scene_body(&scene, BODY_BOARD);
    scene_order(&scene, board);
    int32_t member = scene_politician(&scene, APPOINTED_MEMBER, board);
    int32_t abroad = scene_politician(&scene, APPOINTED_MEMBER, other);
    int32_t head = scene_politician(&scene, APPOINTED_CHAIR, committee);
    int32_t chair = scene_politician(&scene, APPOINTED_CHAIR, -1);
    assert_true(names(&scene, member, to_role(MEMBER)));
    assert_false(names(&scene, member, to_role(SUBSTITUTE_MEMBER)));
    assert_false(names(&scene, abroad, to_role(MEMBER)));
    assert_true(names(&scene, abroad, in_body(other, to_role(MEMBER))));
    assert_false(names(&scene, head, to_role(CHAIR)));
    assert_true(names(&scene, head, in_body(committee, to_role(CHAIR))));
    assert_true(names(&scene, head, to_role(COMMITTEE_CHAIR)));
    assert_false(names(&scene, head, in_body(other, to_role(COMMITTEE_CHAIR))));
    assert_true(names(&scene, chair, to_role(CHAIR)));
    assert_false(names(&scene, chair, to_role(COMMITTEE_CHAIR)));
    int32_t vice = scene_politician(&scene, APPOINTED_VICE_CHAIR, board);
    assert_true(names(&scene, vice, to_role(VICE_CHAIR)));
    scene.rows.appointments[3].span.to = TUESDAY - 1; /* no chair: the vice chair acts */
    assert_true(names(&scene, vice, to_role(CHAIR)));
    assert_false(names(&scene, vice, to_role(SECOND_VICE)));
    scene_close(&scene);
}

static void bodies_are_named_by_kind_or_by_themselves(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t board = scene_body(&scene, BODY_BOARD), first = scene_body(&scene, BODY_COMMITTEE);
    int32_t second = scene_body(&scene, BODY_COMMITTEE);
    int32_t presidium = scene_body(&scene, BODY_PRESIDIUM);
    int32_t order = scene_order(&scene, board);
    scene_row(&scene, order, OPEN_TYPE, to_role(COMMITTEE_ROLE));
    scene_row(&scene, order, COMMITTEE, in_body(second, to_role(COMMITTEE_ROLE)));
    scene_row(&scene, order, STATUTE, to(DELEGATE_BODY, presidium));
    expect(&scene, ask_of_body(OPEN_TYPE, first), YES, ORDER);
    expect(&scene, ask_of_body(OPEN_TYPE, presidium), NO, NO_ROW);
    expect(&scene, ask_of_body(COMMITTEE, first), NO, NO_ROW);
    expect(&scene, ask_of_body(COMMITTEE, second), YES, ORDER);
    expect(&scene, ask_of_body(STATUTE, presidium), YES, ORDER);
    expect(&scene, ask_of_body(STATUTE, second), NO, NO_ROW);
    expect(&scene, ask_of_role(OPEN_TYPE, COMMITTEE_ROLE), YES, ORDER);
    expect(&scene, ask_of_role(COMMITTEE, COMMITTEE_ROLE), NO, NO_ROW); /* which of the two? */
    expect(&scene, ask_of_role(STATUTE, PRESIDIUM_ROLE), YES, ORDER);
    scene_close(&scene);
}

static void the_original_decider_and_the_superior(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t top = scene_unit(&scene, -1), below = scene_unit(&scene, top);
    int32_t head = scene_person(&scene, FORM_EMPLOYED),
            worker = scene_person(&scene, FORM_EMPLOYED);
    int32_t boss = scene_person(&scene, FORM_EMPLOYED);
    scene_post(&scene, worker, CASEWORKER, below);
    scene_post(&scene, boss, UNIT_HEAD, top);
    scene_post(&scene, head, HEAD, top);
    int32_t order = scene_order(&scene, -1);
    scene_row(&scene, order, OPEN_TYPE, to_role(ORIGINAL));
    scene_row(&scene, order, WEIGHTY_TYPE, to_role(SUPERIOR));
    struct authority_request request = ask_of_person(OPEN_TYPE, worker);
    expect(&scene, request, UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_ORIGINAL));
    request.original = worker;
    expect(&scene, request, YES, ORDER);
    request.original = boss;
    expect(&scene, request, NO, NO_ROW);
    request = ask_of_person(WEIGHTY_TYPE, boss);
    request.original = worker;
    expect(&scene, request, YES, ORDER);
    request.person = head;
    expect(&scene, request, NO, NO_ROW);
    request.original = boss;
    expect(&scene, request, YES, ORDER);
    int32_t late = scene_person(&scene, FORM_EMPLOYED);
    scene_post(&scene, late, UNIT_HEAD, top);
    scene_reopen(&scene);
    request.original = worker;
    request.person = late; /* the first of equals is the superior */
    expect(&scene, request, NO, NO_ROW);
    request.person = boss;
    expect(&scene, request, YES, ORDER);
    scene.rows.units[below].span.to = TUESDAY - 1; /* the unit has ended: nobody above it */
    expect(&scene, request, NO, NO_ROW);
    scene_close(&scene);
}

static void the_scope_of_a_delegate_is_a_unit_or_an_area(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t top = scene_unit(&scene, -1), own = scene_unit(&scene, top);
    int32_t below = scene_unit(&scene, own), person = scene_person(&scene, FORM_EMPLOYED);
    scene_post(&scene, person, UNIT_HEAD, own);
    int32_t order = scene_order(&scene, -1);
    scene_row(&scene, order, OPEN_TYPE, in_scope(SCOPE_UNIT, to_role(UNIT_HEAD)));
    scene_row(&scene, order, WEIGHTY_TYPE, in_scope(SCOPE_AREA, to_role(UNIT_HEAD)));
    scene_row(&scene, order, DEGREE_TYPE, to_role(UNIT_HEAD))->unit = own;
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    for (enum scene_type type = OPEN_TYPE; type <= DEGREE_TYPE; type++) {
        if (type != OPEN_TYPE && type != WEIGHTY_TYPE && type != DEGREE_TYPE)
            continue;
        request.type = (int32_t)type;
        request.unit = -1;
        expect(&scene, request, UNKNOWN, ORDER);
        assert_int_equal(scene.answer.missing, fact_bit(FACT_UNIT));
        request.unit = top;
        expect(&scene, request, NO, CONDITION);
        assert_int_equal(scene.answer.condition, -1);
        request.unit = own;
        expect(&scene, request, YES, ORDER);
    }
    request.unit = below;
    request.type = OPEN_TYPE;
    expect(&scene, request, NO, CONDITION);
    request.type = WEIGHTY_TYPE;
    expect(&scene, request, YES, ORDER);
    request.type = DEGREE_TYPE;
    expect(&scene, request, YES, ORDER);
    request = ask_of_role(OPEN_TYPE, UNIT_HEAD);
    request.unit = own;
    expect(&scene, request, UNKNOWN, ORDER); /* of which unit is somebody with the role? */
    request.type = WEIGHTY_TYPE;
    expect(&scene, request, UNKNOWN, ORDER);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(officials_are_named_by_role_and_rank),
        cmocka_unit_test(posts_and_persons_are_named_directly),
        cmocka_unit_test(offices_are_named_in_their_body),
        cmocka_unit_test(bodies_are_named_by_kind_or_by_themselves),
        cmocka_unit_test(the_original_decider_and_the_superior),
        cmocka_unit_test(the_scope_of_a_delegate_is_a_unit_or_an_area),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
