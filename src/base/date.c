/* date: civil days as numbers, by counting the days of whole years and months before them. Must not know
 * holidays, nor law beyond how months are added (1930:173 1 §). Its contracts are proven by checks/prove. */
#include "date.h"

#include "date_proof.h"
#include "ensure.h"

#include <stddef.h>

enum {
    DAYS_IN_400_YEARS = 146097,
    DAYS_IN_100_YEARS = 36524,
    DAYS_IN_4_YEARS = 1461,
    DAYS_IN_YEAR = 365
};
enum { YEAR_FIRST = 1, YEAR_LAST = 9999 };

/* Days of the year before each month; the 13th is the whole year. First row ordinary, second leap. */
static const int16_t days_before[2][13] = {
    {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365},
    {0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366},
};

/*@ requires 1 <= year <= 9999;
    assigns \nothing;
    ensures \result <==> leap_day(year) == 1; */
static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/*@ requires 1 <= year <= 9999 && 0 <= months <= 12;
    assigns \nothing;
    ensures \result == before_month(year, months + 1);
    ensures 0 <= \result <= 366; */
static int32_t days_of_months(int32_t year, int32_t months)
{
    return days_before[is_leap(year) ? 1 : 0][months];
}

/*@ requires 1 <= year <= 9999 && 1 <= month <= 12;
    assigns \nothing;
    ensures \result == length_of(year, month);
    ensures 28 <= \result <= 31; */
int32_t month_length(int32_t year, int32_t month)
{
    ensure(month >= 1 && month <= 12);
    return days_of_months(year, month) - days_of_months(year, month - 1);
}

/*@ assigns \nothing;
    ensures \result <==> exists(civil.year, civil.month, civil.day); */
bool civil_exists(struct civil civil)
{
    return civil.year >= YEAR_FIRST && civil.year <= YEAR_LAST && civil.month >= 1 &&
           civil.month <= 12 && civil.day >= 1 &&
           civil.day <= month_length(civil.year, civil.month);
}

/*@ requires exists(civil.year, civil.month, civil.day);
    assigns \nothing;
    ensures \result == number_of(civil.year, civil.month, civil.day);
    ensures in_range(\result); */
int32_t day_from_civil(struct civil civil)
{
    ensure(civil_exists(civil));
    int32_t years = civil.year - 1;
    int32_t leap_days = years / 4 - years / 100 + years / 400;
    int32_t day_of_year = days_of_months(civil.year, civil.month - 1) + civil.day - 1;
    return DAY_FIRST + years * DAYS_IN_YEAR + leap_days + day_of_year;
}

/* Takes whole spans out of *days, at most `most` of them: the leap day at the end of a long span makes it one
 * day longer than the spans before it. */
/*@ requires \valid(days) && 0 <= *days <= 4000000 && 1 <= span_days <= 150000 && 0 <= most <= 30;
    assigns *days;
    ensures 0 <= \result <= most && 0 <= *days;
    ensures \old(*days) == *days + \result * span_days;
    ensures *days < span_days || \result == most; */
static int32_t take_spans(int32_t *days, int32_t span_days, int32_t most)
{
    int32_t spans = *days / span_days;
    if (spans > most)
        spans = most;
    *days -= spans * span_days;
    return spans;
}

/*@ requires in_range(day);
    assigns \nothing;
    ensures exists(\result.year, \result.month, \result.day);
    ensures number_of(\result.year, \result.month, \result.day) == day; */
struct civil civil_from_day(int32_t day)
{
    ensure(day >= DAY_FIRST && day <= DAY_LAST);
    int32_t days = day - DAY_FIRST;
    int32_t years = 400 * take_spans(&days, DAYS_IN_400_YEARS, 24);
    years += 100 * take_spans(&days, DAYS_IN_100_YEARS, 3);
    years += 4 * take_spans(&days, DAYS_IN_4_YEARS, 24);
    years += take_spans(&days, DAYS_IN_YEAR, 3);
    //@ assert year: 1 <= years + 1 <= 9999;
    //@ assert place: day - DAY_FIRST == before_year(years + 1) + days;
    //@ assert rest: 0 <= days < 365 + leap_day(years + 1);
    /* No month is longer than 32 days, so this is the month or the one before it. */
    int32_t month = days / 32 + 1;
    if (days >= days_of_months(years + 1, month))
        month++;
    return (struct civil){years + 1, month, days - days_of_months(years + 1, month - 1) + 1};
}

/*@ requires in_range(day);
    assigns \nothing;
    ensures 0 <= \result <= 6 && (day + 719162 - \result) % 7 == 0; */
int day_weekday(int32_t day)
{
    ensure(day >= DAY_FIRST && day <= DAY_LAST);
    return (day - DAY_FIRST) % 7; /* 0001-01-01 was a Monday */
}

/*@ assigns \nothing;
    ensures in_range(\result);
    ensures in_range(day) ==> \result == day; */
static int32_t clamped(int64_t day)
{
    return day < DAY_FIRST ? DAY_FIRST : day > DAY_LAST ? DAY_LAST : (int32_t)day;
}

/* law: 1930:173 1 §: the same day number in the month, or the last day of a month that has none. */
/*@ requires 12 <= month_index < 120000 && 1 <= day <= 31 && \valid(rounded_out);
    assigns *rounded_out;
    ensures in_range(\result) && \result == same_day_in(month_index, day);
    ensures *rounded_out <==> day > length_of(month_index / 12, month_index % 12 + 1); */
static int32_t same_day_of_month(int32_t month_index, int32_t day, bool *rounded_out)
{
    struct civil civil = {month_index / 12, month_index % 12 + 1, day};
    int32_t length = month_length(civil.year, civil.month);
    *rounded_out = day > length;
    if (day > length)
        civil.day = length;
    return day_from_civil(civil);
}

/*@ requires in_range(start) && \valid(rounded_out);
    assigns *rounded_out;
    ensures in_range(\result); */
static int32_t months_added(int32_t start, int32_t months, bool *rounded_out)
{
    struct civil civil = civil_from_day(start);
    int64_t month_index = (int64_t)civil.year * 12 + civil.month - 1 + months;
    if (month_index < (int64_t)YEAR_FIRST * 12)
        return DAY_FIRST;
    if (month_index >= (int64_t)(YEAR_LAST + 1) * 12)
        return DAY_LAST;
    return same_day_of_month((int32_t)month_index, civil.day, rounded_out);
}

/*@ requires in_range(start) && (rounded_out == \null || \valid(rounded_out));
    assigns *rounded_out;
    ensures in_range(\result);
    ensures period.months == 0 && in_range(start + period.days) ==> \result == start + period.days; */
int32_t day_add(int32_t start, struct period period, bool *rounded_out)
{
    ensure(start >= DAY_FIRST && start <= DAY_LAST);
    bool rounded = false;
    int32_t day = period.months ? months_added(start, period.months, &rounded) : start;
    if (rounded_out)
        *rounded_out = rounded;
    return clamped((int64_t)day + period.days);
}
