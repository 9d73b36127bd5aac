/* proof_verify: a proof file against a policy: first who says it, then what. */
#include "proof.h"

/* The line of the proof file on which its note begins, less one. */
static size_t lines_before(const struct proof_file *proof)
{
    return proof->path.count + 3 + (proof->has_extra ? 1 : 0);
}

bool proof_verify(struct arena *arena, struct hasher *hasher, const struct proof_file *proof,
                  const struct digest *leaf, const struct policy *policy,
                  struct checkpoint *checkpoint_out, struct flaw *flaw_out)
{
    struct note note;
    if (!note_parse(arena, proof->note, &note, flaw_out) ||
        !policy_accepts(arena, policy, &note, checkpoint_out, flaw_out)) {
        flaw_out->line += flaw_out->line ? lines_before(proof) : 0;
        return false;
    }
    if (proof->index >= checkpoint_out->size)
        return flaw_set(flaw_out, FLAW_INDEX_BEYOND, proof->has_extra ? 3 : 2);
    return tree_verify_inclusion(hasher, proof->index, checkpoint_out->size, leaf, &proof->path,
                                 &checkpoint_out->root) ||
           flaw_set(flaw_out, FLAW_PROOF_FALSE, 0);
}
