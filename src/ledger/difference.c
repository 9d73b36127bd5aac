/* difference: see difference.h. Must not know what a row means. */
#include "difference.h"

static void keep(struct ledger_difference *difference, struct ledger_difference found)
{
    if (!difference->table)
        *difference = found;
}

bool difference_is(struct ledger_difference *difference, const char *table, const char *column,
                   struct text row)
{
    keep(difference, (struct ledger_difference){table, column, row, false});
    return false;
}

void difference_lacks(struct ledger_difference *difference, const char *table, const char *column,
                      struct text row)
{
    keep(difference, (struct ledger_difference){table, column, row, true});
}

struct text row_number(struct arena *arena, int64_t number)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add_number(&written, number);
    return builder_text(&written);
}

struct text row_pair(struct arena *arena, int64_t first, int64_t second)
{
    struct builder written;
    builder_init(&written, arena);
    builder_add_number(&written, first);
    builder_add_char(&written, ' ');
#ifdef PLANTED_PLACE /* proves that the tests look: the row after the one that differs is named */
    second++;
#endif
    builder_add_number(&written, second);
    return builder_text(&written);
}

struct text row_id(struct arena *arena, struct text id)
{
    struct builder hex;
    builder_init(&hex, arena);
    hex_write(&hex, id);
    return builder_text(&hex);
}
