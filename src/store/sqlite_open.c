/* sqlite_open: the way to a file that may be used: the writer's lock, the connection, its settings read back, the
 * schema. */
#include "migrate.h"
#include "sqlite.h"
#include "sqlite_lock.h"
#include "sqlite_sql.h"

struct fault *sqlite_exists(struct store *store, struct arena *arena, bool *exists_out)
{
    return disk_fault(arena, "fault.file-open", store->path,
                      disk_exists(store->disk, store->path, exists_out));
}

struct fault *sqlite_read_version(struct store *store, struct arena *arena,
                                  struct version *version_out)
{
    struct rows *rows;
    bool more;
    TRY(store_ask(store, arena, &sqlite_get_version, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    *version_out = (struct version){rows_integer(rows, SQLITE_GET_VERSION_APPLICATION_ID),
                                    rows_integer(rows, SQLITE_GET_VERSION_VERSION),
                                    rows_integer(rows, SQLITE_GET_VERSION_THINGS)};
    rows_close(rows);
    return NULL;
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
    TRY(store_ask(store, arena, &sqlite_get_settings, NO_VALUES, &rows));
    TRY(rows_next(rows, arena, &more));
    ensure(more);
    bool is_logged = text_is(rows_text(rows, SQLITE_GET_SETTINGS_JOURNAL_MODE), "wal");
    ensure(rows_integer(rows, SQLITE_GET_SETTINGS_SYNCHRONOUS) == 2);
    ensure(rows_integer(rows, SQLITE_GET_SETTINGS_FOREIGN_KEYS) == 1);
    ensure(rows_integer(rows, SQLITE_GET_SETTINGS_TRUSTED_SCHEMA) == 0);
    ensure(rows_integer(rows, SQLITE_GET_SETTINGS_CELL_SIZE_CHECK) == 1);
    rows_close(rows);
    return is_logged ? NULL : fault_new(arena, "fault.store-no-log", store->path, NULL);
}

static struct fault *open_writer(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(sqlite_lock_take(store, arena));
    TRY(make_file(store, arena));
    TRY(sqlite_connect(store, arena, store->path, SQLITE_OPEN_READWRITE, ""));
    TRY(migrate_judge(store, arena, schema)); /* before anything of a foreign file is changed */
    sqlite_allow_checkpoint(store);
    TRY(sqlite_run_script(store, arena, &sqlite_configure));
    TRY(judge_settings(store, arena));
    return migrate(store, arena, schema);
}

static struct fault *open_reader(struct store *store, struct arena *arena,
                                 const struct schema *schema)
{
    TRY(sqlite_connect(store, arena, store->path, SQLITE_OPEN_READONLY, ""));
    TRY(sqlite_run_script(store, arena, &sqlite_configure_reader));
    TRY(migrate_judge(store, arena, schema));
    return migrate_judge_done(store, arena, schema);
}

struct fault *sqlite_open(struct store *store, struct arena *arena, const struct schema *schema)
{
    store->connection = arena_new(store->arena, struct sqlite);
    return (store->is_writer ? open_writer : open_reader)(store, arena, schema);
}

void sqlite_close(struct store *store)
{
    if (!store->connection)
        return;
    sqlite_disconnect(store);
    sqlite_lock_release(store);
}

void sqlite_set_checkpoint(struct store *store, int pages)
{
    sqlite3_wal_autocheckpoint(sqlite_of(store)->database, pages);
}

struct fault *sqlite_keep_less_of(struct store *store, struct arena *arena)
{
    return sqlite_run_script(store, arena, &sqlite_keep_less);
}

struct fault *sqlite_keep_nothing_of(struct store *store, struct arena *arena)
{
    return sqlite_run_script(store, arena, &sqlite_keep_nothing);
}

struct fault *sqlite_checkpoint(struct store *store, struct arena *arena, bool empties)
{
    int mode = empties ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE;
    int code = sqlite3_wal_checkpoint_v2(sqlite_of(store)->database, NULL, mode, NULL, NULL);
    return code == SQLITE_OK ? NULL : sqlite_fault(store, arena, code);
}
