/* vfs_lock: SQLite's five locks on a database file between the connections of one process: many read (SHARED), one of
 * them prepares to write (RESERVED), waits for the others to leave (PENDING), writes (EXCLUSIVE). */
#include "vfs_file.h"

static bool take_shared(struct vfs_file *file)
{
    if (file->node->pending)
        return false;
    file->node->shared++;
    file->lock = SQLITE_LOCK_SHARED;
    return true;
}

static bool take_reserved(struct vfs_file *file)
{
    if (file->node->reserved && file->node->reserved != file)
        return false;
    file->node->reserved = file;
    file->lock = SQLITE_LOCK_RESERVED;
    return true;
}

static bool take_exclusive(struct vfs_file *file)
{
    struct vfs_node *node = file->node;
    if ((node->reserved && node->reserved != file) || (node->pending && node->pending != file))
        return false;
    node->pending = node->reserved = file;
    file->lock = SQLITE_LOCK_PENDING;
    if (node->shared > 1)
        return false;
    file->lock = SQLITE_LOCK_EXCLUSIVE;
    return true;
}

int vfs_lock(sqlite3_file *out, int lock)
{
    struct vfs_file *file = (struct vfs_file *)out;
    bool is_taken = true;
    if (file->lock >= lock)
        return SQLITE_OK;
    if (file->lock == SQLITE_LOCK_NONE)
        is_taken = take_shared(file);
    if (is_taken && lock == SQLITE_LOCK_RESERVED)
        is_taken = take_reserved(file);
    if (is_taken && lock == SQLITE_LOCK_EXCLUSIVE)
        is_taken = take_exclusive(file);
    return is_taken ? SQLITE_OK : SQLITE_BUSY;
}

int vfs_unlock(sqlite3_file *out, int lock)
{
    struct vfs_file *file = (struct vfs_file *)out;
    if (file->lock <= lock)
        return SQLITE_OK;
    if (file->node->pending == file)
        file->node->pending = NULL;
    if (file->node->reserved == file)
        file->node->reserved = NULL;
    if (lock == SQLITE_LOCK_NONE)
        file->node->shared--;
    file->lock = lock;
    return SQLITE_OK;
}

int vfs_check_reserved(sqlite3_file *out, int *is_reserved_out)
{
    *is_reserved_out = ((struct vfs_file *)out)->node->reserved != NULL;
    return SQLITE_OK;
}
