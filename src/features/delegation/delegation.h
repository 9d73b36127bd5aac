/* delegation: orders of delegation and what is passed on from them. Must not know what the law lets be delegated. */
#ifndef FEATURES_DELEGATION_DELEGATION_H
#define FEATURES_DELEGATION_DELEGATION_H

#include "engine/feature.h"

extern const struct feature delegation_feature;

#endif
