/* reread: rows are read and held against what they say: each entry has one form, its hash, its place and its parts, and
 * together they make the root. Before a commit it proves the writer, not the disk. Must not know what an entry says. */
#include "reread.h"
#include "ledger_sql.h"

struct reread {
    const struct ledger *ledger;
    struct arena *arena; /* of one entry */
    struct frontier frontier;
    struct rows *entries, *parts;
    const struct reread_order *order;
    struct ledger_difference *difference;
};

static bool is_bytes(struct text found, const void *wanted, size_t size)
{
    return text_equal(found, (struct text){wanted, size});
}

static bool differs(struct reread *reread, const char *table, const char *column)
{
    struct text row = row_number(reread->order->arena, (int64_t)reread->frontier.size);
    return difference_is(reread->difference, table, column, row);
}

static bool part_differs(struct reread *reread, size_t position, const char *column)
{
    struct text row =
        row_pair(reread->order->arena, (int64_t)reread->frontier.size, (int64_t)position);
    return difference_is(reread->difference, "part", column, row);
}

/* Rows come in order: one that is before its time belongs to no entry, one after it stands where another is missing. */
static bool is_next_part(struct reread *reread, size_t number)
{
    int64_t entry = rows_integer(reread->parts, LEDGER_LIST_PARTS_ENTRY);
    int64_t position = rows_integer(reread->parts, LEDGER_LIST_PARTS_POSITION);
    int64_t wanted = (int64_t)reread->frontier.size, place = (int64_t)number;
    struct arena *arena = reread->order->arena;
    if (entry < wanted)
        return difference_is(reread->difference, "part", "entry", row_pair(arena, entry, position));
    if (entry > wanted)
        return part_differs(reread, number, "entry");
    if (position < place)
        return difference_is(reread->difference, "part", "position",
                             row_pair(arena, entry, position));
    return position == place || part_differs(reread, number, "position");
}

static bool is_part(struct reread *reread, const struct leaf *leaf, size_t number)
{
    struct rows *row = reread->parts;
    struct refusal refusal;
    const struct leaf_part *part = &leaf->parts[number];
    if (!is_next_part(reread, number))
        return false;
    if (!is_bytes(rows_blob(row, LEDGER_LIST_PARTS_UNIT), &part->unit, sizeof part->unit))
        return part_differs(reread, number, "unit");
    if (!is_bytes(rows_blob(row, LEDGER_LIST_PARTS_HASH), &part->hash, sizeof part->hash))
        return part_differs(reread, number, "hash");
    if (!rows_is_null(row, LEDGER_LIST_PARTS_SEALED) &&
        !part_check(reread->ledger->hasher, part, rows_blob(row, LEDGER_LIST_PARTS_SEALED),
                    &refusal))
        return part_differs(reread, number, "sealed");
    return true;
}

/* As is_next_part; and none may come when there are as many as the head says. */
static bool is_next_entry(struct reread *reread, int64_t number)
{
    int64_t wanted = (int64_t)reread->frontier.size;
    if (number < wanted || (number > wanted && reread->frontier.size >= reread->order->size))
        return difference_is(reread->difference, "entry", "number",
                             row_number(reread->order->arena, number));
    return number == wanted || differs(reread, "entry", "number");
}

static bool is_entry(struct reread *reread, struct leaf *leaf_out, struct digest *hash_out)
{
    struct rows *row = reread->entries;
    struct refusal refusal;
    struct text bytes = rows_blob(row, LEDGER_LIST_ENTRIES_LEAF);
    tree_leaf(reread->ledger->hasher, bytes, hash_out);
    if (!is_next_entry(reread, rows_integer(row, LEDGER_LIST_ENTRIES_NUMBER)))
        return false;
    if (!leaf_parse(reread->arena, bytes, leaf_out, &refusal) ||
        !text_equal(leaf_out->tenant, reread->ledger->origin))
        return differs(reread, "entry", "leaf");
    if (!is_bytes(rows_blob(row, LEDGER_LIST_ENTRIES_HASH), hash_out, DIGEST_SIZE))
        return differs(reread, "entry", "hash");
    if (rows_integer(row, LEDGER_LIST_ENTRIES_SEQUENCE) != (int64_t)leaf_out->sequence)
        return differs(reread, "entry", "sequence");
    if (!is_bytes(rows_blob(row, LEDGER_LIST_ENTRIES_STREAM), &leaf_out->stream, LEAF_ID_SIZE))
        return differs(reread, "entry", "stream");
    return true;
}

/* The next entry and all of its parts. *good_out false after a difference. */
static struct fault *read_entry(struct reread *reread, struct arena *arena, bool *more_out)
{
    struct leaf leaf;
    struct digest hash;
    TRY(rows_next(reread->entries, arena, more_out));
    if (!*more_out)
        return NULL;
    arena_reset(reread->arena);
    *more_out = is_entry(reread, &leaf, &hash);
    for (size_t i = 0; *more_out && i < leaf.part_count; i++) {
        TRY(rows_next(reread->parts, arena, more_out));
        if (!*more_out)
            part_differs(reread, i, "entry");
        else
            *more_out = is_part(reread, &leaf, i);
    }
    if (*more_out && reread->order->each)
        TRY(reread->order->each(reread->order->context, reread->arena, reread->frontier.size,
                                &leaf));
    if (*more_out)
        frontier_append(&reread->frontier, reread->ledger->hasher, &hash);
    return NULL;
}

static struct fault *read_all(struct reread *reread)
{
    const struct reread_order *order = reread->order;
    bool more = true;
    struct digest found;
    while (more)
        TRY(read_entry(reread, order->arena, &more));
    if (reread->difference->table)
        return NULL;
    TRY(rows_next(reread->parts, order->arena, &more));
    if (more)
        difference_is(reread->difference, "part", "entry",
                      row_pair(order->arena, rows_integer(reread->parts, LEDGER_LIST_PARTS_ENTRY),
                               rows_integer(reread->parts, LEDGER_LIST_PARTS_POSITION)));
    frontier_root(&reread->frontier, reread->ledger->hasher, &found);
    if (reread->frontier.size != order->size)
        difference_is(reread->difference, "head", "size", TEXT_LITERAL("1"));
    if (!digest_equal(&found, &order->root))
        difference_is(reread->difference, "head", "root", TEXT_LITERAL("1"));
    return NULL;
}

struct fault *reread_rows(const struct ledger *ledger, const struct reread_order *order,
                          struct ledger_difference *difference_out)
{
    struct reread reread = {
        .ledger = ledger, .frontier = order->before, .order = order, .difference = difference_out};
    /* Of all entries also those that are numbered below the first. */
    int64_t first = order->before.size ? (int64_t)order->before.size : INT64_MIN;
    const struct value range[] = {value_integer(first), value_integer(INT64_MAX)};
    struct store *store = ledger->store;
    *difference_out = (struct ledger_difference){0};
    TRY(store_ask(store, order->arena, &ledger_list_entries, range, 2, &reread.entries));
    struct fault *fault =
        store_ask(store, order->arena, &ledger_list_parts, range, 2, &reread.parts);
    reread.arena = arena_open(0);
    if (!fault)
        fault = read_all(&reread);
    rows_close(reread.entries);
    rows_close(reread.parts);
    arena_close(reread.arena);
    return fault;
}

struct fault *ledger_reread(const struct ledger *ledger, struct arena *arena,
                            const struct frontier *before, uint64_t size, const struct digest *root)
{
    struct ledger_difference difference;
    struct reread_order order = {.arena = arena, .before = *before, .size = size, .root = *root};
    struct builder place;
    TRY(reread_rows(ledger, &order, &difference));
    if (!difference.table)
        return NULL;
    builder_init(&place, arena);
    builder_add_string(&place, difference.table);
    builder_add_char(&place, ' ');
    builder_add(&place, difference.row);
    return ledger_damaged(ledger, arena, builder_string(&place));
}
