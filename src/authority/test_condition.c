/* test_condition: each kind of condition at its edges: met, not met, not known. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct row {
    enum condition_kind kind;
    int64_t number;
    /* of the request; -1 = not known */
    int64_t amount_ore;
    int32_t duration_days, minute, day;
    enum authority_verdict verdict;
    uint32_t missing;
};

enum {
    OFFICE = 480 * 1440 + 1020, /* 08:00-17:00 */
    HALF = 500,                 /* of the prisbasbelopp 59 200 kr of the scene */
    SATURDAY = TUESDAY + 4,
    LAST_YEAR = TUESDAY - 100
};

#define BIT(fact) (1u << (fact))

// clang-format off
static const struct row rows[] = {
    {CONDITION_AMOUNT_MAX, 2000000, 2000000, -1, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_AMOUNT_MAX, 2000000, 2000001, -1, -1, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_AMOUNT_MAX, 2000000, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_AMOUNT)},
    {CONDITION_AMOUNT_OVER, 2000000, 2000000, -1, -1, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_AMOUNT_OVER, 2000000, 2000001, -1, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_AMOUNT_OVER, 2000000, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_AMOUNT)},
    {CONDITION_BASE_MAX, HALF, 2960000, -1, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_BASE_MAX, HALF, 2960001, -1, -1, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_BASE_MAX, INT64_MAX, INT64_MAX, -1, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_BASE_MAX, HALF, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_AMOUNT)},
    {CONDITION_BASE_MAX, HALF, 1, -1, -1, LAST_YEAR, AUTHORITY_UNKNOWN, BIT(FACT_BASE_AMOUNT)},
    {CONDITION_BASE_MAX, HALF, -1, -1, -1, LAST_YEAR, AUTHORITY_UNKNOWN, BIT(FACT_BASE_AMOUNT) | BIT(FACT_AMOUNT)},
    {CONDITION_BASE_OVER, HALF, 2960000, -1, -1, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_BASE_OVER, HALF, 2960001, -1, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_DURATION_MAX, 30, -1, 30, -1, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_DURATION_MAX, 30, -1, 31, -1, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_DURATION_MAX, 30, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_DURATION)},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, 479, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, 480, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, 1019, TUESDAY, AUTHORITY_NO, 0},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, 1020, TUESDAY, AUTHORITY_YES, 0},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_MINUTE)},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, 600, SATURDAY, AUTHORITY_YES, 0},
    {CONDITION_OFF_HOURS, OFFICE, -1, -1, -1, SATURDAY, AUTHORITY_YES, 0},
    {CONDITION_OTHER, 0, -1, -1, -1, TUESDAY, AUTHORITY_UNKNOWN, BIT(FACT_TERMS)},
};
// clang-format on

static struct authority_request request_of(const struct row *row, int32_t person)
{
    struct authority_request request = on_day(ask_of_person(OPEN_TYPE, person), row->day);
    request.amount_ore = row->amount_ore;
    request.duration_days = row->duration_days;
    request.minute = row->minute;
    return request;
}

static void each_condition_at_its_edges(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct scene scene;
        scene_init(&scene);
        int32_t person = scene_official(&scene, UNIT_HEAD);
        struct order_line *line =
            scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
        scene_condition(&scene, line, rows[i].kind, rows[i].number);
        scene_reopen(&scene);
        struct authority_request request = request_of(&rows[i], person);
        struct authority answer = authority_check(scene.book, &request);
        if (answer.verdict != rows[i].verdict || answer.missing != rows[i].missing)
            fail_msg("row %zu: verdict %d, missing %x", i, (int)answer.verdict, answer.missing);
        assert_int_equal(answer.reason,
                         answer.verdict == AUTHORITY_NO ? REASON_CONDITION : REASON_ORDER);
        assert_int_equal(answer.condition, answer.verdict == AUTHORITY_YES ? -1 : 0);
        scene_close(&scene);
    }
}

static void a_condition_that_is_a_fact_is_that_fact(void **state)
{
    (void)state;
    static const struct {
        enum condition_kind kind;
        enum authority_fact fact;
    } facts[] = {{CONDITION_URGENT, FACT_URGENT},         {CONDITION_CONSULTED, FACT_CONSULTED},
                 {CONDITION_ASSIGNED, FACT_ASSIGNED},     {CONDITION_CONSENT, FACT_CONSENT},
                 {CONDITION_GUIDELINES, FACT_GUIDELINES}, {CONDITION_DOCUMENT, FACT_DOCUMENT}};
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct scene scene;
        scene_init(&scene);
        int32_t person = scene_official(&scene, UNIT_HEAD);
        struct order_line *line =
            scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
        scene_condition(&scene, line, facts[i].kind, 0);
        struct authority_request request = ask_of_person(OPEN_TYPE, person);
        expect(&scene, with(request, facts[i].fact, KNOWN_YES), YES, ORDER);
        expect(&scene, with(request, facts[i].fact, KNOWN_NO), NO, CONDITION);
        expect(&scene, request, UNKNOWN, ORDER);
        assert_int_equal(scene.answer.missing, fact_bit(facts[i].fact));
        scene_close(&scene);
    }
}

static void months_of_employment_are_counted_from_its_first_day(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    scene.rows.employments[0].span.from = day_from_civil((struct civil){2025, 8, 31});
    struct order_line *line =
        scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    scene_condition(&scene, line, CONDITION_EMPLOYED_MONTHS, 6);
    int32_t last_of_february = day_from_civil((struct civil){2026, 2, 28});
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    expect(&scene, on_day(request, last_of_february), YES, ORDER);
    expect(&scene, on_day(request, last_of_february - 1), NO, CONDITION);
    expect(&scene, ask_of_role(OPEN_TYPE, UNIT_HEAD), UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_FORM));
    scene_close(&scene);
}

static void an_outcome_is_asked_for_when_the_row_has_one(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD))->outcome =
        OUTCOME_REFUSED;
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    expect(&scene, request, UNKNOWN, ORDER);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_OUTCOME));
    request.outcome = OUTCOME_APPROVED;
    expect(&scene, request, NO, CONDITION);
    request.outcome = OUTCOME_REFUSED;
    expect(&scene, request, YES, ORDER);
    scene_close(&scene);
}

static void the_first_condition_that_falls_short_is_shown(void **state)
{
    (void)state;
    struct scene scene;
    scene_init(&scene);
    int32_t person = scene_official(&scene, UNIT_HEAD);
    struct order_line *line =
        scene_row(&scene, scene_order(&scene, -1), OPEN_TYPE, to_role(UNIT_HEAD));
    scene_condition(&scene, line, CONDITION_ASSIGNED, 0);
    scene_condition(&scene, line, CONDITION_CONSENT, 0);
    scene_condition(&scene, line, CONDITION_DURATION_MAX, 30);
    struct authority_request request = ask_of_person(OPEN_TYPE, person);
    request.facts[FACT_ASSIGNED] = KNOWN_YES;
    expect(&scene, request, UNKNOWN, ORDER);
    assert_int_equal(scene.answer.condition, 1);
    assert_int_equal(scene.answer.missing, fact_bit(FACT_CONSENT) | fact_bit(FACT_DURATION));
    request.duration_days = 31;
    expect(&scene, request, NO, CONDITION);
    assert_int_equal(scene.answer.condition, 2);
    assert_int_equal(scene.answer.missing, 0);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_condition_at_its_edges),
        cmocka_unit_test(a_condition_that_is_a_fact_is_that_fact),
        cmocka_unit_test(months_of_employment_are_counted_from_its_first_day),
        cmocka_unit_test(an_outcome_is_asked_for_when_the_row_has_one),
        cmocka_unit_test(the_first_condition_that_falls_short_is_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
