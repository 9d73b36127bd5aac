/* erase: what the ledger erases goes from the rows, and from drafts, in the same transaction. Must not know what stood
 * there. */
#include "part.h"
#include "engine_sql.h"

/* Drafts of the thing in whose stream the unit is, while the rows still tell which that is. */
static struct fault *erase_drafts(struct engine *engine, struct arena *arena,
                                  const struct leaf_id *unit, size_t *drafts)
{
    struct rows *rows;
    struct text kind, key;
    struct ledger_unit found;
    bool is_thing;
    TRY(ledger_find_unit(engine->ledger, arena, unit, &found));
    TRY(store_ask(engine->store, arena, &thing_of_stream,
                  VALUES(value_blob(id_text(&found.stream))), &rows));
    TRY(rows_next(rows, arena, &is_thing));
    if (is_thing) {
        kind = rows_text(rows, THING_OF_STREAM_KIND);
        key = rows_text(rows, THING_OF_STREAM_KEY);
        kind = text_kept(arena, kind);
        key = text_kept(arena, key);
    }
    rows_close(rows);
    return is_thing ? drafts_erase(engine, arena, kind, key, drafts) : NULL;
}

struct fault *engine_units(struct engine *engine, struct arena *arena, struct text kind,
                           struct text key, struct ledger_unit **units_out, size_t *count_out,
                           bool *found_out)
{
    struct thing thing;
    *count_out = 0;
    TRY(thing_get(engine->store, arena, kind, key, &thing));
    *found_out = thing.found;
    return thing.found
               ? ledger_list_units(engine->ledger, arena, &thing.stream, units_out, count_out)
               : NULL;
}

static struct fault *erase_beside(struct engine *engine, struct arena *arena,
                                  const struct leaf_id *units, size_t count, size_t *drafts)
{
    for (size_t i = 0; i < count; i++)
        TRY(erase_drafts(engine, arena, &units[i], drafts));
    return project_clear(engine, arena);
}

static struct fault *erase(struct engine *engine, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct erased *erased_out)
{
    struct ledger_batch *batch;
    *erased_out = (struct erased){0};
    TRY(ledger_batch_begin(engine->ledger, arena, &batch));
    struct fault *fault =
        ledger_batch_erase(batch, units, count, ground, decision, &erased_out->ledger);
    if (!fault && erased_out->ledger.refusal == LEDGER_DONE)
        fault = erase_beside(engine, arena, units, count, &erased_out->drafts);
    return ledger_batch_end(batch, fault, &erased_out->ledger);
}

struct fault *engine_erase(struct engine *engine, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct erased *erased_out)
{
    TRY(erase(engine, arena, units, count, ground, decision, erased_out));
    if (erased_out->ledger.refusal != LEDGER_DONE)
        return NULL;
    engine_forget(engine);
    TRY(ledger_size(engine->ledger, arena, &engine->moved.all));
    TRY(project_fill(engine, arena));
    TRY(deadlines_fill(engine, arena));
    return ledger_forget(engine->ledger, arena, &erased_out->ledger.lingers);
}
