/* mound: a frontier that grows by whole tiles, and the rows of tiles above it. */
#include "mound.h"

unsigned mound_add(struct mound *mound, struct hasher *hasher, const struct digest *root)
{
    struct digest hash = *root;
    unsigned level = 1;
    frontier_add(&mound->frontier, hasher, TILE_HEIGHT, root);
    for (; level < TILE_LEVELS; level++) {
        struct tile tile;
        if (mound->counts[level] == TILE_WIDTH)
            mound->counts[level] = 0;
        mound->rows[level][mound->counts[level]++] = hash;
        if (mound->counts[level] < TILE_WIDTH)
            break;
        ensure(tile_read(hasher,
                         (struct text){(const char *)mound->rows[level], sizeof mound->rows[level]},
                         TILE_WIDTH, &tile));
        tile_root(&tile, hasher, &hash);
    }
    return level - 1;
}

void mound_root(const struct mound *mound, struct hasher *hasher, const struct tile *tile,
                unsigned width, struct digest *root_out)
{
    struct frontier frontier = mound->frontier;
    ensure(width < TILE_WIDTH && (tile || width == 0));
    for (unsigned row = 0; row < TILE_HEIGHT; row++)
        if (width >> row & 1)
            frontier.hashes[row] = *tile_node(tile, row, (width >> row) - 1);
    frontier.size += width;
    frontier_root(&frontier, hasher, root_out);
}
