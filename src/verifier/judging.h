/* judging: what the parts of one verification share. Inside the room. */
#ifndef VERIFIER_JUDGING_H
#define VERIFIER_JUDGING_H

#include "leaf/leaf.h"
#include "source.h"
#include "verdict.h"

/* A state of the ledger that those whom the policy asks for have signed. */
struct state {
    struct checkpoint checkpoint;
    struct text name;
    bool stored;   /* with the ledger, so its tiles may be too */
    size_t number; /* in the order in which they were read: the newest first */
};

struct judging {
    struct ledger_source source;
    struct arena *arena;
    struct hasher *hasher;
    struct verdict *verdict;
    struct state *states; /* by size, the reference among them; none is larger than it */
    size_t state_count;
    const struct state
        *reference; /* what the entries must make; NULL when nothing signed can be used */
};

/* In the arena of the judging. */
struct text number_text(struct arena *arena, uint64_t number);
struct text hash_text(struct arena *arena, const struct digest *hash); /* as hexadecimal letters */
struct text root_text(struct arena *arena, const struct digest *root); /* as checkpoints write it */
struct text tile_text(struct arena *arena, const struct tile_name *name);
struct text part_text(struct arena *arena, const struct digest *hash);

#endif
