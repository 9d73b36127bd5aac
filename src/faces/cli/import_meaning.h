/* import_meaning: what the columns of a list mean, as it is said (--mapping) and told on a terminal. Must not know what
 * the rows are of. */
#ifndef CLI_IMPORT_MEANING_H
#define CLI_IMPORT_MEANING_H

#include "import_outcome.h"

/* A saved one of the name, else one that ships, else a file. *taken_out false after refusing it. */
struct fault *meaning_take(struct cli *cli, const char *command, const char *word,
                           struct import_cases *cases, bool *taken_out) MUST_USE;

/* Which heading is which column: what whoever confirms says yes to. */
void meaning_tell(struct cli *cli, const struct import_cases *cases);

/* Nothing was read: says why; answers the exit code. */
int meaning_refuse(struct cli *cli, const char *command, const struct import_cases *cases,
                   enum import_end end);

#endif
