/* machine_disk: the disk that the machine has. Files are made for their owner alone, since they hold secrets. */
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static int reason_of(int answer)
{
    return answer < 0 ? errno : 0;
}

static int open_file(void *self, const char *path, unsigned how, int64_t *handle_out)
{
    (void)self;
    int flags =
        O_CLOEXEC | (how & DISK_WRITE ? O_RDWR : O_RDONLY) | (how & DISK_CREATE ? O_CREAT : 0);
    int descriptor = open(path, flags, 0600);
    *handle_out = descriptor;
    return reason_of(descriptor);
}

static int read_file(void *self, int64_t handle, char *bytes, size_t room, int64_t at,
                     size_t *size_out)
{
    (void)self;
    size_t size = 0;
    ssize_t got = 1;
    while (size < room && got) {
        got = pread((int)handle, bytes + size, room - size, (off_t)at + (off_t)size);
        if (got < 0 && errno != EINTR)
            return errno;
        size += got > 0 ? (size_t)got : 0;
    }
    *size_out = size;
    return 0;
}

static int write_file(void *self, int64_t handle, struct text bytes, int64_t at)
{
    (void)self;
    while (bytes.size) {
        ssize_t written = pwrite((int)handle, bytes.bytes, bytes.size, (off_t)at);
        if (written < 0 && errno != EINTR)
            return errno;
        size_t done = written > 0 ? (size_t)written : 0;
        bytes = text_after(bytes, done);
        at += (int64_t)done;
    }
    return 0;
}

static int truncate_file(void *self, int64_t handle, int64_t size_bytes)
{
    (void)self;
    return reason_of(ftruncate((int)handle, (off_t)size_bytes));
}

static int sync_file(void *self, int64_t handle)
{
    (void)self;
    return reason_of(fsync((int)handle));
}

static int size_of_file(void *self, int64_t handle, int64_t *size_out)
{
    (void)self;
    struct stat seen;
    if (fstat((int)handle, &seen) != 0)
        return errno;
    *size_out = (int64_t)seen.st_size;
    return 0;
}

static int lock_file(void *self, int64_t handle)
{
    (void)self;
    return reason_of(flock((int)handle, LOCK_EX | LOCK_NB));
}

static void close_file(void *self, int64_t handle)
{
    (void)self;
    close((int)handle);
}

static int remove_file(void *self, const char *path)
{
    (void)self;
    return reason_of(unlink(path));
}

static int rename_file(void *self, const char *from, const char *to)
{
    (void)self;
    return reason_of(rename(from, to));
}

static int file_exists(void *self, const char *path, bool *exists_out)
{
    (void)self;
    *exists_out = access(path, F_OK) == 0;
    return *exists_out || errno == ENOENT ? 0 : errno;
}

static int sync_folder_of(void *self, const char *path)
{
    (void)self;
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    size_t size = slash ? (size_t)(slash - path) + 1 : 1;
    if (size >= sizeof folder)
        return ENAMETOOLONG;
    memcpy(folder, slash ? path : ".", size);
    folder[size] = '\0';
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    int reason = reason_of(fsync(descriptor));
    close(descriptor);
    return reason;
}

const struct disk disk_of_machine = {
    .open = open_file,
    .read = read_file,
    .write = write_file,
    .truncate = truncate_file,
    .sync = sync_file,
    .size = size_of_file,
    .lock = lock_file,
    .close = close_file,
    .remove = remove_file,
    .rename = rename_file,
    .exists = file_exists,
    .sync_folder = sync_folder_of,
};
