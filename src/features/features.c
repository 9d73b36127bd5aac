/* features: a feature is a folder and a line here. */
#include "features.h"

#include "features/people/people.h"

const struct feature *const features[] = {&people_feature, NULL};
