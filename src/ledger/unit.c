/* unit: a unit's row and its key, unwrapped by the keyholder. Must not know what is sealed with it. */
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
        row.stream = text_kept(arena, rows_blob(rows, LEDGER_GET_UNIT_STREAM));
        row.class = text_kept(arena, rows_text(rows, LEDGER_GET_UNIT_CLASS));
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

struct fault *ledger_find_unit(const struct ledger *ledger, struct arena *arena,
                               const struct leaf_id *unit, struct ledger_unit *unit_out)
{
    struct unit_row row;
    TRY(unit_look(ledger, arena, unit, &row));
    *unit_out = (struct ledger_unit){.unit = *unit,
                                     .class = row.class,
                                     .found = row.found,
                                     .held = row.held,
                                     .erased = row.erased};
    if (row.found && row.stream.size != LEAF_ID_SIZE)
        return ledger_damaged(ledger, arena, "unit");
    if (row.found)
        memcpy(unit_out->stream.bytes, row.stream.bytes, LEAF_ID_SIZE);
    return NULL;
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
