/* proposal_part: what the files of the proposal sheet share. Not for other rooms. */
#ifndef REPORTS_PROPOSAL_PART_H
#define REPORTS_PROPOSAL_PART_H

#include "authority_part.h"
#include "part.h"
#include "proposal_sheet.h"

/* The answer about the right to decide; false when the case's own order has answered it: then the lines say it. */
bool proposal_right(const struct proposal_sheet *sheet, enum proposal_answer *answer_out);
/* One voice: a line that only repeats what the right to decide has said is left out. */
bool proposal_tells(const struct proposal_sheet *sheet, const struct proposal_line *line);
/* Why the right was not checked. */
struct text proposal_right_unchecked(const struct proposal_sheet *sheet);

/* "LVU 7 §; SoL 20:3 [tolkning]": the mark only where the law is not surely read. */
struct text proposal_sources(struct arena *arena, enum language language, const struct rule *rule);
struct text proposal_line_title(struct arena *arena, const struct proposal_sheet *sheet,
                                const struct proposal_line *line);
/* What is proposed: "upphörande av vård", or the kind of event. */
struct text proposal_name(struct arena *arena, const struct proposal_sheet *sheet);
/* What the sheet never says anything about, one by one. */
size_t proposal_unchecked(struct arena *arena, const struct proposal_sheet *sheet,
                          const struct text **items_out);

/* proposal_times.c */
void proposal_starts(struct builder *out, const struct proposal_sheet *sheet);
void proposal_told(struct builder *out, const struct proposal_sheet *sheet);
void proposal_changes(struct builder *out, const struct proposal_sheet *sheet);
/* How many times are told: one for all whom it is about. */
size_t proposal_start_count(const struct proposal *proposal);
/* What keeps a time that has begun. */
struct text proposal_stops(struct arena *arena, enum language language,
                           const struct proposal_start *start);

/* Several rules may say the same of one act, and one rule of several persons: a later one of the same is not told. */
bool proposal_is_repeated(const struct proposal *proposal, size_t index);
/* Everybody whom one time is about; the period, and why the day is another than the counted one. */
void proposal_add_everybody(struct builder *row, const struct proposal_sheet *sheet, size_t index);
void proposal_add_period(struct builder *row, const struct proposal_sheet *sheet,
                         const struct proposal_start *start);
struct text proposal_change_said(struct arena *arena, const struct proposal_sheet *sheet,
                                 const struct proposal_change *change, const char **label_out);

/* proposal_text.c: pieces that stand on paper and on a page alike. */
extern const char *const proposal_part_keys[PROPOSAL_PARTS];
extern const char *const proposal_answer_keys[PROPOSAL_ANSWERS];
struct text proposal_party(struct arena *arena, const struct proposal_sheet *sheet, int32_t party);
struct text proposal_totals_said(struct arena *arena, const struct proposal_sheet *sheet);
struct text proposal_unchecked_said(struct arena *arena, const struct proposal_sheet *sheet);
bool proposal_warns(const struct proposal_sheet *sheet);

/* A paragraph of its own under a heading. */
void proposal_note(struct builder *out, const struct proposal_sheet *sheet, const char *key);
/* Why it is not settled that it is lacking. */
struct text proposal_doubt(struct arena *arena, const struct proposal_sheet *sheet,
                           const struct proposal_line *line);

enum { ANSWER_COLUMNS = 21, DAY_COLUMNS = 14 };

/* "  LABEL   text" hanging under itself on the wide page. */
void proposal_row(struct builder *out, struct text label, size_t columns, struct text text);

#endif
