/* act: what the ledger says of itself: the public part of its own entries, a JSON object by RFC 8785. */
#ifndef LEAF_ACT_H
#define LEAF_ACT_H

#include "entry.h"

enum act_kind {
    ACT_NONE, /* an entry of another kind */
    ACT_LEDGER_BEGUN,
    ACT_POLICY_ADOPTED,
    ACT_ROLE_GIVEN,
    ACT_ROLE_ENDED,
    ACT_ERASURE_PERFORMED,
    ACT_HOLD_PLACED,
    ACT_HOLD_LIFTED,
    ACT_EPOCH_BEGUN,
    ACT_AUDIT_RECORDED,
    ACT_KIND_COUNT
};

/* "ledger-begun" and so on; not for ACT_NONE. */
const char *act_kind_name(enum act_kind kind);
enum act_kind act_kind_of(struct text name);

struct act {
    enum act_kind kind;
    struct leaf_id actor; /* ledger-begun, role-given, role-ended */
    struct text capacity;
    struct digest policy;  /* ledger-begun, policy-adopted */
    int32_t day;           /* role-given: the first; role-ended: the last */
    struct leaf_id *units; /* erasure-performed, hold-placed, hold-lifted: one or more */
    size_t unit_count;
    struct text ground,
        decision; /* 1-256 bytes of UTF-8 without control characters, quotation marks, backslashes */
    uint64_t epoch;
    struct digest file; /* audit-recorded */
    uint64_t cases, faults, doubts, coming, unknown;
};

/* Adds the JSON. The fields must be such as act_parse answers. */
void act_write(struct builder *builder, const struct act *act);

/* Of a kind that is not ACT_NONE. Texts point into bytes; units are the arena's. */
bool act_parse(struct arena *arena, enum act_kind kind, struct text bytes, struct act *act_out,
               struct refusal *refusal_out);

#endif
