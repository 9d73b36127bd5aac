/* reread: what was written is read again before it is committed: each entry has one form, its hash, its place and its
 * parts, and together they make the root. It proves the writer, not the disk. Must not know what an entry says. */
#include "part.h"
#include "ledger_sql.h"

struct reread {
    const struct ledger *ledger;
    struct arena *arena;
    struct frontier frontier;
    struct rows *entries, *parts;
};

static bool is_bytes(struct text found, const void *wanted, size_t size)
{
    return text_equal(found, (struct text){wanted, size});
}

static bool is_part(const struct reread *reread, const struct leaf *leaf, size_t number)
{
    struct rows *row = reread->parts;
    struct refusal refusal;
    const struct leaf_part *part = &leaf->parts[number];
    return rows_integer(row, LEDGER_LIST_PARTS_ENTRY) == (int64_t)reread->frontier.size &&
           rows_integer(row, LEDGER_LIST_PARTS_POSITION) == (int64_t)number &&
           is_bytes(rows_blob(row, LEDGER_LIST_PARTS_UNIT), &part->unit, sizeof part->unit) &&
           is_bytes(rows_blob(row, LEDGER_LIST_PARTS_HASH), &part->hash, sizeof part->hash) &&
           (rows_is_null(row, LEDGER_LIST_PARTS_SEALED) ||
            part_check(reread->ledger->hasher, part, rows_blob(row, LEDGER_LIST_PARTS_SEALED),
                       &refusal));
}

static bool is_entry(const struct reread *reread, struct leaf *leaf_out, struct digest *hash_out)
{
    struct rows *row = reread->entries;
    struct refusal refusal;
    struct text bytes = rows_blob(row, LEDGER_LIST_ENTRIES_LEAF);
    tree_leaf(reread->ledger->hasher, bytes, hash_out);
    return rows_integer(row, LEDGER_LIST_ENTRIES_NUMBER) == (int64_t)reread->frontier.size &&
           is_bytes(rows_blob(row, LEDGER_LIST_ENTRIES_HASH), hash_out, DIGEST_SIZE) &&
           leaf_parse(reread->arena, bytes, leaf_out, &refusal) &&
           rows_integer(row, LEDGER_LIST_ENTRIES_SEQUENCE) == (int64_t)leaf_out->sequence &&
           is_bytes(rows_blob(row, LEDGER_LIST_ENTRIES_STREAM), &leaf_out->stream, LEAF_ID_SIZE) &&
           text_equal(leaf_out->tenant, reread->ledger->origin);
}

static struct fault *wrong(const struct reread *reread, struct arena *arena)
{
    struct builder number;
    builder_init(&number, arena);
    builder_add_number(&number, (int64_t)reread->frontier.size);
    return ledger_damaged(reread->ledger, arena, builder_string(&number));
}

/* The next entry and all of its parts. */
static struct fault *read_entry(struct reread *reread, struct arena *arena, bool *more_out)
{
    struct leaf leaf;
    struct digest hash;
    TRY(rows_next(reread->entries, arena, more_out));
    if (!*more_out)
        return NULL;
    arena_reset(reread->arena);
    if (!is_entry(reread, &leaf, &hash))
        return wrong(reread, arena);
    for (size_t i = 0; i < leaf.part_count; i++) {
        bool more;
        TRY(rows_next(reread->parts, arena, &more));
        if (!more || !is_part(reread, &leaf, i))
            return wrong(reread, arena);
    }
    frontier_append(&reread->frontier, reread->ledger->hasher, &hash);
    return NULL;
}

static struct fault *read_all(struct reread *reread, struct arena *arena, uint64_t size,
                              const struct digest *root)
{
    bool more = true;
    struct digest found;
    while (more)
        TRY(read_entry(reread, arena, &more));
    TRY(rows_next(reread->parts, arena, &more)); /* a part of no entry */
    frontier_root(&reread->frontier, reread->ledger->hasher, &found);
    if (more || reread->frontier.size != size || !digest_equal(&found, root))
        return wrong(reread, arena);
    return NULL;
}

struct fault *ledger_reread(const struct ledger *ledger, struct arena *arena,
                            const struct frontier *before, uint64_t size, const struct digest *root)
{
    struct reread reread = {.ledger = ledger, .frontier = *before};
    const struct value range[] = {value_integer((int64_t)before->size),
                                  value_integer((int64_t)size)};
    TRY(store_ask(ledger->store, arena, &ledger_list_entries, range, 2, &reread.entries));
    struct fault *fault =
        store_ask(ledger->store, arena, &ledger_list_parts, range, 2, &reread.parts);
    reread.arena = arena_open(0);
    if (!fault)
        fault = read_all(&reread, arena, size, root);
    rows_close(reread.entries);
    rows_close(reread.parts);
    arena_close(reread.arena);
    return fault;
}
