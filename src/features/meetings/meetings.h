/* meetings: boards and committees, their meetings, and what was decided at each. Must not know any case. */
#ifndef FEATURES_MEETINGS_MEETINGS_H
#define FEATURES_MEETINGS_MEETINGS_H

#include "engine/feature.h"

extern const struct feature meetings_feature;

/* Which meetings there are, of which body, and what stands on their agendas: for those who say who may see what. */
extern const struct event_kind meeting_planned, meeting_cancelled, item_added;

#endif
