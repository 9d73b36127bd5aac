/* open: the way to a store that may be used: the writer's lock, the connection, its settings read back, the schema. */
#include "connection.h"
#include "lock.h"
#include "migrate.h"
#include "store_sql.h"

static struct store *new_store(const char *path, const struct disk *disk, bool is_writer)
{
    struct arena *own = arena_open(0);
    struct store *store = arena_new(own, struct store);
    store->arena = own;
    store->path = text_copy(own, text_of(path));
    store->disk = disk ? disk : &disk_of_machine;
    store->is_writer = is_writer;
    return store;
}

void store_close(struct store *store)
{
    if (!store)
        return;
    if (store->has_begun)
        store_rollback(store);
    connection_finish_all(store);
    connection_close(store);
    lock_release(store);
    arena_close(store->arena);
}

/* SQLite would make the file readable for everyone. Only where there is none: closing a file that another connection
 * of this process has open would drop that connection's locks. */
static struct fault *make_file(struct store *store, struct arena *arena)
{
    bool is_there;
    struct disk_file file;
    TRY(disk_fault(arena, "fault.file-create", store->path,
                   disk_exists(store->disk, store->path, &is_there)));
    if (is_there)
        return NULL;
    TRY(disk_fault(arena, "fault.file-create", store->path,
                   disk_open(store->disk, store->path, DISK_WRITE | DISK_CREATE, &file)));
    disk_close(&file);
    return disk_fault(arena, "fault.file-create", store->path,
                      disk_sync_folder(store->disk, store->path));
}

/* SQLite is silent when it cannot have a setting (a log on a disk without shared memory): read them back. */
static struct fault *judge_settings(struct store *store, struct arena *arena)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &store_get_settings, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    bool is_logged = text_is(rows_text(rows, STORE_GET_SETTINGS_JOURNAL_MODE), "wal");
    ensure(rows_integer(rows, STORE_GET_SETTINGS_SYNCHRONOUS) == 2);
    ensure(rows_integer(rows, STORE_GET_SETTINGS_FOREIGN_KEYS) == 1);
    ensure(rows_integer(rows, STORE_GET_SETTINGS_TRUSTED_SCHEMA) == 0);
    ensure(rows_integer(rows, STORE_GET_SETTINGS_CELL_SIZE_CHECK) == 1);
    rows_close(rows);
    return is_logged ? NULL : fault_new(arena, "fault.store-no-log", store->path, NULL);
}

static struct fault *open_writer(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(lock_take(store, arena));
    TRY(make_file(store, arena));
    TRY(connection_open(store, arena, store->path, SQLITE_OPEN_READWRITE, ""));
    TRY(migrate_judge(store, arena, schema)); /* before anything of a foreign file is changed */
    connection_allow_checkpoint(store);
    TRY(connection_run_script(store, arena, store_configure.sql));
    TRY(judge_settings(store, arena));
    return migrate(store, arena, schema);
}

static struct fault *open_reader(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(connection_open(store, arena, store->path, SQLITE_OPEN_READONLY, ""));
    TRY(connection_run_script(store, arena, store_configure_reader.sql));
    TRY(migrate_judge(store, arena, schema));
    return migrate_judge_done(store, arena, schema);
}

struct fault *store_open(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out)
{
    struct store *store = new_store(path, disk, true);
    struct fault *fault = open_writer(store, arena, schema);
    if (fault)
        store_close(store);
    else
        *store_out = store;
    return fault;
}

struct fault *store_read(struct arena *arena, const char *path, const struct disk *disk,
                         const struct schema *schema, struct store **store_out)
{
    struct store *store = new_store(path, disk, false);
    struct fault *fault = open_reader(store, arena, schema);
    if (fault)
        store_close(store);
    else
        *store_out = store;
    return fault;
}

void store_set_checkpoint(struct store *store, int pages)
{
    ensure(store->is_writer);
    sqlite3_wal_autocheckpoint(store->database, pages);
}

static struct fault *checkpoint(struct store *store, struct arena *arena, int mode)
{
    ensure(store->is_writer && !store->has_begun);
    int code = sqlite3_wal_checkpoint_v2(store->database, NULL, mode, NULL, NULL);
    return code == SQLITE_OK ? NULL : engine_fault(store, arena, code);
}

struct fault *store_checkpoint(struct store *store, struct arena *arena)
{
    return checkpoint(store, arena, SQLITE_CHECKPOINT_PASSIVE);
}

struct fault *store_empty_log(struct store *store, struct arena *arena)
{
    return checkpoint(store, arena, SQLITE_CHECKPOINT_TRUNCATE);
}
