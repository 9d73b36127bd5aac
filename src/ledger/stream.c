/* stream: how far a stream has come, and the units of its parts. Must not know what its entries say. */
#include "part.h"
#include "ledger_sql.h"

#include <string.h>

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

struct fault *ledger_streams(const struct ledger *ledger, struct arena *arena,
                             struct ledger_stream **streams_out, size_t *count_out)
{
    struct rows *rows;
    bool more;
    size_t room = 0;
    *streams_out = NULL;
    *count_out = 0;
    TRY(store_ask(ledger->store, arena, &ledger_all_streams, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    while (more) {
        struct leaf_id stream = {{0}};
        struct text id = rows_blob(rows, LEDGER_ALL_STREAMS_STREAM);
        if (id.size != sizeof stream.bytes) {
            rows_close(rows);
            return ledger_damaged(ledger, arena, "stream");
        }
        memcpy(stream.bytes, id.bytes, id.size);
        *streams_out = arena_room(arena, *streams_out, *count_out, &room, sizeof **streams_out);
        (*streams_out)[(*count_out)++] =
            (struct ledger_stream){stream, (uint64_t)rows_integer(rows, LEDGER_ALL_STREAMS_NEXT)};
        TRY(rows_next(rows, arena, &more));
    }
    return NULL;
}

static bool is_listed(const struct ledger_unit *units, size_t count, const struct leaf_id *unit)
{
    for (size_t i = 0; i < count; i++)
        if (leaf_id_equal(&units[i].unit, unit))
            return true;
    return false;
}

/* Which units there are is wanted, not what stands in them. */
static bool wants_nothing(const void *context, const struct leaf *leaf, size_t position)
{
    (void)context;
    (void)leaf;
    (void)position;
    return false;
}

struct fault *ledger_list_units(const struct ledger *ledger, struct arena *arena,
                                const struct leaf_id *stream, struct ledger_unit **units_out,
                                size_t *count_out)
{
    struct ledger_told *told;
    uint64_t size;
    size_t told_count, room = 0;
    *units_out = NULL;
    *count_out = 0;
    TRY(ledger_stream_size(ledger, arena, stream, &size));
    TRY(ledger_tell_stream(ledger, arena, stream, 0, (size_t)size, wants_nothing, NULL, &told,
                           &told_count));
    for (size_t i = 0; i < told_count; i++)
        for (size_t j = 0; j < told[i].leaf.part_count; j++) {
            const struct leaf_part *part = &told[i].leaf.parts[j];
            if (text_is(part->class, PART_PUBLIC) || is_listed(*units_out, *count_out, &part->unit))
                continue;
            *units_out = arena_room(arena, *units_out, *count_out, &room, sizeof **units_out);
            TRY(ledger_find_unit(ledger, arena, &part->unit, &(*units_out)[(*count_out)++]));
        }
    return NULL;
}
