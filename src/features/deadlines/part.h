/* part: what the files of deadlines share. Inside the room. */
#ifndef FEATURES_DEADLINES_PART_H
#define FEATURES_DEADLINES_PART_H

#include "deadlines.h"

#include "engine/feature_words.h"

/* rows.c */
extern const struct projection deadlines_rows;

#endif
