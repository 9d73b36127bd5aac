/* disk: the calls every driver answers, and a fault of a reason. Must not know which driver it is. */
#include "disk.h"

#include "descriptor.h"

#include <errno.h>

int disk_open(const struct disk *disk, const char *path, unsigned how, struct disk_file *file_out)
{
    file_out->disk = disk;
    return disk->open(disk->self, path, how, &file_out->handle);
}

void disk_close(struct disk_file *file)
{
    file->disk->close(file->disk->self, file->handle);
    file->disk = NULL;
}

int disk_read(const struct disk_file *file, char *bytes, size_t room, int64_t at, size_t *size_out)
{
    return file->disk->read(file->disk->self, file->handle, bytes, room, at, size_out);
}

int disk_write(const struct disk_file *file, struct text bytes, int64_t at)
{
    return file->disk->write(file->disk->self, file->handle, bytes, at);
}

int disk_truncate(const struct disk_file *file, int64_t size_bytes)
{
    return file->disk->truncate(file->disk->self, file->handle, size_bytes);
}

int disk_sync(const struct disk_file *file)
{
    return file->disk->sync(file->disk->self, file->handle);
}

int disk_size(const struct disk_file *file, int64_t *size_out)
{
    return file->disk->size(file->disk->self, file->handle, size_out);
}

int disk_lock(const struct disk_file *file)
{
    return file->disk->lock(file->disk->self, file->handle);
}

int disk_remove(const struct disk *disk, const char *path)
{
    return disk->remove(disk->self, path);
}

int disk_rename(const struct disk *disk, const char *from, const char *to)
{
    return disk->rename(disk->self, from, to);
}

int disk_exists(const struct disk *disk, const char *path, bool *exists_out)
{
    return disk->exists(disk->self, path, exists_out);
}

int disk_sync_folder(const struct disk *disk, const char *path)
{
    return disk->sync_folder(disk->self, path);
}

struct fault *disk_fault_at(struct arena *arena, const char *key, const char *path, int reason,
                            const char *source_file, int source_line)
{
    errno = reason;
    return reason ? descriptor_fault(arena, key, path, source_file, source_line) : NULL;
}
