/* migrate: see migrate.h. Forward only: no step is ever undone, and none is changed once a file has taken it. Must not
 * know what the steps make. */
#include "migrate.h"

#include "store_sql.h"

struct version {
    int64_t application_id, things;
    int32_t number;
};

static struct fault *read_version(struct store *store, struct arena *arena,
                                  struct version *version_out)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &store_get_version, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    /* a version is 32 bits in the file */
    *version_out = (struct version){rows_integer(rows, STORE_GET_VERSION_APPLICATION_ID),
                                    rows_integer(rows, STORE_GET_VERSION_THINGS),
                                    (int32_t)rows_integer(rows, STORE_GET_VERSION_VERSION)};
    rows_close(rows);
    return NULL;
}

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
    TRY(read_version(store, arena, &version));
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
    int32_t least = schema->least ? schema->least : last_number(schema);
    return store->version < least ? wrong_version(store, arena, "fault.store-older", schema) : NULL;
}

/* Between steps a program may stop; the file then has the version it has come to. */
static struct fault *take(struct store *store, struct arena *arena, const struct step *step)
{
    TRY(store_begin(store, arena));
    struct fault *fault = connection_run_script(store, arena, step->sql);
    if (!fault)
        fault = store_commit(store, arena);
    if (fault)
        store_rollback(store);
    else
        store->version = step->number;
    return fault;
}

struct fault *migrate(struct store *store, struct arena *arena, const struct schema *schema)
{
    struct version version;
    if (store->version == last_number(schema))
        return NULL;
    for (size_t i = 0; i < schema->count; i++)
        if (schema->steps[i]->number > store->version)
            TRY(take(store, arena, schema->steps[i]));
    TRY(read_version(store, arena, &version));
    ensure(version.application_id == schema->application_id); /* the first step sets it */
    return NULL;
}

int32_t store_version(const struct store *store)
{
    return store->version;
}
