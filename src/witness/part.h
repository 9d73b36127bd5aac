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
    bool is_settled; /* what its folder shows is surely on disk */
};

/* What stands in a new folder; the name must be one that a witness may have. */
struct fault *witness_fill(const struct shelf *shelf, struct arena *arena,
                           struct text name) MUST_USE;

/* So that what is kept of a log can be read again. */
enum { NAME_MOST = 1000 };

/* The file of a log: "<hexadecimal SHA-256 of its name>.checkpoint", a note. */
const char *memory_name(const struct witness *witness, struct arena *arena, struct text origin);

/* What the folder shows is on disk from then on. */
struct fault *memory_settle(struct witness *witness, struct arena *arena) MUST_USE;

/* What was last signed of a log, and is on disk; size 0, the empty tree and an empty note when nothing was. */
struct fault *memory_read(struct witness *witness, struct arena *arena, struct text origin,
                          struct text *note_out, struct checkpoint *last_out) MUST_USE;

/* On disk when it answers. */
struct fault *memory_put(struct witness *witness, struct arena *arena, struct text origin,
                         struct text note) MUST_USE;

#endif
