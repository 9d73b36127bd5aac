/* vfs_file: what the parts of the vfs share: an open file and the node of its path, which all connections of the
 * process see. Inside store only. */
#ifndef STORE_VFS_FILE_H
#define STORE_VFS_FILE_H

#include "vfs.h"

#include <stdbool.h>

enum { VFS_MOST_REGIONS = 64 };

/* A path in use: its locks and the shared memory of its log. */
struct vfs_node {
    struct vfs_node *next;
    char *path;
    int users;
    int shared;           /* how many hold SHARED or more */
    const void *reserved; /* who holds RESERVED or more */
    const void *pending;  /* who holds PENDING or EXCLUSIVE: no new SHARED */
    int shared_memory_users;
    char *regions[VFS_MOST_REGIONS];
    int region_count;
    unsigned shared_slots[SQLITE_SHM_NLOCK];
    const void *exclusive_slots[SQLITE_SHM_NLOCK];
};

struct vfs {
    sqlite3_vfs calls; /* first: SQLite hands us this */
    char name[32];
    const struct disk *disk;
    int users;
    struct vfs_node *nodes;
};

struct vfs_file {
    sqlite3_file calls; /* first: SQLite hands us this */
    struct vfs *vfs;
    struct disk_file file;
    struct vfs_node *node; /* NULL for a file without locks: a log, a journal */
    const char *path;
    bool entry_is_new; /* its folder must be synced with it */
    int lock;
    bool has_shared_memory;
    unsigned shared_slots, exclusive_slots;
};

/* The SQLite code of a disk's answer; other says what failed. */
int vfs_code(int reason, int other);

/* Reads, writes, locks: what a file answers. */
extern const sqlite3_io_methods vfs_file_calls;

/* vfs_lock.c */
int vfs_lock(sqlite3_file *file, int lock);
int vfs_unlock(sqlite3_file *file, int lock);
int vfs_check_reserved(sqlite3_file *file, int *is_reserved_out);

/* vfs_shared.c */
int vfs_map_shared(sqlite3_file *file, int region, int size_bytes, int extend,
                   void volatile **memory_out);
int vfs_lock_shared(sqlite3_file *file, int first, int count, int flags);
void vfs_barrier(sqlite3_file *file);
int vfs_unmap_shared(sqlite3_file *file, int removes);

/* vfs.c */
struct vfs_node *vfs_take_node(struct vfs *vfs, const char *path);
void vfs_give_node(struct vfs *vfs, struct vfs_node *node);

#endif
