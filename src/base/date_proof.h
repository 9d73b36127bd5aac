/* date_proof: what checks/prove (Frama-C) shows about date.c, said in logic: the number of a civil day by definition.
 * Only comments to a compiler. Must not hold anything that the program uses. */
#ifndef BASE_DATE_PROOF_H
#define BASE_DATE_PROOF_H

/*@ logic integer leap_day(integer year) = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 1 : 0;

    logic integer length_of(integer year, integer month) =
        month == 2 ? 28 + leap_day(year) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;

    // Days of the year before a month.
    logic integer before_month(integer year, integer month) =
        (month <= 1 ? 0 : month == 2 ? 31 : month == 3 ? 59 : month == 4 ? 90 : month == 5 ? 120 :
         month == 6 ? 151 : month == 7 ? 181 : month == 8 ? 212 : month == 9 ? 243 : month == 10 ? 273 :
         month == 11 ? 304 : month == 12 ? 334 : 365)
        + (month > 2 ? leap_day(year) : 0);

    // Days before 1 January of a year, counted from 0001-01-01.
    logic integer before_year(integer year) = (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400;

    logic integer number_of(integer year, integer month, integer day) =
        -719162 + before_year(year) + before_month(year, month) + day - 1;

    predicate exists(integer year, integer month, integer day) =
        1 <= year <= 9999 && 1 <= month <= 12 && 1 <= day <= length_of(year, month);

    // 1930:173 1 §: the same day number in a month (counted from year 0), or its last day.
    logic integer same_day_in(integer month_index, integer day) =
        number_of(month_index / 12, month_index % 12 + 1, \min(day, length_of(month_index / 12, month_index % 12 + 1)));

    predicate in_range(integer day) = -719162 <= day <= 2932896; */

#endif
