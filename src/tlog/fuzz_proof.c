/* fuzz_proof: any bytes as a proof file and as a request to a witness, held against a policy. What is read is
 * written back byte for byte; what is accepted is the example proof with nothing but its extra line exchanged. */
#include "fuzz_tools.h"
#include "test_vectors.h"

static const struct policy *known_policy(void)
{
    static struct policy policy;
    static struct arena *kept;
    struct flaw flaw;
    if (!kept) {
        kept = arena_open(0);
        ensure(policy_parse(kept, fuzz_hasher(), text_of(POLICY_TEXT), &policy, &flaw));
    }
    return &policy;
}

static void verify(struct arena *one, const struct proof_file *proof, struct text whole)
{
    struct digest leaf;
    struct checkpoint checkpoint;
    struct flaw flaw;
    tree_leaf(fuzz_hasher(), TEXT_LITERAL("leaf-5"), &leaf);
    if (!proof_verify(one, fuzz_hasher(), proof, &leaf, known_policy(), &checkpoint, &flaw)) {
        fuzz_check_flaw(&flaw, whole);
        return;
    }
    ensure(proof->index == 5 && checkpoint.size == 8 && proof->path.count == 3);
    ensure(text_starts(proof->note, CHECKPOINT_TEXT "\n"));
}

static void read_proof(struct arena *one, struct text whole)
{
    struct proof_file proof;
    struct flaw flaw;
    struct builder again;
    builder_init(&again, one);
    if (!proof_parse(one, whole, &proof, &flaw)) {
        fuzz_check_flaw(&flaw, whole);
        return;
    }
    proof_write(&again, &proof);
    ensure(text_equal(builder_text(&again), whole));
    verify(one, &proof, whole);
}

static void read_request(struct arena *one, struct text whole)
{
    struct witness_request request;
    struct flaw flaw;
    struct builder again;
    builder_init(&again, one);
    if (!witness_parse(whole, &request, &flaw)) {
        fuzz_check_flaw(&flaw, whole);
        return;
    }
    witness_write(&again, &request);
    ensure(text_equal(builder_text(&again), whole));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *one = arena_open(0);
    struct text whole = {(const char *)data, size};
    read_proof(one, whole);
    read_request(one, whole);
    arena_close(one);
    return 0;
}
