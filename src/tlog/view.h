/* view: a tree of one size, read from its tiles and made ready for proofs. Must not know where the tiles are: the
 * caller brings them, and keeps those it wants warm. */
#ifndef TLOG_VIEW_H
#define TLOG_VIEW_H

#include "tile.h"

/* Brings a tile of hashes of at least name->width (a full one may stand for a partial one); it must stay where it is
 * until the next is asked for. A fault when there is none. */
struct tile_source {
    void *context;
    struct fault *(*bring)(void *context, const struct tile_name *name,
                           const struct tile **tile_out);
};

/* edge: on each level the last node, whose subtree may not be whole. The last of them is the root. */
struct tree_view {
    struct tile_source source;
    uint64_t size;
    struct digest edge[TREE_LEVELS];
    struct digest root;
};

/* Asks for the tiles along the right edge. size 0 is the empty tree, without tiles. */
struct fault *view_open(struct tile_source source, struct hasher *hasher, uint64_t size,
                        struct tree_view *view_out) MUST_USE;

/* index below the view's size. Hashes nothing. */
struct fault *view_prove_inclusion(const struct tree_view *view, uint64_t index,
                                   struct tree_proof *proof_out) MUST_USE;

/* That the tree began with old_size leaves (0 to the view's size). */
struct fault *view_prove_consistency(const struct tree_view *view, uint64_t old_size,
                                     struct tree_proof *proof_out) MUST_USE;

/* What must be remembered to append to it. */
struct fault *view_frontier(const struct tree_view *view, struct frontier *frontier_out) MUST_USE;

#endif
