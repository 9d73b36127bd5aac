/* simulated: see simulated.h. The calls of the disk; what they change stands in deeds.c, what a loss leaves in
 * loss.c. */
#include "deeds.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static struct simulated *of(void *self)
{
    return self;
}

/* Does this call fail? A disk that stays full fails from then on. */
static bool fails(struct simulated *simulated)
{
    struct failing *failing = &simulated->failing;
    if (!simulated->is_failing || failing->after-- > 0)
        return false;
    failing->after = 0;
    simulated->has_failed = true;
    simulated->is_failing = failing->stays;
    return true;
}

static bool read_fails(struct simulated *simulated)
{
    return simulated->failing.reads_too && fails(simulated);
}

static size_t take_place(struct simulated *simulated, size_t file)
{
    size_t place = 0;
    while (simulated->open[place].is_open)
        ensure(++place < MOST_OPEN);
    simulated->open[place].is_open = true;
    simulated->open[place].file = file;
    return place;
}

static size_t file_of(const struct simulated *simulated, int64_t handle)
{
    ensure(handle >= 0 && handle < MOST_OPEN && simulated->open[handle].is_open);
    return simulated->open[handle].file;
}

static int open_file(void *self, const char *path, unsigned how, int64_t *handle_out)
{
    struct simulated *simulated = of(self);
    struct entry *entry = folder_find(&simulated->now, path);
    if (!entry && !(how & DISK_CREATE))
        return ENOENT;
    if (entry ? read_fails(simulated) : fails(simulated))
        return simulated->failing.reason;
    size_t file = entry ? entry->file : simulated->file_count;
    if (!entry)
        deed_do(simulated, (struct deed){.kind = DEED_MAKE, .file = file, .name = path});
    *handle_out = (int64_t)take_place(simulated, file);
    return 0;
}

static void close_file(void *self, int64_t handle)
{
    ensure(of(self)->open[handle].is_open);
    memset(&of(self)->open[handle], 0, sizeof of(self)->open[handle]);
}

static int read_file(void *self, int64_t handle, char *bytes, size_t room, int64_t at,
                     size_t *size_out)
{
    const struct bytes *now = &of(self)->files[file_of(self, handle)].now;
    if (read_fails(self))
        return of(self)->failing.reason;
    size_t left = (size_t)at < now->size ? now->size - (size_t)at : 0;
    *size_out = left < room ? left : room;
    if (*size_out)
        memcpy(bytes, now->bytes + at, *size_out);
    return 0;
}

static int write_file(void *self, int64_t handle, struct text bytes, int64_t at)
{
    struct simulated *simulated = of(self);
    size_t file = file_of(simulated, handle);
    bool failed = fails(simulated);
    if (failed)
        bytes.size = chance_next(&simulated->seed) % (bytes.size + 1);
    if (bytes.size)
        deed_do(simulated,
                (struct deed){.kind = DEED_WRITE, .file = file, .at = at, .bytes = bytes});
    return failed ? simulated->failing.reason : 0;
}

static int truncate_file(void *self, int64_t handle, int64_t size)
{
    if (fails(self))
        return of(self)->failing.reason;
    deed_do(self, (struct deed){.kind = DEED_TRUNCATE, .file = file_of(self, handle), .at = size});
    return 0;
}

/* As on Linux: what a failed sync could not keep is never tried again, though the process still sees it. */
static int sync_file(void *self, int64_t handle)
{
    struct simulated *simulated = of(self);
    size_t file = file_of(self, handle);
    struct content *content = &simulated->files[file];
    if (!fails(simulated)) {
        deed_do(self, (struct deed){.kind = DEED_SYNC, .file = file});
        return 0;
    }
    loss_settle(simulated, content, &content->durable, &simulated->seed, SIZE_MAX);
    content->waiting.count = 0;
    return simulated->failing.reason;
}

static int size_of_file(void *self, int64_t handle, int64_t *size_out)
{
    *size_out = (int64_t)of(self)->files[file_of(self, handle)].now.size;
    return 0;
}

static int lock_file(void *self, int64_t handle)
{
    struct simulated *simulated = of(self);
    size_t file = file_of(self, handle);
    for (size_t i = 0; i < MOST_OPEN; i++)
        if (simulated->open[i].has_lock && simulated->open[i].file == file && (int64_t)i != handle)
            return EWOULDBLOCK;
    simulated->open[handle].has_lock = true;
    return 0;
}

static int remove_file(void *self, const char *path)
{
    if (!folder_find(&of(self)->now, path))
        return ENOENT;
    if (fails(self))
        return of(self)->failing.reason;
    deed_do(self, (struct deed){.kind = DEED_REMOVE, .name = path});
    return 0;
}

static int rename_file(void *self, const char *from, const char *to)
{
    if (!folder_find(&of(self)->now, from))
        return ENOENT;
    if (fails(self))
        return of(self)->failing.reason;
    deed_do(self, (struct deed){.kind = DEED_RENAME, .name = from, .other = to});
    return 0;
}

static int file_exists(void *self, const char *path, bool *exists_out)
{
    *exists_out = folder_find(&of(self)->now, path) != NULL;
    return read_fails(self) ? of(self)->failing.reason : 0;
}

static int sync_folder(void *self, const char *path)
{
    (void)path; /* there is one folder */
    if (fails(self))
        return of(self)->failing.reason;
    deed_do(self, (struct deed){.kind = DEED_SYNC_FOLDER});
    return 0;
}

static const struct disk calls = {
    .open = open_file,
    .read = read_file,
    .write = write_file,
    .truncate = truncate_file,
    .sync = sync_file,
    .size = size_of_file,
    .lock = lock_file,
    .close = close_file,
    .remove = remove_file,
    .rename = rename_file,
    .exists = file_exists,
    .sync_folder = sync_folder,
};

struct simulated *simulated_open(uint64_t seed)
{
    struct simulated *simulated = calloc(1, sizeof *simulated);
    ensure(simulated);
    simulated->arena = arena_open(0);
    simulated->seed = seed * 0x9E3779B97F4A7C15ULL + 1; /* never 0, of which chance_next makes 0 */
    simulated->seed += simulated->seed == 0;
    simulated->disk = calls;
    simulated->disk.self = simulated;
    return simulated;
}

void simulated_close(struct simulated *simulated)
{
    if (!simulated)
        return;
    for (size_t i = 0; i < MOST_FILES; i++) {
        free(simulated->files[i].now.bytes);
        free(simulated->files[i].durable.bytes);
        free(simulated->files[i].waiting.deeds);
    }
    free(simulated->entries.deeds);
    free(simulated->deeds);
    arena_close(simulated->arena);
    free(simulated);
}

const struct disk *simulated_disk(struct simulated *simulated)
{
    return &simulated->disk;
}

size_t simulated_deeds(const struct simulated *simulated)
{
    return simulated->deed_count;
}

void simulated_follow(struct simulated *simulated, const struct simulated *other, size_t deeds)
{
    ensure(deeds <= other->deed_count);
    while (simulated->deed_count < deeds)
        deed_do(simulated, other->deeds[simulated->deed_count]);
}

void simulated_sync_nothing(struct simulated *simulated)
{
    ensure(simulated->deed_count == 0);
    simulated->syncs_nothing = true;
}

void simulated_fail(struct simulated *simulated, struct failing failing)
{
    simulated->failing = failing;
    simulated->is_failing = true;
    simulated->has_failed = false;
}

bool simulated_has_failed(const struct simulated *simulated)
{
    return simulated->has_failed;
}

void simulated_claim_sparing(struct simulated *simulated)
{
    simulated->disk.spares_neighbours = true;
}

void simulated_mend(struct simulated *simulated)
{
    simulated->is_failing = false;
}
