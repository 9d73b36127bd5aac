/* decisions: decisions with their basis, objections and dissent; gates; findings and what is done for the individual.
 * Must not know any rule. */
#ifndef FEATURES_DECISIONS_DECISIONS_H
#define FEATURES_DECISIONS_DECISIONS_H

#include "engine/feature.h"

extern const struct feature decisions_feature;

/* What is done for the individual about a finding: whoever shows findings keeps rows of it. */
extern const struct event_kind remedy_stated;
/* Who objected to what: for those who say who may answer. */
extern const struct event_kind objection_raised;

#endif
