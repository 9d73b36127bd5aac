/* vfs: see vfs.h. The calls on paths; those on files stand in vfs_file.c. What is not about files (chance, time) is
 * left to the machine's own. */
#include "vfs_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_PATH = 1024 };

static struct vfs *of(sqlite3_vfs *calls)
{
    return (struct vfs *)calls;
}

int vfs_code(int reason, int other)
{
    return reason == 0 ? SQLITE_OK : reason == ENOSPC ? SQLITE_FULL : other;
}

struct vfs_node *vfs_take_node(struct vfs *vfs, const char *path)
{
    struct vfs_node *node = vfs->nodes;
    while (node && strcmp(node->path, path) != 0)
        node = node->next;
    if (!node) {
        node = sqlite3_malloc(sizeof *node);
        ensure(node);
        *node = (struct vfs_node){.next = vfs->nodes, .path = sqlite3_mprintf("%s", path)};
        ensure(node->path);
        vfs->nodes = node;
    }
    node->users++;
    return node;
}

void vfs_give_node(struct vfs *vfs, struct vfs_node *node)
{
    struct vfs_node **place = &vfs->nodes;
    if (--node->users > 0)
        return;
    while (*place != node)
        place = &(*place)->next;
    *place = node->next;
    sqlite3_free(node->path);
    sqlite3_free(node);
}

static int open_file(sqlite3_vfs *calls, const char *path, sqlite3_file *out, int flags,
                     int *flags_out)
{
    struct vfs *vfs = of(calls);
    struct vfs_file *file = (struct vfs_file *)out;
    bool is_there = false, makes = flags & SQLITE_OPEN_CREATE;
    memset(file, 0, sizeof *file);
    if (!path) /* temporary files are kept in memory (pragma temp_store) */
        return SQLITE_CANTOPEN;
    unsigned how =
        (flags & SQLITE_OPEN_READWRITE ? DISK_WRITE : DISK_READ) | (makes ? DISK_CREATE : 0U);
    int reason = disk_exists(vfs->disk, path, &is_there);
    if (!reason)
        reason = disk_open(vfs->disk, path, how, &file->file);
    if (reason)
        return vfs_code(reason, SQLITE_CANTOPEN);
    file->vfs = vfs;
    file->path = path; /* SQLite keeps it until the file is closed */
    file->entry_is_new = makes && !is_there;
    file->node = flags & SQLITE_OPEN_MAIN_DB ? vfs_take_node(vfs, path) : NULL;
    file->calls.pMethods = &vfs_file_calls;
    if (flags_out)
        *flags_out = flags;
    return SQLITE_OK;
}

static int remove_file(sqlite3_vfs *calls, const char *path, int syncs_folder)
{
    int reason = disk_remove(of(calls)->disk, path);
    if (reason == ENOENT)
        return SQLITE_IOERR_DELETE_NOENT;
    if (reason == 0 && syncs_folder)
        reason = disk_sync_folder(of(calls)->disk, path);
    return vfs_code(reason, SQLITE_IOERR_DELETE);
}

/* As SQLite's own: an empty file is none where it asks whether there is a journal to go back by. */
static int find_file(sqlite3_vfs *calls, const char *path, int what, int *is_there_out)
{
    struct disk_file file;
    bool is_there = false;
    int64_t size = 1;
    int reason = disk_exists(of(calls)->disk, path, &is_there);
    if (!reason && is_there && what == SQLITE_ACCESS_EXISTS) {
        reason = disk_open(of(calls)->disk, path, DISK_READ, &file);
        if (!reason) {
            reason = disk_size(&file, &size);
            disk_close(&file);
        }
    }
    *is_there_out = is_there && size > 0;
    return vfs_code(reason, SQLITE_IOERR_ACCESS);
}

static int full_path(sqlite3_vfs *calls, const char *path, int room, char *path_out)
{
    (void)calls;
    size_t size = strlen(path) + 1;
    if (size > (size_t)room)
        return SQLITE_CANTOPEN;
    memcpy(path_out, path, size);
    return SQLITE_OK;
}

static const sqlite3_vfs calls_on_paths = {
    .iVersion = 1,
    .szOsFile = sizeof(struct vfs_file),
    .mxPathname = MOST_PATH,
    .xOpen = open_file,
    .xDelete = remove_file,
    .xAccess = find_file,
    .xFullPathname = full_path,
};

/* What SQLite draws (the salt of a log) is the same each time a test is run, but not from one disk to the next, or a
 * log that was left behind would look like the new one. */
static void seed_chance(void)
{
    static int disks;
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, ++disks, NULL);
}

static struct vfs *new_vfs(const struct disk *disk, const char *name)
{
    struct vfs *vfs = calloc(1, sizeof *vfs);
    sqlite3_vfs *machine = sqlite3_vfs_find(NULL);
    ensure(vfs && machine);
    memcpy(vfs->name, name, sizeof vfs->name);
    vfs->disk = disk;
    vfs->calls = calls_on_paths;
    vfs->calls.zName = vfs->name;
    vfs->calls.xRandomness = machine->xRandomness;
    vfs->calls.xSleep = machine->xSleep;
    vfs->calls.xCurrentTime = machine->xCurrentTime;
    return vfs;
}

int vfs_open(const struct disk *disk, struct vfs **vfs_out)
{
    char name[sizeof(*vfs_out)->name] = "";
    if (sqlite3_initialize() != SQLITE_OK)
        return SQLITE_ERROR;
    sqlite3_snprintf(sizeof name, name, "reda-%p", (const void *)disk);
    struct vfs *vfs = (struct vfs *)sqlite3_vfs_find(name);
    if (!vfs) {
        vfs = new_vfs(disk, name);
        int code = sqlite3_vfs_register(&vfs->calls, 0);
        if (code != SQLITE_OK) {
            free(vfs);
            return code;
        }
    }
    if (vfs->users++ == 0)
        seed_chance();
    *vfs_out = vfs;
    return SQLITE_OK;
}

void vfs_close(struct vfs *vfs)
{
    if (!vfs || --vfs->users > 0)
        return;
    ensure(!vfs->nodes);
    sqlite3_vfs_unregister(&vfs->calls);
    free(vfs);
}

const char *vfs_name(const struct vfs *vfs)
{
    return vfs->name;
}
