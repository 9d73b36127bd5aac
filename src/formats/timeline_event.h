/* timeline_event: what the files that read one event share. */
#ifndef FORMATS_TIMELINE_EVENT_H
#define FORMATS_TIMELINE_EVENT_H

#include "timeline_part.h"

/* In the order in which most files write them: the search for the next field starts after the last one. */
enum event_field {
    EVENT_KIND,
    EVENT_DATE,
    EVENT_ATTRIBUTES,
    EVENT_TIME,
    EVENT_PRECISION,
    EVENT_DATE_INFERRED,
    EVENT_AFTER,
    EVENT_BEFORE,
    EVENT_OFFSET,
    EVENT_OFFSET_BOUND,
    EVENT_NOT_BEFORE,
    EVENT_NOT_AFTER,
    EVENT_COMPLETE,
    EVENT_FIELD_COUNT
};

extern const struct field timeline_event_fields[EVENT_FIELD_COUNT];

struct event_draft {
    struct event event;
    struct json_node *attributes, *complete;
    uint32_t seen;  /* a bit per event_field */
    int32_t digits; /* of date: 20160301 */
    /* The latest date so far in the list, and the unit of its last known digit: 1 a day, 100 a month, 10000 a year.
     * 0 = none yet. Handed on from event to event. */
    int32_t last_digits, last_unit;
};

/* The fields that place an event in time, against each other and against the events before it. */
bool timeline_check_times(struct timeline_reader *reader, struct event_draft *draft);

bool timeline_attributes(struct timeline_reader *reader, struct json_node *record,
                         struct event *event);
bool timeline_event_complete(struct timeline_reader *reader, struct json_node *list,
                             struct event *event);

#endif
