/* people: persons, what they are employed as and appointed to, posts and units. Must not know any case. */
#ifndef FEATURES_PEOPLE_PEOPLE_H
#define FEATURES_PEOPLE_PEOPLE_H

#include "engine/feature.h"

extern const struct feature people_feature;

/* Who leaves, who holds which post, and which unit stands below which: those who say who may see
 * what keep rows of it. */
extern const struct event_kind person_left, person_appointed, unit_registered;

#endif
