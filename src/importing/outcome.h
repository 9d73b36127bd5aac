/* outcome: what became of each row of an import: as a count and as a report. Must not know what a row says. A part of
 * importing.h. */
#ifndef IMPORTING_OUTCOME_H
#define IMPORTING_OUTCOME_H

#include "formats/formats.h"
#include "reports/reports.h"

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
    struct problem problem; /* why, and what to do; key NULL = nothing is to be said */
};

struct outcomes {
    struct arena *arena;
    struct row_outcome *items;
    size_t count, room;
    size_t counts[FATES];
};

/* Texts are copied; file must outlive the outcomes. */
void outcome_add(struct outcomes *outcomes, struct row_outcome outcome);

/* A row that is not taken, or that differs: its line is the problem's. */
void outcome_keep(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                  const struct problem *problem);

/* What is to be done about it; size 0 = nothing. */
struct text outcome_said(struct arena *arena, enum language language,
                         const struct row_outcome *outcome);

/* All of them, as a sheet that can be sent to whoever has to mend a row. */
struct report_table outcomes_table(struct arena *arena, enum language language,
                                   const struct outcomes *outcomes);

#endif
