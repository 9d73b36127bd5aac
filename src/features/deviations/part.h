/* part: what the files of deviations share. Inside the room. */
#ifndef FEATURES_DEVIATIONS_PART_H
#define FEATURES_DEVIATIONS_PART_H

#include "deviations.h"

#include "engine/feature_words.h"

#define DEVIATION                                                                     \
    {                                                                                 \
        .name = "deviation", .type = INPUT_THING, .of = "deviation", .required = true \
    }
#define WORDS                                                                   \
    {                                                                           \
        .name = "words", .type = INPUT_TEXT, .required = true, .personal = true \
    }
/* Of a dash nobody learns anything. */
#define WHY                                                                                \
    {                                                                                      \
        .name = "why", .type = INPUT_TEXT, .required = true, .personal = true, .least = 10 \
    }
#define BY                                                                  \
    {                                                                       \
        .name = "by", .type = INPUT_THING, .of = "person", .required = true \
    }
#define SEVERITIES "ringa|måttlig|betydande|allvarlig"

#define STATE_REPORTED "reported"
#define STATE_RECEIVED "received"
#define STATE_ASSESSED "assessed"
#define STATE_CLOSED "closed"
#define STATE_REOPENED "reopened"

/* report.c, triage.c, handling.c, closing.c, guide.c: what can happen. */
extern const struct event_kind report_added, case_named;
extern const struct event_kind deviation_sorted, item_settled, deviation_acknowledged,
    lexsarah_judged, lexsarah_seconded;
extern const struct event_kind deviation_parked, deviation_linked, deviation_in_series,
    deviation_in_affair, deviation_noted, message_told, factor_found, deviation_remedied,
    reply_invited, reply_recorded, measure_refrained;
extern const struct event_kind feedback_given, deviation_closed, deviation_reopened;
extern const struct event_kind guideline_adopted, factor_registered;

/* The events that are told under a shared kind of their own words. */
#define CLASS_DEVIATION .thing = "deviation", .class = "deviation"

/* actions.c, views.c */
extern const struct action *const deviations_actions[];
extern const struct view *const deviations_views[];

/* rows.c */
extern const struct projection deviations_rows;

#endif
