/* line: where the events and limits of a case stand in a picture of its time: days from left to right in
 * thousandths of the width, what lies too near is moved up a lane. Pure arithmetic: must not know what an event means,
 * nor how the picture is drawn. Inside the room. */
#ifndef RECORD_LINE_H
#define RECORD_LINE_H

#include "base/base.h"

enum { LINE_LANES = 7, LINE_BARS = 12, LINE_TICKS = 8, LINE_WIDTH = 1000 };
/* Nearer than this two marks would touch where the picture is narrowest. */
enum { LINE_NEAR = 22, LINE_MARGIN = 30 };
/* What lies further ahead than this many days, and than all that has been, would leave no room for what has been. */
enum { LINE_AHEAD = 180 };

struct line_mark {
    int32_t first, last; /* days between which it lies; the same when the day is known */
    int32_t number;      /* of whoever draws: which event */
    bool is_near;        /* stands nearer the line than others of its place */
    int32_t at, lane;    /* made by line_lay; of a span its middle */
    int32_t from, to;    /* ends of a span */
};
struct line_bar {
    int32_t first, last; /* the day it counts from, and the last day */
    int32_t number;
    int32_t from, to;
    bool goes_on; /* ends beyond the picture */
};
struct line_tick {
    int32_t day; /* the first of a month */
    int32_t at;
};
struct line {
    int32_t today;
    struct line_mark *marks; /* given, in any order; line_lay puts them in the order of time */
    size_t mark_count;
    struct line_bar *bars; /* the same; by their last day */
    size_t bar_count;
    /* made by line_lay */
    int32_t first, last; /* days at the ends */
    int32_t today_at;
    int32_t lanes; /* that are used */
    struct line_tick ticks[LINE_TICKS];
    size_t tick_count;
};

/* Marks and bars have their days; at least one mark or bar is there. */
void line_lay(struct line *line);

/* "12.3%" */
struct text line_percent(struct arena *arena, int32_t at);

#endif
