/* once: a deed that its caller has named (deed.once: the form that it was typed in, a program's Idempotency-Key) is
 * done at most once, however often it is sent: the same words again are answered as the first time, other words are
 * refused (DEED_USED). It is kept in the transaction of the deed itself, so that a double click, a lost answer, a
 * restart or a kill between cannot make two of it. Names are each person's own. Only what was done, or had been done
 * before, is kept; what was refused may be sent again. A part of engine.h, which is to be included. */
#ifndef ENGINE_ONCE_H
#define ENGINE_ONCE_H

#include "base/base.h"

struct crew;
struct deed;

/* So long the same name is known again. */
enum { ONCE_DAYS = 30, ONCE_LETTERS_MOST = 128 };

/* A time that the deed has started and that still runs. */
struct started {
    struct text due, duty, source, label, concerns;
};

/* What became of it. */
struct done_once {
    bool found;
    struct text action;
    bool is_new;    /* an entry; else it had been said before */
    uint64_t entry; /* of is_new */
    size_t faults, doubts;
    int64_t at; /* second since 1970 */
    struct started *started;
    size_t started_count;
};

/* What the person's deed of that name was, from any thread. */
struct fault *crew_done_once(struct crew *crew, struct arena *arena, struct text person,
                             struct text name, struct done_once *done_out) MUST_USE;

#endif
