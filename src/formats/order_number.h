/* order_number: amounts, shares, counts and days as an order writes them. Inside order*.c only. */
#ifndef FORMATS_ORDER_NUMBER_H
#define FORMATS_ORDER_NUMBER_H

#include "base/base.h"

/* A number at the beginning of a folded text: "20 000,50", "20.000", "0,5", "½", "ett halvt",
 * "tre". In thousandths. Returns the bytes it takes, 0 = none. */
size_t order_number_take(struct text folded, int64_t *thousandths_out);

/* A day at the beginning: "2012-08-27", "25 november 2014". Returns the bytes it takes, 0 =
 * none. */
size_t order_day_take(struct text folded, int32_t *day_out);

/* The first day after one of the phrases (the list ends with NULL), within a few words; DAY_NONE
 * when there is none. */
int32_t order_day_after(struct text folded, const char *const *phrases);

/* "8-17", "08:00-17:00", "08.00 till 17.00": office hours as opens * 1440 + closes; -1 when
 * there are none in the text. */
int64_t order_hours_find(struct text folded, size_t *at_out, size_t *size_out);

#endif
