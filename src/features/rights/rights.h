/* rights: which roles persons hold from day to day, given by whom; whom a case is entrusted to; and what both have to
 * do with each other, for those who ask who may see what. Must not know any role's rights. */
#ifndef FEATURES_RIGHTS_RIGHTS_H
#define FEATURES_RIGHTS_RIGHTS_H

#include "engine/feature.h"

extern const struct feature rights_feature;

#endif
