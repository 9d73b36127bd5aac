/* shelf: a folder of small files, each there whole or not at all, on a disk that the caller chooses: for what must be
 * on disk before somebody is told. Must not know what the files mean. */
#ifndef OS_SHELF_H
#define OS_SHELF_H

#include "base/base.h"

#include "disk.h"

struct shelf {
    const struct disk *disk;
    const char *folder;
};

enum { SHELF_KEY_SIZE = 32, SHELF_TEXT_MOST = 64 * 1024 };

const char *shelf_path(const struct shelf *shelf, struct arena *arena, const char *name);

/* "name.number". */
const char *shelf_numbered(struct arena *arena, const char *name, uint32_t number);

/* The folder is held for this process by a file that is never replaced, until the lock is closed; a fault with the key
 * when another has it. A lock that has a disk is to be closed, also after a fault. */
struct fault *shelf_lock(const struct shelf *shelf, struct arena *arena, const char *name,
                         const char *held_key, struct disk_file *lock_out) MUST_USE;

/* On disk when it answers, in place of what had the name; after a fault either may stand there. */
struct fault *shelf_put(const struct shelf *shelf, struct arena *arena, const char *name,
                        struct text bytes) MUST_USE;

/* A text that is not secret. */
struct fault *shelf_read(const struct shelf *shelf, struct arena *arena, const char *name,
                         struct text *text_out) MUST_USE;

/* A key straight to where it is to be; a fault when the file is of another size. */
struct fault *shelf_read_key(const struct shelf *shelf, struct arena *arena, const char *name,
                             uint8_t key_out[SHELF_KEY_SIZE]) MUST_USE;

struct fault *shelf_has(const struct shelf *shelf, struct arena *arena, const char *name,
                        bool *has_out) MUST_USE;

/* Is there something that was put aside and not yet removed? */
struct fault *shelf_has_aside(const struct shelf *shelf, struct arena *arena, const char *name,
                              bool *has_out) MUST_USE;

/* No start finds it again: put aside under another name first, then overwritten, then removed. None there is well. */
struct fault *shelf_destroy(const struct shelf *shelf, struct arena *arena,
                            const char *name) MUST_USE;

#endif
