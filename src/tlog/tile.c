/* tile: a tile with its subtrees, and which tiles a growth writes. */
#include "tile.h"

#include <string.h>

/* Where a row of a tile's nodes begins: 256 hashes, then 128, 64 ... 2. */
static unsigned row_start(unsigned row)
{
    return 2U * TILE_WIDTH - (2U * TILE_WIDTH >> row);
}

bool tile_read(struct hasher *hasher, struct text bytes, unsigned width, struct tile *tile_out)
{
    ensure(width >= 1 && width <= TILE_WIDTH);
    if (bytes.size != (size_t)width * DIGEST_SIZE)
        return false;
    tile_out->width = width;
    memcpy(tile_out->nodes, bytes.bytes, bytes.size);
    for (unsigned row = 1; row < TILE_HEIGHT; row++) {
        const struct digest *below = tile_out->nodes + row_start(row - 1);
        struct digest *nodes = tile_out->nodes + row_start(row);
        for (size_t i = 0; i < width >> row; i++)
            tree_node(hasher, &below[2 * i], &below[2 * i + 1], &nodes[i]);
    }
    return true;
}

struct text tile_bytes(const struct tile *tile)
{
    return (struct text){(const char *)tile->nodes, (size_t)tile->width * DIGEST_SIZE};
}

const struct digest *tile_node(const struct tile *tile, unsigned row, unsigned at)
{
    ensure(row < TILE_HEIGHT && at < tile->width >> row);
    return &tile->nodes[row_start(row) + at];
}

void tile_root(const struct tile *tile, struct hasher *hasher, struct digest *root_out)
{
    ensure(tile->width == TILE_WIDTH);
    tree_node(hasher, tile_node(tile, TILE_HEIGHT - 1, 0), tile_node(tile, TILE_HEIGHT - 1, 1),
              root_out);
}

void tile_growth_begin(struct tile_growth *growth, uint64_t old_size, uint64_t new_size)
{
    ensure(old_size <= new_size && new_size <= TREE_SIZE_MOST);
    *growth = (struct tile_growth){old_size, new_size, 0, 0};
}

bool tile_growth_next(struct tile_growth *growth, struct tile_name *name_out)
{
    for (; growth->level < TILE_LEVELS; growth->level++, growth->given = 0) {
        uint64_t before = tile_row(growth->old_size, growth->level);
        uint64_t after = tile_row(growth->new_size, growth->level);
        uint64_t index = before / TILE_WIDTH + growth->given;
        unsigned width = after > before ? tile_width(after, index) : 0;
        if (width > 0) {
            *name_out = (struct tile_name){false, growth->level, index, width};
            growth->given++;
            return true;
        }
    }
    return false;
}
