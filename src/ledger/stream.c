/* stream: the entries of one stream in their order, and the units of its parts. Must not know what they say. */
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

static bool is_listed(const struct ledger_unit *units, size_t count, const struct leaf_id *unit)
{
    for (size_t i = 0; i < count; i++)
        if (leaf_id_equal(&units[i].unit, unit))
            return true;
    return false;
}

struct fault *ledger_list_units(const struct ledger *ledger, struct arena *arena,
                                const struct leaf_id *stream, struct ledger_unit **units_out,
                                size_t *count_out)
{
    struct ledger_place *places;
    uint64_t size;
    size_t place_count, room = 0;
    *units_out = NULL;
    *count_out = 0;
    TRY(ledger_stream_size(ledger, arena, stream, &size));
    TRY(ledger_list_stream(ledger, arena, stream, 0, (size_t)size, &places, &place_count));
    for (size_t i = 0; i < place_count; i++) {
        struct leaf leaf;
        struct refusal refusal;
        if (!leaf_parse(arena, places[i].leaf, &leaf, &refusal))
            return ledger_damaged(ledger, arena, "entry");
        for (size_t j = 0; j < leaf.part_count; j++) {
            const struct leaf_part *part = &leaf.parts[j];
            if (text_is(part->class, PART_PUBLIC) || is_listed(*units_out, *count_out, &part->unit))
                continue;
            *units_out = arena_room(arena, *units_out, *count_out, &room, sizeof **units_out);
            TRY(ledger_find_unit(ledger, arena, &part->unit, &(*units_out)[(*count_out)++]));
        }
    }
    return NULL;
}
