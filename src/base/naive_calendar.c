/* naive_calendar: see the header. Slow and plain on purpose; must not include date.h or calendar.h. */
#include "naive_calendar.h"

#include <stddef.h>

struct naive_leaf naive_leaves[NAIVE_MOST_DAYS];

static bool leap_year(int year, enum naive_error error)
{
    if (error == NAIVE_CENTURIES_ARE_LEAP)
        return year % 4 == 0;
    return year % 400 == 0 ? true : year % 100 == 0 ? false : year % 4 == 0;
}

static int days_in_month(int year, int month, enum naive_error error)
{
    if (month == 2)
        return leap_year(year, error) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static int print_leaves(enum naive_error error)
{
    int count = 0, weekday = 1;
    for (int year = NAIVE_FIRST_YEAR; year <= NAIVE_LAST_YEAR; year++)
        for (int month = 1; month <= 12; month++)
            for (int number = 1; number <= days_in_month(year, month, error); number++) {
                const char *name = NULL;
                if (weekday == 6 && error != NAIVE_SATURDAY_IS_WEEKDAY)
                    name = "lördag";
                if (weekday == 7)
                    name = "söndag";
                naive_leaves[count++] = (struct naive_leaf){year, month, number, weekday, name};
                weekday = weekday == 7 ? 1 : weekday + 1;
            }
    return count;
}

/* Turns leaves from `leaf` until the date, which must lie ahead. */
static int leaf_of(int leaf, int month, int number)
{
    while (naive_leaves[leaf].month != month || naive_leaves[leaf].number != number)
        leaf++;
    return leaf;
}

static int leaf_of_weekday(int leaf, int weekday)
{
    while (naive_leaves[leaf].weekday != weekday)
        leaf++;
    return leaf;
}

/* The old way, with epacts: the moon's age on New Year's Day, the sun's and the moon's corrections per century. */
int naive_full_moon_in_march(int year, enum naive_error error)
{
    int golden = year % 19 + 1;
    int century = year / 100 + 1;
    int sun = 3 * century / 4 - 12;
    int moon = (8 * century + 5) / 25 - 5;
    int epact = ((11 * golden + 20 + moon - sun) % 30 + 30) % 30;
    if (error != NAIVE_EASTER_WITHOUT_EXCEPTION && (epact == 24 || (epact == 25 && golden > 11)))
        epact++;
    return 44 - epact < 21 ? 74 - epact : 44 - epact;
}

/* From the leaf after the full moon's, to the first Sunday. */
static int easter_leaf(int new_year, enum naive_error error)
{
    int full_moon = naive_full_moon_in_march(naive_leaves[new_year].year, error);
    return leaf_of_weekday(leaf_of(new_year, 3, 1) + full_moon, 7);
}

static void name_easter(int new_year, enum naive_error error)
{
    int year = naive_leaves[new_year].year;
    int easter = easter_leaf(new_year, error);
    naive_leaves[easter - 2].name = "långfredagen";
    naive_leaves[easter].name = "påskdagen";
    naive_leaves[easter + 1].name = "annandag påsk";
    /* The sixth Thursday after Easter, the seventh Sunday after it, and the day after that. */
    int ascension = easter + 4 + 5 * 7 + (error == NAIVE_ASCENSION_A_DAY_LATE);
    naive_leaves[ascension].name = "Kristi himmelsfärdsdag";
    naive_leaves[easter + 7 * 7].name = "pingstdagen";
    if (year <= 2004 || error == NAIVE_WHIT_MONDAY_STILL)
        naive_leaves[easter + 7 * 7 + 1].name = "annandag pingst";
}

static void name_weekends(int new_year, enum naive_error error)
{
    int midsummer = leaf_of_weekday(leaf_of(new_year, 6, 20), 6);
    naive_leaves[midsummer].name = "midsommardagen";
    if (error != NAIVE_FORGETS_MIDSUMMER_EVE)
        naive_leaves[midsummer - 1].name = "midsommarafton";
    int saints_from =
        error == NAIVE_ALL_SAINTS_FROM_FIRST ? leaf_of(new_year, 11, 1) : leaf_of(new_year, 10, 31);
    naive_leaves[leaf_of_weekday(saints_from, 6)].name = "alla helgons dag";
}

static void name_fixed(int new_year, enum naive_error error)
{
    naive_leaves[new_year].name = "nyårsdagen";
    naive_leaves[leaf_of(new_year, 1, 6)].name = "trettondedag jul";
    naive_leaves[leaf_of(new_year, 5, 1)].name = "första maj";
    if (naive_leaves[new_year].year > 2004 || error == NAIVE_NATIONAL_DAY_ALWAYS)
        naive_leaves[leaf_of(new_year, 6, 6)].name = "nationaldagen";
    naive_leaves[leaf_of(new_year, 12, 24)].name = "julafton";
    naive_leaves[leaf_of(new_year, 12, 25)].name = "juldagen";
    naive_leaves[leaf_of(new_year, 12, 26)].name = "annandag jul";
    if (error != NAIVE_FORGETS_NEW_YEARS_EVE)
        naive_leaves[leaf_of(new_year, 12, 31)].name = "nyårsafton";
}

int naive_print_almanac(enum naive_error error)
{
    int count = print_leaves(error);
    for (int leaf = 0; leaf < count; leaf++)
        if (naive_leaves[leaf].month == 1 && naive_leaves[leaf].number == 1) {
            name_easter(leaf, error);
            name_weekends(leaf, error);
            name_fixed(leaf, error); /* last: a day of its own date keeps its name */
        }
    return count;
}

/* Turns to the first day of the month that lies `months` ahead, then to the number, or as far as the month goes. */
static int months_later(int start, int months, bool spills_over, bool *rounded_out)
{
    int number = naive_leaves[start].number;
    int leaf = start;
    for (int turned = 0; turned < months; turned++)
        do
            leaf++;
        while (naive_leaves[leaf].number != 1);
    int month = naive_leaves[leaf].month;
    if (months == 0)
        return start;
    while (naive_leaves[leaf].number != number && naive_leaves[leaf + 1].month == month)
        leaf++;
    *rounded_out = naive_leaves[leaf].number != number;
    if (*rounded_out && spills_over)
        leaf += number - naive_leaves[leaf].number;
    return leaf;
}

static int chained_months_later(int start, int months, bool *rounded_out)
{
    int leaf = start;
    for (int i = 0; i < months; i++)
        leaf = months_later(leaf, 1, false, rounded_out);
    return leaf;
}

struct naive_due naive_last_day(int start, int months, int weeks, int days, enum naive_error error)
{
    struct naive_due due = {start, 0, false};
    if (error == NAIVE_MONTHS_ARE_CHAINED)
        due.nominal = chained_months_later(start, months, &due.rounded);
    else
        due.nominal = months_later(start, months, error == NAIVE_MONTH_SPILLS_OVER, &due.rounded);
    for (int week = 0; week < weeks; week++)
        due.nominal = leaf_of_weekday(due.nominal + 1, naive_leaves[start].weekday);
    for (int day = 0; day < days; day++)
        due.nominal++;
    if (error == NAIVE_START_DAY_IS_COUNTED && days)
        due.nominal--;
    due.latest = due.nominal;
    while (naive_leaves[due.latest].name != NULL)
        due.latest++;
    return due;
}
