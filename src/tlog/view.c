/* view: proofs out of tiles. A proof climbs from a node to the root and takes the sibling on each level; only the
 * last node of a level can be the root of a subtree that is not whole, and those were hashed when the view was
 * opened. */
#include "view.h"

/* The hash of a whole subtree inside the tree. */
static struct fault *read_node(const struct tree_view *view, unsigned level, uint64_t index,
                               struct digest *hash_out)
{
    struct tile_place place = tile_place(level, index);
    struct tile_name name = {.level = place.level,
                             .index = place.index,
                             .width = tile_width(tile_row(view->size, place.level), place.index)};
    const struct tile *tile;
    /* cppcheck-suppress returnDanglingLifetime ; the fault is the caller's own, none of what it was given */
    TRY(view->source.bring(view->source.context, &name, &tile));
    ensure(tile->width >= name.width);
    *hash_out = *tile_node(tile, place.row, place.at);
    return NULL;
}

struct fault *view_open(struct tile_source source, struct hasher *hasher, uint64_t size,
                        struct tree_view *view_out)
{
    ensure(size <= TREE_SIZE_MOST);
    *view_out = (struct tree_view){.source = source, .size = size};
    if (size == 0) {
        tree_empty(hasher, &view_out->root);
        return NULL;
    }
    unsigned level = 0;
    TRY(read_node(view_out, 0, size - 1, &view_out->edge[0]));
    for (uint64_t last = size - 1; last > 0; last >>= 1, level++) {
        struct digest left;
        view_out->edge[level + 1] = view_out->edge[level];
        if (!(last & 1))
            continue; /* no left sibling of its own: it is the same subtree one level up */
        TRY(read_node(view_out, level, last - 1, &left));
        tree_node(hasher, &left, &view_out->edge[level], &view_out->edge[level + 1]);
    }
    view_out->root = view_out->edge[level];
    return NULL;
}

/* The siblings from a node up to the root. */
static struct fault *climb(const struct tree_view *view, unsigned level, uint64_t here,
                           struct tree_proof *proof)
{
    for (uint64_t last = (view->size - 1) >> level; last > 0; here >>= 1, last >>= 1, level++) {
        uint64_t sibling = here ^ 1;
        if (sibling > last)
            continue;
        ensure(proof->count < PROOF_MOST);
        struct digest *hash = &proof->hashes[proof->count++];
        if (sibling == last)
            *hash = view->edge[level];
        else
            TRY(read_node(view, level, sibling, hash));
    }
    return NULL;
}

struct fault *view_prove_inclusion(const struct tree_view *view, uint64_t index,
                                   struct tree_proof *proof_out)
{
    ensure(index < view->size);
    proof_out->count = 0;
    return climb(view, 0, index, proof_out);
}

struct fault *view_prove_consistency(const struct tree_view *view, uint64_t old_size,
                                     struct tree_proof *proof_out)
{
    ensure(old_size <= view->size);
    proof_out->count = 0;
    if (old_size == 0 || old_size == view->size)
        return NULL;
    unsigned level = 0;
    uint64_t here = old_size - 1;
    for (; here & 1; here >>= 1)
        level++;
    if (here > 0) { /* else the old tree is this subtree, and its root is known to who asks */
        TRY(read_node(view, level, here, &proof_out->hashes[0]));
        proof_out->count = 1;
    }
    return climb(view, level, here, proof_out);
}

struct fault *view_frontier(const struct tree_view *view, struct frontier *frontier_out)
{
    *frontier_out = (struct frontier){.size = view->size};
    for (unsigned level = 0; level < TREE_LEVELS; level++)
        if (view->size >> level & 1)
            TRY(read_node(view, level, (view->size >> level) - 1, &frontier_out->hashes[level]));
    return NULL;
}
