/* naive_calendar: for tests only. The legal calendar a second time, as a person with a paper almanac would
 * do it: turning one leaf at a time. Must not share code with date.c, holidays.c or calendar.c, so that both
 * are seldom wrong alike. */
#ifndef BASE_NAIVE_CALENDAR_H
#define BASE_NAIVE_CALENDAR_H

#include <stdbool.h>

enum { NAIVE_FIRST_YEAR = 1990, NAIVE_LAST_YEAR = 2403, NAIVE_MOST_DAYS = 152000 };

/* Errors that people make; each is planted once to see that the comparison would notice. */
enum naive_error {
    NAIVE_RIGHT,
    NAIVE_FORGETS_MIDSUMMER_EVE,
    NAIVE_FORGETS_NEW_YEARS_EVE,
    NAIVE_SATURDAY_IS_WEEKDAY,
    NAIVE_WHIT_MONDAY_STILL,
    NAIVE_NATIONAL_DAY_ALWAYS,
    NAIVE_ALL_SAINTS_FROM_FIRST,
    NAIVE_CENTURIES_ARE_LEAP,
    NAIVE_EASTER_WITHOUT_EXCEPTION,
    NAIVE_ASCENSION_A_DAY_LATE,
    NAIVE_MONTHS_ARE_CHAINED,
    NAIVE_MONTH_SPILLS_OVER,
    NAIVE_START_DAY_IS_COUNTED,
    NAIVE_ERROR_COUNT
};

struct naive_leaf {
    int year, month, number, weekday; /* weekday 1 = Monday ... 7 = Sunday */
    const char *name;                 /* NULL on an ordinary weekday */
};

struct naive_due {
    int nominal, latest; /* leaf indexes */
    bool rounded;
};

/* Leaf 0 is 1990-01-01, a Monday. */
extern struct naive_leaf naive_leaves[NAIVE_MOST_DAYS];

/* Fills the almanac with an error planted (or none); returns the number of leaves. */
int naive_print_almanac(enum naive_error error);

/* The paschal full moon as a day of March (32 = 1 April), any year from 1583. */
int naive_full_moon_in_march(int year, enum naive_error error);

/* Exactly one of months, weeks, days is not zero. */
struct naive_due naive_last_day(int start, int months, int weeks, int days, enum naive_error error);

#endif
