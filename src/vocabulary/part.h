/* part: what the files of this room share: the shape of the generated tables.
 * Must not be included from other rooms. */
#ifndef VOCABULARY_PART_H
#define VOCABULARY_PART_H

#include "vocabulary/vocabulary.h"

struct word {
    const char *bytes; /* zero-terminated */
    size_t size;
};

/* A closed set of words with a perfect hash: slot = word_key * multiplier >> shift; 0 = empty, else index + 1. */
struct lexicon {
    const struct word *words;
    const uint8_t *slots;
    uint64_t multiplier;
    unsigned shift;
    int count;
};

struct attribute_row {
    enum attribute_type type;
    int enumeration; /* -1 when its type is no enum */
};

/* Made by tools/make-vocabulary. */
extern const struct lexicon kinds, attributes, enumerations, fault_codes;
extern const struct lexicon enum_values[];          /* by ENUM_ */
extern const struct attribute_row attribute_rows[]; /* by ATTRIBUTE_ */
extern const struct word_set allowed_attributes[];  /* by KIND_ */

#endif
