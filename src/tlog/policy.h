/* policy: whom we trust (c2sp.org/tlog-policy): logs, witnesses, groups of them, and which must have signed. */
#ifndef TLOG_POLICY_H
#define TLOG_POLICY_H

#include "checkpoint.h"
#include "note.h"

/* A witness, or a group when it has members. A member stands before its group. */
struct policy_member {
    struct text name;
    size_t key;      /* a witness's place in keys */
    size_t *members; /* places in the policy's members */
    size_t count, threshold;
    bool grouped; /* is a member of a group */
};

/* keys: first the logs', then the witnesses'. quorum: the place of a member, or POLICY_NONE. */
struct policy {
    struct verifier_key *keys;
    size_t log_count, key_count;
    struct policy_member *members;
    size_t member_count;
    size_t quorum;
};

#define POLICY_NONE SIZE_MAX

/* The texts point into whole. */
bool policy_parse(struct arena *arena, struct hasher *hasher, struct text whole,
                  struct policy *policy_out, struct flaw *flaw_out);

/* Is it a checkpoint signed by one of the policy's logs under its own name, and by its quorum? */
bool policy_accepts(struct arena *arena, const struct policy *policy, const struct note *note,
                    struct checkpoint *checkpoint_out, struct flaw *flaw_out);

#endif
