/* reread: rows held against what the entries say. Inside the room. */
#ifndef LEDGER_REREAD_H
#define LEDGER_REREAD_H

#include "difference.h"
#include "part.h"

struct reread_order {
    struct arena *arena;
    struct frontier before; /* the tree below the first entry that is read */
    uint64_t size;          /* what it must come to */
    struct digest root;
    void *context; /* each: told of every entry that is as it should be; NULL = nobody */
    struct fault *(*each)(void *context, struct arena *arena, uint64_t number,
                          const struct leaf *leaf);
};

/* Stops at the first difference. */
struct fault *reread_rows(const struct ledger *ledger, const struct reread_order *order,
                          struct ledger_difference *difference_out) MUST_USE;

#endif
