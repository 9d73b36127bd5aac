/* spool: see spool.h. What a failed write has left behind its end is never read and is overwritten by the next. */
#include "spool.h"

#include "descriptor.h"
#include "unfinished.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PORTION_BYTES = 256 * 1024 };

struct spool {
    const char *folder;
    int descriptor;
    int64_t size_bytes;
};

static pthread_mutex_t naming = PTHREAD_MUTEX_INITIALIZER; /* unfinished.h: one thread at a time */

/* Not every file system has files without a name. The name is taken away at once; what is left is the descriptor. */
static int open_named(char *name)
{
    pthread_mutex_lock(&naming);
    int descriptor = unfinished_create(name);
    if (descriptor >= 0) {
        unlink(name);
        unfinished_done(name);
    }
    pthread_mutex_unlock(&naming);
    return descriptor;
}

static bool open_in(struct arena *arena, const char *folder, struct spool *spool)
{
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_string(&builder, folder);
    builder_add_string(&builder, "/.reda-XXXXXX");
    char *name = builder_string(&builder);
    spool->folder = folder;
    spool->descriptor = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (spool->descriptor < 0)
        spool->descriptor = open_named(name);
    return spool->descriptor >= 0;
}

struct fault *spool_open(struct arena *arena, struct spool **spool_out)
{
    struct spool *spool = arena_new(arena, struct spool);
    if (!open_in(arena, "/var/tmp", spool) && !open_in(arena, P_tmpdir, spool))
        return system_fault(arena, "fault.spool-create", spool->folder);
    *spool_out = spool;
    return NULL;
}

struct fault *spool_write(struct spool *spool, struct arena *arena, struct text text)
{
    if (lseek(spool->descriptor, (off_t)spool->size_bytes, SEEK_SET) < 0 ||
        !descriptor_write(spool->descriptor, text))
        return system_fault(arena, "fault.spool-write", spool->folder);
    spool->size_bytes += (int64_t)text.size;
    return NULL;
}

struct fault *spool_each(struct spool *spool, struct arena *arena, spool_taker *take,
                         void *receiver)
{
    char *bytes = arena_allocate(arena, PORTION_BYTES);
    if (lseek(spool->descriptor, 0, SEEK_SET) < 0)
        return system_fault(arena, "fault.spool-read", spool->folder);
    for (int64_t left = spool->size_bytes; left > 0;) {
        size_t wanted = left < PORTION_BYTES ? (size_t)left : PORTION_BYTES;
        ssize_t got = descriptor_read(spool->descriptor, bytes, wanted);
        if (got >= 0 && (size_t)got < wanted)
            errno = EIO; /* shorter than it was */
        if (got < 0 || (size_t)got < wanted)
            return system_fault(arena, "fault.spool-read", spool->folder);
        TRY(take(receiver, arena, (struct text){bytes, wanted}));
        left -= got;
    }
    return NULL;
}

void spool_close(struct spool *spool)
{
    if (!spool || spool->descriptor < 0)
        return;
    close(spool->descriptor);
    spool->descriptor = -1;
}
