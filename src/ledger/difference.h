/* difference: where a row is not what the entries say. Of several the first is kept. Inside the room. */
#ifndef LEDGER_DIFFERENCE_H
#define LEDGER_DIFFERENCE_H

#include "ledger.h"

/* Always false. */
bool difference_is(struct ledger_difference *difference, const char *table, const char *column,
                   struct text row);
/* The row itself is not there. */
void difference_lacks(struct ledger_difference *difference, const char *table, const char *column,
                      struct text row);

/* How rows are named, in the arena: by a number, by two, by the bytes of an id. */
struct text row_number(struct arena *arena, int64_t number);
struct text row_pair(struct arena *arena, int64_t first, int64_t second);
struct text row_id(struct arena *arena, struct text id);

#endif
