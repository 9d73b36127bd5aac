/* memory: one file for each log, the note that was last signed of it, whole. Must not decide what is signed. */
#include "part.h"

#include <string.h>

const char *memory_name(const struct witness *witness, struct arena *arena, struct text origin)
{
    struct digest digest;
    struct builder name;
    hasher_sha256(witness->hasher, &origin, 1, &digest);
    builder_init(&name, arena);
    hex_write(&name, digest_text(&digest));
    builder_add_string(&name, ".checkpoint");
    return builder_string(&name);
}

static struct fault *unreadable(const struct witness *witness, struct arena *arena,
                                const char *name)
{
    return fault_new(arena, "fault.shelf-file", shelf_path(&witness->shelf, arena, name), NULL);
}

/* A name that was given and is not surely on disk may be gone after a power loss, and with it the memory of what it led
 * to: a signature that somebody has seen by then would be forgotten. */
struct fault *memory_settle(struct witness *witness, struct arena *arena)
{
    if (witness->is_settled)
        return NULL;
    const char *path = shelf_path(&witness->shelf, arena, "name");
    TRY(disk_fault(arena, "fault.file-write", path, disk_sync_folder(witness->shelf.disk, path)));
    witness->is_settled = true;
    return NULL;
}

struct fault *memory_read(struct witness *witness, struct arena *arena, struct text origin,
                          struct text *note_out, struct checkpoint *last_out)
{
    const char *name = memory_name(witness, arena, origin);
    struct note note;
    struct flaw flaw;
    bool is_known = false;
    *note_out = (struct text){"", 0};
    *last_out = (struct checkpoint){.origin = origin};
    tree_empty(witness->hasher, &last_out->root);
    TRY(memory_settle(witness, arena));
    TRY(shelf_has(&witness->shelf, arena, name, &is_known));
    if (!is_known)
        return NULL;
    TRY(shelf_read(&witness->shelf, arena, name, note_out));
    bool is_whole = note_parse(arena, *note_out, &note, &flaw) &&
                    checkpoint_parse(note.text, last_out, &flaw) &&
                    text_equal(last_out->origin, origin);
    return is_whole ? NULL : unreadable(witness, arena, name);
}

struct fault *memory_put(struct witness *witness, struct arena *arena, struct text origin,
                         struct text note)
{
    witness->is_settled = false;
    TRY(shelf_put(&witness->shelf, arena, memory_name(witness, arena, origin), note));
    witness->is_settled = true;
    return NULL;
}
