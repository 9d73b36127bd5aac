/* list_day: days the way lists write them, by forms such as "d/m åååå". */
#ifndef FORMATS_LIST_DAY_H
#define FORMATS_LIST_DAY_H

#include "mapping.h"

enum day_reading {
    DAY_READ,
    DAY_IN_NO_FORM,
    DAY_NEVER_WAS, /* 31 February, or a year outside 1900-2100 */
    DAY_ELSEWHERE  /* a time of another zone than Sweden's: the day may differ */
};

/* minute_out: time of day after the date, -1 when there is none. */
enum day_reading list_day_read(struct text cell, const struct texts *forms, int32_t *day_out,
                               int32_t *minute_out);

/* "14:05", "14.05" or "14:05:30". */
bool list_clock_read(struct text cell, int32_t *minute_out);

/* true when a form has one year, one month and one day, and no other letters. */
bool list_day_form_is_known(struct text form);

/* The forms used when a mapping says nothing. */
extern const struct texts list_day_forms;

#endif
