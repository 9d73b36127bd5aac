/* field: what may stand in a field: ids, names, numbers, and the bounds of each. */
#ifndef LEAF_FIELD_H
#define LEAF_FIELD_H

#include "base/base.h"

enum {
    LEAF_ID_SIZE = 16,
    LEAF_NAME_MOST = 64,
    LEAF_SENTENCE_MOST = 256,
    LEAF_BUCKET_LEAST = 256,
    LEAF_BUCKET_MOST = 1024 * 1024 * 1024
};

#define LEAF_NUMBER_END (UINT64_C(1) << 53) /* numbers are below it */

/* A person, a case, a matter, a unit of erasure: drawn by chance. */
struct leaf_id {
    uint8_t bytes[LEAF_ID_SIZE];
};

bool leaf_id_equal(const struct leaf_id *a, const struct leaf_id *b);

/* 1-64 of a-z, 0-9 and -. */
bool leaf_name_check(struct text name);

/* What an entry may have for a tenant: printable ASCII without blanks, plus signs, quotation marks and backslashes. */
bool leaf_tenant_check(struct text tenant);

/* Words of the ledger's own entries: 1-256 bytes of UTF-8 without control characters, quotation marks and backslashes,
 * so that there is nothing to escape. */
bool leaf_sentence_check(struct text sentence);

/* 256, 1024, 4096 ... bytes, each four times the one before. */
bool leaf_bucket_check(uint64_t bucket);

#endif
