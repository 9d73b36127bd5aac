/* part: what the files of reports share. Not for other rooms. */
#ifndef REPORTS_PART_H
#define REPORTS_PART_H

#include "paper.h"
#include "reports.h"

enum { FIELD_INDENT = 4 };

/* counts */
void counts_case(struct report_counts *counts, const struct dossier *dossier,
                 const struct findings *findings);
size_t missing_group(const struct dossier *dossier, const struct missing_fact *fact);
bool findings_have(const struct findings *findings, enum status status);
/* A coming limit so far away that text only counts it; one whose day is not known is never far. */
bool coming_is_far(const struct dossier *dossier, const struct finding *finding);
/* Parts per thousand of the checked duties that could be determined, never rounded up; -1 when none was checked. */
int32_t counts_coverage_permille(const struct report_counts *counts);

/* order: groups of missing facts that occur, most findings first; codes with most faults first, then doubts, coming,
 * unknown, name. Each answers how many. */
size_t order_groups(const struct report_counts *counts, size_t groups_out[REPORT_GROUPS]);
size_t order_codes(const struct report_counts *counts, size_t rows_out[REPORT_CODES]);
bool counts_have_code(const struct report_counts *counts, struct text code);
bool rule_is_first_of_code(const struct rulebook *book, size_t index);

/* phrases: words that text and workbook say alike; in the arena, harmless to a terminal, one line unless said. */
const char *phrase_status(enum language language, enum status status);
struct text phrase_code(struct arena *arena, enum language language,
                        struct text code); /* the duty behind it */
struct text phrase_duty(struct arena *arena, enum language language, const struct rule *rule);
struct text phrase_sentence(struct arena *arena, enum language language,
                            const struct finding *finding);
struct text phrase_group(struct arena *arena, enum language language, size_t group);
struct text phrase_sources(struct arena *arena, enum language language,
                           const struct finding *finding);
struct text phrase_rule_sources(struct arena *arena, enum language language,
                                const struct rule *rule);
struct text phrase_computed(struct arena *arena, enum language language,
                            const struct dossier *dossier,
                            const struct finding *finding); /* lines */
struct text phrase_missing(struct arena *arena, enum language language,
                           const struct dossier *dossier, const struct missing_fact *fact);
struct text phrase_all_missing(struct arena *arena, enum language language,
                               const struct dossier *dossier, const struct finding *finding);
struct text phrase_concerns(struct arena *arena, enum language language,
                            const struct dossier *dossier, const struct finding *finding);
struct text phrase_doubt_reason(struct arena *arena, enum language language,
                                const struct dossier *dossier, const struct finding *finding);
struct text phrase_coverage(struct arena *arena, enum language language,
                            int32_t permille); /* "91,8" */
struct text phrase_as_of(struct arena *arena, enum language language, int32_t first, int32_t last);
struct text phrase_problem(struct arena *arena, enum language language,
                           const struct problem *problem);
struct text phrase_place(struct arena *arena, enum language language,
                         const struct problem *problem);
struct text phrase_columns(struct arena *arena, enum language language,
                           const struct report_file *file);
int32_t
finding_latest(const struct finding *finding); /* legal latest day, DAY_NONE when not computed */
/* How many days after the last day it was done, or the case is still open; empty when that is not certain. */
struct text phrase_days_over(struct arena *arena, const struct dossier *dossier,
                             const struct finding *finding);
/* In which way a limit was passed, as a name for all that passed it so; empty when none was. */
struct text phrase_lateness(enum language language, const struct dossier *dossier,
                            const struct finding *finding);
const char *unchecked_key(size_t index); /* what Reda never checks, line by line; NULL at the end */

/* text */
void text_head(struct builder *out, enum language language, const struct report_head *head);
void text_case(struct builder *out, enum language language, const struct dossier *dossier,
               const struct findings *findings);
void text_problem(struct builder *out, enum language language, const char *file,
                  const struct problem *problem);
void text_brief(struct builder *out, enum language language, const struct report_head *head,
                const struct report_counts *counts);
void text_brief_later(struct builder *out, enum language language, struct text why);
void text_tail(struct builder *out, enum language language, const struct report_head *head,
               const struct report_counts *counts);
void text_checked(struct builder *out, enum language language, const struct report_head *head,
                  const struct report_counts *counts);
void text_unchecked(struct builder *out, enum language language, const struct report_head *head,
                    const struct report_counts *counts);
void text_sources(struct builder *out, enum language language, const struct report_head *head);

#endif
