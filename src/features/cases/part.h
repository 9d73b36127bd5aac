/* part: what the files of cases share. Inside the room. */
#ifndef FEATURES_CASES_PART_H
#define FEATURES_CASES_PART_H

#include "cases.h"

#include "engine/feature_words.h"

/* events.c */
extern const struct event_kind order_row_added, event_registered, completeness_declared,
    case_closed, affair_opened, affair_closed;
enum { TOLD_EVENT = 8, TOLD_CORRECTION = 10 };
extern const struct input told_event[TOLD_EVENT], told_correction[TOLD_CORRECTION];

/* rows.c */
extern const struct projection cases_rows;

#endif
