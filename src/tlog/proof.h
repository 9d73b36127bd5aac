/* proof: a proof that stands alone (c2sp.org/tlog-proof) and the body that asks a witness to sign (c2sp.org/tlog-
 * witness). With a policy, the former is all that a court, an auditor or a citizen needs. */
#ifndef TLOG_PROOF_H
#define TLOG_PROOF_H

#include "checkpoint.h"
#include "note.h"
#include "policy.h"

struct proof_file {
    bool has_extra;
    struct text extra; /* nobody has signed it */
    uint64_t index;
    struct tree_proof path;
    struct text note; /* the signed checkpoint, byte for byte */
};

void proof_write(struct builder *builder, const struct proof_file *proof);
bool proof_parse(struct arena *arena, struct text whole, struct proof_file *proof_out,
                 struct flaw *flaw_out);

/* Is the leaf in the log, by a checkpoint that the policy accepts? The checkpoint is set when it is. */
bool proof_verify(struct arena *arena, struct hasher *hasher, const struct proof_file *proof,
                  const struct digest *leaf, const struct policy *policy,
                  struct checkpoint *checkpoint_out, struct flaw *flaw_out);

/* The body of a request to cosign: how far the witness had come, why the new state follows, and the new state. */
struct witness_request {
    uint64_t old_size;
    struct tree_proof path;
    struct text note;
};

void witness_write(struct builder *builder, const struct witness_request *request);
bool witness_parse(struct text whole, struct witness_request *request_out, struct flaw *flaw_out);

#endif
