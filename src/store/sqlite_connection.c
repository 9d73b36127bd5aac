/* sqlite_connection: opens SQLite with what it must not do turned off: no extension, no written schema, no attached
 * file, no strings in double quotes, and limits far above what Reda asks but far below what SQLite would bear. */
#include "sqlite.h"

#include "collation.h"
#include "vfs.h"

enum { WAITS_MILLISECONDS = 5000 };

static const struct {
    int limit, most;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 256 * 1024},
    {SQLITE_LIMIT_COLUMN, 200},
    {SQLITE_LIMIT_EXPR_DEPTH, 100},
    {SQLITE_LIMIT_COMPOUND_SELECT, 20},
    {SQLITE_LIMIT_VDBE_OP, 100 * 1000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 8},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

static const struct {
    int what, on;
} protections[] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1},
    {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0},
    {SQLITE_DBCONFIG_DQS_DDL, 0},
    {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
    {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}, /* until connection_allow_checkpoint */
};

static int protect(sqlite3 *database)
{
    int code = SQLITE_OK;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        sqlite3_limit(database, limits[i].limit, limits[i].most);
    for (size_t i = 0; code == SQLITE_OK && i < sizeof protections / sizeof *protections; i++)
        code = sqlite3_db_config(database, protections[i].what, protections[i].on, NULL);
    if (code == SQLITE_OK)
        code = sqlite3_busy_timeout(database, WAITS_MILLISECONDS);
    return code;
}

/* "file:PATH?psow=0&...": that a write spares the bytes beside it in its sector is not relied on (docs/adr/0015). */
static const char *address_of(struct arena *arena, const char *path, const char *options)
{
    static const char digits[] = "0123456789ABCDEF";
    struct builder address;
    builder_init(&address, arena);
    builder_add_string(&address, "file:");
    for (; *path; path++) {
        if (*path != '%' && *path != '?' && *path != '#' && *path > ' ') {
            builder_add_char(&address, *path);
            continue;
        }
        builder_add_char(&address, '%');
        builder_add_char(&address, digits[(unsigned char)*path >> 4]);
        builder_add_char(&address, digits[(unsigned char)*path & 15]);
    }
    builder_add_string(&address, "?psow=0");
    builder_add_string(&address, options);
    return builder_string(&address);
}

struct sqlite *sqlite_of(const struct store *store)
{
    return store->connection;
}

/* SQLite would count its memory under one lock of all threads, whenever it asks for some; nobody wants to know how much
 * it is. Only before the first file is opened can that be said. */
static void count_no_memory(void)
{
    static bool is_said;
    if (!__atomic_exchange_n(&is_said, true, __ATOMIC_SEQ_CST))
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

struct fault *sqlite_connect(struct store *store, struct arena *arena, const char *path, int flags,
                             const char *options)
{
    struct sqlite *sqlite = sqlite_of(store);
    int code = SQLITE_OK;
    count_no_memory();
    if (store->disk != &disk_of_machine)
        code = vfs_open(store->disk, &sqlite->vfs);
    if (code == SQLITE_OK)
        code =
            sqlite3_open_v2(address_of(arena, path, options), &sqlite->database,
                            flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                            sqlite->vfs ? vfs_name(sqlite->vfs) : NULL);
    if (code == SQLITE_OK)
        code = protect(sqlite->database);
    if (code == SQLITE_OK)
        code = collation_add(sqlite->database);
    return code == SQLITE_OK ? NULL : sqlite_fault(store, arena, code);
}

void sqlite_allow_checkpoint(struct store *store)
{
    ensure(store->is_writer);
    int code =
        sqlite3_db_config(sqlite_of(store)->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
    ensure(code == SQLITE_OK);
}

void sqlite_disconnect(struct store *store)
{
    struct sqlite *sqlite = sqlite_of(store);
    int code = sqlite3_close(sqlite->database);
    ensure(code == SQLITE_OK); /* every statement is finished before */
    sqlite->database = NULL;
    vfs_close(sqlite->vfs);
    sqlite->vfs = NULL;
}
