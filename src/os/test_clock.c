/* test_clock: Swedish civil days around midnight, summer time and New Year. */
#include "os.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

struct moment {
    int64_t unix_seconds;
    struct civil day;
};

static void moments_have_swedish_days(void **state)
{
    (void)state;
    static const struct moment moments[] = {
        {0, {1970, 1, 1}},
        {1798757999, {2026, 12, 31}}, /* 22:59:59 UTC is 23:59:59 in Sweden */
        {1798758000, {2027, 1, 1}},   /* 23:00:00 UTC is midnight in Sweden */
        {1792879199,
         {2026, 10, 24}}, /* the night summer time ends: midnight is 22:00 UTC before it */
        {1792879200, {2026, 10, 25}},
        {1792969199, {2026, 10, 25}}, /* that day has 25 hours: it lasts until 23:00 UTC */
        {1792969200, {2026, 10, 26}},
        {1806188400, {2027, 3, 28}}, /* summer time begins: 23 hours */
        {1806271199, {2027, 3, 28}},
        {1806271200, {2027, 3, 29}},
    };
    for (size_t i = 0; i < sizeof moments / sizeof *moments; i++)
        assert_int_equal(clock_day(moments[i].unix_seconds), day_from_civil(moments[i].day));
}

static void moments_have_swedish_minutes(void **state)
{
    (void)state;
    assert_int_equal(clock_minute(0), 60);
    assert_int_equal(clock_minute(1798757999), 23 * 60 + 59);
    assert_int_equal(clock_minute(1798758000), 0);
    assert_int_equal(clock_minute(1792889999), 2 * 60 + 59); /* the last minute of summer time */
    assert_int_equal(clock_minute(1792890000), 2 * 60);      /* and the same hour once more */
}

static void zone_of_the_process_does_not_matter(void **state)
{
    (void)state;
    assert_string_not_equal(getenv("TZ"), "Pacific/Kiritimati");
    assert_in_range((unsigned long)clock_today(),
                    (unsigned long)day_from_civil((struct civil){2020, 1, 1}), DAY_LAST);
    int32_t today = clock_today(); /* before and after: midnight may pass between */
    assert_true(clock_day(clock_seconds()) == today || clock_day(clock_seconds()) == clock_today());
}

static void measuring_clock_never_goes_back(void **state)
{
    (void)state;
    int64_t first = clock_milliseconds();
    assert_true(clock_milliseconds() >= first);
}

int main(void)
{
    setenv("TZ", "Pacific/Kiritimati", 1); /* 14 hours before UTC: would give another day */
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(moments_have_swedish_days),
        cmocka_unit_test(moments_have_swedish_minutes),
        cmocka_unit_test(zone_of_the_process_does_not_matter),
        cmocka_unit_test(measuring_clock_never_goes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
