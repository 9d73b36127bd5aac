/* replay: duty 3, bundle by bundle: each entry parses, its hash stands in its tile, the tiles make each signed root; on
 * the way each entry is handed to duties 4 and 6. Inside the room. */
#ifndef VERIFIER_REPLAY_H
#define VERIFIER_REPLAY_H

#include "doubts.h"
#include "history.h"
#include "mound.h"

/* The tree is grown twice as soon as entries and tiles differ: as the entries have it, and as the tiles of leaves have
 * it. The signed root tells which is right. */
struct replay {
    struct judging *judging;
    struct arena *round; /* of one bundle */
    struct doubts doubts;
    struct parts parts;
    struct history history;
    struct mound by_entries, by_tiles;
    bool split;                      /* do they differ? Until then only the former is grown */
    bool stopped;                    /* neither entries nor hashes were there */
    size_t next;                     /* of the states */
    uint64_t past_rows[TILE_LEVELS]; /* of the state that was compared with its own tiles last */
    bool entries_true, tiles_true;   /* does it make the reference? */
};

struct fault *replay_ledger(struct judging *judging) MUST_USE;

#endif
