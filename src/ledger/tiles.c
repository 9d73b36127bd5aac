/* tiles: the tree's tiles out of rows, for proofs: full ones stand in the table, the last of each level is made of what
 * lies below it. Must not know what an entry says. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

struct tile_shelf {
    bool filled;
    uint64_t index;
    struct tile tile;
};

struct tiles {
    const struct ledger *ledger;
    struct arena *arena;
    struct tile_shelf shelves
        [TILE_LEVELS]; /* the tile last brought of each level: a proof asks for it again and again */
    struct tile below; /* while a tile is made of those below it */
};

static struct fault *damaged(const struct ledger *ledger, struct arena *arena)
{
    return fault_new(arena, "fault.ledger-tile", ledger->path, NULL);
}

static struct fault *read_row(struct tiles *tiles, unsigned level, uint64_t index,
                              struct tile *tile_out, bool *found_out)
{
    const struct ledger *ledger = tiles->ledger;
    struct rows *rows;
    TRY(store_ask(ledger->store, tiles->arena, &ledger_get_tile,
                  VALUES(value_integer(level), value_integer((int64_t)index)), &rows));
    TRY(rows_next(rows, tiles->arena, found_out));
    bool whole = !*found_out || tile_read(ledger->hasher, rows_blob(rows, LEDGER_GET_TILE_HASHES),
                                          TILE_WIDTH, tile_out);
    rows_close(rows);
    return whole ? NULL : damaged(ledger, tiles->arena);
}

/* The hashes of entries from a number on. */
static struct fault *read_hashes(struct tiles *tiles, uint64_t first, unsigned count, uint8_t *out)
{
    const struct ledger *ledger = tiles->ledger;
    struct rows *rows;
    TRY(store_ask(ledger->store, tiles->arena, &ledger_list_hashes,
                  VALUES(value_integer((int64_t)first), value_integer((int64_t)(first + count))),
                  &rows));
    for (unsigned i = 0; i < count; i++) {
        bool more;
        TRY(rows_next(rows, tiles->arena, &more));
        struct text hash = more ? rows_blob(rows, LEDGER_LIST_HASHES_HASH) : (struct text){0};
        if (hash.size != DIGEST_SIZE ||
            rows_integer(rows, LEDGER_LIST_HASHES_NUMBER) != (int64_t)(first + i)) {
            rows_close(rows);
            return damaged(ledger, tiles->arena);
        }
        memcpy(out + (size_t)i * DIGEST_SIZE, hash.bytes, DIGEST_SIZE);
    }
    rows_close(rows);
    return NULL;
}

/* The roots of the full tiles one level down, from one on. */
static struct fault *read_roots(struct tiles *tiles, unsigned level, uint64_t index, unsigned have,
                                unsigned count, uint8_t *out)
{
    for (unsigned i = have; i < count; i++) {
        bool found;
        struct digest root;
        TRY(read_row(tiles, level - 1, index * TILE_WIDTH + i, &tiles->below, &found));
        if (!found)
            return damaged(tiles->ledger, tiles->arena);
        tile_root(&tiles->below, tiles->ledger->hasher, &root);
        memcpy(out + (size_t)i * DIGEST_SIZE, root.bytes, DIGEST_SIZE);
    }
    return NULL;
}

/* have: so many hashes of it stand in tile_out already. What stood in a tile once stands there always. */
static struct fault *make_tile(struct tiles *tiles, const struct tile_name *name, unsigned have,
                               struct tile *tile_out)
{
    uint8_t hashes[TILE_WIDTH * DIGEST_SIZE];
    bool found = false;
    if (have)
        memcpy(hashes, tile_bytes(tile_out).bytes, (size_t)have * DIGEST_SIZE);
    if (name->width == TILE_WIDTH)
        TRY(read_row(tiles, name->level, name->index, tile_out, &found));
    if (found)
        return NULL;
    if (name->level == 0)
        TRY(read_hashes(tiles, name->index * TILE_WIDTH + have, name->width - have,
                        hashes + (size_t)have * DIGEST_SIZE));
    else
        TRY(read_roots(tiles, name->level, name->index, have, name->width, hashes));
    struct text bytes = {(const char *)hashes, (size_t)name->width * DIGEST_SIZE};
    ensure(tile_read(tiles->ledger->hasher, bytes, name->width, tile_out));
    return NULL;
}

static struct fault *bring(void *context, const struct tile_name *name,
                           const struct tile **tile_out)
{
    struct tiles *tiles = context;
    ensure(name->level < TILE_LEVELS);
    struct tile_shelf *shelf = &tiles->shelves[name->level];
    if (!shelf->filled || shelf->index != name->index || shelf->tile.width < name->width) {
        bool grows = shelf->filled && shelf->index == name->index;
        shelf->filled = false;
        TRY(make_tile(tiles, name, grows ? shelf->tile.width : 0, &shelf->tile));
        shelf->index = name->index;
        shelf->filled = true;
    }
    *tile_out = &shelf->tile;
    return NULL;
}

struct tile_source ledger_tiles_kept(struct ledger *ledger, struct arena *arena)
{
    if (!ledger->signing)
        ledger->signing = arena_new(ledger->arena, struct tiles);
    ledger->signing->ledger = ledger;
    ledger->signing->arena = arena;
    return (struct tile_source){ledger->signing, bring};
}

static void forget(struct tiles *tiles, const struct ledger *ledger, struct arena *arena)
{
    tiles->ledger = ledger;
    tiles->arena = arena;
    for (unsigned level = 0; level < TILE_LEVELS; level++)
        tiles->shelves[level].filled = false;
}

struct tile_source ledger_tiles(const struct ledger *ledger, struct arena *arena)
{
    struct tiles *tiles = arena_new(arena, struct tiles);
    forget(tiles, ledger, arena);
    return (struct tile_source){tiles, bring};
}

struct fault *ledger_keep_tiles(struct ledger *ledger, struct arena *arena, uint64_t old_size,
                                uint64_t new_size)
{
    struct tile_growth growth;
    struct tile_name name;
    if (old_size / TILE_WIDTH == new_size / TILE_WIDTH)
        return NULL;    /* no tile has become full */
    if (!ledger->tiles) /* too large to be made anew for each growth */
        ledger->tiles = arena_new(ledger->arena, struct tiles);
    forget(ledger->tiles, ledger, arena);
    tile_growth_begin(&growth, old_size, new_size);
    while (tile_growth_next(&growth, &name)) {
        const struct tile *tile;
        if (name.width < TILE_WIDTH)
            continue;
        TRY(bring(ledger->tiles, &name, &tile));
        TRY(store_run(ledger->store, arena, &ledger_put_tile,
                      VALUES(value_integer(name.level), value_integer((int64_t)name.index),
                             value_blob(tile_bytes(tile)))));
    }
    return NULL;
}
