/* deeds: see deeds.h. */
#include "deeds.h"

#include <stdlib.h>
#include <string.h>

void bytes_resize(struct bytes *bytes, size_t size)
{
    if (size > bytes->room) {
        bytes->room = size * 2;
        bytes->bytes = realloc(bytes->bytes, bytes->room);
        ensure(bytes->bytes);
    }
    if (size > bytes->size)
        memset(bytes->bytes + bytes->size, 0, size - bytes->size);
    bytes->size = size;
}

void bytes_write(struct bytes *bytes, struct text text, size_t at)
{
    if (text.size == 0)
        return;
    if (at + text.size > bytes->size)
        bytes_resize(bytes, at + text.size);
    memcpy(bytes->bytes + at, text.bytes, text.size);
}

void bytes_copy(struct bytes *to, const struct bytes *from)
{
    to->size = 0;
    bytes_resize(to, from->size);
    if (from->size)
        memcpy(to->bytes, from->bytes, from->size);
}

static void wait_for_sync(struct waiting *waiting, size_t deed)
{
    if (waiting->count == waiting->room) {
        waiting->room = waiting->room ? waiting->room * 2 : 64;
        waiting->deeds = realloc(waiting->deeds, waiting->room * sizeof *waiting->deeds);
        ensure(waiting->deeds);
    }
    waiting->deeds[waiting->count++] = deed;
}

struct entry *folder_find(struct folder *folder, const char *name)
{
    for (size_t i = 0; i < folder->count; i++)
        if (strcmp(folder->entries[i].name, name) == 0)
            return &folder->entries[i];
    return NULL;
}

static void drop(struct folder *folder, struct entry *entry)
{
    if (entry)
        *entry = folder->entries[--folder->count];
}

static void set(struct folder *folder, const char *name, size_t file)
{
    struct entry *entry = folder_find(folder, name);
    if (!entry) {
        ensure(folder->count < MOST_NAMES && strlen(name) < NAME_ROOM);
        entry = &folder->entries[folder->count++];
        strcpy(entry->name, name);
    }
    entry->file = file;
}

/* An entry that never came to the disk can neither leave it nor change its name. */
void folder_apply(struct folder *folder, const struct deed *deed)
{
    if (deed->kind == DEED_MAKE) {
        set(folder, deed->name, deed->file);
    } else if (deed->kind == DEED_REMOVE) {
        drop(folder, folder_find(folder, deed->name));
    } else if (folder_find(folder, deed->name)) {
        size_t file = folder_find(folder, deed->name)->file;
        drop(folder, folder_find(folder, deed->name));
        set(folder, deed->other, file);
    }
}

static const char *kept_name(struct simulated *simulated, const char *name)
{
    return name ? text_copy(simulated->arena, text_of(name)) : NULL;
}

static size_t remember(struct simulated *simulated, struct deed deed)
{
    if (simulated->deed_count == simulated->deed_room) {
        simulated->deed_room = simulated->deed_room ? simulated->deed_room * 2 : 256;
        simulated->deeds =
            realloc(simulated->deeds, simulated->deed_room * sizeof *simulated->deeds);
        ensure(simulated->deeds);
    }
    deed.bytes.bytes = text_copy(simulated->arena, deed.bytes);
    deed.name = kept_name(simulated, deed.name);
    deed.other = kept_name(simulated, deed.other);
    simulated->deeds[simulated->deed_count] = deed;
    return simulated->deed_count++;
}

static void sync_file(struct simulated *simulated, struct content *content)
{
    if (simulated->syncs_nothing)
        return;
    bytes_copy(&content->durable, &content->now);
    content->waiting.count = 0;
}

/* The place may have held a file before the last loss. */
static void empty(struct content *content)
{
    content->now.size = content->durable.size = content->waiting.count = 0;
}

static void do_to_folder(struct simulated *simulated, size_t number, const struct deed *deed)
{
    if (deed->kind == DEED_SYNC_FOLDER) {
        if (simulated->syncs_nothing)
            return;
        simulated->durable = simulated->now;
        simulated->entries.count = 0;
        return;
    }
    if (deed->kind == DEED_MAKE) {
        ensure(deed->file == simulated->file_count && deed->file < MOST_FILES);
        simulated->file_count++;
        empty(&simulated->files[deed->file]);
    }
    folder_apply(&simulated->now, deed);
    wait_for_sync(&simulated->entries, number);
}

void deed_do(struct simulated *simulated, struct deed wanted)
{
    size_t number = remember(simulated, wanted);
    const struct deed *deed = &simulated->deeds[number];
    struct content *content = &simulated->files[deed->file];
    switch (deed->kind) {
    case DEED_WRITE:
        bytes_write(&content->now, deed->bytes, (size_t)deed->at);
        wait_for_sync(&content->waiting, number);
        break;
    case DEED_TRUNCATE:
        bytes_resize(&content->now, (size_t)deed->at);
        wait_for_sync(&content->waiting, number);
        break;
    case DEED_SYNC:
        sync_file(simulated, content);
        break;
    default:
        do_to_folder(simulated, number, deed);
    }
}
