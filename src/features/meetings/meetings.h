/* meetings: boards and committees, their meetings, and what was decided at each. Must not know any case. */
#ifndef FEATURES_MEETINGS_MEETINGS_H
#define FEATURES_MEETINGS_MEETINGS_H

#include "engine/feature.h"

extern const struct feature meetings_feature;

#endif
