/* record_start: what is gathered for the first page. Inside the room. */
#ifndef WEB_RECORD_START_H
#define WEB_RECORD_START_H

#include "record_doors.h"
#include "record_names.h"
#include "record_table.h"

struct record_start_html; /* made of the page's template */

struct starting {
    struct visit *visit;
    struct known_person known;
    struct record_names names;
    int32_t today;
    struct answered limits; /* until NEXT_DAYS from now, the nearest first */
    bool sees_limits;
    struct record_start_html *data;
};

/* So many days from today, as views are asked. */
struct text start_day(const struct starting *starting, int32_t days);

#endif
