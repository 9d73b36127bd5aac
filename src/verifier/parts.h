/* parts: duty 6: each sealed part is there and is the one of which its entry speaks, or its unit was erased. Inside the
 * room. */
#ifndef VERIFIER_PARTS_H
#define VERIFIER_PARTS_H

#include "judging.h"
#include "keyed.h"

struct gone;

/* Whether a unit was erased is known only when all entries are read. */
struct parts {
    struct judging *judging;
    struct keyed erased;
    struct leaf_id public_unit;
    struct gone *gone;
    size_t count, room;
};

void parts_open(struct parts *parts, struct judging *judging);
void parts_close(struct parts *parts);

/* Each part of an entry. */
struct fault *parts_take(struct parts *parts, struct arena *arena, uint64_t entry,
                         const struct leaf *leaf) MUST_USE;

/* The unit was erased by an entry. What is public cannot be: its key is everybody's. */
void parts_erase(struct parts *parts, const struct leaf_id *unit);

/* Remarks on all that is gone and was not erased. */
void parts_settle(struct parts *parts);

/* One part, if it is there and is the right one. */
struct fault *parts_bring(struct judging *judging, struct arena *arena,
                          const struct leaf_part *part, struct text *sealed_out, bool *found_out,
                          bool *good_out, struct refusal *refusal_out) MUST_USE;

#endif
