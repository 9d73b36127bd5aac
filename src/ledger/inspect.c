/* inspect: the tables beside the entries are made again in thought and compared: streams, units, what is held, what is
 * erased, the epoch. A verifier of others cannot see them; a proof needs none of them. */
#include "reread.h"
#include "ledger_sql.h"

/* Units that a state holds for, as far as a set can be told from another: their number, and their hashes added bit by
 * bit, where what is added twice is gone. */
struct set {
    int64_t count;
    struct digest sum;
};

struct inspection {
    const struct ledger *ledger;
    struct arena *arena;
    struct ledger_difference *difference;
    struct set held, erased;
    uint64_t epoch;
};

static struct text hex_of(struct arena *arena, struct text bytes)
{
    struct builder hex;
    builder_init(&hex, arena);
    hex_write(&hex, bytes);
    return builder_text(&hex);
}

static bool differs(struct inspection *inspection, const char *table, const char *column,
                    struct text id)
{
    return difference_is(inspection->difference, table, column, hex_of(inspection->arena, id));
}

static void set_turn(struct inspection *inspection, struct set *set, struct text unit, int by)
{
    struct digest hash;
    hasher_sha256(inspection->ledger->hasher, &unit, 1, &hash);
    set->count += by;
    for (size_t i = 0; i < DIGEST_SIZE; i++)
        set->sum.bytes[i] ^= hash.bytes[i];
}

static struct fault *inspect_stream(struct inspection *inspection, struct arena *arena,
                                    const struct leaf *leaf)
{
    struct rows *rows;
    bool found;
    if (leaf->sequence > 0)
        return NULL;
    TRY(ledger_ask(inspection->ledger, arena, &ledger_get_stream,
                   VALUES(value_blob(id_text(&leaf->stream))), &rows, &found));
    rows_close(rows);
    if (!found)
        differs(inspection, "stream", "stream", id_text(&leaf->stream));
    return NULL;
}

static struct fault *inspect_part(struct inspection *inspection, struct arena *arena,
                                  const struct leaf *leaf, const struct leaf_part *part)
{
    struct unit_row row;
    struct text id = id_text(&part->unit);
    if (text_is(part->class, PART_PUBLIC))
        return NULL;
    TRY(unit_read(inspection->ledger, arena, &part->unit, &row));
    if (!row.found)
        differs(inspection, "unit", "unit", id);
    else if (!text_equal(row.stream, id_text(&leaf->stream)))
        differs(inspection, "unit", "stream", id);
    else if (!text_equal(row.class, part->class))
        differs(inspection, "unit", "class", id);
    return NULL;
}

/* What the ledger has said of itself. */
static struct fault *inspect_act(struct inspection *inspection, struct arena *arena,
                                 uint64_t number, enum act_kind kind)
{
    struct part_opened opened;
    struct ledger_answer answer;
    struct act act;
    struct refusal refusal;
    TRY(ledger_open_part(inspection->ledger, arena, number, 0, &opened, &answer));
    if (answer.refusal != LEDGER_DONE || !act_parse(arena, kind, opened.text, &act, &refusal))
        return ledger_damaged(inspection->ledger, arena, "part");
    if (kind == ACT_EPOCH_BEGUN)
        inspection->epoch = act.epoch;
    for (size_t i = 0; i < act.unit_count; i++) {
        struct text unit = id_text(&act.units[i]);
        if (kind == ACT_ERASURE_PERFORMED)
            set_turn(inspection, &inspection->erased, unit, 1);
        else
            set_turn(inspection, &inspection->held, unit, kind == ACT_HOLD_PLACED ? 1 : -1);
    }
    return NULL;
}

static struct fault *inspect_entry(void *context, struct arena *arena, uint64_t number,
                                   const struct leaf *leaf)
{
    struct inspection *inspection = context;
    enum act_kind kind = act_kind_of(leaf->kind);
    TRY(inspect_stream(inspection, arena, leaf));
    for (size_t i = 0; i < leaf->part_count; i++)
        TRY(inspect_part(inspection, arena, leaf, &leaf->parts[i]));
    bool says = kind == ACT_EPOCH_BEGUN || kind == ACT_ERASURE_PERFORMED ||
                kind == ACT_HOLD_PLACED || kind == ACT_HOLD_LIFTED;
    return says ? inspect_act(inspection, arena, number, kind) : NULL;
}

/* state: what each of the rows must say. */
static struct fault *compare_set(struct inspection *inspection, const struct statement *list,
                                 struct set *said, const char *column, int64_t state)
{
    struct rows *rows;
    static const struct digest nothing;
    TRY(store_ask(inspection->ledger->store, inspection->arena, list, NO_VALUES, &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, inspection->arena, &more));
        if (!more)
            break;
        set_turn(inspection, said, rows_blob(rows, LEDGER_LIST_HELD_UNITS_UNIT), -1);
        if (rows_integer(rows, LEDGER_LIST_HELD_UNITS_STATE) != state)
            differs(inspection, "unit", column, rows_blob(rows, LEDGER_LIST_HELD_UNITS_UNIT));
    }
    if (said->count != 0 || !digest_equal(&said->sum, &nothing))
        differs(inspection, "unit", column, (struct text){"", 0});
    return NULL;
}

static struct fault *compare_streams(struct inspection *inspection)
{
    struct rows *rows;
    TRY(store_ask(inspection->ledger->store, inspection->arena, &ledger_list_streams, NO_VALUES,
                  &rows));
    for (;;) {
        bool more;
        TRY(rows_next(rows, inspection->arena, &more));
        if (!more)
            return NULL;
        if (rows_integer(rows, LEDGER_LIST_STREAMS_NEXT) !=
            rows_integer(rows, LEDGER_LIST_STREAMS_FOUND))
            differs(inspection, "stream", "next", rows_blob(rows, LEDGER_LIST_STREAMS_STREAM));
    }
}

/* An epoch that was begun and stopped has wrapped some keys already. */
static struct fault *compare_keys(struct inspection *inspection)
{
    struct rows *rows;
    const struct ledger *ledger = inspection->ledger;
    TRY(store_ask(ledger->store, inspection->arena, &ledger_list_live_units,
                  VALUES(value_blob((struct text){"", 0}), value_integer(INT64_MAX)), &rows));
    for (;;) {
        bool more;
        struct wrapped_key wrapped;
        enum keyholder_answer answer = ANSWER_YES;
        TRY(rows_next(rows, inspection->arena, &more));
        if (!more)
            return NULL;
        struct text unit = rows_blob(rows, LEDGER_LIST_LIVE_UNITS_UNIT);
        int64_t epoch = rows_integer(rows, LEDGER_LIST_LIVE_UNITS_EPOCH);
        bool good =
            epoch >= (int64_t)inspection->epoch &&
            unit_wrapped(unit, epoch, rows_blob(rows, LEDGER_LIST_LIVE_UNITS_WRAPPED), &wrapped);
        if (good && ledger->keys)
            TRY(unit_key_of(ledger, inspection->arena, &wrapped, &answer));
        if (!good || answer != ANSWER_YES)
            differs(inspection, "unit", "wrapped", unit);
    }
}

static struct fault *compare(struct inspection *inspection, const struct ledger_head *head)
{
    if (head->epoch != (int64_t)inspection->epoch)
        difference_is(inspection->difference, "head", "epoch", TEXT_LITERAL("1"));
    TRY(compare_set(inspection, &ledger_list_held_units, &inspection->held, "held", 1));
    TRY(compare_set(inspection, &ledger_list_erased_units, &inspection->erased, "wrapped", 0));
    TRY(compare_streams(inspection));
    return compare_keys(inspection);
}

struct fault *ledger_inspect(const struct ledger *ledger, struct arena *arena,
                             struct ledger_difference *difference_out)
{
    struct inspection inspection = {
        .ledger = ledger, .arena = arena, .difference = difference_out, .epoch = 1};
    struct ledger_head head;
    TRY(ledger_read_head(ledger, arena, &head));
    struct reread_order order = {.arena = arena,
                                 .size = head.size,
                                 .root = head.root,
                                 .context = &inspection,
                                 .each = inspect_entry};
    TRY(reread_rows(ledger, &order, difference_out));
    return difference_out->table ? NULL : compare(&inspection, &head);
}
