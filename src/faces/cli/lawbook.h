/* lawbook: the rulebook of this run: the one inside the program, or the one in a folder (--law). */
#ifndef CLI_LAWBOOK_H
#define CLI_LAWBOOK_H

#include "part.h"

struct lawbook {
    const struct rulebook *rules;
    const char *hash; /* SHA-256 of all its files, hexadecimal */
    const struct rule_source *files;
    size_t file_count;
};

/* folder NULL = the embedded law. false after saying what is wrong (*code_out is then the exit code): each problem as
 * file:line:column: sentence. */
bool lawbook_open(struct cli *cli, const char *folder, struct lawbook *lawbook_out, int *code_out);

/* The same, and the examples are there to be tried. */
bool lawbook_open_whole(struct cli *cli, const char *folder, struct lawbook *lawbook_out,
                        int *code_out);

const char *lawbook_embedded_hash(void);

#endif
