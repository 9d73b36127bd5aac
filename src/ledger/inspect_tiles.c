/* inspect_tiles: the rows of full tiles, also above what was signed, where no verifier looks. Each must be what the
 * hashes of the entries, or the tiles one level down, come to; those below have been judged before. */
#include "inspect.h"
#include "ledger_sql.h"

/* The first full tile, in the order of the rows, from a name on; false when there is none. */
static bool first_full(uint64_t size, struct tile_name *name)
{
    while (name->level < TILE_LEVELS && name->index >= tile_row(size, name->level) / TILE_WIDTH)
        *name = (struct tile_name){.level = name->level + 1, .width = TILE_WIDTH};
    return name->level < TILE_LEVELS;
}

static struct fault *compare(struct inspection *inspection, struct arena *arena,
                             const struct tile_name *name)
{
    struct text kept, made;
    bool found;
    TRY(ledger_raw_tile(inspection->ledger, arena, name, &kept, &found));
    TRY(ledger_made_tile(inspection->ledger, arena, name, &made));
    if (!found || !text_equal(kept, made))
        difference_is(inspection->difference, "tile", "hashes",
                      row_pair(inspection->arena, name->level, (int64_t)name->index));
    return NULL;
}

/* Rows and the tree's full tiles side by side. */
static struct fault *walk(struct inspection *inspection, struct arena *arena, struct rows *rows,
                          uint64_t size)
{
    struct tile_name name = {.width = TILE_WIDTH};
    for (;; name.index++) {
        bool more, is_due = first_full(size, &name);
        arena_reset(arena);
        TRY(rows_next(rows, arena, &more));
        if (!more && is_due)
            difference_lacks(inspection->difference, "tile", "number",
                             row_pair(inspection->arena, name.level, (int64_t)name.index));
        if (!more)
            return NULL;
        int64_t level = rows_integer(rows, LEDGER_LIST_TILES_LEVEL);
        int64_t number = rows_integer(rows, LEDGER_LIST_TILES_NUMBER);
        bool is_it = is_due && level == name.level && number == (int64_t)name.index;
        if (is_it)
            TRY(compare(inspection, arena, &name));
        else if (is_due && (level > name.level || (level == name.level && number >= 0)))
            difference_lacks(inspection->difference, "tile", "number",
                             row_pair(inspection->arena, name.level, (int64_t)name.index));
        else
            difference_is(inspection->difference, "tile", "number",
                          row_pair(inspection->arena, level, number));
        if (!is_it)
            return NULL;
    }
}

struct fault *inspect_tiles(struct inspection *inspection, uint64_t size)
{
    struct rows *rows;
    TRY(store_ask(inspection->ledger->store, inspection->arena, &ledger_list_tiles, NO_VALUES,
                  &rows));
    struct arena *arena = arena_open(0);
    struct fault *fault = fault_copy(inspection->arena, walk(inspection, arena, rows, size));
    rows_close(rows);
    arena_close(arena);
    return fault;
}
