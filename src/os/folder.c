/* folder: lists a folder and the folders in it, without recursion, and makes one. Must not open the files. */
#include "file.h"

#include "descriptor.h"
#include "disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FOLDER_FILES = 100000, FOLDER_DEPTH_BYTES = 1024 };

struct listing {
    struct arena *arena;
    const char *root;
    struct text *names; /* files found */
    size_t count, room;
    struct text *folders; /* found; read in turn */
    size_t folder_count, folder_room;
};

static void push(struct arena *arena, struct text **items, size_t *count, size_t *room,
                 struct text item)
{
    if (*count == *room) {
        *room = *room ? *room * 2 : 64;
        struct text *wider = arena_new_many(arena, *room, struct text);
        if (*count)
            memcpy(wider, *items, *count * sizeof **items);
        *items = wider;
    }
    (*items)[(*count)++] = item;
}

static struct text joined(struct arena *arena, struct text folder, const char *name)
{
    struct builder builder;
    builder_init(&builder, arena);
    builder_add(&builder, folder);
    if (folder.size)
        builder_add_char(&builder, '/');
    builder_add_string(&builder, name);
    return text_of(builder_string(&builder));
}

/* Of a link to a file: the file. Of a link to a folder: neither, or a circle of links would never end. */
static mode_t kind_of(int folder, const struct dirent *entry)
{
    struct stat seen;
    if (fstatat(folder, entry->d_name, &seen, AT_SYMLINK_NOFOLLOW) != 0)
        return 0;
    if (!S_ISLNK(seen.st_mode))
        return seen.st_mode;
    return fstatat(folder, entry->d_name, &seen, 0) == 0 && S_ISREG(seen.st_mode) ? seen.st_mode
                                                                                  : 0;
}

static struct fault *take(struct listing *listing, struct text folder, mode_t kind,
                          const struct dirent *entry)
{
    if (entry->d_name[0] == '.')
        return NULL;
    struct text name = joined(listing->arena, folder, entry->d_name);
    if (name.size > FOLDER_DEPTH_BYTES || listing->count >= FOLDER_FILES)
        return fault_new(listing->arena, "fault.folder-too-large", listing->root, NULL);
    if (S_ISDIR(kind))
        push(listing->arena, &listing->folders, &listing->folder_count, &listing->folder_room,
             name);
    else if (S_ISREG(kind))
        push(listing->arena, &listing->names, &listing->count, &listing->room, name);
    return NULL;
}

static struct fault *read_folder(struct listing *listing, struct text folder)
{
    const char *path = folder.size
                           ? joined(listing->arena, text_of(listing->root), folder.bytes).bytes
                           : listing->root;
    DIR *opened = opendir(path);
    if (!opened)
        return system_fault(listing->arena, "fault.folder-open", path);
    struct fault *fault = NULL;
    errno = 0;
    for (struct dirent *entry = readdir(opened); entry && !fault; entry = readdir(opened)) {
        fault = take(listing, folder, kind_of(dirfd(opened), entry), entry);
        errno = 0;
    }
    if (!fault && errno)
        fault = system_fault(listing->arena, "fault.folder-open", path);
    closedir(opened);
    return fault;
}

static int by_bytes(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

struct fault *folder_list(struct arena *arena, const char *path, struct text **names_out,
                          size_t *count_out)
{
    struct listing listing = {.arena = arena, .root = path};
    TRY(read_folder(&listing, (struct text){"", 0}));
    for (size_t i = 0; i < listing.folder_count; i++)
        TRY(read_folder(&listing, listing.folders[i]));
    if (listing.count)
        qsort(listing.names, listing.count, sizeof *listing.names, by_bytes);
    *names_out = listing.names;
    *count_out = listing.count;
    return NULL;
}

struct fault *folder_make(struct arena *arena, const char *path)
{
    struct text name = text_of(path); /* a slash at its end would make the folder its own parent */
    while (name.size > 1 && name.bytes[name.size - 1] == '/')
        name.size--;
    const char *bare = text_copy(arena, name);
    if (mkdir(bare, 0700) != 0)
        return system_fault(arena, "fault.folder-make", path);
    return disk_fault(arena, "fault.folder-make", path, disk_sync_folder(&disk_of_machine, bare));
}
