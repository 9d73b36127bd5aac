/* inspect: what the parts of an inspection share. Inside the room. */
#ifndef LEDGER_INSPECT_H
#define LEDGER_INSPECT_H

#include "difference.h"
#include "part.h"

/* Units that a state holds for, as the entries say: each time it begins or ends. */
struct unit_turn {
    struct leaf_id unit;
    int by;
};
struct unit_set {
    size_t count, room;
    struct unit_turn *turns;
};
void unit_set_turn(struct unit_set *set, struct arena *arena, const struct leaf_id *unit, int by);

struct inspection {
    const struct ledger *ledger;
    struct arena *arena;
    struct ledger_difference *difference;
    struct unit_set held, erased;
    uint64_t epoch;
};

/* inspect_units.c: are the units that are held and erased those of the sets? Spoils the sets. */
struct fault *inspect_units(struct inspection *inspection) MUST_USE;

/* inspect_tiles.c: are the full tiles of a tree of that size there, no others, and made of what is below them? */
struct fault *inspect_tiles(struct inspection *inspection, uint64_t size) MUST_USE;

#endif
