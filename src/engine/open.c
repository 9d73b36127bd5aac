/* open: the engine over a database that is there. Must not know what is in it. */
#include "part.h"
#include "drafts_sql.h"
#include "engine_sql.h"
#include "once_sql.h"

enum { STEPS_MOST = 64, FOLDS_OF_WRITER = 1024, FOLDS_OF_READER = 128 };
enum { BYTES_OF_WRITER = 6 << 20, BYTES_OF_READER = 2 << 20 }; /* of folded cases */

/* Steps are taken in the order of their numbers, whichever feature they are of. */
static void add_step(const struct step **steps, size_t *count, const struct step *step)
{
    size_t at = (*count)++;
    ensure(*count <= STEPS_MOST);
    for (; at > 0 && steps[at - 1]->number > step->number; at--)
        steps[at] = steps[at - 1];
    steps[at] = step;
}

/* The tables of entries' rows, and those that stand beside them. */
static struct ledger_ground ground_of(struct arena *arena, const struct feature *const *features,
                                      bool has_beside)
{
    static const struct step *const beside[] = {&drafts_tables, &drafts_sent, &once_tables};
    size_t count = 0;
    const struct step **steps = arena_new_many(arena, STEPS_MOST, const struct step *);
    add_step(steps, &count, &engine_tables);
    add_step(steps, &count, &engine_limits_in_order);
    add_step(steps, &count, &engine_limits_of_case);
    for (size_t i = 0; has_beside && i < sizeof beside / sizeof *beside; i++)
        add_step(steps, &count, beside[i]);
    for (size_t i = 0; features[i]; i++) {
        if (features[i]->tables)
            add_step(steps, &count, features[i]->tables);
        for (size_t j = 0; features[i]->later && features[i]->later[j]; j++)
            add_step(steps, &count, features[i]->later[j]);
    }
    return (struct ledger_ground){.steps = steps, .step_count = count};
}

struct ledger_ground engine_rows_ground(struct arena *arena, const struct feature *const *features)
{
    return ground_of(arena, features, false);
}

struct ledger_ground engine_ground(struct arena *arena, const struct feature *const *features)
{
    return ground_of(arena, features, true);
}

void engine_forget(struct engine *engine)
{
    people_forget(engine);
    folds_forget(engine);
}

void engine_close(struct engine *engine)
{
    if (!engine)
        return;
    engine_forget(engine);
    engine_close(engine->reads);
    ledger_close(engine->ledger);
    arena_close(engine->arena);
}

struct ledger *engine_ledger(struct engine *engine)
{
    return engine->ledger;
}

static struct engine *new_engine(const struct engine_setup *setup)
{
    struct arena *own = arena_open(0);
    struct engine *engine = arena_new(own, struct engine);
    *engine = (struct engine){.arena = own,
                              .path = text_copy(own, text_of(setup->path)),
                              .features = setup->features,
                              .kinds = named_kinds_of(own, setup->features),
                              .rules = setup->rules,
                              .policy = setup->policy,
                              .fold_room = FOLDS_OF_WRITER,
                              .fold_most = BYTES_OF_WRITER};
    engine->ground = engine_ground(own, engine->features);
    return engine;
}

static struct fault *hand_out(struct engine *engine, struct arena *arena, struct fault *fault,
                              struct engine **engine_out)
{
    if (!fault) {
        *engine_out = engine;
        return NULL;
    }
    fault = fault_copy(arena, fault);
    engine_close(engine);
    return fault;
}

static struct fault *begin(struct engine *engine, struct arena *arena)
{
    TRY(ledger_open(arena, engine->path, &engine->ground, &engine->ledger));
    engine->store = ledger_store(engine->ledger);
    TRY(project_fill(engine, arena));
    TRY(drafts_sweep(engine, arena));
    return deadlines_fill(engine, arena);
}

struct fault *engine_open(struct arena *arena, const struct engine_setup *setup,
                          struct engine **engine_out)
{
    struct engine *engine = new_engine(setup);
    return hand_out(engine, arena, begin(engine, arena), engine_out);
}

static struct fault *begin_reading(struct engine *engine, struct arena *arena)
{
    TRY(ledger_read(arena, engine->path, &engine->ground, &engine->ledger));
    engine->store = ledger_store(engine->ledger);
    return NULL;
}

struct fault *engine_open_reader(struct arena *arena, const struct engine_setup *setup,
                                 struct keyholder *keys, struct engine **engine_out)
{
    struct engine *engine = new_engine(setup);
    engine->is_reader = true;
    engine->fold_room = FOLDS_OF_READER;
    engine->fold_most = BYTES_OF_READER;
    engine->ground.keys = keys;
    return hand_out(engine, arena, begin_reading(engine, arena), engine_out);
}
