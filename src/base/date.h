/* date: civil days of the Gregorian calendar as numbers, and periods added to them.
 * A day is a count of days since 1970-01-01; no clock, no time zone, no seconds. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "text.h"

#include <stdbool.h>
#include <stdint.h>

/* No day at all. */
#define DAY_NONE INT32_MIN
/* Bounds of an unknown day: before and after every day that can be written (0001-01-01, 9999-12-31). */
#define DAY_FIRST (-719162)
#define DAY_LAST 2932896

struct civil {
    int32_t year;  /* 1..9999 */
    int32_t month; /* 1..12 */
    int32_t day;   /* 1..31 */
};

/* Length in calendar units. A month count and a day count may stand together (P4M2D); weeks are 7 days. */
struct period {
    int32_t months;
    int32_t days;
};

bool civil_exists(struct civil civil);
int32_t day_from_civil(struct civil civil); /* the civil date must exist */
struct civil civil_from_day(int32_t day);   /* DAY_FIRST..DAY_LAST */

/* 0 = Monday ... 6 = Sunday. */
int day_weekday(int32_t day);

/* Length of a month, 28..31. */
int32_t month_length(int32_t year, int32_t month);

/* start + months by 1930:173 1 §: same day number, or the last day of the month where there is none;
 * then + days. One addition from the start (a day in DAY_FIRST..DAY_LAST), never chained. Result is clamped
 * to DAY_FIRST..DAY_LAST.
 * Negative numbers go back. *rounded_out (may be NULL) tells whether the month had no such day. */
int32_t day_add(int32_t start, struct period period, bool *rounded_out);

/* "YYYY-MM-DD" exactly; false when it is no such text or no such day. */
bool day_parse(struct text written, int32_t *day_out);

/* Writes "YYYY-MM-DD" to the builder. */
void builder_add_day(struct builder *builder, int32_t day);

/* The same as a text of its own in the arena; empty for DAY_NONE. */
struct text day_words(struct arena *arena, int32_t day);

/* "HH:MM" to minutes 0..1439. */
bool minute_parse(struct text written, int32_t *minute_out);

/* Writes "HH:MM" to the builder. */
void builder_add_minute(struct builder *builder, int32_t minute);

/* ISO 8601 "P1Y2M3W4D" (at least one part, in that order, no other) to months and days. Each number at most
 * 4 digits. */
bool period_parse(struct text written, struct period *period_out);

#endif
