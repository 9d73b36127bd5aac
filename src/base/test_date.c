/* test_date: civil days, adding periods, and days, times and periods as they are written. */
#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int32_t day_of(const char *written)
{
    int32_t day = DAY_NONE;
    if (!day_parse(text_of(written), &day))
        fail_msg("no day: %s", written);
    return day;
}

static void anchors(void **state)
{
    (void)state;
    assert_int_equal(day_of("1970-01-01"), 0);
    assert_int_equal(day_of("0001-01-01"), DAY_FIRST);
    assert_int_equal(day_of("9999-12-31"), DAY_LAST);
    assert_int_equal(day_of("2000-03-01"), 11017);
    assert_int_equal(day_of("2026-11-21") - day_of("2025-11-21"), 365);
    assert_int_equal(day_weekday(day_of("1970-01-01")), 3); /* Thursday */
    assert_int_equal(day_weekday(day_of("2026-11-21")), 5); /* Saturday */
    assert_int_equal(day_weekday(DAY_FIRST), 0);
    assert_int_equal(day_weekday(DAY_LAST), 4);
}

/* Walks all 3,652,059 days that can be written, with a leap rule of its own. */
static void every_day_goes_there_and_back(void **state)
{
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int32_t day = DAY_FIRST;
    for (int32_t year = 1; year <= 9999; year++)
        for (int32_t month = 1; month <= 12; month++) {
            bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
            int32_t length = lengths[month - 1] + (month == 2 && leap);
            if (month_length(year, month) != length)
                fail_msg("month_length %d-%d", year, month);
            for (int32_t number = 1; number <= length; number++, day++) {
                struct civil civil = civil_from_day(day);
                if (civil.year != year || civil.month != month || civil.day != number ||
                    day_from_civil(civil) != day)
                    fail_msg("%d is not %d-%d-%d", day, year, month, number);
            }
        }
    assert_int_equal(day, DAY_LAST + 1);
}

static void what_is_no_day(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",           "2026-02-29",  "2100-02-29",  "2026-04-31",  "2026-13-01",
        "2026-00-10", "2026-01-00",  "0000-01-01",  "26-01-01",    "2026-1-01",
        "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-011", "20260101",
        "2026-01-1x", "+026-01-01",  "2026-01",     "-001-01-01"};
    int32_t day = 77;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(day_parse(text_of(bad[i]), &day));
    assert_false(day_parse((struct text){NULL, 0}, &day));
    assert_int_equal(day, 77);
    assert_true(day_parse(TEXT_LITERAL("2000-02-29"), &day));
    assert_false(civil_exists((struct civil){10000, 1, 1}));
    assert_false(civil_exists((struct civil){0, 1, 1}));
    assert_false(civil_exists((struct civil){2026, 1, 32}));
    assert_false(civil_exists((struct civil){2026, -1, 1}));
    assert_false(civil_exists((struct civil){INT32_MIN, INT32_MAX, INT32_MIN}));
}

static void writing(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct builder builder;
    builder_init(&builder, arena);
    static const char *const days[] = {"0001-01-01", "0987-06-05", "2026-11-21", "9999-12-31"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        builder_clear(&builder);
        builder_add_day(&builder, day_of(days[i]));
        assert_string_equal(builder_string(&builder), days[i]);
        assert_true(text_is(day_words(arena, day_of(days[i])), days[i]));
    }
    assert_int_equal(day_words(arena, DAY_NONE).size, 0);
    arena_close(arena);
}

/* start, months, days, expected, rounded */
static const struct {
    const char *start;
    struct period period;
    const char *expected;
    bool rounded;
} additions[] = {
    {"2026-01-31", {1, 0}, "2026-02-28", true},
    {"2024-01-31", {1, 0}, "2024-02-29", true},
    {"2026-01-31", {2, 0}, "2026-03-31", false}, /* never chained: not 28 March */
    {"2026-08-31", {6, 0}, "2027-02-28", true},
    {"2024-02-29", {12, 0}, "2025-02-28", true},
    {"2024-02-29", {48, 0}, "2028-02-29", false},
    {"2026-05-31", {-3, 0}, "2026-02-28", true},
    {"2026-01-15", {-1, 0}, "2025-12-15", false},
    {"2026-12-31", {0, 1}, "2027-01-01", false},
    {"2026-01-31", {1, 2}, "2026-03-02", true}, /* months first, then days */
    {"2026-03-01", {0, -1}, "2026-02-28", false},
    {"2026-11-21", {0, 0}, "2026-11-21", false},
    {"0001-02-15", {-1, 0}, "0001-01-15", false},
    {"9998-12-15", {2, 0}, "9999-02-15", false},
    {"9999-12-01", {1, 0}, "9999-12-31", false},
    {"9999-12-31", {0, 1}, "9999-12-31", false},
    {"0001-01-31", {-1, 0}, "0001-01-01", false},
    {"0001-01-01", {0, -1}, "0001-01-01", false},
    {"2026-01-01", {INT32_MAX, INT32_MAX}, "9999-12-31", false},
    {"2026-01-01", {INT32_MIN, INT32_MIN}, "0001-01-01", false},
    {"2026-01-01", {0, INT32_MAX}, "9999-12-31", false},
    {"2026-01-01", {0, INT32_MIN}, "0001-01-01", false},
};

static void adding(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
        bool rounded = !additions[i].rounded;
        int32_t day = day_add(day_of(additions[i].start), additions[i].period, &rounded);
        if (day != day_of(additions[i].expected) || rounded != additions[i].rounded)
            fail_msg("row %zu: %s", i, additions[i].start);
        assert_int_equal(day_add(day_of(additions[i].start), additions[i].period, NULL), day);
    }
}

static void times_of_day(void **state)
{
    (void)state;
    int32_t minute = -1;
    assert_true(minute_parse(TEXT_LITERAL("00:00"), &minute));
    assert_int_equal(minute, 0);
    assert_true(minute_parse(TEXT_LITERAL("23:59"), &minute));
    assert_int_equal(minute, 1439);
    static const char *const bad[] = {"",     "24:00",  "12:60", "1:00",  "12.00",
                                      "12:0", "12:000", " 2:00", "-1:00", "12:00:00"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(minute_parse(text_of(bad[i]), &minute));
    struct arena *arena = arena_open(0);
    for (int32_t each = 0; each < 24 * 60; each++) {
        struct builder written;
        builder_init(&written, arena);
        builder_add_minute(&written, each);
        assert_true(minute_parse(builder_text(&written), &minute) && minute == each);
    }
    arena_close(arena);
}

static void periods(void **state)
{
    (void)state;
    static const struct {
        const char *written;
        struct period period;
    } good[] = {{"P1W", {0, 7}},
                {"P4M", {4, 0}},
                {"P4M2D", {4, 2}},
                {"P1Y2M3W4D", {14, 25}},
                {"P0D", {0, 0}},
                {"P2Y", {24, 0}},
                {"P9999Y9999M9999W9999D", {129987, 79992}},
                {"P14D", {0, 14}},
                {"P1Y1D", {12, 1}},
                {"P012M", {12, 0}}};
    static const char *const bad[] = {
        "",        "P",    "1W",     "PW",  "P1",    "P-1D", "P1D1W", "P1M1Y", "P1M1M", "P1W1W",
        "P10000D", "PT1H", "P1DT1H", "p1w", "P1.5D", "P1W ", " P1W",  "P1X",   "P1d"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct period period = {-1, -1};
        assert_true(period_parse(text_of(good[i].written), &period));
        assert_int_equal(period.months, good[i].period.months);
        assert_int_equal(period.days, good[i].period.days);
    }
    struct period period;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (period_parse(text_of(bad[i]), &period))
            fail_msg("accepted as a period: %s", bad[i]);
    assert_false(period_parse((struct text){NULL, 0}, &period));
    assert_false(
        period_parse((struct text){"P1W111D", 5}, &period)); /* the text ends before the unit */
    assert_false(period_parse((struct text){"P1\0", 3}, &period));
    assert_false(period_parse((struct text){"P1D\0", 4}, &period));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(anchors),        cmocka_unit_test(every_day_goes_there_and_back),
        cmocka_unit_test(what_is_no_day), cmocka_unit_test(writing),
        cmocka_unit_test(adding),         cmocka_unit_test(times_of_day),
        cmocka_unit_test(periods),
    };
    return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
