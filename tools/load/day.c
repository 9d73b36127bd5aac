/* day: the calendar once more, by tables and counting instead of formulas, so that it cannot share
 * a mistake with the program that is tried. Easter is copied from the almanac. Must not know any
 * statute but lag (1930:173). */
#include "load.h"

#include <stdlib.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2060, EASTER_FROM = 2000 };

static const int easter[][2] = {
    /* month, day */
    {4, 23}, {4, 15}, {3, 31}, {4, 20}, {4, 11},
    {3, 27}, {4, 16}, {4, 8},  {3, 23}, {4, 12}, /* 2000 */
    {4, 4},  {4, 24}, {4, 8},  {3, 31}, {4, 20},
    {4, 5},  {3, 27}, {4, 16}, {4, 1},  {4, 21}, /* 2010 */
    {4, 12}, {4, 4},  {4, 17}, {4, 9},  {3, 31},
    {4, 20}, {4, 5},  {3, 28}, {4, 16}, {4, 1}, /* 2020 */
    {4, 21}, {4, 13}, {3, 28}, {4, 17}, {4, 9},
    {3, 25}, {4, 13}, {4, 5},  {4, 25}, {4, 10}, /* 2030 */
};

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* First day of each year, counted once. */
static int year_start(int year)
{
    static int starts[LAST_YEAR - FIRST_YEAR + 2];
    if (!starts[1])
        for (int y = FIRST_YEAR; y <= LAST_YEAR; y++)
            starts[y - FIRST_YEAR + 1] = starts[y - FIRST_YEAR] + (is_leap(y) ? 366 : 365);
    if (year < FIRST_YEAR || year > LAST_YEAR + 1)
        abort();
    return starts[year - FIRST_YEAR];
}

int day_of(int year, int month, int day)
{
    int number = year_start(year);
    for (int m = 1; m < month; m++)
        number += month_days(year, m);
    return number + day - 1;
}

int day_of_digits(int digits)
{
    return day_of(digits / 10000, digits / 100 % 100, digits % 100);
}

void day_parts(int day, int *year_out, int *month_out, int *day_out)
{
    int year = FIRST_YEAR + day / 366, month = 1;
    while (year_start(year + 1) <= day)
        year++;
    day -= year_start(year);
    while (day >= month_days(year, month))
        day -= month_days(year, month++);
    *year_out = year;
    *month_out = month;
    *day_out = day + 1;
}

/* 1 §: the day of the same number; where the month has none, its last. */
int day_plus(int day, int months, int days)
{
    int year, month, number;
    if (!months)
        return day + days;
    day_parts(day, &year, &month, &number);
    month += months;
    year += (month - 1) / 12;
    month = (month - 1) % 12 + 1;
    if (number > month_days(year, month))
        number = month_days(year, month);
    return day_of(year, month, number) + days;
}

/* 0 = Monday, as 1 January 1900 was. */
static int weekday(int day)
{
    return day % 7;
}

static bool is_fixed_holiday(int month, int day)
{
    static const int days[] = {101, 106, 501, 606, 1224, 1225, 1226, 1231};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        if (days[i] == month * 100 + day)
            return true;
    return false;
}

/* Long Friday, Easter Monday, Ascension Day; the other feasts of Easter are Sundays. */
static bool follows_easter(int year, int day)
{
    if (year < EASTER_FROM || year - EASTER_FROM >= (int)(sizeof easter / sizeof *easter))
        abort();
    int sunday = day_of(year, easter[year - EASTER_FROM][0], easter[year - EASTER_FROM][1]);
    return day == sunday - 2 || day == sunday + 1 || day == sunday + 39;
}

/* Midsummer's Eve is the Friday of 19-25 June; Midsummer and All Saints are Saturdays. */
bool day_is_free(int day)
{
    int year, month, number;
    if (weekday(day) >= 5)
        return true;
    day_parts(day, &year, &month, &number);
    bool midsummer = month == 6 && number >= 19 && number <= 25 && weekday(day) == 4;
    return midsummer || is_fixed_holiday(month, number) || follows_easter(year, day);
}

struct limit limit_after(int start, int months, int days, enum moves moves)
{
    struct limit limit = {.moves = moves};
    limit.nominal = limit.latest = day_plus(start, months, days);
    while (moves != STAYS && day_is_free(limit.latest))
        limit.latest++;
    return limit;
}
