/* deeds: what each has recorded, for that person. Must not know what any event means. */
#ifndef FEATURES_DEEDS_DEEDS_H
#define FEATURES_DEEDS_DEEDS_H

#include "engine/feature.h"

extern const struct feature deeds_feature;

#endif
