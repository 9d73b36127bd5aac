/* thing: which things there are, and what of a stream is erased together. Must not know what a thing is. */
#include "part.h"
#include "engine_sql.h"

#include "os/os.h"

#include <string.h>

struct leaf_id id_of(struct text bytes)
{
    struct leaf_id id = {{0}};
    ensure(bytes.size == sizeof id.bytes);
    memcpy(id.bytes, bytes.bytes, sizeof id.bytes);
    return id;
}

struct fault *thing_get(struct store *store, struct arena *arena, struct text kind, struct text key,
                        struct thing *thing_out)
{
    struct rows *rows;
    *thing_out = (struct thing){0};
    TRY(store_ask(store, arena, &thing_find, VALUES(value_text(kind), value_text(key)), &rows));
    TRY(rows_next(rows, arena, &thing_out->found));
    if (thing_out->found) {
        thing_out->stream = id_of(rows_blob(rows, THING_FIND_STREAM));
        thing_out->begun = (uint64_t)rows_integer(rows, THING_FIND_BEGUN);
        struct text state = rows_text(rows, THING_FIND_STATE);
        thing_out->state = text_kept(arena, state);
    }
    rows_close(rows);
    return NULL;
}

struct fault *thing_unit(struct store *store, struct arena *arena, const struct leaf_id *stream,
                         struct text class, struct leaf_id *unit_out)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(store, arena, &unit_find, VALUES(value_blob(id_text(stream)), value_text(class)),
                  &rows));
    TRY(rows_next(rows, arena, &found));
    if (found)
        *unit_out = id_of(rows_blob(rows, UNIT_FIND_UNIT));
    else
        chance_fill(unit_out, sizeof *unit_out);
    rows_close(rows);
    return NULL;
}

static struct fault *begin(struct store *store, struct arena *arena, const struct leaf *leaf,
                           const struct happened *happened)
{
    return store_run(store, arena, &thing_put,
                     VALUES(value_text(text_of(happened->kind->thing)), value_text(happened->key),
                            value_blob(id_text(&leaf->stream)),
                            value_integer((int64_t)happened->entry)));
}

/* Ids are drawn by chance: their first bytes are as good as any hash. */
static bool is_there(struct thing_units *units, const struct leaf_id *stream,
                     const struct leaf_id *unit)
{
    if (!units)
        return false;
    size_t place =
        (size_t)((stream->bytes[0] ^ unit->bytes[0]) | (stream->bytes[1] ^ unit->bytes[1]) << 8) %
        THING_UNITS;
    struct leaf_id *of = &units->lately[place].stream, *lately = &units->lately[place].unit;
    bool same = leaf_id_equal(of, stream) && leaf_id_equal(lately, unit);
    *of = *stream;
    *lately = *unit;
    return same;
}

struct fault *thing_apply(struct store *store, struct arena *arena, const struct leaf *leaf,
                          const struct happened *happened, struct thing_units *units)
{
    for (size_t i = 0; i < leaf->part_count; i++)
        if (!is_there(units, &leaf->stream, &leaf->parts[i].unit))
            TRY(store_run(store, arena, &unit_put,
                          VALUES(value_blob(id_text(&leaf->stream)),
                                 value_text(leaf->parts[i].class),
                                 value_blob(id_text(&leaf->parts[i].unit)))));
    if (happened->place == 0)
        TRY(begin(store, arena, leaf, happened));
    if (!happened->kind->state)
        return NULL;
    return store_run(
        store, arena, &thing_set_state,
        VALUES(value_text(text_of(happened->kind->state)), value_blob(id_text(&leaf->stream))));
}
