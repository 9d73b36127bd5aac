/* feature_words: short words for the tables and the rows of a feature: for the .c files of features alone. */
#ifndef ENGINE_FEATURE_WORDS_H
#define ENGINE_FEATURE_WORDS_H

#include "feature.h"

/* The fields of an event kind. */
#define FIELDS(list) .fields = (list), .field_count = sizeof(list) / sizeof *(list)

/* What `happened` says, as a parameter: null when it is not said; or as it is, "" when it is not. */
#define WORD(name) value_said(happened, name)
#define KEPT(name) value_text(happened_text(happened, name))

#endif
