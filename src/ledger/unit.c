/* unit: the keys of units: drawn by chance, wrapped by the keyholder, kept as rows. Must not know what is sealed with
 * them. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

struct fault *unit_look(const struct ledger *ledger, struct arena *arena,
                        const struct leaf_id *unit, struct unit_row *row_out)
{
    struct rows *rows;
    struct unit_row row = {0};
    TRY(ledger_ask(ledger, arena, &ledger_get_unit, VALUES(value_blob(id_text(unit))), &rows,
                   &row.found));
    if (row.found) {
        row.held = rows_integer(rows, LEDGER_GET_UNIT_HELD) != 0;
        row.erased = rows_is_null(rows, LEDGER_GET_UNIT_WRAPPED);
        row.stream = ledger_keep(arena, rows_blob(rows, LEDGER_GET_UNIT_STREAM));
        row.class = ledger_keep(arena, rows_text(rows, LEDGER_GET_UNIT_CLASS));
    }
    row.whole = true;
    if (row.found && !row.erased)
        row.whole = unit_wrapped(id_text(unit), rows_integer(rows, LEDGER_GET_UNIT_EPOCH),
                                 rows_blob(rows, LEDGER_GET_UNIT_WRAPPED), &row.wrapped);
    rows_close(rows);
    *row_out = row;
    return NULL;
}

struct fault *unit_read(const struct ledger *ledger, struct arena *arena,
                        const struct leaf_id *unit, struct unit_row *row_out)
{
    TRY(unit_look(ledger, arena, unit, row_out));
    return row_out->whole ? NULL : ledger_damaged(ledger, arena, "unit");
}

bool unit_wrapped(struct text unit, int64_t epoch, struct text bytes,
                  struct wrapped_key *wrapped_out)
{
    if (unit.size != UNIT_SIZE || bytes.size != WRAPPED_SIZE || epoch < 1 || epoch > UINT32_MAX)
        return false;
    wrapped_out->epoch = (uint32_t)epoch;
    memcpy(wrapped_out->unit, unit.bytes, UNIT_SIZE);
    memcpy(wrapped_out->bytes, bytes.bytes, WRAPPED_SIZE);
    return true;
}

struct fault *unit_key_of(const struct ledger *ledger, struct arena *arena,
                          const struct wrapped_key *wrapped, enum keyholder_answer *answer_out)
{
    *answer_out = ANSWER_YES;
    if (kept_find(ledger->kept, wrapped, ledger->key))
        return NULL;
    TRY(keyholder_unwrap(ledger->keys, arena, wrapped, 1, ledger->key, answer_out));
    if (*answer_out == ANSWER_YES)
        kept_add(ledger->kept, wrapped, ledger->key);
    return NULL;
}

static struct fault *draw_key(struct growth *growth, const struct leaf_id *stream,
                              const struct ledger_part *part)
{
    struct wrapped_key wrapped;
    struct unit_key *key = growth->ledger->key;
    memcpy(key->unit, part->unit.bytes, UNIT_SIZE);
    chance_fill(&key->key, sizeof key->key);
    TRY(keyholder_wrap(growth->ledger->keys, growth->arena, key, 1, &wrapped));
    kept_add(growth->ledger->kept, &wrapped, key);
    return store_run(growth->ledger->store, growth->arena, &ledger_put_unit,
                     VALUES(value_blob(id_text(&part->unit)), value_blob(id_text(stream)),
                            value_text(part->class), value_integer(wrapped.epoch),
                            value_blob((struct text){(char *)wrapped.bytes, WRAPPED_SIZE})));
}

static struct fault *known_key(struct growth *growth, const struct leaf_id *stream,
                               const struct ledger_part *part, const struct unit_row *row)
{
    if (row->erased)
        growth->refusal = LEDGER_ERASED;
    else if (!text_equal(row->stream, id_text(stream)) || !text_equal(row->class, part->class))
        growth->refusal = LEDGER_OTHER_UNIT;
    else
        TRY(unit_key_of(growth->ledger, growth->arena, &row->wrapped, &growth->keys));
    if (growth->keys != ANSWER_YES)
        growth->refusal = LEDGER_KEYHOLDER;
    return NULL;
}

struct fault *unit_key_for(struct growth *growth, const struct leaf_id *stream,
                           struct ledger_part *part)
{
    struct ledger *ledger = growth->ledger;
    struct unit_row row;
    if (text_is(part->class, PART_PUBLIC)) {
        part_public_unit(ledger->hasher, ledger->origin, &part->unit);
        part_public_key(ledger->hasher, ledger->origin, &ledger->key->key);
        return NULL;
    }
    TRY(unit_read(ledger, growth->arena, &part->unit, &row));
    return row.found ? known_key(growth, stream, part, &row) : draw_key(growth, stream, part);
}
