/* import_outcome: what became of each row of an import, as a count, as a report and as a file of it. Must not know what
 * a row says. */
#ifndef CLI_IMPORT_OUTCOME_H
#define CLI_IMPORT_OUTCOME_H

#include "formats/formats.h"
#include "part.h"

enum fate {
    FATE_NEW,
    FATE_CHANGED, /* there already, and now with something more or in other words */
    FATE_SAME,
    FATE_DIFFERS,  /* there in other words, which stand */
    FATE_UNUSABLE, /* not taken */
    FATE_GONE,     /* there, and no longer in what was read */
    FATES
};

extern const char *const fate_keys[FATES];

struct row_outcome {
    const char *file;
    int64_t line;     /* 0 = none */
    struct text name; /* of the case, or of the row */
    enum fate fate;
    struct text said; /* why, and what to do; size 0 = nothing */
};

struct outcomes {
    struct cli *cli;
    struct row_outcome *items;
    size_t count, room;
    size_t counts[FATES];
};

/* Texts are copied; file must outlive the outcomes. */
void outcome_add(struct outcomes *outcomes, struct row_outcome outcome);

/* A row that is not taken, or that differs: what the problem says is kept. */
void outcome_keep(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                  const struct problem *problem);

/* The same, said on standard error too. */
void outcome_problem(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                     const struct problem *problem);

/* The first of those that are there and not in the file, on standard output. */
void outcomes_tell_gone(struct outcomes *outcomes);

/* false after refusing a path (NULL = none) that ends neither in .xlsx nor in .csv. */
bool outcomes_path(struct cli *cli, const char *command, const char *path);

/* All of them as a workbook or CSV, by the path's ending; NULL writes nothing. */
struct fault *outcomes_write(const struct outcomes *outcomes, const char *path) MUST_USE;

#endif
