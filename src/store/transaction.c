/* transaction: a writer's transactions with savepoints inside, and a reader's snapshots. An engine may have rolled
 * back by itself after a failure; nobody may then believe that a commit was one. */
#include "engine.h"

struct fault *store_begin(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && !store->has_begun);
    TRY(store_run(store, arena, store->engine->begin_writing, NO_VALUES));
    store->has_begun = true;
    store->savepoints = 0;
    return NULL;
}

struct fault *store_commit(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && store->has_begun && store->savepoints == 0);
    TRY(store_run(store, arena, store->engine->commit, NO_VALUES));
    store->has_begun = false;
    return NULL;
}

/* Past run.c, so that a failure planned by a test cannot keep a transaction alive. */
static void end(struct store *store)
{
    statement_reset_all(store);
    store->engine->roll_back(store);
    /* else what follows would be part of what was given up */
    ensure(store->engine->state(store) == ENGINE_IDLE);
    store->has_begun = false;
    store->savepoints = 0;
}

void store_rollback(struct store *store)
{
    ensure(store->has_begun);
    end(store);
}

struct fault *store_end(struct store *store, struct arena *arena, struct fault *fault)
{
    if (!fault)
        fault = store_commit(store, arena);
    if (fault)
        store_rollback(store);
    return fault;
}

struct fault *store_savepoint(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && store->has_begun);
    TRY(store_run(store, arena, store->engine->savepoint, NO_VALUES));
    store->savepoints++;
    return NULL;
}

struct fault *store_release(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && store->has_begun && store->savepoints > 0);
    TRY(store_run(store, arena, store->engine->release, NO_VALUES));
    store->savepoints--;
    return NULL;
}

struct fault *store_undo(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && store->has_begun && store->savepoints > 0);
    statement_reset_all(store);
    TRY(store_run(store, arena, store->engine->undo, NO_VALUES));
    return store_release(store, arena);
}

struct fault *store_snapshot(struct store *store, struct arena *arena)
{
    ensure(!store->is_writer && !store->has_begun);
    TRY(store_run(store, arena, store->engine->begin_reading, NO_VALUES));
    store->has_begun = true;
    return NULL;
}

void store_snapshot_end(struct store *store)
{
    ensure(!store->is_writer && store->has_begun);
    end(store);
}
