/* project: rows made of events: at once for a new one, in chunks for a projection that was not there before. Must
 * not know what a row means. */
#include "part.h"
#include "engine_sql.h"

enum { CHUNK = 512 };

#define OWN_ROWS "engine_1"

struct fault *rows_make(const struct row_maker *makers, size_t count, struct projecting *projecting,
                        const struct happened *happened)
{
    for (size_t i = 0; i < count; i++)
        if (happened->kind == makers[i].kind)
            return makers[i].make(projecting, happened);
    return NULL;
}

struct fault *project(const struct engine *engine, struct store *store, struct arena *arena,
                      const struct leaf *leaf, const struct happened *happened,
                      struct thing_units *units)
{
    struct projecting projecting = {store, arena};
    TRY(thing_apply(store, arena, leaf, happened, units));
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
    TRY(write_next(store, arena, OWN_ROWS, next));
    for (size_t i = 0; engine->features[i]; i++)
        if (engine->features[i]->projection)
            TRY(write_next(store, arena, engine->features[i]->projection->name, next));
    return NULL;
}

/* Whose rows are made, and how far each has come: first the engine's own (NULL), then those of the features. */
struct makers {
    const struct projection **projections;
    uint64_t *next;
    size_t count;
};

static struct fault *find_makers(struct engine *engine, struct arena *arena, struct makers *makers)
{
    size_t most = 1;
    while (engine->features[most - 1])
        most++;
    makers->projections = arena_new_many(arena, most, const struct projection *);
    makers->next = arena_new_many(arena, most, uint64_t);
    TRY(read_next(engine, arena, OWN_ROWS, &makers->next[0]));
    makers->count = 1;
    for (size_t i = 0; engine->features[i]; i++) {
        const struct projection *projection = engine->features[i]->projection;
        if (!projection)
            continue;
        makers->projections[makers->count] = projection;
        TRY(read_next(engine, arena, projection->name, &makers->next[makers->count++]));
    }
    return NULL;
}

/* One entry, read once, for all that have not come so far. */
static struct fault *fill_one(struct engine *engine, struct arena *arena,
                              const struct makers *makers, const struct ledger_told *told)
{
    struct happened happened;
    struct projecting projecting = {engine->store, arena};
    bool found = happened_read(engine, arena, told, &happened);
    for (size_t i = 0; found && i < makers->count; i++) {
        const struct projection *projection = makers->projections[i];
        if (makers->next[i] <= told->number)
            TRY(projection ? projection->apply(&projecting, &happened)
                           : thing_apply(engine->store, arena, &told->leaf, &happened, NULL));
    }
    return NULL;
}

static struct fault *fill_range(struct engine *engine, struct arena *arena,
                                const struct makers *makers, uint64_t first, uint64_t end)
{
    struct ledger_told *told;
    size_t count;
    TRY(happened_in_range(engine, arena, first, end, &told, &count));
    for (size_t i = 0; i < count; i++)
        TRY(fill_one(engine, arena, makers, &told[i]));
    for (size_t i = 0; i < makers->count; i++) {
        const struct projection *projection = makers->projections[i];
        if (makers->next[i] < end)
            TRY(write_next(engine->store, arena, projection ? projection->name : OWN_ROWS, end));
    }
    return NULL;
}

static struct fault *fill_chunk(struct engine *engine, struct arena *arena,
                                const struct makers *makers, uint64_t first, uint64_t end)
{
    TRY(store_begin(engine->store, arena));
    return store_end(engine->store, arena, fill_range(engine, arena, makers, first, end));
}

struct fault *project_fill(struct engine *engine, struct arena *arena)
{
    struct makers makers;
    uint64_t size, next = UINT64_MAX;
    struct fault *fault = NULL;
    TRY(find_makers(engine, arena, &makers));
    TRY(ledger_size(engine->ledger, arena, &size));
    for (size_t i = 0; i < makers.count; i++)
        next = makers.next[i] < next ? makers.next[i] : next;
    while (next < size && !fault) {
        uint64_t end = size - next > CHUNK ? next + CHUNK : size;
        struct arena *scratch = arena_open(0);
        fault = fault_copy(arena, fill_chunk(engine, scratch, &makers, next, end));
        arena_close(scratch);
        next = end;
    }
    return fault;
}

struct fault *project_clear(struct engine *engine, struct arena *arena)
{
    TRY(store_run_script(engine->store, arena, &engine_clear));
    for (size_t i = 0; engine->features[i]; i++)
        if (engine->features[i]->tables)
            TRY(store_run_script(engine->store, arena, engine->features[i]->clear));
    return NULL;
}
