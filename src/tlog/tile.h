/* tile: the static files of a log (c2sp.org/tlog-tiles): which there are, what they are called, what stands in
 * them. Must not know a folder, a file or a server: the caller brings bytes. */
#ifndef TLOG_TILE_H
#define TLOG_TILE_H

#include "flaw.h"
#include "tree.h"

/* A tile of hashes, or the bundle of entries below a tile of level 0. */
struct tile_name {
    bool entries;   /* a bundle; level is 0 */
    unsigned level; /* 0-7 */
    uint64_t index;
    unsigned width; /* 1-256; 256 is full */
};

/* "tile/0/x001/x234/067.p/112". */
void tile_path_write(struct builder *builder, const struct tile_name *name);

/* false when the path is not exactly what would be written for some tile. */
bool tile_path_parse(struct text path, struct tile_name *name_out);

/* Which tiles a growth from one size to another writes, level by level and from the left: what must be durable before a
 * checkpoint of the new size is shown. The bundles are those of level 0 with entries set. */
struct tile_growth {
    uint64_t old_size, new_size, given; /* given: tiles of this level so far */
    unsigned level;
};

void tile_growth_begin(struct tile_growth *growth, uint64_t old_size, uint64_t new_size);
bool tile_growth_next(struct tile_growth *growth, struct tile_name *name_out);

enum { TILE_NODES = 2 * TILE_WIDTH - 2, ENTRY_SIZE_MOST = 65535 };

/* A tile with the whole subtrees that its hashes make, row upon row, so that a proof hashes nothing. */
struct tile {
    unsigned width;
    struct digest nodes[TILE_NODES];
};

/* false when the bytes are not exactly width hashes. */
bool tile_read(struct hasher *hasher, struct text bytes, unsigned width, struct tile *tile_out);

struct text tile_bytes(const struct tile *tile); /* as the file has them, where they stand */

/* What a full tile is one level up. */
void tile_root(const struct tile *tile, struct hasher *hasher, struct digest *root_out);

const struct digest *tile_node(const struct tile *tile, unsigned row, unsigned at);

/* A bundle: each entry after its length in two bytes, the higher first. */
void bundle_add(struct builder *builder, struct text entry); /* at most ENTRY_SIZE_MOST bytes */

/* Cuts the next entry off, which points into the bytes; false when they end before it does. */
bool bundle_cut(struct text *bytes, struct text *entry_out);

/* Exactly count entries; they point into bytes. */
bool bundle_parse(struct arena *arena, struct text bytes, size_t count, struct text **entries_out,
                  struct flaw *flaw_out);

#endif
