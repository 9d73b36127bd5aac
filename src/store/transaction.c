/* transaction: a writer's transactions with savepoints inside, and a reader's snapshots. SQLite may have rolled back by
 * itself after a failure (a full disk, no memory); nobody may then believe that a commit was one. */
#include "connection.h"
#include "store_sql.h"

struct fault *store_begin(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && !store->has_begun);
    TRY(store_run(store, arena, &store_begin_writing, NO_VALUES));
    store->has_begun = true;
    store->savepoints = 0;
    return NULL;
}

/* Has the engine gone back without being asked? */
static struct fault *judge_alive(struct store *store, struct arena *arena)
{
    ensure(store->is_writer && store->has_begun);
    if (sqlite3_get_autocommit(store->database))
        return fault_new(arena, "fault.store-rolled-back", store->path, NULL);
    return NULL;
}

struct fault *store_commit(struct store *store, struct arena *arena)
{
    TRY(judge_alive(store, arena));
    ensure(store->savepoints == 0);
    TRY(store_run(store, arena, &store_commit_writing, NO_VALUES));
    store->has_begun = false;
    return NULL;
}

/* Past run.c, so that a failure planned by a test cannot keep a transaction alive. */
static void end(struct store *store)
{
    connection_reset_all(store);
    if (!sqlite3_get_autocommit(store->database))
        sqlite3_exec(store->database, store_roll_back.sql, NULL, NULL, NULL);
    ensure(sqlite3_get_autocommit(
        store->database)); /* else what follows would be part of what was given up */
    store->has_begun = false;
    store->savepoints = 0;
}

void store_rollback(struct store *store)
{
    ensure(store->has_begun);
    end(store);
}

struct fault *store_savepoint(struct store *store, struct arena *arena)
{
    TRY(judge_alive(store, arena));
    TRY(store_run(store, arena, &store_set_savepoint, NO_VALUES));
    store->savepoints++;
    return NULL;
}

struct fault *store_release(struct store *store, struct arena *arena)
{
    TRY(judge_alive(store, arena));
    ensure(store->savepoints > 0);
    TRY(store_run(store, arena, &store_release_savepoint, NO_VALUES));
    store->savepoints--;
    return NULL;
}

struct fault *store_undo(struct store *store, struct arena *arena)
{
    TRY(judge_alive(store, arena));
    ensure(store->savepoints > 0);
    connection_reset_all(store);
    TRY(store_run(store, arena, &store_return_to_savepoint, NO_VALUES));
    return store_release(store, arena);
}

struct fault *store_snapshot(struct store *store, struct arena *arena)
{
    ensure(!store->is_writer && !store->has_begun);
    TRY(store_run(store, arena, &store_begin_reading, NO_VALUES));
    store->has_begun = true;
    return NULL;
}

void store_snapshot_end(struct store *store)
{
    ensure(!store->is_writer && store->has_begun);
    end(store);
}
