/* tree: the hash tree of RFC 6962 and RFC 9162 section 2.1 over SHA-256: hashes, appending, proofs and their
 * verification. Must not know what an entry says, nor where tiles are kept. */
#ifndef TLOG_TREE_H
#define TLOG_TREE_H

#include "crypt/crypt.h"
#include "geometry.h"

void tree_empty(struct hasher *hasher, struct digest *root_out);
void tree_leaf(struct hasher *hasher, struct text entry, struct digest *leaf_out);

/* node_out may be left or right. */
void tree_node(struct hasher *hasher, const struct digest *left, const struct digest *right,
               struct digest *node_out);

/* What must be remembered to append: for each bit of size that is 1, the root of a whole subtree of that many leaves.
 * All zeroes is the empty tree. */
struct frontier {
    uint64_t size;
    struct digest hashes[TREE_LEVELS];
};

/* The root of a whole subtree of 2^level leaves, where as many or more stand whole before it. */
void frontier_add(struct frontier *frontier, struct hasher *hasher, unsigned level,
                  const struct digest *root);
void frontier_append(struct frontier *frontier, struct hasher *hasher, const struct digest *leaf);
void frontier_root(const struct frontier *frontier, struct hasher *hasher, struct digest *root_out);

struct tree_proof {
    size_t count;
    struct digest hashes[PROOF_MOST];
};

/* Is leaf number index of the tree of that size and root? A proof of any other length is false. */
bool tree_verify_inclusion(struct hasher *hasher, uint64_t index, uint64_t size,
                           const struct digest *leaf, const struct tree_proof *proof,
                           const struct digest *root);

/* Does the tree of new_size begin with that of old_size? From the empty tree (old_size 0) nothing is proven; it is true
 * when the proof is empty. */
bool tree_verify_consistency(struct hasher *hasher, uint64_t old_size, uint64_t new_size,
                             const struct digest *old_root, const struct digest *new_root,
                             const struct tree_proof *proof);

#endif
