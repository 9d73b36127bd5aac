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
    const char *file; /* name; NULL = out of the record */
    int64_t line;     /* of the case in the file; 0 = not known */
    struct text code; /* asked for; size 0 = every code */
    int32_t event;    /* asked for; -1 = any */
    const struct explained *items;
    size_t count;
    const struct rule_answer
        *answers; /* where nothing was found: what each rule of the code said */
    size_t answer_count;
};

/* One finding in words, for whoever lays it out: headings, lines and lists apart. */
struct explained_fact {
    int32_t event; /* of the dossier */
    struct text when, what, part;
    struct text whole; /* all of it in one line, with the event's number */
};
struct explained_change {
    const char *heading; /* what would then have been so; NULL = as the one before */
    struct text clause;
};
struct explained_source {
    struct text place, says, url, mark;
};
struct explanation_sheet {
    const struct finding *finding;
    struct text status; /* "Brist"; size 0 = the sentence says so itself */
    struct text sentence, person, late;
    const char *computed_heading; /* NULL = nothing was computed */
    const char *changes_heading;
    struct text basis; /* of the changes */
    const struct text *computed, *missing, *strength;
    size_t computed_count, missing_count, strength_count;
    const struct explained_fact *facts;
    size_t fact_count;
    const struct explained_change *changes;
    size_t change_count;
    const struct explained_source *sources;
    size_t source_count;
};
void explanation_sheet(struct arena *arena, enum language language,
                       const struct explanation *explanation, const struct explained *explained,
                       struct explanation_sheet *sheet_out);

void explanation_text(struct builder *out, enum language language,
                      const struct explanation *explanation);

/* One object and a newline. */
void explanation_json(struct builder *out, enum language language,
                      const struct explanation *explanation);

#endif
