/* Tests of the words, days and version of reda.h. */
#include "library/reda_case.h"
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "library/test_version.h"

static void test_the_version_is_the_projects(void **state)
{
    (void)state;
    assert_string_equal(reda_version(), PROJECT_VERSION);
}

static void test_days_go_back_and_forth(void **state)
{
    (void)state;
    static const char *const days[] = {"0001-01-01", "1970-01-01", "2024-02-29", "9999-12-31"};
    for (size_t i = 0; i < 4; i++) {
        char written[11];
        assert_true(reda_day_write(scene_day(days[i]), written));
        assert_string_equal(written, days[i]);
    }
    int32_t day;
    char written[11];
    assert_int_equal(scene_day("1970-01-02"), 1);
    assert_false(reda_day_parse(reda_text_of("2023-02-29"), &day));
    assert_false(reda_day_write(REDA_DAY_NOW, written));
}

/* A word for each number, each its own. */
static void assert_names(const char *(*name)(int number), int count)
{
    for (int i = 0; i < count; i++) {
        assert_non_null(name(i));
        for (int other = 0; other < i; other++)
            assert_string_not_equal(name(i), name(other));
    }
    assert_null(name(count));
    assert_null(name(-1));
}

static const char *verdict_word(int number)
{
    return reda_verdict_name((enum reda_verdict)number);
}

static const char *reason_word(int number)
{
    return reda_reason_name((enum reda_reason)number);
}

static const char *decider_word(int number)
{
    return reda_decider_name((enum reda_decider)number);
}

static const char *fact_word(int number)
{
    return reda_fact_name((enum reda_fact)number);
}

static const char *mark_word(int number)
{
    return reda_mark_name((enum reda_mark)number);
}

static const char *moving_word(int number)
{
    return reda_moving_name((enum reda_moving)number);
}

static const char *label_word(int number)
{
    return reda_label_name((enum reda_label)number);
}

static const char *sort_word(int number)
{
    return reda_sort_name((enum reda_sort)number);
}

static const char *strength_word(int number)
{
    return reda_strength_name((enum reda_strength)number);
}

static const char *status_word(int number)
{
    return reda_status_name((enum reda_status)number);
}

static void test_every_number_has_a_word(void **state)
{
    (void)state;
    assert_names(verdict_word, REDA_YES + 1);
    assert_names(reason_word, REDA_REASONS);
    assert_names(decider_word, REDA_DECIDERS);
    assert_names(fact_word, REDA_FACTS);
    assert_names(mark_word, REDA_MARKS);
    assert_names(moving_word, REDA_MOVINGS);
    assert_names(label_word, REDA_LABELS);
    assert_names(sort_word, REDA_SORTS);
    assert_names(strength_word, REDA_STRENGTHS);
    assert_names(status_word, REDA_STATUSES);
    assert_string_equal(reda_reason_name(REDA_REASON_NO_ROW), "no-row");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_version_is_the_projects),
        cmocka_unit_test(test_days_go_back_and_forth),
        cmocka_unit_test(test_every_number_has_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
