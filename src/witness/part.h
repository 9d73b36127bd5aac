/* part: a witness and what it remembers of a log. Inside the room. */
#ifndef WITNESS_PART_H
#define WITNESS_PART_H

#include "witness.h"

struct witness {
    struct shelf shelf;
    struct disk_file lock;
    struct hasher *hasher;
    struct sign_pair *pair; /* in secret memory */
    struct verifier_key key;
    struct verifier_key *logs;
    size_t log_count;
};

/* So that what is kept of a log can be read again. */
enum { NAME_MOST = 1000 };

/* The file of a log: "<hexadecimal SHA-256 of its name>.checkpoint", a note. */
const char *memory_name(const struct witness *witness, struct arena *arena, struct text origin);

/* What was last signed of a log; size 0 and the empty tree when nothing was (then the note is empty). */
struct fault *memory_read(const struct witness *witness, struct arena *arena, struct text origin,
                          struct text *note_out, struct checkpoint *last_out) MUST_USE;

/* On disk when it answers. */
struct fault *memory_put(const struct witness *witness, struct arena *arena, struct text origin,
                         struct text note) MUST_USE;

#endif
