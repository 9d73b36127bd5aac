/* embedded: the law inside the program; the table is made by tools/make-embedded. */
#ifndef DESK_EMBEDDED_H
#define DESK_EMBEDDED_H

#include "rules/rules.h"

struct embedded_file {
    struct text name; /* its path below law/ */
    struct text text;
};

extern const struct embedded_file embedded_law[]; /* sorted by name */
extern const size_t embedded_law_count;
extern const char embedded_law_hash[]; /* SHA-256 in hexadecimal letters */

/* All of it compiled; its examples have been tried where it was built in. */
const struct rulebook *embedded_rulebook(struct arena *arena);

#endif
