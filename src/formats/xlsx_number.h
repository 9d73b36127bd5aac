/* xlsx_number: numbers of a workbook as a person would read them, days among them. No locale, no floating
 * point. */
#ifndef FORMATS_XLSX_NUMBER_H
#define FORMATS_XLSX_NUMBER_H

#include "base/base.h"

/* "46023.5" in a date style: adds "2026-01-01 12:00" (no time at midnight; "HH:MM" alone below day 1). The
 * day that Excel believes in but never was is added as it shows it, 1900-02-29, and day 0 as 1900-01-00.
 * false when the number is no day, and then nothing is added. */
bool number_add_day(struct builder *builder, struct text written, bool from_1904);

/* Any number: "2.0260131E7" is added as "20260131", "1.50" as it stands. */
void number_add(struct builder *builder, struct text written);

#endif
