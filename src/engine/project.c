/* project: rows made of events: at once for a new one, in chunks for a projection that was not there before. Must
 * not know what a row means. */
#include "part.h"
#include "engine_sql.h"

enum { CHUNK = 512 };

struct fault *project(struct engine *engine, struct store *store, struct arena *arena,
                      const struct leaf *leaf, const struct happened *happened)
{
    struct projecting projecting = {store, arena};
    TRY(thing_apply(store, arena, leaf, happened));
    for (size_t i = 0; engine->features[i]; i++) {
        const struct projection *projection = engine->features[i]->projection;
        if (projection)
            TRY(projection->apply(&projecting, happened));
    }
    return NULL;
}

static struct fault *read_next(struct engine *engine, struct arena *arena, const char *name,
                               uint64_t *next_out)
{
    struct rows *rows;
    bool found;
    TRY(store_ask(engine->store, arena, &projection_get, VALUES(value_text(text_of(name))), &rows));
    TRY(rows_next(rows, arena, &found));
    *next_out = found ? (uint64_t)rows_integer(rows, PROJECTION_GET_NEXT) : 0;
    rows_close(rows);
    return NULL;
}

static struct fault *write_next(struct store *store, struct arena *arena, const char *name,
                                uint64_t next)
{
    return store_run(store, arena, &projection_put,
                     VALUES(value_text(text_of(name)), value_integer((int64_t)next)));
}

struct fault *project_note(struct engine *engine, struct store *store, struct arena *arena,
                           uint64_t next)
{
    TRY(write_next(store, arena, "engine_1", next));
    for (size_t i = 0; engine->features[i]; i++)
        if (engine->features[i]->projection)
            TRY(write_next(store, arena, engine->features[i]->projection->name, next));
    return NULL;
}

/* One entry for one projection; NULL = the engine's own rows. */
static struct fault *fill_one(struct engine *engine, struct arena *arena,
                              const struct projection *projection, uint64_t number)
{
    struct ledger_answer answer;
    struct text bytes;
    struct leaf leaf;
    struct happened happened;
    bool found;
    struct projecting projecting = {engine->store, arena};
    TRY(ledger_entry(engine->ledger, arena, number, &bytes, &answer));
    TRY(happened_read(engine, arena, number, bytes, &leaf, &happened, &found));
    if (!found)
        return NULL;
    return projection ? projection->apply(&projecting, &happened)
                      : thing_apply(engine->store, arena, &leaf, &happened);
}

static struct fault *fill_chunk(struct engine *engine, struct arena *arena,
                                const struct projection *projection, const char *name,
                                uint64_t first, uint64_t end)
{
    TRY(store_begin(engine->store, arena));
    struct fault *fault = NULL;
    for (uint64_t number = first; number < end && !fault; number++)
        fault = fill_one(engine, arena, projection, number);
    if (!fault)
        fault = write_next(engine->store, arena, name, end);
    if (!fault)
        fault = store_commit(engine->store, arena);
    if (fault)
        store_rollback(engine->store);
    return fault;
}

static struct fault *fill(struct engine *engine, struct arena *arena,
                          const struct projection *projection, const char *name)
{
    uint64_t next, size;
    struct fault *fault = NULL;
    TRY(read_next(engine, arena, name, &next));
    TRY(ledger_size(engine->ledger, arena, &size));
    while (next < size && !fault) {
        uint64_t end = size - next > CHUNK ? next + CHUNK : size;
        struct arena *scratch = arena_open(0);
        fault = fault_copy(arena, fill_chunk(engine, scratch, projection, name, next, end));
        arena_close(scratch);
        next = end;
    }
    return fault;
}

static struct fault *clear(struct engine *engine, struct arena *arena)
{
    TRY(store_run_script(engine->store, arena, &engine_clear));
    for (size_t i = 0; engine->features[i]; i++)
        if (engine->features[i]->tables)
            TRY(store_run_script(engine->store, arena, engine->features[i]->clear));
    return NULL;
}

struct fault *engine_renew(struct engine *engine, struct arena *arena, bool *lingers_out)
{
    people_forget(engine);
    TRY(store_begin(engine->store, arena));
    struct fault *fault = clear(engine, arena);
    if (!fault)
        fault = store_commit(engine->store, arena);
    if (fault) {
        store_rollback(engine->store);
        return fault;
    }
    TRY(project_fill(engine, arena));
    TRY(deadlines_fill(engine, arena));
    return store_forget(engine->store, arena, lingers_out);
}

struct fault *project_fill(struct engine *engine, struct arena *arena)
{
    TRY(fill(engine, arena, NULL, "engine_1"));
    for (size_t i = 0; engine->features[i]; i++)
        if (engine->features[i]->projection)
            TRY(fill(engine, arena, engine->features[i]->projection,
                     engine->features[i]->projection->name));
    return NULL;
}
