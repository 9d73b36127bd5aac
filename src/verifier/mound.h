/* mound: the hash tree grown tile by tile, with the tiles above that are not whole yet, so that each can be compared
 * when it is. Inside the room. Must not know where tiles are kept. */
#ifndef VERIFIER_MOUND_H
#define VERIFIER_MOUND_H

#include "tlog/tlog.h"

/* rows: on each level from 1 the hashes of the tile that was begun last; a whole one stays until the next begins. */
struct mound {
    struct frontier frontier; /* of whole tiles alone */
    struct digest rows[TILE_LEVELS][TILE_WIDTH];
    unsigned counts[TILE_LEVELS];
};

/* One more whole tile of leaves, by its root. Answers the highest level on which a tile became whole, or 0. */
unsigned mound_add(struct mound *mound, struct hasher *hasher, const struct digest *root);

/* The root with the first width leaves (0-255) of the next tile added; tile may be NULL for none. */
void mound_root(const struct mound *mound, struct hasher *hasher, const struct tile *tile,
                unsigned width, struct digest *root_out);

#endif
