/* told: entries in order, and the parts of them that somebody wants, opened. Rows are read in two sweeps and keys asked
 * for many at a time: the keyholder is another process. Must not know what an entry means. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

/* Fewer than are kept: those that were at hand are not pushed out by those that come. */
enum { KEYS_AT_ONCE = KEPT_KEYS / 2 };

/* A part that is to be opened. */
struct wanted {
    struct ledger_told *entry;
    size_t position;
    struct text sealed;
    bool is_public;
    struct wrapped_key wrapped; /* unless public */
};

struct telling {
    const struct ledger *ledger;
    struct arena *arena;
    ledger_wants *wants;
    const void *context;
    struct ledger_told *told;
    size_t count, room;
    struct wanted *wanted;
    size_t wanted_count, wanted_room;
};

/* Rows of two statements that give the same columns. */
#define SAME(column) ((int)LEDGER_TELL_RANGE_##column == (int)LEDGER_TELL_STREAM_##column)
_Static_assert(SAME(ROWS_NUMBER) && SAME(ROWS_LEAF), "entries are alike, however asked for");
_Static_assert(SAME(PARTS_ENTRY) && SAME(PARTS_POSITION) && SAME(PARTS_SEALED) &&
                   SAME(PARTS_UNIT) && SAME(PARTS_EPOCH) && SAME(PARTS_WRAPPED),
               "parts are alike, however asked for");

static struct fault *keep_entries(struct telling *telling, struct rows *rows)
{
    struct refusal refusal;
    bool more;
    for (;;) {
        TRY(rows_next(rows, telling->arena, &more));
        if (!more)
            return NULL;
        telling->told = arena_room(telling->arena, telling->told, telling->count, &telling->room,
                                   sizeof *telling->told);
        struct ledger_told *told = &telling->told[telling->count++];
        struct text leaf = text_kept(telling->arena, rows_blob(rows, LEDGER_TELL_RANGE_ROWS_LEAF));
        *told = (struct ledger_told){
            .number = (uint64_t)rows_integer(rows, LEDGER_TELL_RANGE_ROWS_NUMBER)};
        if (!leaf_parse(telling->arena, leaf, &told->leaf, &refusal)) {
            rows_close(rows);
            return ledger_damaged(telling->ledger, telling->arena, "entry");
        }
        told->parts = arena_new_many(telling->arena, told->leaf.part_count, struct text);
    }
}

/* What was erased is as if nobody wanted it. A row that no entry tells of is not read: verifying finds it. */
static struct fault *keep_part(struct telling *telling, struct rows *rows, struct ledger_told *told)
{
    size_t position = (size_t)rows_integer(rows, LEDGER_TELL_RANGE_PARTS_POSITION);
    if (position >= told->leaf.part_count || rows_is_null(rows, LEDGER_TELL_RANGE_PARTS_SEALED) ||
        !telling->wants(telling->context, &told->leaf, position))
        return NULL;
    struct wanted wanted = {.entry = told,
                            .position = position,
                            .is_public = text_is(told->leaf.parts[position].class, PART_PUBLIC)};
    if (!wanted.is_public &&
        (!telling->ledger->keys || rows_is_null(rows, LEDGER_TELL_RANGE_PARTS_WRAPPED)))
        return NULL;
    if (!wanted.is_public &&
        !unit_wrapped(rows_blob(rows, LEDGER_TELL_RANGE_PARTS_UNIT),
                      rows_integer(rows, LEDGER_TELL_RANGE_PARTS_EPOCH),
                      rows_blob(rows, LEDGER_TELL_RANGE_PARTS_WRAPPED), &wanted.wrapped))
        return ledger_damaged(telling->ledger, telling->arena, "unit");
    wanted.sealed = text_kept(telling->arena, rows_blob(rows, LEDGER_TELL_RANGE_PARTS_SEALED));
    telling->wanted = arena_room(telling->arena, telling->wanted, telling->wanted_count,
                                 &telling->wanted_room, sizeof *telling->wanted);
    telling->wanted[telling->wanted_count++] = wanted;
    return NULL;
}

/* Both are in the order of the entries. */
static struct fault *keep_parts(struct telling *telling, struct rows *rows)
{
    bool more;
    struct fault *fault = NULL;
    for (size_t at = 0; !fault;) {
        TRY(rows_next(rows, telling->arena, &more));
        if (!more)
            return NULL;
        uint64_t number = (uint64_t)rows_integer(rows, LEDGER_TELL_RANGE_PARTS_ENTRY);
        while (at < telling->count && telling->told[at].number < number)
            at++;
        if (at < telling->count && telling->told[at].number == number)
            fault = keep_part(telling, rows, &telling->told[at]);
    }
    rows_close(rows);
    return fault;
}

static bool is_among(const struct wrapped_key *asked, size_t count, const struct wrapped_key *key)
{
    for (size_t i = count; i > 0; i--)
        if (memcmp(asked[i - 1].unit, key->unit, UNIT_SIZE) == 0)
            return true;
    return false;
}

/* The keys that are not at hand of the parts from the first on, all at once: of as many parts as want so many. What the
 * keyholder does not give stays unopened. */
static struct fault *fetch_keys(const struct telling *telling, size_t first, size_t *end_out)
{
    const struct ledger *ledger = telling->ledger;
    struct wrapped_key asked[KEYS_AT_ONCE];
    enum keyholder_answer answers[KEYS_AT_ONCE];
    size_t most = 0, i = first;
    for (; i < telling->wanted_count && most < KEYS_AT_ONCE; i++) {
        const struct wanted *wanted = &telling->wanted[i];
        if (!wanted->is_public && !is_among(asked, most, &wanted->wrapped) &&
            !kept_find(ledger->kept, &wanted->wrapped, ledger->key))
            asked[most++] = wanted->wrapped;
    }
    *end_out = i;
    if (most == 0)
        return NULL;
    TRY(keyholder_unwrap(ledger->keys, telling->arena, asked, most, ledger->kept->passing,
                         answers));
    for (i = 0; i < most; i++)
        if (answers[i] == ANSWER_YES)
            kept_add(ledger->kept, &asked[i], &ledger->kept->passing[i]);
    secret_wipe(ledger->kept->passing, sizeof ledger->kept->passing);
    return NULL;
}

static struct fault *open_one(const struct telling *telling, const struct wanted *wanted)
{
    const struct ledger *ledger = telling->ledger;
    const struct leaf *leaf = &wanted->entry->leaf;
    enum keyholder_answer answer = ANSWER_YES;
    struct part_opened opened;
    struct refusal refusal;
    if (wanted->is_public)
        part_public_key(ledger->hasher, ledger->origin, &ledger->key->key);
    else
        TRY(unit_key_of(ledger, telling->arena, &wanted->wrapped, &answer));
    if (answer != ANSWER_YES)
        return NULL;
    struct part_place place = part_place_of(leaf, wanted->position);
    bool good = part_open(telling->arena, ledger->hasher, &ledger->key->key, &place,
                          &leaf->parts[wanted->position], wanted->sealed, &opened, &refusal);
    secret_wipe(ledger->key, sizeof *ledger->key);
    if (!good)
        return ledger_damaged(ledger, telling->arena, "part");
    wanted->entry->parts[wanted->position] = opened.text;
    return NULL;
}

static struct fault *open_all(const struct telling *telling)
{
    size_t end;
    for (size_t first = 0; first < telling->wanted_count; first = end) {
        TRY(fetch_keys(telling, first, &end));
        for (size_t i = first; i < end; i++)
            TRY(open_one(telling, &telling->wanted[i]));
    }
    return NULL;
}

static struct fault *tell(struct telling *telling, const struct statement *entries,
                          const struct statement *parts, const struct value *values,
                          size_t value_count, struct ledger_told **told_out, size_t *count_out)
{
    struct rows *rows;
    struct store *store = telling->ledger->store;
    TRY(store_ask(store, telling->arena, entries, values, value_count, &rows));
    TRY(keep_entries(telling, rows));
    TRY(store_ask(store, telling->arena, parts, values, value_count, &rows));
    TRY(keep_parts(telling, rows));
    TRY(open_all(telling));
    *told_out = telling->told;
    *count_out = telling->count;
    return NULL;
}

struct fault *ledger_tell_range(const struct ledger *ledger, struct arena *arena, uint64_t first,
                                uint64_t end, ledger_wants *wants, const void *context,
                                struct ledger_told **told_out, size_t *count_out)
{
    struct telling telling = {.ledger = ledger, .arena = arena, .wants = wants, .context = context};
    struct value values[] = {value_integer((int64_t)first), value_integer((int64_t)end)};
    return tell(&telling, &ledger_tell_range_rows, &ledger_tell_range_parts, values, 2, told_out,
                count_out);
}

struct fault *ledger_tell_stream(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 ledger_wants *wants, const void *context,
                                 struct ledger_told **told_out, size_t *count_out)
{
    struct telling telling = {.ledger = ledger, .arena = arena, .wants = wants, .context = context};
    struct value values[] = {value_blob(id_text(stream)), value_integer((int64_t)from),
                             value_integer((int64_t)(from + most))};
    return tell(&telling, &ledger_tell_stream_rows, &ledger_tell_stream_parts, values, 3, told_out,
                count_out);
}
