/* source: where a ledger to be verified is: a table of calls that bring its bytes. Whoever fills it in vouches for
 * nothing: all that is brought is doubted. A fault is the world failing; what is not there is told by found_out. */
#ifndef VERIFIER_SOURCE_H
#define VERIFIER_SOURCE_H

#include "tlog/tlog.h"

/* A signed note or a time stamp, and what people call it: "checkpoint", "checkpoints/64", "stamp/64". */
struct ledger_note {
    struct text name, note;
};

/* Each call brings bytes in the arena; not more than most + 1, where one too many tells that there are more. */
struct ledger_source {
    void *context;

    /* The newest checkpoint as a signed note. */
    struct fault *(*newest)(void *context, struct arena *arena, struct text *note_out,
                            bool *found_out);

    /* Each checkpoint that was signed, in any order; may hold the newest too. A name ends with the size that the ledger
     * keeps it under. */
    struct fault *(*checkpoints)(void *context, struct arena *arena, struct ledger_note **notes_out,
                                 size_t *count_out);

    /* Each time stamp, in any order. A name ends with the size of the checkpoint that it is kept beside. */
    struct fault *(*stamps)(void *context, struct arena *arena, struct ledger_note **stamps_out,
                            size_t *count_out);

    struct fault *(*policy)(void *context, struct arena *arena, struct text *policy_out,
                            bool *found_out);

    /* A tile of hashes, or with name->entries a bundle, of exactly that width. */
    struct fault *(*tile)(void *context, struct arena *arena, const struct tile_name *name,
                          size_t most, struct text *bytes_out, bool *found_out);

    /* A sealed part by its hash. */
    struct fault *(*part)(void *context, struct arena *arena, const struct digest *hash,
                          size_t most, struct text *bytes_out, bool *found_out);
};

#endif
