/* part: what the files of people share. Inside the room. */
#ifndef FEATURES_PEOPLE_PART_H
#define FEATURES_PEOPLE_PART_H

#include "people.h"

#include "engine/feature_words.h"

/* events.c */
extern const struct event_kind person_registered, person_employed, person_qualified,
    post_registered, role_registered, agreement_registered;

/* rows.c */
extern const struct projection people_rows;

#endif
