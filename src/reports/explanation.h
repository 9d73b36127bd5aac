/* explanation: one finding in full, for the lawyer who must rely on it and the mother whom it is about: what was found
 * with its values, how the days were counted and why they moved, the facts, what is missing, what would have changed
 * the answer, the law and how surely it was read. Must not judge: it says what judge and counterfactual found. */
#ifndef REPORTS_EXPLANATION_H
#define REPORTS_EXPLANATION_H

#include "counterfactual/counterfactual.h"
#include "formats/formats.h"

/* A finding and what would have changed it. */
struct explained {
    const struct finding *finding;
    struct counterfactuals changes;
};

struct explanation {
    const struct rulebook *book;
    const struct dossier *dossier;
    const char *file; /* name */
    int64_t line;     /* of the case in the file; 0 = not known */
    struct text code; /* asked for; size 0 = every code */
    int32_t event;    /* asked for; -1 = any */
    const struct explained *items;
    size_t count;
    const struct rule_answer
        *answers; /* where nothing was found: what each rule of the code said */
    size_t answer_count;
};

void explanation_text(struct builder *out, enum language language,
                      const struct explanation *explanation);

/* One object and a newline. */
void explanation_json(struct builder *out, enum language language,
                      const struct explanation *explanation);

#endif
