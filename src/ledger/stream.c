/* stream: the entries of one stream in their order. Must not know what they say. */
#include "part.h"
#include "ledger_sql.h"

struct fault *ledger_list_stream(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 struct ledger_place **places_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0, count = 0;
    struct ledger_place *places = NULL;
    TRY(ledger_ask(ledger, arena, &ledger_list_stream_rows,
                   VALUES(value_blob(id_text(stream)), value_integer((int64_t)from),
                          value_integer((int64_t)most)),
                   &rows, &more));
    while (more) {
        places = arena_room(arena, places, count, &room, sizeof *places);
        places[count++] = (struct ledger_place){
            (uint64_t)rows_integer(rows, LEDGER_LIST_STREAM_ROWS_NUMBER),
            ledger_keep(arena, rows_blob(rows, LEDGER_LIST_STREAM_ROWS_LEAF))};
        TRY(rows_next(rows, arena, &more));
    }
    *places_out = places;
    *count_out = count;
    return NULL;
}

struct fault *ledger_stream_size(const struct ledger *ledger, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t *size_out)
{
    struct rows *rows;
    bool found;
    TRY(ledger_ask(ledger, arena, &ledger_get_stream, VALUES(value_blob(id_text(stream))), &rows,
                   &found));
    *size_out = found ? (uint64_t)rows_integer(rows, LEDGER_GET_STREAM_NEXT) : 0;
    rows_close(rows);
    return NULL;
}
