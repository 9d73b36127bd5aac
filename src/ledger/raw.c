/* raw: the rows as the files that an export would have, for a verifier that doubts all of them. Must not mend anything:
 * what is not there is not made. */
#include "part.h"
#include "ledger_sql.h"

struct fault *ledger_raw_note(const struct ledger *ledger, struct arena *arena, uint64_t *size_out,
                              struct text *note_out)
{
    return ledger_last_note(ledger, arena, size_out, note_out);
}

struct fault *ledger_raw_next_note(const struct ledger *ledger, struct arena *arena, uint64_t after,
                                   uint64_t *size_out, struct text *note_out)
{
    struct rows *rows;
    bool found;
    *size_out = 0;
    TRY(ledger_ask(ledger, arena, &ledger_list_checkpoints, VALUES(value_integer((int64_t)after)),
                   &rows, &found));
    if (found) {
        *size_out = (uint64_t)rows_integer(rows, LEDGER_LIST_CHECKPOINTS_SIZE);
        *note_out = text_kept(arena, rows_blob(rows, LEDGER_LIST_CHECKPOINTS_NOTE));
    }
    rows_close(rows);
    return NULL;
}

/* Up to the first entry that is missing. */
static struct fault *read_bundle(const struct ledger *ledger, struct arena *arena,
                                 const struct tile_name *name, struct builder *bytes)
{
    struct rows *rows;
    int64_t first = (int64_t)(name->index * TILE_WIDTH);
    TRY(store_ask(ledger->store, arena, &ledger_list_entries,
                  VALUES(value_integer(first), value_integer(first + name->width)), &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, arena, &more));
        struct text leaf = more ? rows_blob(rows, LEDGER_LIST_ENTRIES_LEAF) : (struct text){0};
        if (!more || rows_integer(rows, LEDGER_LIST_ENTRIES_NUMBER) != first ||
            leaf.size > ENTRY_SIZE_MOST)
            break;
        bundle_add(bytes, leaf);
        first++;
    }
    rows_close(rows);
    return NULL;
}

static struct fault *read_hashes(const struct ledger *ledger, struct arena *arena,
                                 const struct tile_name *name, struct builder *bytes)
{
    struct rows *rows;
    int64_t first = (int64_t)(name->index * TILE_WIDTH);
    TRY(store_ask(ledger->store, arena, &ledger_list_hashes,
                  VALUES(value_integer(first), value_integer(first + name->width)), &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, arena, &more));
        if (!more)
            return NULL;
        struct text hash = rows_blob(rows, LEDGER_LIST_HASHES_HASH);
        static const struct digest no_hash; /* in its place, so that those after it keep theirs */
        builder_add(bytes, hash.size == DIGEST_SIZE ? hash : digest_text(&no_hash));
    }
}

static struct fault *read_tile(const struct ledger *ledger, struct arena *arena, unsigned level,
                               uint64_t index, struct builder *bytes, bool *found_out)
{
    struct rows *rows;
    TRY(ledger_ask(ledger, arena, &ledger_get_tile,
                   VALUES(value_integer(level), value_integer((int64_t)index)), &rows, found_out));
    if (*found_out)
        builder_add(bytes, rows_blob(rows, LEDGER_GET_TILE_HASHES));
    rows_close(rows);
    return NULL;
}

/* The last tile of a level stands nowhere: it is what the full ones below come to. */
static struct fault *read_roots(const struct ledger *ledger, struct arena *arena,
                                const struct tile_name *name, struct builder *bytes)
{
    struct tile *tile = arena_new(arena, struct tile);
    for (unsigned i = 0; i < name->width; i++) {
        struct builder below;
        struct digest root;
        bool found;
        builder_init(&below, arena);
        TRY(read_tile(ledger, arena, name->level - 1, name->index * TILE_WIDTH + i, &below,
                      &found));
        if (!found || !tile_read(ledger->hasher, builder_text(&below), TILE_WIDTH, tile))
            return NULL;
        tile_root(tile, ledger->hasher, &root);
        builder_add(bytes, digest_text(&root));
    }
    return NULL;
}

struct fault *ledger_made_tile(const struct ledger *ledger, struct arena *arena,
                               const struct tile_name *name, struct text *bytes_out)
{
    struct builder bytes;
    builder_init(&bytes, arena);
    TRY(name->level == 0 ? read_hashes(ledger, arena, name, &bytes)
                         : read_roots(ledger, arena, name, &bytes));
    *bytes_out = builder_text(&bytes);
    return NULL;
}

/* A row that is not there is not lacking, as a file may be that was not fetched: it has been taken away. Then there are
 * no bytes, which are none of what was signed. */
struct fault *ledger_raw_tile(const struct ledger *ledger, struct arena *arena,
                              const struct tile_name *name, struct text *bytes_out, bool *found_out)
{
    struct builder bytes;
    bool found;
    *found_out = true;
    if (!name->entries && name->width < TILE_WIDTH)
        return ledger_made_tile(ledger, arena, name, bytes_out);
    builder_init(&bytes, arena);
    TRY(name->entries ? read_bundle(ledger, arena, name, &bytes)
                      : read_tile(ledger, arena, name->level, name->index, &bytes, &found));
    *bytes_out = builder_text(&bytes);
    return NULL;
}

struct fault *ledger_raw_part(const struct ledger *ledger, struct arena *arena,
                              const struct digest *hash, struct text *bytes_out, bool *found_out)
{
    struct rows *rows;
    TRY(ledger_ask(ledger, arena, &ledger_find_part, VALUES(value_blob(digest_text(hash))), &rows,
                   found_out));
    *found_out = *found_out && !rows_is_null(rows, LEDGER_FIND_PART_SEALED);
    if (*found_out)
        *bytes_out = text_kept(arena, rows_blob(rows, LEDGER_FIND_PART_SEALED));
    rows_close(rows);
    return NULL;
}
