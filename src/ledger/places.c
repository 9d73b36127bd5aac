/* places: where the streams stand that were used lately. The writer is the only one who changes their rows, and only
 * here: what was committed is still so. A row is written once in a growth, when it ends. Must not know what an entry
 * says. */
#include "part.h"
#include "ledger_sql.h"

static struct fault *write_place(struct growth *growth, const struct leaf_id *id,
                                 const struct place *place)
{
    struct value stream = value_blob(id_text(id)), next = value_integer((int64_t)place->next);
    struct store *store = growth->ledger->store;
    if (place->is_new)
        return store_run(store, growth->arena, &ledger_put_stream, VALUES(stream, next));
    return store_run(store, growth->arena, &ledger_move_stream, VALUES(next, stream));
}

struct fault *places_write(struct growth *growth)
{
    struct places *places = growth->ledger->places;
    for (size_t i = 0; i < places->ids.count; i++) {
        struct place *place = &places->items[i];
        if (place->has_moved)
            TRY(write_place(growth, &places->ids.items[i], place));
        place->has_moved = place->is_new = false;
    }
    return NULL;
}

void places_forget(struct places *places)
{
    ids_forget(&places->ids);
}

static struct fault *read_place(struct growth *growth, const struct leaf_id *stream)
{
    struct places *places = growth->ledger->places;
    struct rows *rows;
    bool found;
    if (places->ids.count == IDS_MOST) {
        TRY(places_write(growth));
        places_forget(places);
    }
    TRY(ledger_ask(growth->ledger, growth->arena, &ledger_get_stream,
                   VALUES(value_blob(id_text(stream))), &rows, &found));
    uint64_t next = found ? (uint64_t)rows_integer(rows, LEDGER_GET_STREAM_NEXT) : 0;
    rows_close(rows);
    places->items[places->ids.count] = (struct place){.next = next, .is_new = !found};
    ids_add(&places->ids, stream);
    return NULL;
}

struct fault *places_take(struct growth *growth, const struct leaf_id *stream,
                          uint64_t *sequence_out)
{
    struct places *places = growth->ledger->places;
    if (ids_find(&places->ids, stream) == places->ids.count)
        TRY(read_place(growth, stream));
    struct place *place = &places->items[ids_find(&places->ids, stream)];
    place->has_moved = true;
    *sequence_out = place->next++;
    return NULL;
}
