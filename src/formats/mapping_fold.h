/* mapping_fold: names and values compared the way people write them: capitals, blanks and punctuation do not
 * count. */
#ifndef FORMATS_MAPPING_FOLD_H
#define FORMATS_MAPPING_FOLD_H

#include "base/base.h"

enum { FOLDED_BYTES = 120 /* longer names and values are compared by their beginning */ };

struct folded {
    char bytes[FOLDED_BYTES];
    size_t size;
};

struct folded mapping_fold(struct text written);

/* A folded copy that lives in the arena. */
struct text mapping_folded_copy(struct arena *arena, struct text written);

bool mapping_folds_to(struct text written, struct text folded);

#endif
