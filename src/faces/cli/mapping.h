/* mapping: which import mappings a list may be read with: those that ship with the program, or the one asked for. */
#ifndef CLI_MAPPING_H
#define CLI_MAPPING_H

#include "desk/desk.h"
#include "part.h"

/* All that ship with the program (word NULL), the one of that name, or the one in the file of that path. false after
 * refusing in the name of the command. */
bool mappings_open(struct cli *cli, const char *command, const char *word,
                   struct mappings *mappings_out);

/* The same of lists of the register. */
bool mappings_open_register(struct cli *cli, const char *command, const char *word,
                            struct mappings *mappings_out);

#endif
