/* file: reading. One buffer for the first bytes (to see what kind of file it is), then straight into the caller's
 * memory. Must not know formats. */
#include "file.h"

#include "descriptor.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PEEK_BYTES = 4096, FIRST_ROOM = 64 * 1024 };

struct file {
    const char *path;
    int descriptor;
    bool is_input; /* standard input: not ours to close */
    int64_t size;
    struct text memory; /* what is left, of a file that is none */
    size_t start, end;  /* of what is left in first */
    char first[PEEK_BYTES];
};

static struct fault *look(struct arena *arena, struct file *file)
{
    struct stat seen;
    if (fstat(file->descriptor, &seen) != 0)
        return system_fault(arena, "fault.file-open", file->path);
    if (S_ISDIR(seen.st_mode))
        return fault_new(arena, "fault.file-is-folder", file->path, NULL);
    file->size = S_ISREG(seen.st_mode) ? (int64_t)seen.st_size : -1;
    return NULL;
}

struct fault *file_open(struct arena *arena, const char *path, struct file **file_out)
{
    struct file *file = arena_new(arena, struct file);
    file->path = path;
    file->is_input = strcmp(path, "-") == 0;
    file->descriptor = file->is_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file->descriptor < 0)
        return system_fault(arena, "fault.file-open", path);
    struct fault *fault = look(arena, file);
    if (fault) {
        file_close(file);
        return fault;
    }
    *file_out = file;
    return NULL;
}

struct file *file_of_text(struct arena *arena, const char *name, struct text bytes)
{
    struct file *file = arena_new(arena, struct file);
    *file =
        (struct file){.path = name, .descriptor = -1, .size = (int64_t)bytes.size, .memory = bytes};
    return file;
}

static ssize_t take(struct file *file, char *bytes, size_t room)
{
    if (file->descriptor >= 0)
        return descriptor_read(file->descriptor, bytes, room);
    size_t size = file->memory.size < room ? file->memory.size : room;
    if (size)
        memcpy(bytes, file->memory.bytes, size);
    file->memory = text_after(file->memory, size);
    return (ssize_t)size;
}

void file_close(struct file *file)
{
    if (!file || file->is_input || file->descriptor < 0)
        return;
    close(file->descriptor);
    file->descriptor = -1;
}

int64_t file_size(const struct file *file)
{
    return file->size;
}

struct fault *file_peek(struct file *file, struct arena *arena, struct text *start_out)
{
    ensure(file->start == 0);
    ssize_t got = take(file, file->first + file->end, PEEK_BYTES - file->end);
    if (got < 0)
        return system_fault(arena, "fault.file-read", file->path);
    file->end += (size_t)got;
    *start_out = (struct text){file->first, file->end};
    return NULL;
}

struct fault *file_read(struct file *file, struct arena *arena, char *bytes, size_t room,
                        size_t *size_out)
{
    size_t kept = file->end - file->start;
    if (kept > room)
        kept = room;
    if (kept)
        memcpy(bytes, file->first + file->start, kept);
    file->start += kept;
    ssize_t got = take(file, bytes + kept, room - kept);
    if (got < 0)
        return system_fault(arena, "fault.file-read", file->path);
    *size_out = kept + (size_t)got;
    return NULL;
}

/* Room for all of a file whose size is known, and one byte to see that it ends there. */
static size_t first_room(const struct file *file, size_t limit_bytes)
{
    size_t room = file->size >= 0 ? (size_t)file->size + 1 : FIRST_ROOM;
    return room > limit_bytes + 1 ? limit_bytes + 1 : room;
}

struct fault *file_read_rest(struct file *file, struct arena *arena, size_t limit_bytes,
                             struct text *text_out)
{
    size_t room = first_room(file, limit_bytes);
    char *bytes = arena_allocate(arena, room);
    size_t size = 0;
    for (;;) {
        size_t got = 0;
        TRY(file_read(file, arena, bytes + size, room - size, &got));
        size += got;
        if (size > limit_bytes)
            return fault_new(arena, "fault.file-too-large", file->path, NULL);
        if (size < room)
            break;
        size_t wider = room * 2 > limit_bytes + 1 ? limit_bytes + 1 : room * 2;
        char *moved = arena_allocate(arena, wider);
        memcpy(moved, bytes, size);
        bytes = moved;
        room = wider;
    }
    *text_out = (struct text){bytes, size};
    return NULL;
}

struct fault *file_read_whole(struct arena *arena, const char *path, size_t limit_bytes,
                              struct text *text_out)
{
    struct file *file;
    TRY(file_open(arena, path, &file));
    struct fault *fault = file_read_rest(file, arena, limit_bytes, text_out);
    file_close(file);
    return fault;
}
