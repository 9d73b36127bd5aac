/* actions: measures that are planned, done and judged by their effect. Must not know any deviation. */
#ifndef FEATURES_ACTIONS_ACTIONS_H
#define FEATURES_ACTIONS_ACTIONS_H

#include "engine/feature.h"

extern const struct feature actions_feature;

/* Which measures answer which deviations, and how far they have come: for those who say what may be closed. */
extern const struct event_kind measure_planned, measure_joined, measure_done, measure_judged,
    measure_reopened, measure_withdrawn;

#endif
