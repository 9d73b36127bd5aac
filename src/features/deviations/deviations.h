/* deviations: deviations, risks, missförhållanden and good examples, from report to closing. Must not know any rule. */
#ifndef FEATURES_DEVIATIONS_DEVIATIONS_H
#define FEATURES_DEVIATIONS_DEVIATIONS_H

#include "engine/feature.h"

extern const struct feature deviations_feature;

/* Whom a deviation concerns, whose it is and who has it: for those who say who may see what. */
extern const struct event_kind deviation_reported, deviation_found, deviation_moved,
    deviation_assessed, deviation_concerned, deviation_assigned;

/* Is whoever recorded it the one who reports? Of paper, and for a colleague, it is somebody else or nobody who is
 * named. */
static inline bool deviation_is_by_actor(const struct happened *happened)
{
    struct text channel = happened_text(happened, "channel");
    return !happened_text(happened, "reporter").size && (!channel.size || text_is(channel, "Reda"));
}

/* The kind that goes past the manager. */
#define DEVIATION_MISCONDUCT "missförhållande"

#endif
