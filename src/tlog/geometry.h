/* geometry: where things stand in the tree and in its tiles, by numbers alone. A node is (level, index): the
 * subtree of the 2^level leaves from index * 2^level. Must know no hash, no text and no other part: checks/prove
 * proves it. */
#ifndef TLOG_GEOMETRY_H
#define TLOG_GEOMETRY_H

#include <stdbool.h>
#include <stdint.h>

enum {
    TILE_HEIGHT = 8,  /* levels of the tree in one tile */
    TILE_WIDTH = 256, /* hashes in a full tile */
    TREE_LEVELS = 63, /* of nodes, leaves included, in the largest tree */
    TILE_LEVELS = 8,
    PROOF_MOST = 63 /* hashes in the longest proof of the largest tree */
};

/* No tree is larger. Far beyond any ledger, and small enough that no sum here overflows. */
#define TREE_SIZE_MOST (UINT64_C(1) << 62)

/* The largest power of two below size (2 or more): how many leaves go to the left. */
uint64_t tree_split(uint64_t size);

/* How many hashes an inclusion proof has. index is below size. */
uint64_t tree_depth(uint64_t index, uint64_t size);

/* How many hashes of 256^level leaves each (level 0-7) a tree of that size has. */
uint64_t tile_row(uint64_t size, unsigned level);

/* How many of a row's hashes stand in tile index: 0 when there is no such tile, 256 when it is full. */
unsigned tile_width(uint64_t row, uint64_t index);

/* Where the hash of a node stands: the tile's level and index, which row of its nodes (0 is the lowest, 7 the highest),
 * and where in the row. */
struct tile_place {
    unsigned level, row, at;
    uint64_t index;
};

struct tile_place tile_place(unsigned level, uint64_t index);

#endif
