/* draft: a file appears under its name only when it is whole and on disk; a crash leaves the old one, and a signal that
 * ends the process removes the new one. Where the place is no regular file (a pipe, /dev/null) it is written directly,
 * since it cannot be replaced. */
#include "file.h"

#include "descriptor.h"
#include "disk.h"
#include "unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct draft {
    const char *path;
    char *temporary; /* "" when written directly */
    int descriptor;
    bool kept;
};

static bool is_special(const char *path)
{
    struct stat seen;
    return stat(path, &seen) == 0 && !S_ISREG(seen.st_mode);
}

/* The file's own rights where it stands already, else what the user's mask gives a new file. */
static mode_t wanted_mode(const char *path)
{
    struct stat seen;
    if (stat(path, &seen) == 0)
        return seen.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static struct fault *open_temporary(struct arena *arena, struct draft *draft)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add_string(&name, draft->path);
    builder_add_string(&name, ".XXXXXX");
    draft->temporary = builder_string(&name);
    draft->descriptor = unfinished_create(draft->temporary);
    if (draft->descriptor < 0)
        return system_fault(arena, "fault.file-create", draft->path);
    if (fchmod(draft->descriptor, wanted_mode(draft->path)) != 0) {
        struct fault *fault = system_fault(arena, "fault.file-create", draft->path);
        draft_close(draft);
        return fault;
    }
    return NULL;
}

struct fault *draft_open(struct arena *arena, const char *path, struct draft **draft_out)
{
    struct draft *draft = arena_new(arena, struct draft);
    draft->path = path;
    draft->temporary = text_copy(arena, (struct text){"", 0});
    if (is_special(path)) {
        draft->descriptor = open(path, O_WRONLY | O_CLOEXEC);
        if (draft->descriptor < 0)
            return system_fault(arena, "fault.file-create", path);
    } else {
        TRY(open_temporary(arena, draft));
    }
    *draft_out = draft;
    return NULL;
}

struct fault *draft_write(struct draft *draft, struct arena *arena, struct text text)
{
    if (!descriptor_write(draft->descriptor, text))
        return system_fault(arena, "fault.file-write", draft->path);
    return NULL;
}

const char *draft_path(const struct draft *draft)
{
    return draft->temporary[0] ? draft->temporary : draft->path;
}

/* A library may have put another file under the temporary name: what has that name is what must reach the disk. */
static bool settle(const struct draft *draft)
{
    int named = open(draft->temporary, O_RDONLY | O_CLOEXEC);
    if (named < 0)
        return false;
    bool settled = fsync(named) == 0;
    int reason = errno;
    close(named);
    errno = reason;
    return settled;
}

/* The name too must be on disk: else a power loss could bring the old file back. */
struct fault *draft_keep(struct draft *draft, struct arena *arena)
{
    if (draft->temporary[0] && (!settle(draft) || rename(draft->temporary, draft->path) != 0))
        return system_fault(arena, "fault.file-write", draft->path);
    unfinished_done(draft->temporary);
    draft->kept = true;
    return draft->temporary[0] ? disk_fault(arena, "fault.file-write", draft->path,
                                            disk_sync_folder(&disk_of_machine, draft->path))
                               : NULL;
}

void draft_close(struct draft *draft)
{
    if (!draft || draft->descriptor < 0)
        return;
    close(draft->descriptor);
    draft->descriptor = -1;
    if (draft->kept || !draft->temporary[0])
        return;
    unlink(draft->temporary);
    unfinished_done(draft->temporary);
}

struct fault *draft_put(struct arena *arena, const char *path, struct text text)
{
    struct draft *draft;
    TRY(draft_open(arena, path, &draft));
    struct fault *fault = draft_write(draft, arena, text);
    if (!fault)
        fault = draft_keep(draft, arena);
    draft_close(draft);
    return fault;
}
