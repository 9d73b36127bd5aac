/* import_outcome: what became of each row of an import, said on a terminal and written to a file. Must not know what a
 * row says. */
#ifndef CLI_IMPORT_OUTCOME_H
#define CLI_IMPORT_OUTCOME_H

#include "importing/importing.h"
#include "part.h"

/* A row that is not taken, or that differs: kept, and said on standard error. */
void outcome_problem(struct cli *cli, struct outcomes *outcomes, const char *file, struct text name,
                     enum fate fate, const struct problem *problem);

/* The first of those that are there and not in the file, on standard output. */
void outcomes_tell_gone(struct cli *cli, const struct outcomes *outcomes);

/* false after refusing a path (NULL = none) that ends neither in .xlsx nor in .csv. */
bool outcomes_path(struct cli *cli, const char *command, const char *path);

/* All of them as a workbook or CSV, by the path's ending; NULL writes nothing. */
struct fault *outcomes_write(struct cli *cli, const struct outcomes *outcomes,
                             const char *path) MUST_USE;

#endif
