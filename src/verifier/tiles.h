/* tiles: a tile that a ledger keeps against the hashes that were made. Inside the room. */
#ifndef VERIFIER_TILES_H
#define VERIFIER_TILES_H

#include "replay.h"

/* Hashes of a tile, as the entries make them and as the tiles of leaves make them. */
struct made {
    const struct digest *by_entries, *by_tiles;
};

/* Brings a tile's bytes; usable_out only when they are as many as they should be, else there is a remark (unless the
 * tile may be lacking and is). */
struct fault *tiles_bring(struct replay *replay, const struct tile_name *name, bool may_lack,
                          struct text *bytes_out, bool *usable_out) MUST_USE;

/* A tile above the leaves. */
struct fault *tiles_compare(struct replay *replay, const struct tile_name *name, bool may_lack,
                            const struct made *made) MUST_USE;

/* An entry whose hash is not the one in its tile; number is the first of them in the tile. */
void tiles_differ(struct replay *replay, const struct tile_name *name, unsigned at,
                  const struct digest *by_entries, const struct digest *by_tiles);

/* The tiles and the bundle that were written for a past state, where they are still kept: parts of the whole that is
 * there now. leaves are those of the bundle in which the state ends, which has width of them then. */
struct fault *tiles_of_past(struct replay *replay, const struct checkpoint *past,
                            const struct made *leaves) MUST_USE;

#endif
