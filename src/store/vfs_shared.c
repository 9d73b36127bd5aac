/* vfs_shared: the index of the log, which SQLite shares between connections: plain memory here, with the slots that
 * lock its parts. It is gone with its last user, as after a power loss; SQLite makes it again from the log. */
#include "vfs_file.h"

#include <stdlib.h>

int vfs_map_shared(sqlite3_file *out, int region, int size_bytes, int extend,
                   void volatile **memory_out)
{
    struct vfs_file *file = (struct vfs_file *)out;
    struct vfs_node *node = file->node;
    *memory_out = NULL;
    if (!file->has_shared_memory)
        node->shared_memory_users++;
    file->has_shared_memory = true;
    if (region >= VFS_MOST_REGIONS)
        return SQLITE_IOERR_SHMSIZE;
    while (extend && node->region_count <= region) {
        node->regions[node->region_count] = calloc(1, (size_t)size_bytes);
        ensure(node->regions[node->region_count]);
        node->region_count++;
    }
    if (region < node->region_count)
        *memory_out = node->regions[region];
    return SQLITE_OK;
}

static bool may_lock(const struct vfs_file *file, int slot, bool exclusive)
{
    const struct vfs_node *node = file->node;
    unsigned own = file->shared_slots >> slot & 1U;
    if (node->exclusive_slots[slot])
        return node->exclusive_slots[slot] == file;
    return !exclusive || node->shared_slots[slot] == own;
}

static void unlock_slot(struct vfs_file *file, int slot)
{
    unsigned bit = 1U << slot;
    if (file->shared_slots & bit)
        file->node->shared_slots[slot]--;
    if (file->exclusive_slots & bit)
        file->node->exclusive_slots[slot] = NULL;
    file->shared_slots &= ~bit;
    file->exclusive_slots &= ~bit;
}

static void lock_slot(struct vfs_file *file, int slot, bool exclusive)
{
    unsigned bit = 1U << slot;
    if (exclusive) {
        file->exclusive_slots |= bit;
        file->node->exclusive_slots[slot] = file;
    } else if (!(file->shared_slots & bit)) {
        file->shared_slots |= bit;
        file->node->shared_slots[slot]++;
    }
}

int vfs_lock_shared(sqlite3_file *out, int first, int count, int flags)
{
    struct vfs_file *file = (struct vfs_file *)out;
    bool exclusive = flags & SQLITE_SHM_EXCLUSIVE;
    for (int slot = first; slot < first + count && flags & SQLITE_SHM_LOCK; slot++)
        if (!may_lock(file, slot, exclusive))
            return SQLITE_BUSY;
    for (int slot = first; slot < first + count; slot++) {
        if (flags & SQLITE_SHM_LOCK)
            lock_slot(file, slot, exclusive);
        else
            unlock_slot(file, slot);
    }
    return SQLITE_OK;
}

void vfs_barrier(sqlite3_file *file)
{
    (void)file; /* one thread */
}

int vfs_unmap_shared(sqlite3_file *out, int removes)
{
    (void)removes;
    struct vfs_file *file = (struct vfs_file *)out;
    struct vfs_node *node = file->node;
    if (!file->has_shared_memory)
        return SQLITE_OK;
    for (int slot = 0; slot < SQLITE_SHM_NLOCK; slot++)
        unlock_slot(file, slot);
    file->has_shared_memory = false;
    if (--node->shared_memory_users > 0)
        return SQLITE_OK;
    while (node->region_count > 0)
        free(node->regions[--node->region_count]);
    return SQLITE_OK;
}
