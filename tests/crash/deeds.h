/* deeds: what was done to a simulated disk, one after another, and the disk they make. Inside tests/crash only. */
#ifndef CRASH_DEEDS_H
#define CRASH_DEEDS_H

#include "simulated.h"

enum { SECTOR_BYTES = 512, MOST_FILES = 512, MOST_OPEN = 64, NAME_ROOM = 96, MOST_NAMES = 16 };

enum deed_kind {
    DEED_WRITE,
    DEED_TRUNCATE,
    DEED_SYNC,
    DEED_MAKE,
    DEED_REMOVE,
    DEED_RENAME,
    DEED_SYNC_FOLDER
};

struct deed {
    enum deed_kind kind;
    size_t file;
    int64_t at; /* where written, or the size of a truncation */
    struct text bytes;
    const char *name, *other; /* of an entry */
};

/* Bytes that grow. */
struct bytes {
    char *bytes;
    size_t size, room;
};

/* A list of numbers of deeds. */
struct waiting {
    size_t *deeds;
    size_t count, room;
};

/* A file: what the process sees, what is surely on disk, and what may be. */
struct content {
    struct bytes now, durable;
    struct waiting waiting;
};

struct entry {
    char name[NAME_ROOM];
    size_t file;
};

struct folder {
    struct entry entries[MOST_NAMES];
    size_t count;
};

struct simulated {
    struct disk disk;
    uint64_t seed;
    struct arena *arena; /* what the deeds hold */
    struct deed *deeds;
    size_t deed_count, deed_room;
    struct content files[MOST_FILES];
    size_t file_count;
    struct folder now, durable;
    struct waiting entries;
    struct {
        bool is_open, has_lock;
        size_t file;
    } open[MOST_OPEN];
    bool syncs_nothing;
    struct failing failing;
    bool is_failing, has_failed;
};

/* Does a deed and remembers it; what it points at is copied. */
void deed_do(struct simulated *simulated, struct deed deed);

void bytes_resize(struct bytes *bytes, size_t size);
void bytes_write(struct bytes *bytes, struct text text, size_t at);
void bytes_copy(struct bytes *to, const struct bytes *from);

/* The entry of a name, or NULL. */
struct entry *folder_find(struct folder *folder, const char *name);
void folder_apply(struct folder *folder, const struct deed *deed);

/* What is left of a file when what waits for its sync is cut by chance: into after, which may be its own durable. */
void loss_settle(const struct simulated *before, const struct content *content, struct bytes *after,
                 uint64_t *seed, size_t first_not_done);

#endif
