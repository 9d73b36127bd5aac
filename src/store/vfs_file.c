/* vfs_file: what an open file answers SQLite: reads, writes, truncates, syncs. It claims nothing that the disk does
 * not: sectors of 512 bytes that may tear, in any order, until they are synced. */
#include "vfs_file.h"

#include <string.h>

enum { SECTOR_BYTES = 512 };

static struct vfs_file *of(sqlite3_file *file)
{
    return (struct vfs_file *)file;
}

static int close_file(sqlite3_file *out)
{
    struct vfs_file *file = of(out);
    if (file->node) {
        vfs_unlock(out, SQLITE_LOCK_NONE);
        vfs_give_node(file->vfs, file->node);
    }
    disk_close(&file->file);
    return SQLITE_OK;
}

static int read_file(sqlite3_file *out, void *bytes, int room, sqlite3_int64 at)
{
    size_t size = 0;
    int reason = disk_read(&of(out)->file, bytes, (size_t)room, at, &size);
    if (reason)
        return vfs_code(reason, SQLITE_IOERR_READ);
    if (size == (size_t)room)
        return SQLITE_OK;
    memset((char *)bytes + size, 0, (size_t)room - size); /* SQLite asks for zeros behind the end */
    return SQLITE_IOERR_SHORT_READ;
}

static int write_file(sqlite3_file *out, const void *bytes, int size, sqlite3_int64 at)
{
    return vfs_code(disk_write(&of(out)->file, (struct text){bytes, (size_t)size}, at),
                    SQLITE_IOERR_WRITE);
}

static int truncate_file(sqlite3_file *out, sqlite3_int64 size)
{
    return vfs_code(disk_truncate(&of(out)->file, size), SQLITE_IOERR_TRUNCATE);
}

/* A new log or journal is of use only when its name is on disk too. */
static int sync_file(sqlite3_file *out, int flags)
{
    (void)flags;
    struct vfs_file *file = of(out);
    int reason = disk_sync(&file->file);
    if (!reason && file->entry_is_new)
        reason = disk_sync_folder(file->vfs->disk, file->path);
    if (!reason)
        file->entry_is_new = false;
    return vfs_code(reason, SQLITE_IOERR_FSYNC);
}

static int size_of_file(sqlite3_file *out, sqlite3_int64 *size_out)
{
    int64_t size = 0;
    int reason = disk_size(&of(out)->file, &size);
    *size_out = size;
    return vfs_code(reason, SQLITE_IOERR_FSTAT);
}

static int control(sqlite3_file *file, int what, void *argument)
{
    (void)file, (void)what, (void)argument;
    return SQLITE_NOTFOUND;
}

static int sector_size(sqlite3_file *file)
{
    (void)file;
    return SECTOR_BYTES;
}

static int characteristics(sqlite3_file *file)
{
    return of(file)->vfs->disk->spares_neighbours ? SQLITE_IOCAP_POWERSAFE_OVERWRITE : 0;
}

const sqlite3_io_methods vfs_file_calls = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = vfs_lock,
    .xUnlock = vfs_unlock,
    .xCheckReservedLock = vfs_check_reserved,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = vfs_map_shared,
    .xShmLock = vfs_lock_shared,
    .xShmBarrier = vfs_barrier,
    .xShmUnmap = vfs_unmap_shared,
};
