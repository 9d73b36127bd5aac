/* test_calendar_cycle: every day of 1990-2400 (a whole Gregorian cycle and more) x every period used x every way of
 * moving, against the naive almanac; then once for each planted error, which must be noticed. */
#include "base/base.h"

#include "naive_calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct used_period {
    int months, weeks, days;
} used_periods[] = {
    {0, 0, 1}, {0, 0, 2}, {0, 0, 4}, {0, 0, 7},  {0, 0, 14}, {0, 1, 0},
    {0, 2, 0}, {0, 3, 0}, {0, 4, 0}, {0, 6, 0},  {1, 0, 0},  {2, 0, 0},
    {3, 0, 0}, {4, 0, 0}, {6, 0, 0}, {12, 0, 0}, {24, 0, 0},
};
enum { USED_PERIODS = sizeof used_periods / sizeof *used_periods, LAST_STARTING_YEAR = 2400 };

static int32_t first_day;

static bool same_leaf(int leaf)
{
    const struct naive_leaf *naive = &naive_leaves[leaf];
    struct civil civil = civil_from_day(first_day + leaf);
    const char *name = naive->name ? naive->name : "vardag";
    return civil.year == naive->year && civil.month == naive->month && civil.day == naive->number &&
           day_weekday(first_day + leaf) == naive->weekday - 1 &&
           strcmp(calendar_day_name(calendar_day_kind(first_day + leaf)), name) == 0;
}

static bool same_limit(int leaf, const struct used_period *used, enum naive_error error)
{
    struct naive_due naive = naive_last_day(leaf, used->months, used->weeks, used->days, error);
    for (int moving = MOVES_NOT; moving <= MOVES_PERHAPS; moving++) {
        struct period period = {used->months, used->weeks * 7 + used->days};
        struct due due = calendar_due(first_day + leaf, period, (enum moving)moving);
        int latest = moving == MOVES_NOT ? naive.nominal : naive.latest;
        bool same = due.nominal == first_day + naive.nominal && due.latest == first_day + latest &&
                    due.rounded == naive.rounded && due.moved == (latest != naive.nominal) &&
                    due.nominal_kind == calendar_day_kind(first_day + naive.nominal);
        if (!same)
            return false;
    }
    return true;
}

/* The first leaf where the two calendars disagree, or -1: about limits, and with_names about the day itself. */
static int first_difference(enum naive_error error, bool with_names, long *compared_out)
{
    int count = naive_print_almanac(error);
    *compared_out = 0;
    for (int leaf = 0; leaf < count && naive_leaves[leaf].year <= LAST_STARTING_YEAR; leaf++) {
        if (with_names && !same_leaf(leaf))
            return leaf;
        for (int i = 0; i < USED_PERIODS; i++, ++*compared_out)
            if (!same_limit(leaf, &used_periods[i], error))
                return leaf;
    }
    return -1;
}

static void both_calendars_agree(void **state)
{
    (void)state;
    long compared;
    int leaf = first_difference(NAIVE_RIGHT, true, &compared);
    if (leaf >= 0)
        fail_msg("the calendars differ at %d-%d-%d", naive_leaves[leaf].year,
                 naive_leaves[leaf].month, naive_leaves[leaf].number);
    long days = day_from_civil((struct civil){LAST_STARTING_YEAR + 1, 1, 1}) - first_day;
    assert_true(days > 146097);
    assert_int_equal(compared, days * USED_PERIODS);
}

/* The moon's corrections change over thousands of years, so Easter is compared over all years that can be written. */
static void easter_agrees_in_every_year(void **state)
{
    (void)state;
    for (int year = 1583; year <= 9999; year++) {
        int full_moon = naive_full_moon_in_march(year, NAIVE_RIGHT);
        int32_t day = day_from_civil((struct civil){year, 3, 1}) + full_moon;
        while (day_weekday(day) != 6)
            day++;
        assert_int_equal(calendar_easter(year), day);
    }
}

/* Seen through the limits alone, as a user would: a wrong calendar must give a wrong last day. Only a misplaced All
 * Saints' Day moves no limit, since it is a Saturday anyway; it is noticed by its name. */
static void planted_errors_are_noticed(void **state)
{
    (void)state;
    long compared;
    for (int error = NAIVE_RIGHT + 1; error < NAIVE_ERROR_COUNT; error++) {
        int leaf = first_difference((enum naive_error)error, error == NAIVE_ALL_SAINTS_FROM_FIRST,
                                    &compared);
        if (leaf < 0)
            fail_msg("planted error %d was not noticed", error);
        print_message("planted error %2d noticed at %d-%02d-%02d\n", error, naive_leaves[leaf].year,
                      naive_leaves[leaf].month, naive_leaves[leaf].number);
    }
}

int main(void)
{
    first_day = day_from_civil((struct civil){NAIVE_FIRST_YEAR, 1, 1});
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_calendars_agree),
        cmocka_unit_test(easter_agrees_in_every_year),
        cmocka_unit_test(planted_errors_are_noticed),
    };
    return cmocka_run_group_tests_name("calendar over a Gregorian cycle", tests, NULL, NULL);
}
