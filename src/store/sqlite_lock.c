/* sqlite_lock: see sqlite_lock.h. The file stays when the lock is given back: to remove it would let two processes
 * lock two files of one name. A lock ends with its process, however that ends. A link to the file has another name and
 * so another lock: SQLite's own locks are then all that is left. */
#include "sqlite_lock.h"

#include <errno.h>

enum { NUMBER_ROOM = 32 };

static const char *path_of(struct store *store)
{
    struct builder path;
    builder_init(&path, store->arena);
    builder_add_string(&path, store->path);
    builder_add_string(&path, ".lock");
    return builder_string(&path);
}

/* The number that the holder has written, "?" while it has not. */
static struct fault *held(struct store *store, struct arena *arena)
{
    char bytes[NUMBER_ROOM];
    size_t size = 0;
    if (disk_read(&sqlite_of(store)->lock, bytes, sizeof bytes, 0, &size) != 0)
        size = 0;
    struct text number = text_trim((struct text){bytes, size});
    int32_t process;
    if (!text_to_number(number, &process))
        number = TEXT_LITERAL("?");
    return fault_new(arena, "fault.store-locked", store->path, text_copy(arena, number));
}

static int write_number(struct store *store, struct arena *arena)
{
    struct builder number;
    builder_init(&number, arena);
    builder_add_number(&number, machine_process());
    builder_add_char(&number, '\n');
    int reason = disk_truncate(&sqlite_of(store)->lock, 0);
    return reason ? reason : disk_write(&sqlite_of(store)->lock, builder_text(&number), 0);
}

struct fault *sqlite_lock_take(struct store *store, struct arena *arena)
{
    const char *path = path_of(store);
    int reason = disk_open(store->disk, path, DISK_WRITE | DISK_CREATE, &sqlite_of(store)->lock);
    if (reason) {
        sqlite_of(store)->lock.disk = NULL;
        return disk_fault(arena, "fault.file-create", path, reason);
    }
    reason = disk_lock(&sqlite_of(store)->lock);
    struct fault *fault = NULL;
    if (reason == EWOULDBLOCK)
        fault = held(store, arena);
    else if (reason == 0)
        reason = write_number(store, arena);
    if (!fault)
        fault = disk_fault(arena, "fault.file-write", path, reason);
    if (fault)
        sqlite_lock_release(store);
    return fault;
}

void sqlite_lock_release(struct store *store)
{
    if (sqlite_of(store)->lock.disk)
        disk_close(&sqlite_of(store)->lock);
}
