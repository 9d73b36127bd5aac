/* entry: an entry of the ledger: a JSON object by RFC 8785 with these fields and no others. What is parsed is written
 * back byte for byte, so an entry has one form only. */
#ifndef LEAF_ENTRY_H
#define LEAF_ENTRY_H

#include "crypt/crypt.h"
#include "field.h"
#include "moment.h"
#include "refusal.h"

enum { LEAF_SIZE_MOST = 65535 };

/* What an entry says of one sealed part. */
struct leaf_part {
    uint64_t bucket;   /* what it was padded to, see leaf_bucket_check */
    struct text class; /* a name: who may read it */
    struct digest commitment, hash;
    struct leaf_id unit;
};

struct leaf {
    struct leaf_id actor;
    struct text capacity; /* a name */
    bool has_cause, has_correlation;
    uint64_t cause;
    struct leaf_id correlation;
    struct moment effective;
    struct text kind; /* a name */
    struct leaf_part *parts;
    size_t part_count;
    struct digest policy;
    struct moment recorded;
    uint64_t sequence;
    struct leaf_id stream;
    struct text tenant;
};

/* Adds the entry. The fields must be such as leaf_parse answers; false when it is larger than an entry may be (too many
 * parts), and then nothing is added. */
bool leaf_write(struct builder *builder, const struct leaf *leaf) MUST_USE;

/* Texts point into bytes; parts are the arena's. false with what is wrong and where. */
bool leaf_parse(struct arena *arena, struct text bytes, struct leaf *leaf_out,
                struct refusal *refusal_out);

#endif
