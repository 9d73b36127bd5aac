/* turn: at the file, one after another; and what stands in the log of it, in the same transaction. */
#include "part.h"
#include "access_sql.h"

struct fault *turn_begin(struct access *access, struct arena *arena)
{
    lock_take(access->lock);
    struct fault *fault = store_begin(access->store, arena);
    if (fault)
        lock_leave(access->lock);
    return fault;
}

struct fault *turn_end(struct access *access, struct arena *arena, struct fault *fault)
{
    fault = store_end(access->store, arena, fault);
    lock_leave(access->lock);
    return fault;
}

void digest_of(struct access *access, struct text bytes, struct digest *digest_out)
{
    hasher_sha256(access->hasher, &bytes, 1, digest_out);
}

struct fault *note_put(struct access *access, struct arena *arena, const char *what,
                       struct text person, struct text by, const uint8_t *session)
{
    char letters[32];
    if (session)
        hex_letters(bytes_of(session, 16), letters);
    return store_run(access->store, arena, &access_note_put,
                     VALUES(value_integer(access->now()), value_text(text_of(what)),
                            value_text(person), value_text(by),
                            value_text(bytes_of(letters, session ? sizeof letters : 0))));
}
