/* open: the engine over a database that is there. Must not know what is in it. */
#include "part.h"
#include "engine_sql.h"

static size_t count_tables(const struct feature *const *features)
{
    size_t count = 1;
    for (size_t i = 0; features[i]; i++)
        count += features[i]->tables != NULL;
    return count;
}

struct ledger_ground engine_ground(struct arena *arena, const struct feature *const *features)
{
    size_t count = count_tables(features), at = 1;
    const struct step **steps = arena_new_many(arena, count, const struct step *);
    steps[0] = &engine_tables;
    for (size_t i = 0; features[i]; i++)
        if (features[i]->tables)
            steps[at++] = features[i]->tables;
    return (struct ledger_ground){.steps = steps, .step_count = count};
}

void engine_close(struct engine *engine)
{
    if (!engine)
        return;
    people_forget(engine);
    folds_forget(engine);
    engine_close(engine->reads);
    ledger_close(engine->ledger);
    arena_close(engine->arena);
}

struct ledger *engine_ledger(struct engine *engine)
{
    return engine->ledger;
}

static struct fault *begin(struct engine *engine, struct arena *arena)
{
    engine->ground = engine_ground(engine->arena, engine->features);
    TRY(ledger_open(arena, engine->path, &engine->ground, &engine->ledger));
    engine->store = ledger_store(engine->ledger);
    TRY(project_fill(engine, arena));
    return deadlines_fill(engine, arena);
}

struct fault *engine_open(struct arena *arena, const struct engine_setup *setup,
                          struct engine **engine_out)
{
    struct arena *own = arena_open(0);
    struct engine *engine = arena_new(own, struct engine);
    *engine = (struct engine){.arena = own,
                              .path = text_copy(own, text_of(setup->path)),
                              .features = setup->features,
                              .rules = setup->rules,
                              .policy = setup->policy};
    struct fault *fault = begin(engine, arena);
    if (fault) {
        fault = fault_copy(arena, fault);
        engine_close(engine);
        return fault;
    }
    *engine_out = engine;
    return NULL;
}
