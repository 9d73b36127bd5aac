/* test_calendar: the law's own examples, day by day. The comparison over whole centuries is in test_calendar_cycle. */
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

/* Limits computed by the courts, by JO and by hand; written in law/kalender too. */
static const struct limit {
    const char *why, *start;
    struct period period;
    const char *nominal, *latest;
    bool rounded;
} limits[] = {
    // clang-format off
    {"LVU 7 §, JO Malmö: runs over Easter", "2019-04-12", {0, 7}, "2019-04-19", "2019-04-23", false},
    {"LVU 7 §, JO 3925-2006: from the decision", "2006-06-20", {0, 7}, "2006-06-27", "2006-06-27", false},
    {"LVU 8 §, JO 7244-2015", "2015-07-06", {0, 28}, "2015-08-03", "2015-08-03", false},
    {"LVU 7 §: Christmas Eve to a Sunday", "2026-12-17", {0, 7}, "2026-12-24", "2026-12-28", false},
    {"six months: no 31 February, then a Sunday", "2026-08-31", {6, 0}, "2027-02-28", "2027-03-01", true},
    {"LVU 7 § over New Year", "2026-12-24", {0, 7}, "2026-12-31", "2027-01-04", false},
    {"LVU 7 § over Epiphany", "2026-12-30", {0, 7}, "2027-01-06", "2027-01-07", false},
    {"LVU 8 § over Epiphany", "2026-12-09", {0, 28}, "2027-01-06", "2027-01-07", false},
    {"LVU 8 § over New Year", "2026-12-04", {0, 28}, "2027-01-01", "2027-01-04", false},
    {"SoL four months: 10 May is a Sunday", "2026-01-10", {4, 0}, "2026-05-10", "2026-05-11", false},
    {"SoL four months: 28 February is a Saturday", "2025-10-31", {4, 0}, "2026-02-28", "2026-03-02", true},
    {"fourteen days to Midsummer Eve", "2026-06-05", {0, 14}, "2026-06-19", "2026-06-22", false},
    {"a week to Ascension, the next day counts", "2026-05-07", {0, 7}, "2026-05-14", "2026-05-15", false},
    {"a week to the National Day on a Saturday", "2026-05-30", {0, 7}, "2026-06-06", "2026-06-08", false},
    {"Whit Monday was a holiday until 2004", "2004-05-24", {0, 7}, "2004-05-31", "2004-06-01", false},
    {"and is none from 2005", "2005-05-09", {0, 7}, "2005-05-16", "2005-05-16", false},
    // clang-format on
};

static void known_limits(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
        const struct limit *limit = &limits[i];
        struct due due = calendar_due(day_of(limit->start), limit->period, MOVES_TO_WEEKDAY);
        bool right = due.nominal == day_of(limit->nominal) && due.latest == day_of(limit->latest) &&
                     due.rounded == limit->rounded && due.moved == (due.nominal != due.latest) &&
                     due.start == day_of(limit->start) && due.period.days == limit->period.days;
        if (!right)
            fail_msg("%s", limit->why);
    }
}

static void a_maximum_duration_does_not_move(void **state)
{
    (void)state;
    struct due due = calendar_due(day_of("2026-08-31"), (struct period){6, 0}, MOVES_NOT);
    assert_int_equal(due.latest, day_of("2027-02-28"));
    assert_false(due.moved);
    assert_true(due.rounded);
    assert_int_equal(due.nominal_kind, DAY_SUNDAY);
    due = calendar_due(day_of("2026-08-31"), (struct period){6, 0}, MOVES_PERHAPS);
    assert_int_equal(due.nominal, day_of("2027-02-28"));
    assert_int_equal(due.latest, day_of("2027-03-01"));
    assert_true(due.moved);
    assert_int_equal(due.moving, MOVES_PERHAPS);
}

static void the_end_of_days_is_clamped(void **state)
{
    (void)state;
    struct due due = calendar_due(DAY_LAST, (struct period){4, 0}, MOVES_TO_WEEKDAY);
    assert_int_equal(due.latest, DAY_LAST);
    assert_false(due.moved);
    due = calendar_due(DAY_FIRST, (struct period){0, 0}, MOVES_TO_WEEKDAY);
    assert_int_equal(due.latest, DAY_FIRST + 1); /* New Year's Day */
}

/* Days with a name, from lag (1989:253) and the table of 2026-2028. */
static const struct {
    const char *day;
    enum day_kind kind;
} named_days[] = {
    {"2026-01-01", DAY_NEW_YEAR},
    {"2026-01-06", DAY_EPIPHANY},
    {"2026-04-03", DAY_GOOD_FRIDAY},
    {"2026-04-04", DAY_SATURDAY},
    {"2026-04-05", DAY_EASTER},
    {"2026-04-06", DAY_EASTER_MONDAY},
    {"2026-05-01", DAY_MAY_FIRST},
    {"2026-05-14", DAY_ASCENSION},
    {"2026-05-23", DAY_SATURDAY},
    {"2026-05-24", DAY_WHITSUN},
    {"2026-05-25", DAY_ORDINARY},
    {"2026-06-06", DAY_NATIONAL},
    {"2026-06-19", DAY_MIDSUMMER_EVE},
    {"2026-06-20", DAY_MIDSUMMER},
    {"2026-06-26", DAY_ORDINARY},
    {"2026-06-27", DAY_SATURDAY},
    {"2026-10-31", DAY_ALL_SAINTS},
    {"2026-11-07", DAY_SATURDAY},
    {"2026-11-01", DAY_SUNDAY},
    {"2026-12-24", DAY_CHRISTMAS_EVE},
    {"2026-12-25", DAY_CHRISTMAS},
    {"2026-12-26", DAY_BOXING},
    {"2026-12-31", DAY_NEW_YEARS_EVE},
    {"2027-03-26", DAY_GOOD_FRIDAY},
    {"2027-03-28", DAY_EASTER},
    {"2027-03-29", DAY_EASTER_MONDAY},
    {"2027-05-06", DAY_ASCENSION},
    {"2027-05-16", DAY_WHITSUN},
    {"2027-06-25", DAY_MIDSUMMER_EVE},
    {"2027-06-26", DAY_MIDSUMMER},
    {"2027-11-06", DAY_ALL_SAINTS},
    {"2028-04-14", DAY_GOOD_FRIDAY},
    {"2028-04-16", DAY_EASTER},
    {"2028-04-17", DAY_EASTER_MONDAY},
    {"2028-05-25", DAY_ASCENSION},
    {"2028-06-04", DAY_WHITSUN},
    {"2028-06-23", DAY_MIDSUMMER_EVE},
    {"2028-06-24", DAY_MIDSUMMER},
    {"2028-11-04", DAY_ALL_SAINTS},
    {"2004-05-31", DAY_WHIT_MONDAY},
    {"2004-06-06", DAY_SUNDAY},
    {"2003-06-06", DAY_ORDINARY},
    {"2005-06-06", DAY_NATIONAL},
    {"2006-01-01", DAY_NEW_YEAR},
    {"2008-05-01", DAY_MAY_FIRST}, /* a Sunday; Ascension the same day */
    {"2023-12-24", DAY_CHRISTMAS_EVE},
    {"2022-05-01", DAY_MAY_FIRST}, /* both Sundays */
    /* ordinary weekdays that people think are not: never moved */
    {"2027-01-05", DAY_ORDINARY},
    {"2026-04-02", DAY_ORDINARY},
    {"2026-04-30", DAY_ORDINARY},
    {"2026-05-15", DAY_ORDINARY},
    {"2026-12-23", DAY_ORDINARY},
    {"2027-12-27", DAY_ORDINARY},
    {"2027-12-30", DAY_ORDINARY},
    {"2026-10-30", DAY_ORDINARY},
};

static void days_with_a_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof named_days / sizeof *named_days; i++)
        if (calendar_day_kind(day_of(named_days[i].day)) != named_days[i].kind)
            fail_msg("%s is not %s", named_days[i].day, calendar_day_name(named_days[i].kind));
    assert_string_equal(calendar_day_name(DAY_ORDINARY), "vardag");
    assert_string_equal(calendar_day_name(DAY_GOOD_FRIDAY), "långfredagen");
    assert_string_equal(calendar_day_name(DAY_ASCENSION), "Kristi himmelsfärdsdag");
    for (int kind = 0; kind < DAY_KIND_COUNT; kind++)
        assert_true(strlen(calendar_day_name((enum day_kind)kind)) >= 6);
}

/* As printed in almanacs; the far ones are the earliest and latest possible and the two exceptions of the moon. */
static const char *const easter_days[] = {
    "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "1990-04-15", "1991-03-31",
    "1992-04-19", "1993-04-11", "1994-04-03", "1995-04-16", "1996-04-07", "1997-03-30",
    "1998-04-12", "1999-04-04", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20",
    "2004-04-11", "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12",
    "2010-04-04", "2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05",
    "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2021-04-04",
    "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
    "2028-04-16", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22"};

static void easter(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof easter_days / sizeof *easter_days; i++) {
        int32_t day = day_of(easter_days[i]);
        if (calendar_easter(civil_from_day(day).year) != day)
            fail_msg("Easter is not %s", easter_days[i]);
    }
    for (int32_t year = 1; year <= 9999; year++) {
        int32_t day = calendar_easter(year);
        assert_int_equal(day_weekday(day), 6);
        assert_in_range(day - day_from_civil((struct civil){year, 3, 22}), 0, 34);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_limits),
        cmocka_unit_test(a_maximum_duration_does_not_move),
        cmocka_unit_test(the_end_of_days_is_clamped),
        cmocka_unit_test(days_with_a_name),
        cmocka_unit_test(easter),
    };
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
