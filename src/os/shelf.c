/* shelf: see shelf.h. The order of the calls is the point: bytes are synced before they get their name, and the folder
 * after, before anybody is told. */
#include "shelf.h"

#include <errno.h>
#include <string.h>

static const char *with(struct arena *arena, const char *start, const char *rest)
{
    struct builder whole;
    builder_init(&whole, arena);
    builder_add_string(&whole, start);
    builder_add_string(&whole, rest);
    return builder_string(&whole);
}

const char *shelf_path(const struct shelf *shelf, struct arena *arena, const char *name)
{
    return shelf->folder[0] ? with(arena, with(arena, shelf->folder, "/"), name) : name;
}

const char *shelf_numbered(struct arena *arena, const char *name, uint32_t number)
{
    struct builder whole;
    builder_init(&whole, arena);
    builder_add_string(&whole, name);
    builder_add_char(&whole, '.');
    builder_add_number(&whole, number);
    return builder_string(&whole);
}

struct fault *shelf_lock(const struct shelf *shelf, struct arena *arena, const char *name,
                         const char *held_key, struct disk_file *lock_out)
{
    struct disk_file file;
    const char *path = shelf_path(shelf, arena, name);
    TRY(disk_fault(arena, "fault.file-open", path, disk_open(shelf->disk, path, DISK_READ, &file)));
    *lock_out = file;
    return disk_fault(arena, held_key, shelf->folder, disk_lock(lock_out));
}

/* These bytes and no others, on disk. */
static int fill(const struct shelf *shelf, const char *path, unsigned how, struct text bytes)
{
    struct disk_file file;
    int reason = disk_open(shelf->disk, path, how, &file);
    if (reason)
        return reason;
    reason = disk_truncate(&file, (int64_t)bytes.size);
    if (!reason)
        reason = disk_write(&file, bytes, 0);
    if (!reason)
        reason = disk_sync(&file);
    disk_close(&file);
    return reason;
}

struct fault *shelf_put(const struct shelf *shelf, struct arena *arena, const char *name,
                        struct text bytes)
{
    const char *path = shelf_path(shelf, arena, name), *fresh = with(arena, path, ".new");
    int reason = fill(shelf, fresh, DISK_WRITE | DISK_CREATE, bytes);
    if (!reason)
        reason = disk_rename(shelf->disk, fresh, path);
    if (!reason)
        reason = disk_sync_folder(shelf->disk, path);
    return disk_fault(arena, "fault.file-write", path, reason);
}

/* As far as there is room. */
static struct fault *read_into(const struct shelf *shelf, struct arena *arena, const char *name,
                               char *bytes, size_t room, size_t *size_out)
{
    struct disk_file file;
    const char *path = shelf_path(shelf, arena, name);
    TRY(disk_fault(arena, "fault.file-open", path, disk_open(shelf->disk, path, DISK_READ, &file)));
    int reason = disk_read(&file, bytes, room, 0, size_out);
    disk_close(&file);
    return disk_fault(arena, "fault.file-read", path, reason);
}

struct fault *shelf_read(const struct shelf *shelf, struct arena *arena, const char *name,
                         struct text *text_out)
{
    char *bytes = arena_allocate(arena, SHELF_TEXT_MOST);
    size_t size = 0;
    TRY(read_into(shelf, arena, name, bytes, SHELF_TEXT_MOST, &size));
    if (size == SHELF_TEXT_MOST)
        return fault_new(arena, "fault.shelf-file", shelf_path(shelf, arena, name), NULL);
    *text_out = (struct text){bytes, size};
    return NULL;
}

struct fault *shelf_read_key(const struct shelf *shelf, struct arena *arena, const char *name,
                             uint8_t key_out[SHELF_KEY_SIZE])
{
    struct disk_file file;
    size_t size = 0;
    int64_t whole = 0;
    const char *path = shelf_path(shelf, arena, name);
    TRY(disk_fault(arena, "fault.file-open", path, disk_open(shelf->disk, path, DISK_READ, &file)));
    int reason = disk_size(&file, &whole);
    if (!reason)
        reason = disk_read(&file, (char *)key_out, SHELF_KEY_SIZE, 0, &size);
    disk_close(&file);
    TRY(disk_fault(arena, "fault.file-read", path, reason));
    return whole == SHELF_KEY_SIZE && size == SHELF_KEY_SIZE
               ? NULL
               : fault_new(arena, "fault.shelf-file", path, NULL);
}

struct fault *shelf_has(const struct shelf *shelf, struct arena *arena, const char *name,
                        bool *has_out)
{
    const char *path = shelf_path(shelf, arena, name);
    return disk_fault(arena, "fault.file-open", path, disk_exists(shelf->disk, path, has_out));
}

static const char *aside_of(struct arena *arena, const char *name)
{
    return with(arena, name, ".gone");
}

struct fault *shelf_has_aside(const struct shelf *shelf, struct arena *arena, const char *name,
                              bool *has_out)
{
    return shelf_has(shelf, arena, aside_of(arena, name), has_out);
}

/* Overwrites what was put aside and removes it, if it is there. */
static int wipe_aside(const struct shelf *shelf, const char *aside)
{
    static const char zeroes[SHELF_KEY_SIZE];
    int reason = fill(shelf, aside, DISK_WRITE, (struct text){zeroes, sizeof zeroes});
    if (reason == ENOENT)
        return 0;
    if (!reason)
        reason = disk_remove(shelf->disk, aside);
    return reason ? reason : disk_sync_folder(shelf->disk, aside);
}

struct fault *shelf_destroy(const struct shelf *shelf, struct arena *arena, const char *name)
{
    const char *path = shelf_path(shelf, arena, name), *aside = aside_of(arena, path);
    int reason = disk_rename(shelf->disk, path, aside);
    if (!reason || reason == ENOENT) /* perhaps put aside before, and not yet for certain */
        reason = disk_sync_folder(shelf->disk, aside);
    if (!reason)
        reason = wipe_aside(shelf, aside);
    return disk_fault(arena, "fault.file-write", path, reason);
}
