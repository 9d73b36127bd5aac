/* features: the list of all features, lowest first. Must not know what any of them does. */
#ifndef FEATURES_FEATURES_H
#define FEATURES_FEATURES_H

#include "engine/feature.h"

/* NULL at the end. */
extern const struct feature *const features[];

#endif
