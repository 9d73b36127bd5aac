/* deadlines: every limit that runs in every case. Must not know how one is computed: the judge does, and the
 * engine keeps its rows. */
#ifndef FEATURES_DEADLINES_DEADLINES_H
#define FEATURES_DEADLINES_DEADLINES_H

#include "engine/feature.h"

extern const struct feature deadlines_feature;

#endif
