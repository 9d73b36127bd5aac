/* why: the findings of one case, each with what would have changed it: the way from a case to its explanation, the same
 * for every face. Judges and asks what if; the words are those of reports. */
#ifndef DESK_WHY_H
#define DESK_WHY_H

#include "reports/reports.h"

/* Which findings of which case. Everything must live as long as the explanation. */
struct why_question {
    const struct rulebook *rules;
    const struct authority_book *authority; /* NULL without a register */
    const struct dossier *dossier;          /* placed */
    const char *file;                       /* NULL = out of the record */
    int64_t line;
    struct text code; /* or the coarser one that it belongs to; size 0 = any */
    struct text rule; /* of one rule; size 0 = any */
    struct text ref;  /* of one person; size 0 = any */
    int32_t event;    /* index in the dossier; -1 = any */
    bool broken;      /* faults and doubts alone */
};

/* A code that is asked for without a finding gets the answer of each of its rules. Memory is the arena's. */
void why_find(struct arena *arena, const struct why_question *question,
              struct explanation *explanation_out);

#endif
