/* export_file: files of a folder, each on disk before the next is begun. Must not know what they hold. */
#include "export.h"

#include <errno.h>

const char *export_path(struct arena *arena, const char *folder, struct text name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, folder);
    builder_add_char(&path, '/');
    builder_add(&path, name);
    return builder_string(&path);
}

static struct fault *make_folder(struct arena *arena, const char *path)
{
    bool is_there;
    TRY(disk_fault(arena, "fault.file-create", path,
                   disk_exists(&disk_of_machine, path, &is_there)));
    return is_there ? NULL : folder_make(arena, path);
}

static struct fault *make_folders(struct export *export, struct text name)
{
    TRY(make_folder(export->scratch, export->folder));
    for (size_t i = 0; i < name.size; i++)
        if (name.bytes[i] == '/')
            TRY(make_folder(export->scratch, export_path(export->scratch, export->folder,
                                                         (struct text){name.bytes, i})));
    return NULL;
}

struct fault *export_put(struct export *export, struct text name, struct text bytes)
{
    const char *path = export_path(export->scratch, export->folder, name);
    TRY(make_folders(export, name));
    return draft_put(export->scratch, path, bytes);
}

struct fault *export_remove(struct export *export, struct text name)
{
    const char *path = export_path(export->scratch, export->folder, name);
    int reason = disk_remove(&disk_of_machine, path);
    return reason == ENOENT ? NULL : disk_fault(export->scratch, "fault.file-write", path, reason);
}
