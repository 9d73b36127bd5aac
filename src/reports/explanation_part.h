/* explanation_part: the pieces of an explanation, the same for text and JSON. Several thoughts are lines. */
#ifndef REPORTS_EXPLANATION_PART_H
#define REPORTS_EXPLANATION_PART_H

#include "authority_part.h"
#include "explanation.h"
#include "part.h"

/* explanation_days: how late, in one sentence; and what the computation itself does not say: which days were passed
 * over, which day it was without an extension. */
struct text explanation_late(struct arena *arena, enum language language,
                             const struct dossier *dossier, const struct finding *finding);
struct text explanation_days(struct arena *arena, enum language language,
                             const struct explanation *explanation, const struct finding *finding);

/* explanation_facts: one event with number, what, when and what part it played. */
struct text explanation_when(struct arena *arena, enum language language,
                             const struct dossier *dossier, int32_t event);
struct explained_fact explanation_fact(struct arena *arena, enum language language,
                                       const struct dossier *dossier, const struct finding *finding,
                                       int32_t event);

/* explanation_changes: the words of one change, to stand after the heading of its outcome. */
const char *explanation_heading(struct arena *arena, enum language language,
                                const struct finding *finding, enum then outcome);
struct text explanation_change(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct finding *finding,
                               const struct counterfactual *change);
struct text explanation_basis(struct arena *arena, enum language language,
                              const struct counterfactuals *changes);
const char *then_word(enum then outcome); /* for programs */
const char *supposed_word(enum supposed change);

/* explanation_law */
struct text explanation_mark(struct arena *arena, enum language language, enum mark mark);
struct text explanation_strength(struct arena *arena, enum language language,
                                 const struct dossier *dossier, const struct finding *finding);

/* explanation_answers: what a rule said that raised nothing. */
struct text explanation_none(struct arena *arena, enum language language,
                             const struct explanation *explanation);
struct text explanation_answer(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct rule_answer *answer);

#endif
