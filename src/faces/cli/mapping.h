/* mapping: which import mappings a list may be read with: those that ship with the program, or the one asked for. */
#ifndef CLI_MAPPING_H
#define CLI_MAPPING_H

#include "formats/formats.h"
#include "part.h"

struct mappings {
    const struct mapping **items;
    const char **names;
    struct text *texts; /* the files themselves */
    size_t count;
};

/* All that ship with the program (word NULL), the one of that name, or the one in the file of that path. false after
 * refusing in the name of the command. */
bool mappings_open(struct cli *cli, const char *command, const char *word,
                   struct mappings *mappings_out);

/* The name of one of them. */
const char *mappings_name(const struct mappings *mappings, const struct mapping *mapping);

#endif
