/* deadline_part: what the files of `reda deadline` share. */
#ifndef CLI_DEADLINE_PART_H
#define CLI_DEADLINE_PART_H

#include "part.h"
#include "rules/rules.h"

/* Adds the explanation of one computed last day; in full also every day that was passed over and what the
 * provision says. */
void deadline_explain(struct cli *cli, const struct clock *clock, const struct due *due,
                      bool in_full);

/* Adds one row for each clock of the rulebook. */
void deadline_list(struct cli *cli, const struct rulebook *rules);

#endif
