/* Tests of the clocks and rules of reda.h. */
#include "test_case_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct reda_lawbook *opened(void)
{
    struct reda_lawbook *lawbook = reda_lawbook_open(case_law, CASE_LAWS);
    assert_true(reda_lawbook_usable(lawbook));
    return lawbook;
}

static int32_t clock_of(const struct reda_lawbook *lawbook, const char *id)
{
    return reda_clock_find(lawbook, reda_text_of(id));
}

static void test_clocks_are_told(void **state)
{
    (void)state;
    struct reda_lawbook *lawbook = opened();
    struct reda_clock week, days;
    assert_int_equal(reda_clock_count(lawbook), 2);
    assert_true(reda_clock_at(lawbook, clock_of(lawbook, "tl-2"), &week));
    assert_true(reda_clock_at(lawbook, clock_of(lawbook, "tl-3"), &days));
    assert_true(reads(week.id, "tl-2"));
    assert_true(reads(week.title, "Underställning"));
    assert_true(reads(week.begins, "beslutet"));
    assert_true(reads(week.period, "1 vecka"));
    assert_true(week.months == 0 && week.days == 7);
    assert_int_equal(week.moving, REDA_MOVES_TO_WEEKDAY);
    assert_int_equal(week.label, REDA_LABEL_LAW);
    assert_int_equal(week.to, scene_day("2024-12-31"));
    assert_int_equal(week.from, scene_day("0001-01-01"));
    assert_int_equal(week.successor, clock_of(lawbook, "tl-3"));
    assert_int_equal(week.predecessor, -1);
    assert_int_equal(days.predecessor, clock_of(lawbook, "tl-2"));
    assert_int_equal(days.successor, -1);
    assert_int_equal(days.moving, REDA_MOVES_PERHAPS);
    assert_true(reads(days.source.place, "3 §"));
    assert_int_equal(days.source.mark, REDA_VERIFIED_ONCE);
    reda_lawbook_close(lawbook);
}

static void test_a_last_day_tells_why_it_moved(void **state)
{
    (void)state;
    struct reda_lawbook *lawbook = opened();
    int32_t week = clock_of(lawbook, "tl-2"), counted = -1;
    struct reda_due due;
    assert_true(
        reda_clock_due(lawbook, week, scene_day("2019-04-12"), REDA_SWEDISH, &due, &counted));
    assert_int_equal(counted, week);
    assert_int_equal(due.nominal, scene_day("2019-04-19"));
    assert_int_equal(due.latest, scene_day("2019-04-23"));
    assert_int_equal(due.moving, REDA_MOVES_TO_WEEKDAY);
    assert_true(reads(due.day_kind, "långfredagen"));
    assert_true(reda_clock_due(lawbook, week, scene_day("2019-04-12"), REDA_ENGLISH, &due, NULL));
    assert_false(reads(due.day_kind, "långfredagen"));
    assert_true(reda_clock_due(lawbook, week, scene_day("2023-05-02"), REDA_SWEDISH, &due, NULL));
    assert_int_equal(due.nominal, due.latest);
    assert_true(reads(due.day_kind, "vardag"));
    reda_lawbook_close(lawbook);
}

static void test_the_clock_of_the_day_counts(void **state)
{
    (void)state;
    struct reda_lawbook *lawbook = opened();
    struct reda_due due;
    int32_t counted = -1;
    assert_true(reda_clock_due(lawbook, clock_of(lawbook, "tl-2"), scene_day("2025-01-07"),
                               REDA_SWEDISH, &due, &counted));
    assert_int_equal(counted, clock_of(lawbook, "tl-3"));
    assert_int_equal(due.latest, scene_day("2025-01-10"));
    reda_lawbook_close(lawbook);
}

static void test_rules_are_told(void **state)
{
    (void)state;
    struct reda_lawbook *lawbook = opened();
    struct reda_rule rule;
    struct reda_source source;
    int32_t number = reda_rule_find(lawbook, reda_text_of("tl-2-in"));
    assert_int_equal(reda_rule_count(lawbook), 3);
    assert_true(reda_rule_at(lawbook, number, &rule));
    assert_true(reads(rule.id, "tl-2-in"));
    assert_true(reads(rule.code, "DEADLINE_SUBMIT_7D"));
    assert_true(reads(rule.title, "Underställning inom en vecka"));
    assert_true(reads(rule.sentence, "Rätten fick det inte inom en vecka."));
    assert_non_null(memmem(rule.written.bytes, rule.written.size, "inom     tl-2", 13));
    assert_int_equal(rule.strength, REDA_STRENGTH_FAULT);
    assert_int_equal(rule.sort, REDA_SORT_DUTY);
    assert_int_equal(rule.reason.size, 0);
    assert_int_equal(rule.to, scene_day("2024-12-31"));
    assert_int_equal(rule.clock, clock_of(lawbook, "tl-2"));
    assert_int_equal(rule.source_count, 1);
    assert_true(reda_rule_source_at(lawbook, number, 0, &source));
    assert_true(reads(source.says, "rätten ska ha det inom en vecka"));
    assert_false(reda_rule_source_at(lawbook, number, 1, &source));
    assert_true(reda_rule_at(lawbook, reda_rule_find(lawbook, reda_text_of("tl-1-tid")), &rule));
    assert_int_equal(rule.strength, REDA_STRENGTH_WARNING);
    assert_true(reads(rule.reason, "regeln är påhittad"));
    assert_int_equal(rule.clock, -1);
    reda_lawbook_close(lawbook);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clocks_are_told),
        cmocka_unit_test(test_a_last_day_tells_why_it_moved),
        cmocka_unit_test(test_the_clock_of_the_day_counts),
        cmocka_unit_test(test_rules_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
