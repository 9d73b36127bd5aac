/* open: a store is opened by the engine that its path names. */
#include "engine.h"

/* What follows # in an address is ours: the name beside which the keys stand. */
bool store_is_server(const char *path)
{
    struct text whole = text_of(path);
    return text_starts(whole, "postgresql:") || text_starts(whole, "postgres:");
}

const char *store_beside(const char *path)
{
    struct text rest = text_of(path);
    if (!store_is_server(path))
        return path;
    text_cut(&rest, '#');
    return rest.size ? rest.bytes : NULL;
}

static struct store *new_store(const char *path, const struct disk *disk, bool is_writer)
{
    struct arena *own = arena_open(0);
    struct store *store = arena_new(own, struct store);
    store->arena = own;
    store->path = text_copy(own, text_of(path));
    store->disk = disk ? disk : &disk_of_machine;
    store->engine = store_is_server(path) ? &postgres_engine : &sqlite_engine;
    store->is_writer = is_writer;
    return store;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    if (store->has_begun)
        store_rollback(store);
    statement_finish_all(store);
    store->engine->close(store);
    arena_close(store->arena);
}

static struct fault *open_as(struct arena *arena, struct store *store, const struct schema *schema,
                             struct store **store_out)
{
    struct fault *fault = store->engine->open(store, arena, schema);
    if (fault)
        store_close(store);
    else
        *store_out = store;
    return fault;
}

struct fault *store_open(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out)
{
    return open_as(arena, new_store(path, disk, true), schema, store_out);
}

struct fault *store_read(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out)
{
    return open_as(arena, new_store(path, disk, false), schema, store_out);
}

struct fault *store_exists(struct arena *arena, const char *path, const struct disk *disk,
                           bool *exists_out)
{
    struct store *store = new_store(path, disk, false);
    struct fault *fault = store->engine->exists(store, arena, exists_out);
    store_close(store);
    return fault;
}

void store_set_checkpoint(struct store *store, int pages)
{
    ensure(store->is_writer);
    store->engine->set_checkpoint(store, pages);
}

struct fault *store_keep_less(struct store *store, struct arena *arena)
{
    return store->engine->keep_less(store, arena);
}

struct fault *store_keep_nothing(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && !store->has_begun);
    return store->engine->keep_nothing(store, arena);
}

struct fault *store_checkpoint(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && !store->has_begun);
    return store->engine->checkpoint(store, arena, false);
}

struct fault *store_empty_log(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && !store->has_begun);
    return store->engine->checkpoint(store, arena, true);
}

struct fault *store_forget(struct store *store, struct arena *arena, bool *lingers_out)
{
    struct fault *fault = store_empty_log(store, arena);
    *lingers_out = fault && text_is(text_of(fault->key), "fault.store-busy");
    return *lingers_out ? NULL : fault;
}

struct fault *store_check(struct store *store, struct arena *arena)
{
    return store->engine->check(store, arena);
}

struct fault *store_backup(struct store *store, struct arena *arena, const char *path)
{
    ensure(!store->has_begun);
    if (store_is_server(path))
        return fault_new(arena, "fault.store-server-copy", path, NULL);
    return store->engine->backup(store, arena, path);
}
