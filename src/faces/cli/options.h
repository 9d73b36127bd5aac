/* options: reads "--name value", "--name=value" and "--flag" by a table. Must not know any command. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "part.h"

/* One option. Exactly one of value and flag is set: where its word, or that it was there, is to be kept. */
struct option {
    const char *name; /* without the dashes */
    const char **value;
    bool *flag;
};

/* Fills in what the table names and leaves the other words, in order, in *operands (as many as come before and after;
 * all after "--"). false after refusing an option that is unknown, twice or without its word. */
bool options_read(struct cli *cli, const char *command, const struct option *options,
                  size_t option_count, struct arguments arguments, struct arguments *operands_out);

/* Takes "--lang X" out of the arguments, wherever it stands, and sets the language of the run. */
bool options_take_language(struct cli *cli, struct arguments *arguments);

/* "--help" or "-h" stands among the arguments (before a "--"). */
bool options_ask_help(struct arguments arguments);

#endif
