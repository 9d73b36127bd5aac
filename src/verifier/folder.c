/* folder: brings the files of an exported ledger. Must not know what stands in them. */
#include "folder.h"

#include "judging.h"
#include "os/os.h"

#include <errno.h>

enum { FILE_MOST = 1024 * 1024 /* of what is no tile and no part */ };

struct folder {
    const char *path;
};

static const char *path_in(struct arena *arena, const struct folder *folder, struct text name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder->path);
    builder_add_char(&path, '/');
    builder_add(&path, name);
    return builder_string(&path);
}

/* As much as there is, at most most + 1. */
static int read_opened(struct arena *arena, const struct disk_file *file, size_t most,
                       struct text *bytes_out)
{
    int64_t size = 0;
    int reason = disk_size(file, &size);
    if (reason)
        return reason;
    size_t room = (uint64_t)size > most ? most + 1 : (size_t)size;
    char *bytes = arena_allocate(arena, room);
    bytes_out->bytes = bytes;
    return disk_read(file, bytes, room, 0, &bytes_out->size);
}

static struct fault *read_file(const struct folder *folder, struct arena *arena, struct text name,
                               size_t most, struct text *bytes_out, bool *found_out)
{
    const char *path = path_in(arena, folder, name);
    struct disk_file file;
    int reason = disk_open(&disk_of_machine, path, DISK_READ, &file);
    *found_out = reason == 0;
    if (reason == ENOENT || reason == ENOTDIR)
        return NULL;
    if (reason)
        return disk_fault(arena, "fault.file-open", path, reason);
    reason = read_opened(arena, &file, most, bytes_out);
    disk_close(&file);
    return disk_fault(arena, "fault.file-read", path, reason);
}

static struct fault *bring_newest(void *context, struct arena *arena, struct text *note_out,
                                  bool *found_out)
{
    return read_file(context, arena, TEXT_LITERAL("checkpoint"), FILE_MOST, note_out, found_out);
}

static struct fault *bring_policy(void *context, struct arena *arena, struct text *policy_out,
                                  bool *found_out)
{
    return read_file(context, arena, TEXT_LITERAL("policy"), FILE_MOST, policy_out, found_out);
}

/* All files of a folder inside the folder, which may be missing. */
static struct fault *bring_all(const struct folder *folder, struct arena *arena, const char *inside,
                               struct ledger_note **notes_out, size_t *count_out)
{
    const char *path = path_in(arena, folder, text_of(inside));
    struct text *names;
    bool there;
    *count_out = 0;
    int reason = disk_exists(&disk_of_machine, path, &there);
    if (reason || !there)
        return disk_fault(arena, "fault.folder-open", path, reason);
    TRY(folder_list(arena, path, &names, count_out));
    *notes_out = arena_new_many(arena, *count_out, struct ledger_note);
    for (size_t i = 0; i < *count_out; i++) {
        struct ledger_note *note = &(*notes_out)[i];
        struct builder name;
        bool found;
        builder_init(&name, arena);
        builder_add_string(&name, inside);
        builder_add_char(&name, '/');
        builder_add(&name, names[i]);
        note->name = builder_text(&name);
        TRY(read_file(folder, arena, note->name, FILE_MOST, &note->note, &found));
    }
    return NULL;
}

static struct fault *bring_checkpoints(void *context, struct arena *arena,
                                       struct ledger_note **notes_out, size_t *count_out)
{
    return bring_all(context, arena, "checkpoints", notes_out, count_out);
}

static struct fault *bring_stamps(void *context, struct arena *arena,
                                  struct ledger_note **stamps_out, size_t *count_out)
{
    return bring_all(context, arena, "stamp", stamps_out, count_out);
}

static struct fault *bring_tile(void *context, struct arena *arena, const struct tile_name *name,
                                size_t most, struct text *bytes_out, bool *found_out)
{
    return read_file(context, arena, tile_text(arena, name), most, bytes_out, found_out);
}

static struct fault *bring_part(void *context, struct arena *arena, const struct digest *hash,
                                size_t most, struct text *bytes_out, bool *found_out)
{
    return read_file(context, arena, part_text(arena, hash), most, bytes_out, found_out);
}

void ledger_folder(struct arena *arena, const char *path, struct ledger_source *source_out)
{
    struct folder *folder = arena_new(arena, struct folder);
    folder->path = path;
    *source_out = (struct ledger_source){.context = folder,
                                         .newest = bring_newest,
                                         .checkpoints = bring_checkpoints,
                                         .stamps = bring_stamps,
                                         .policy = bring_policy,
                                         .tile = bring_tile,
                                         .part = bring_part};
}
