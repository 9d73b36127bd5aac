/* tree_verify: RFC 9162 sections 2.1.3.2 and 2.1.4.2. A proof must have exactly the length that its numbers ask
 * for. */
#include "tree.h"

/* The place of the hash that is being built, and of the last node, on a level that rises. */
struct climb {
    uint64_t here, last;
};

static void rise(struct climb *climb)
{
    climb->here >>= 1;
    climb->last >>= 1;
}

/* Is the next hash of the proof to the left? Then the levels above where the node has no right sibling are passed. */
static bool from_left(struct climb *climb)
{
    if (!(climb->here & 1) && climb->here != climb->last)
        return false;
    while (!(climb->here & 1) && climb->here)
        rise(climb);
    return true;
}

bool tree_verify_inclusion(struct hasher *hasher, uint64_t index, uint64_t size,
                           const struct digest *leaf, const struct tree_proof *proof,
                           const struct digest *root)
{
    if (index >= size || size > TREE_SIZE_MOST || proof->count != tree_depth(index, size))
        return false;
    struct climb climb = {index, size - 1};
    struct digest hash = *leaf;
    for (size_t i = 0; i < proof->count; i++) {
        if (climb.last == 0)
            return false;
        if (from_left(&climb))
            tree_node(hasher, &proof->hashes[i], &hash, &hash);
        else
            tree_node(hasher, &hash, &proof->hashes[i], &hash);
        rise(&climb);
    }
    return climb.last == 0 && digest_equal(&hash, root);
}

/* From the largest whole subtree that ends where the old tree ends, up to both roots at once. */
static bool climb_both(struct hasher *hasher, struct climb climb, const struct digest *start,
                       const struct digest *hashes, size_t count, const struct digest *old_root,
                       const struct digest *new_root)
{
    struct digest old = *start, new = *start;
    for (size_t i = 0; i < count; i++) {
        if (climb.last == 0)
            return false;
        if (from_left(&climb)) {
            tree_node(hasher, &hashes[i], &old, &old);
            tree_node(hasher, &hashes[i], &new, &new);
        } else {
            tree_node(hasher, &new, &hashes[i], &new);
        }
        rise(&climb);
    }
    return climb.last == 0 && digest_equal(&old, old_root) && digest_equal(&new, new_root);
}

bool tree_verify_consistency(struct hasher *hasher, uint64_t old_size, uint64_t new_size,
                             const struct digest *old_root, const struct digest *new_root,
                             const struct tree_proof *proof)
{
    if (old_size > new_size || new_size > TREE_SIZE_MOST || proof->count > PROOF_MOST)
        return false;
    if (old_size == new_size)
        return proof->count == 0 && digest_equal(old_root, new_root);
    if (old_size == 0)
        return proof->count == 0;
    struct climb climb = {old_size - 1, new_size - 1};
    while (climb.here & 1)
        rise(&climb);
    /* An old tree of a power of two leaves is that subtree itself; its root is not said again in the proof. */
    bool whole = climb.here == 0;
    if (!whole && proof->count == 0)
        return false;
    const struct digest *start = whole ? old_root : &proof->hashes[0];
    size_t begun = whole ? 0 : 1;
    return climb_both(hasher, climb, start, proof->hashes + begun, proof->count - begun, old_root,
                      new_root);
}
