/* migrate: see migrate.h. Forward only: no step is ever undone, and none is changed once a file has taken it. Must not
 * know what the steps make. */
#include "migrate.h"

static int32_t last_number(const struct schema *schema)
{
    int32_t last = 0;
    for (size_t i = 0; i < schema->count; i++) {
        ensure(schema->steps[i]->number > last);
        last = schema->steps[i]->number;
    }
    return last;
}

static struct fault *wrong_version(struct store *store, struct arena *arena, const char *key,
                                   const struct schema *schema)
{
    struct builder words;
    builder_init(&words, arena);
    builder_add_number(&words, store->version);
    builder_add_string(&words, ", ");
    builder_add_number(&words, last_number(schema));
    return fault_new(arena, key, store->path, builder_string(&words));
}

struct fault *migrate_judge(struct store *store, struct arena *arena, const struct schema *schema)
{
    struct version version;
    TRY(store->engine->read_version(store, arena, &version));
    bool is_empty = version.application_id == 0 && version.number == 0 && version.things == 0;
    if (!is_empty && version.application_id != schema->application_id)
        return fault_new(arena, "fault.store-foreign", store->path, NULL);
    store->version = version.number;
    if (store->version > last_number(schema))
        return wrong_version(store, arena, "fault.store-newer", schema);
    return NULL;
}

struct fault *migrate_judge_done(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    int64_t least = schema->least ? schema->least : last_number(schema);
    return store->version < least ? wrong_version(store, arena, "fault.store-older", schema) : NULL;
}

/* Between steps a program may stop; the file then has the version it has come to. */
static struct fault *take(struct store *store, struct arena *arena, const struct step *step)
{
    const struct script script = {step->name, step->sql, step->postgresql};
    TRY(store_begin(store, arena));
    TRY(store_end(store, arena, store->engine->run_script(store, arena, &script)));
    store->version = step->number;
    return NULL;
}

struct fault *migrate(struct store *store, struct arena *arena, const struct schema *schema)
{
    struct version version;
    if (store->version == last_number(schema))
        return NULL;
    for (size_t i = 0; i < schema->count; i++)
        if (schema->steps[i]->number > store->version)
            TRY(take(store, arena, schema->steps[i]));
    TRY(store->engine->read_version(store, arena, &version));
    ensure(version.application_id == schema->application_id); /* the first step sets it */
    return NULL;
}

int64_t store_version(const struct store *store)
{
    return store->version;
}
