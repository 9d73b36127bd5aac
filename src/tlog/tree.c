/* tree: hashes with their prefixes, and appending one leaf at a time. The prefixes keep a leaf from being taken
 * for a node of the tree. */
#include "tree.h"

#include <string.h>

static const char leaf_prefix = 0, node_prefix = 1;

void tree_empty(struct hasher *hasher, struct digest *root_out)
{
    hasher_sha256(hasher, NULL, 0, root_out);
}

void tree_leaf(struct hasher *hasher, struct text entry, struct digest *leaf_out)
{
    const struct text pieces[] = {{&leaf_prefix, 1}, entry};
    hasher_sha256(hasher, pieces, 2, leaf_out);
}

void tree_node(struct hasher *hasher, const struct digest *left, const struct digest *right,
               struct digest *node_out)
{
    char bytes[1 + 2 * DIGEST_SIZE]; /* in one piece: this is what a ledger spends its time on */
    bytes[0] = node_prefix;
    memcpy(bytes + 1, left->bytes, DIGEST_SIZE);
    memcpy(bytes + 1 + DIGEST_SIZE, right->bytes, DIGEST_SIZE);
    hasher_sha256(hasher, &(struct text){bytes, sizeof bytes}, 1, node_out);
}

void frontier_add(struct frontier *frontier, struct hasher *hasher, unsigned level,
                  const struct digest *root)
{
    uint64_t leaves = UINT64_C(1) << level;
    ensure(frontier->size % leaves == 0 && frontier->size <= TREE_SIZE_MOST - leaves);
    const struct digest *hash = root;
    struct digest made;
    for (; frontier->size >> level & 1; level++, hash = &made)
        tree_node(hasher, &frontier->hashes[level], hash, &made);
    frontier->hashes[level] = *hash;
    frontier->size += leaves;
}

void frontier_append(struct frontier *frontier, struct hasher *hasher, const struct digest *leaf)
{
    frontier_add(frontier, hasher, 0, leaf);
}

void frontier_root(const struct frontier *frontier, struct hasher *hasher, struct digest *root_out)
{
    bool begun = false;
    if (frontier->size == 0)
        tree_empty(hasher, root_out);
    for (unsigned level = 0; level < TREE_LEVELS; level++) {
        if (!(frontier->size >> level & 1))
            continue;
        if (begun)
            tree_node(hasher, &frontier->hashes[level], root_out, root_out);
        else
            *root_out = frontier->hashes[level];
        begun = true;
    }
}
