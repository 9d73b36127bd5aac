/* part: what the files of meetings share. Inside the room. */
#ifndef FEATURES_MEETINGS_PART_H
#define FEATURES_MEETINGS_PART_H

#include "meetings.h"

#include "engine/feature_words.h"

#define MEETING                                                                   \
    {                                                                             \
        .name = "meeting", .type = INPUT_THING, .of = "meeting", .required = true \
    }

#define STATE_PLANNED "planned"
#define STATE_HELD "held"
#define STATE_ADJUSTED "adjusted"
#define STATE_CANCELLED "cancelled"

/* bodies.c */
extern const struct event_kind body_registered;

/* calendar.c */
extern const struct event_kind meeting_held, minutes_adjusted;

/* items.c */
extern const struct event_kind item_decided, delegated_reported;

/* rows.c */
extern const struct projection meetings_rows;

#endif
