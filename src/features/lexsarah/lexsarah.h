/* lexsarah: a missförhållande from report to notification. Must not know any rule. */
#ifndef FEATURES_LEXSARAH_LEXSARAH_H
#define FEATURES_LEXSARAH_LEXSARAH_H

#include "engine/feature.h"

extern const struct feature lexsarah_feature;

/* Which deviations a case is of, and who investigates it: for those who say who may see what. */
extern const struct event_kind lexsarah_received, investigator_appointed;

#endif
