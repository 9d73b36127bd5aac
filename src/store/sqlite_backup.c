/* sqlite_backup: SQLite's own copying of what is committed into a new file, which is checked before it gets its name.
 * Must not replace anything: a backup that went wrong must not take the place of one that went right. */
#include "sqlite.h"

#include <errno.h>

enum { PAGES_AT_ONCE = 4096 };

static const char *with_end(struct arena *arena, const char *path, const char *end)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, path);
    builder_add_string(&name, end);
    return builder_string(&name);
}

/* All pages of one moment; SQLite begins again by itself when another process has written meanwhile. */
static struct fault *copy_pages(struct store *store, struct arena *arena, struct store *copy)
{
    sqlite3_backup *backup =
        sqlite3_backup_init(sqlite_of(copy)->database, "main", sqlite_of(store)->database, "main");
    if (!backup)
        return sqlite_fault(copy, arena, sqlite3_extended_errcode(sqlite_of(copy)->database));
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(backup, PAGES_AT_ONCE);
    int end = sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE && end == SQLITE_OK)
        return NULL;
    return sqlite_fault(copy, arena, code == SQLITE_DONE ? end : code);
}

static struct fault *with_copy(struct store *store, struct arena *arena, struct store *copy,
                               int flags, const char *options,
                               struct fault *(*act)(struct store *, struct arena *, struct store *))
{
    struct fault *fault = sqlite_connect(copy, arena, copy->path, flags, options);
    if (!fault)
        fault = act(store, arena, copy);
    statement_finish_all(copy);
    sqlite_disconnect(copy);
    return fault;
}

static struct fault *check_copy(struct store *store, struct arena *arena, struct store *copy)
{
    (void)store;
    return sqlite_check(copy, arena);
}

static struct fault *sync_copy(struct store *store, struct arena *arena, const char *path)
{
    struct disk_file file;
    int reason = disk_open(store->disk, path, DISK_WRITE, &file);
    if (!reason) {
        reason = disk_sync(&file);
        disk_close(&file);
    }
    return disk_fault(arena, "fault.file-write", path, reason);
}

static struct fault *make_copy(struct store *store, struct arena *arena, const char *path)
{
    struct disk_file file;
    struct store *copy = arena_new(arena, struct store);
    *copy = (struct store){.arena = arena,
                           .path = path,
                           .disk = store->disk,
                           .engine = store->engine,
                           .connection = arena_new(arena, struct sqlite)};
    TRY(disk_fault(arena, "fault.file-create", path,
                   disk_open(store->disk, path, DISK_WRITE | DISK_CREATE, &file)));
    int reason = disk_truncate(&file, 0); /* what an earlier backup that was stopped has left */
    disk_close(&file);
    TRY(disk_fault(arena, "fault.file-write", path, reason));
    TRY(with_copy(store, arena, copy, SQLITE_OPEN_READWRITE, "", copy_pages));
    TRY(sync_copy(store, arena, path));
    return with_copy(store, arena, copy, SQLITE_OPEN_READONLY, "&immutable=1", check_copy);
}

static int keep(const struct disk *disk, const char *draft, const char *path)
{
    int reason = disk_rename(disk, draft, path);
    return reason ? reason : disk_sync_folder(disk, path);
}

struct fault *sqlite_backup(struct store *store, struct arena *arena, const char *path)
{
    bool is_there;
    const char *draft = with_end(arena, path, ".part");
    TRY(disk_fault(arena, "fault.file-create", path, disk_exists(store->disk, path, &is_there)));
    if (is_there)
        return disk_fault(arena, "fault.file-create", path, EEXIST);
    struct fault *fault = make_copy(store, arena, draft);
    if (!fault)
        fault = disk_fault(arena, "fault.file-write", path, keep(store->disk, draft, path));
    if (fault && disk_remove(store->disk, draft) != 0)
        return fault; /* nothing to remove, or the disk that failed fails still */
    return fault;
}
