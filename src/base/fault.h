/* fault: the world failed (a file, a library, somebody's broken bytes). Plain data handed upwards; NULL is
 * fine. A refusal by law or form is never a fault: that is a finding or a problem, plain data too. */
#ifndef BASE_FAULT_H
#define BASE_FAULT_H

#include "arena.h"

struct fault {
    const char *key;     /* text key for the user's language, e.g. "fault.file-open" */
    const char *subject; /* what it is about: a path, a word; "" when nothing */
    const char *detail;  /* the system's or library's own words; "" when none */
    const char *file;    /* where in our source it was first seen */
    int line;
};

#define MUST_USE __attribute__((warn_unused_result))

/* A new fault in the arena; subject and detail are copied, NULL counts as "". */
struct fault *fault_at(struct arena *arena, const char *key, const char *subject,
                       const char *detail, const char *file, int line) MUST_USE;

/* The same fault in an arena that lives longer; NULL stays NULL. */
struct fault *fault_copy(struct arena *arena, const struct fault *fault) MUST_USE;

#define fault_new(arena, key, subject, detail) \
    fault_at((arena), (key), (subject), (detail), __FILE__, __LINE__)

/* Hands a fault up to the caller; goes on when all is well. */
#define TRY(call)                      \
    do {                               \
        struct fault *tried_ = (call); \
        if (tried_)                    \
            return tried_;             \
    } while (0)

#endif
