/* audits: the retrospective control of all that has been recorded, what is said of its findings, and more like one of
 * them. Must not know any rule. */
#ifndef FEATURES_AUDITS_AUDITS_H
#define FEATURES_AUDITS_AUDITS_H

#include "engine/feature.h"

extern const struct feature audits_feature;

/* Takes the inputs case, event, rule, ref and date: a row when some control has found it. For those whose actions are
 * about a finding. */
extern const struct statement finding_named;

#endif
