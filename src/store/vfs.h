/* vfs: SQLite over a disk of ours, for tests: so that a power loss and a full disk can be simulated. Locks and shared
 * memory are those of one process and one thread. In production SQLite's own calls are used (docs/adr/0015). Inside
 * store only. */
#ifndef STORE_VFS_H
#define STORE_VFS_H

#include "os/os.h"

#include <sqlite3.h>

struct vfs;

/* The one of this disk, made where there is none. A SQLite code. */
int vfs_open(const struct disk *disk, struct vfs **vfs_out);
void vfs_close(struct vfs *vfs); /* the last close ends it; NULL is accepted */
const char *vfs_name(const struct vfs *vfs);

#endif
