/* inspect: the tables beside the entries are made again in thought and compared: head, parts, streams, units, tiles. A
 * verifier of others cannot see them; a proof needs none of them. What no entry tells stands in docs/ledger.md. */
#include "inspect.h"
#include "reread.h"
#include "ledger_sql.h"

static void differs(struct inspection *inspection, const char *table, const char *column,
                    struct text id)
{
    difference_is(inspection->difference, table, column, row_id(inspection->arena, id));
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
        difference_lacks(inspection->difference, "stream", "stream",
                         row_id(inspection->arena, id_text(&leaf->stream)));
    return NULL;
}

static struct fault *inspect_part(struct inspection *inspection, struct arena *arena,
                                  const struct leaf *leaf, const struct leaf_part *part)
{
    struct unit_row row;
    struct text id = id_text(&part->unit);
    if (text_is(part->class, PART_PUBLIC))
        return NULL;
    TRY(unit_look(inspection->ledger, arena, &part->unit, &row));
    if (!row.found)
        difference_lacks(inspection->difference, "unit", "unit", row_id(inspection->arena, id));
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
        const struct leaf_id *unit = &act.units[i];
        if (kind == ACT_ERASURE_PERFORMED)
            unit_set_turn(&inspection->erased, inspection->arena, unit, 1);
        else
            unit_set_turn(&inspection->held, inspection->arena, unit,
                          kind == ACT_HOLD_PLACED ? 1 : -1);
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
        struct text stream = rows_blob(rows, LEDGER_LIST_STREAMS_STREAM);
        int64_t found = rows_integer(rows, LEDGER_LIST_STREAMS_FOUND);
        if (found == 0)
            differs(inspection, "stream", "stream", stream);
        else if (rows_integer(rows, LEDGER_LIST_STREAMS_NEXT) != found)
            differs(inspection, "stream", "next", stream);
    }
}

/* The column that is wrong, as far as it can be told: NULL when none is. Without keys any wrapped key is as good. */
static struct fault *judge_key(const struct inspection *inspection, struct arena *arena,
                               struct text unit, int64_t epoch, struct text bytes,
                               const char **column_out)
{
    struct wrapped_key wrapped;
    enum keyholder_answer answer = ANSWER_YES;
    int64_t now = (int64_t)inspection->epoch;
    *column_out = NULL;
    if (epoch < now ||
        epoch > now + 1) /* one that was begun and stopped has wrapped some already */
        *column_out = "epoch";
    else if (!unit_wrapped(unit, epoch, bytes, &wrapped))
        *column_out = "wrapped";
    else if (inspection->ledger->keys)
        TRY(unit_key_of(inspection->ledger, arena, &wrapped, &answer));
    if (answer != ANSWER_YES)
        *column_out = answer == ANSWER_NO_EPOCH ? "epoch" : "wrapped";
    return NULL;
}

static struct fault *compare_keys(struct inspection *inspection)
{
    struct rows *rows;
    TRY(store_ask(inspection->ledger->store, inspection->arena, &ledger_list_live_units,
                  VALUES(value_blob((struct text){"", 0}), value_integer(INT64_MAX)), &rows));
    for (;;) {
        bool more;
        const char *column;
        TRY(rows_next(rows, inspection->arena, &more));
        if (!more)
            return NULL;
        struct text unit = rows_blob(rows, LEDGER_LIST_LIVE_UNITS_UNIT);
        TRY(judge_key(inspection, inspection->arena, unit,
                      rows_integer(rows, LEDGER_LIST_LIVE_UNITS_EPOCH),
                      rows_blob(rows, LEDGER_LIST_LIVE_UNITS_WRAPPED), &column));
        if (column)
            differs(inspection, "unit", column, unit);
    }
}

/* Rows that no entry leads to. */
static struct fault *find_strays(struct inspection *inspection)
{
    struct rows *rows;
    bool found;
    int64_t size;
    TRY(ledger_ask(inspection->ledger, inspection->arena, &ledger_find_stray_unit, NO_VALUES, &rows,
                   &found));
    if (found)
        differs(inspection, "unit", "unit", rows_blob(rows, LEDGER_FIND_STRAY_UNIT_UNIT));
    rows_close(rows);
    TRY(ledger_ask(inspection->ledger, inspection->arena, &ledger_find_stray_checkpoint, NO_VALUES,
                   &rows, &found));
    if (found)
        difference_is(
            inspection->difference, "checkpoint", "size",
            row_number(inspection->arena, rows_integer(rows, LEDGER_FIND_STRAY_CHECKPOINT_SIZE)));
    rows_close(rows);
    TRY(ledger_stray_stamp(inspection->ledger, inspection->arena, &found, &size));
    if (found)
        difference_is(inspection->difference, "stamp", "size", row_number(inspection->arena, size));
    return NULL;
}

static struct fault *compare(struct inspection *inspection, const struct ledger_head *head)
{
    if (head->epoch != (int64_t)inspection->epoch)
        difference_is(inspection->difference, "head", "epoch", TEXT_LITERAL("1"));
    TRY(find_strays(inspection));
    TRY(inspect_units(inspection));
    TRY(inspect_tiles(inspection, head->size));
    TRY(compare_streams(inspection));
    return compare_keys(inspection);
}

struct fault *ledger_inspect(const struct ledger *ledger, struct arena *arena,
                             struct ledger_difference *difference_out)
{
    struct inspection inspection = {
        .ledger = ledger, .arena = arena, .difference = difference_out, .epoch = 1};
    struct ledger_head head;
    *difference_out = (struct ledger_difference){0};
#ifdef PLANTED_INSPECT /* proves that the tests look: the tables are not made again */
    return NULL;
#endif
    TRY(ledger_look_head(ledger, arena, &head));
    if (head.absent)
        difference_lacks(difference_out, "head", "one", TEXT_LITERAL("1"));
    else if (head.wrong)
        difference_is(difference_out, "head", head.wrong, TEXT_LITERAL("1"));
    if (difference_out->table)
        return NULL;
    struct reread_order order = {.arena = arena,
                                 .size = head.size,
                                 .root = head.root,
                                 .context = &inspection,
                                 .each = inspect_entry};
    TRY(reread_rows(ledger, &order, difference_out));
    return difference_out->table ? NULL : compare(&inspection, &head);
}
