/* part: what the files of actions share. Inside the room. */
#ifndef FEATURES_ACTIONS_PART_H
#define FEATURES_ACTIONS_PART_H

#include "actions.h"

#include "engine/feature_words.h"

#define MEASURE                                                                   \
    {                                                                             \
        .name = "measure", .type = INPUT_THING, .of = "measure", .required = true \
    }

#define STATE_PLANNED "planned"
#define STATE_DONE "done"
#define STATE_JUDGED "judged"
#define STATE_REOPENED "reopened"
#define STATE_WITHDRAWN "withdrawn"

/* events.c */
extern const struct event_kind measure_changed;

/* rows.c */
extern const struct projection actions_rows;

#endif
