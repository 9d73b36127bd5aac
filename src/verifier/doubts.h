/* doubts: what differs, before it is known which side is right: entries and tiles say the same thing twice, and the
 * signed root tells in the end which of them is true. Inside the room. */
#ifndef VERIFIER_DOUBTS_H
#define VERIFIER_DOUBTS_H

#include "verdict.h"

/* wrong when the entries make the signed root; when only the tiles do; when neither does. */
struct doubt {
    struct remark remark;
    bool by_entries, by_tiles, by_neither;
};

struct doubts {
    struct arena *arena;
    struct doubt *doubts;
    size_t count, room;
    size_t kept[REMARK_KIND_COUNT], left_out; /* of each kind not more than a verdict keeps */
};

/* The texts must live as long as the doubts. false when it is only counted. */
bool doubts_have_room(const struct doubts *doubts, enum remark_kind kind);
void doubts_add(struct doubts *doubts, const struct doubt *doubt);

void doubts_settle(const struct doubts *doubts, bool entries_true, bool tiles_true,
                   struct verdict *verdict);

#endif
