/* start: what is gathered for the first page. Inside the room. */
#ifndef RECORD_START_H
#define RECORD_START_H

#include "doors.h"
#include "names.h"
#include "table.h"

struct start_html; /* made of the page's template */

struct starting {
    struct visit *visit;
    struct known_person known;
    struct record_names names;
    int32_t today;
    struct answered limits; /* until NEXT_DAYS from now, the nearest first */
    bool sees_limits;
    struct start_html *data;
};

/* So many days from today, as views are asked. */
struct text start_day(const struct starting *starting, int32_t days);

#endif
