/* ids: which of a few things has an id, so that what was read lately need not be read again. Inside the room. */
#ifndef LEDGER_IDS_H
#define LEDGER_IDS_H

#include "leaf/leaf.h"

enum { IDS_MOST = 256, IDS_SLOTS = 4 * IDS_MOST };

/* Things are numbered in the order in which they came. All zeroes has none. */
struct ids {
    size_t count;
    struct leaf_id items[IDS_MOST];
    uint16_t slots[IDS_SLOTS]; /* number + 1 of the thing, or 0 */
};

/* The number of the thing with that id, or count. */
size_t ids_find(const struct ids *ids, const struct leaf_id *id);

/* One that is not there, while count is below IDS_MOST. */
void ids_add(struct ids *ids, const struct leaf_id *id);

void ids_forget(struct ids *ids);

#endif
