/* part: what the files of audits share. Inside the room. */
#ifndef FEATURES_AUDITS_PART_H
#define FEATURES_AUDITS_PART_H

#include "audits.h"

#include "engine/feature_words.h"

/* events.c */
extern const struct event_kind control_run, finding_explained;
enum { TOLD_CONTROL = 6 };
extern const struct input told_control[TOLD_CONTROL];

/* rows.c */
extern const struct projection audits_rows;

#endif
