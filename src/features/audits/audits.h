/* audits: the retrospective control of all that has been recorded, what is said of its findings, and more like one of
 * them. Must not know any rule. */
#ifndef FEATURES_AUDITS_AUDITS_H
#define FEATURES_AUDITS_AUDITS_H

#include "engine/feature.h"

extern const struct feature audits_feature;

#endif
