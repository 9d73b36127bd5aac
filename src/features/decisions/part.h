/* part: what the files of decisions share. Inside the room. */
#ifndef FEATURES_DECISIONS_PART_H
#define FEATURES_DECISIONS_PART_H

#include "decisions.h"

#include "engine/feature_words.h"

/* events.c */
extern const struct event_kind decision_taken, decision_registered, dissent_recorded,
    objection_answered, gate_set;
enum { TOLD_DECISION = 12 };
extern const struct input told_decision[TOLD_DECISION];

/* rows.c */
extern const struct projection decisions_rows;

#endif
