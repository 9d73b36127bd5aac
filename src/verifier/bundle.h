/* bundle: a bundle of entries brought and cut, with the hashes of what could be cut. Inside the room. */
#ifndef VERIFIER_BUNDLE_H
#define VERIFIER_BUNDLE_H

#include "judging.h"

struct bundle {
    struct tile_name name;
    struct text entries[TILE_WIDTH];
    struct digest hashes[TILE_WIDTH];
    unsigned count; /* entries that could be cut, from the first */
    bool found, whole;
};

/* Remarks on a bundle that is not there (unless it may lack) or not whole. */
struct fault *bundle_bring(struct judging *judging, struct arena *arena, struct tile_name name,
                           bool may_lack, struct bundle *bundle_out) MUST_USE;

#endif
