/* deeds: many deeds in one transaction, each whole or not at all; what a reader has judged is not judged again unless
 * something that it was judged by has moved. Inside the room. */
#ifndef ENGINE_DEEDS_H
#define ENGINE_DEEDS_H

#include "noted.h"
#include "way.h"

/* What somebody has judged, and of what. */
struct prepared {
    struct way way;
    struct noted noted;
    struct deed_answer answer;
    bool goes_on;
};

/* Judges on an engine that only reads, in its snapshot. */
struct fault *deeds_prepare(struct engine *engine, struct arena *arena, const struct deed *deed,
                            struct prepared *prepared_out) MUST_USE;

struct batch {
    struct engine *engine;
    struct arena *arena; /* of the transaction */
    struct ledger_batch *ledger;
    struct moved before;
    /* The case that the deeds before have changed: what runs in it is written once, when they are done with it. */
    struct leaf_id changed;
    const struct judged_case *after; /* NULL = not judged yet */
    bool has_changed;
};

/* After a fault of any of these, deeds_end with it. */
struct fault *deeds_begin(struct engine *engine, struct arena *arena,
                          struct batch *batch_out) MUST_USE;
/* What will probably be added: what is asked of the keyholder for it is asked at once. */
struct fault *deeds_expect(struct batch *batch, const struct prepared *const *prepared,
                           size_t count) MUST_USE;
/* prepared may be NULL; the arena is of whoever is answered. */
struct fault *deeds_add(struct batch *batch, struct arena *arena, const struct deed *deed,
                        const struct prepared *prepared, struct deed_answer *answer) MUST_USE;
/* No deed comes after it. */
struct fault *deeds_settle(struct batch *batch) MUST_USE;
/* Commits, or gives all up for the fault or for its own. */
struct fault *deeds_end(struct batch *batch, struct fault *fault) MUST_USE;

#endif
