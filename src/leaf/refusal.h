/* refusal: why bytes are no entry, no part or no act, and where. Plain data: the sentence that a person reads has its
 * key in po/leaf. */
#ifndef LEAF_REFUSAL_H
#define LEAF_REFUSAL_H

#include "base/base.h"

enum refusal_kind {
    REFUSAL_NONE,
    REFUSAL_TOO_LARGE,
    REFUSAL_FIELD, /* here the field should have begun: it is missing, or another or a blank stands before it */
    REFUSAL_HEX,
    REFUSAL_NAME,
    REFUSAL_NUMBER,
    REFUSAL_BUCKET,
    REFUSAL_MOMENT,
    REFUSAL_DAY,
    REFUSAL_ORIGIN,
    REFUSAL_SENTENCE,
    REFUSAL_LIST,
    REFUSAL_VERSION,
    REFUSAL_END, /* something stands after the last field, or the end is missing */
    REFUSAL_PART_HASH,
    REFUSAL_PART_SIZE,
    REFUSAL_PART_KEY,
    REFUSAL_PART_LENGTH,
    REFUSAL_PART_PADDING,
    REFUSAL_PART_COMMITMENT,
    REFUSAL_KIND_COUNT
};

struct refusal {
    enum refusal_kind kind;
    const char *field; /* its key in the JSON; "" for the whole */
    size_t part;       /* which sealed part, from 1; 0 when the field is none of a part's */
    size_t at;         /* the byte where reading stopped, from 0 */
};

/* The text key: "leaf.<what>". Not for REFUSAL_NONE. */
const char *refusal_key(enum refusal_kind kind);

#endif
