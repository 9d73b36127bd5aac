/* imports: lists that cases come from, and what somebody has said that their columns mean. Must know no case. */
#ifndef FEATURES_IMPORTS_IMPORTS_H
#define FEATURES_IMPORTS_IMPORTS_H

#include "engine/feature.h"

extern const struct feature imports_feature;

#endif
