/* disk: files read and written at any place, behind one table of calls, so that a test can put a simulated disk
 * (faults, power loss) in the machine's stead. Calls answer 0 or the system's number of the reason (errno): a database
 * engine wants the number, and whoever speaks to people makes a fault of it. Must not know what the files hold. */
#ifndef OS_DISK_H
#define OS_DISK_H

#include "base/base.h"

/* How a file is opened: for reading, or with these added. */
enum {
    DISK_READ = 0,
    DISK_WRITE = 1,
    DISK_CREATE = 2 /* where there is none, for its owner alone */
};

/* A driver. Folder entries (made, renamed, removed) survive a power loss only after sync_folder, bytes and size only
 * after sync. */
struct disk {
    void *self; /* handed to every call */
    bool
        spares_neighbours; /* claims that a write cut by a power loss spares the bytes beside it in its sector */
    int (*open)(void *self, const char *path, unsigned how, int64_t *handle_out);
    int (*read)(void *self, int64_t handle, char *bytes, size_t room, int64_t at, size_t *size_out);
    int (*write)(void *self, int64_t handle, struct text bytes, int64_t at);
    int (*truncate)(void *self, int64_t handle, int64_t size_bytes);
    int (*sync)(void *self, int64_t handle);
    int (*size)(void *self, int64_t handle, int64_t *size_out);
    int (*lock)(void *self, int64_t handle);
    void (*close)(void *self, int64_t handle);
    int (*remove)(void *self, const char *path);
    int (*rename)(void *self, const char *from, const char *to);
    int (*exists)(void *self, const char *path, bool *exists_out);
    int (*sync_folder)(void *self, const char *path);
};

/* The machine's own. */
extern const struct disk disk_of_machine;

/* An open file: close it once. */
struct disk_file {
    const struct disk *disk;
    int64_t handle;
};

int disk_open(const struct disk *disk, const char *path, unsigned how,
              struct disk_file *file_out) MUST_USE;
void disk_close(struct disk_file *file);

/* Fills bytes as far as the file reaches; less than room means the end. */
int disk_read(const struct disk_file *file, char *bytes, size_t room, int64_t at,
              size_t *size_out) MUST_USE;

/* All of the bytes, or a reason; then any part of them may be there. */
int disk_write(const struct disk_file *file, struct text bytes, int64_t at) MUST_USE;
int disk_truncate(const struct disk_file *file, int64_t size_bytes) MUST_USE;
int disk_sync(const struct disk_file *file) MUST_USE;
int disk_size(const struct disk_file *file, int64_t *size_out) MUST_USE;

/* The whole file for this process alone until it is closed; EWOULDBLOCK when another has it. */
int disk_lock(const struct disk_file *file) MUST_USE;

int disk_remove(const struct disk *disk, const char *path) MUST_USE; /* ENOENT when there is none */
int disk_rename(const struct disk *disk, const char *from, const char *to) MUST_USE;
int disk_exists(const struct disk *disk, const char *path, bool *exists_out) MUST_USE;
/* The entries of the folder in which the path stands. */
int disk_sync_folder(const struct disk *disk, const char *path) MUST_USE;

/* NULL for reason 0, else a fault with the path and the system's words for the reason. */
struct fault *disk_fault_at(struct arena *arena, const char *key, const char *path, int reason,
                            const char *source_file, int source_line) MUST_USE;

#define disk_fault(arena, key, path, reason) \
    disk_fault_at((arena), (key), (path), (reason), __FILE__, __LINE__)

#endif
