/* scratch: see scratch.h. */
#include "scratch.h"

#include "file.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct fault *scratch_open(struct arena *arena, struct scratch *scratch_out)
{
    struct builder path;
    int descriptor = memfd_create("reda", MFD_CLOEXEC);
    *scratch_out = (struct scratch){.descriptor = descriptor};
    if (descriptor < 0)
        return fault_new(arena, "fault.file-create", "memfd", strerror(errno));
    builder_init(&path, arena);
    builder_add_string(&path, "/proc/self/fd/");
    builder_add_number(&path, descriptor);
    scratch_out->path = builder_string(&path);
    return NULL;
}

struct fault *scratch_read(const struct scratch *scratch, struct arena *arena, size_t limit_bytes,
                           struct text *text_out)
{
    return file_read_whole(arena, scratch->path, limit_bytes, text_out);
}

void scratch_close(struct scratch *scratch)
{
    if (scratch->descriptor >= 0)
        close(scratch->descriptor);
    scratch->descriptor = -1;
}
