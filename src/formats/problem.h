/* problem: input that cannot be used, with place, reason and remedy as text keys, so that it can be said in
 * the reader's language. */
#ifndef FORMATS_PROBLEM_H
#define FORMATS_PROBLEM_H

#include "base/base.h"

enum { PROBLEM_ARGUMENTS = 4 };

/* key names a text "problem.<what>" with {1}..{4}: it says what is wrong and how to mend it. place is where
 * inside the line: "events[3].date", "kolumn C"; size 0 = the whole line. */
struct problem {
    int64_t line; /* from 1; row number for sheets; 0 = the file as a whole */
    struct text place;
    const char *key;
    struct text arguments[PROBLEM_ARGUMENTS];
    size_t argument_count;
};

/* The same problem with its words in the arena: those of a sheet or a line live no longer than it. */
struct problem problem_kept(struct arena *arena, const struct problem *problem);

#endif
