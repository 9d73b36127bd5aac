/* paper: plain text on a page of fixed width: paragraphs, headings and columns. Counts letters, not bytes, and lets
 * nothing through that a terminal would obey. Must know no finding. */
#ifndef REPORTS_PAPER_H
#define REPORTS_PAPER_H

#include "base/base.h"

enum { PAPER_COLUMNS = 92 };

/* One line of data made harmless: control letters (line breaks too) become a blank, letters that turn the direction
 * of text and broken UTF-8 become "?". */
struct text paper_clean(struct arena *arena, struct text raw);

/* A paragraph broken at blanks: the first line follows `lead` (already indented), the others start at hang columns.
 * Line breaks in the text stay. */
void paper_paragraph(struct builder *out, struct text lead, size_t hang, struct text text);

/* The same on a narrower page: a phone, a card. */
void paper_paragraph_within(struct builder *out, size_t columns, struct text lead, size_t hang,
                            struct text text);

/* A heading with a rule under it. */
void paper_heading(struct builder *out, struct text heading, char rule);

/* Blanks, or a text or a number in a column of its own width. */
void paper_blank(struct builder *out, size_t columns);
void paper_left(struct builder *out, struct text text, size_t columns);
void paper_right(struct builder *out, struct text text, size_t columns);
void paper_number(struct builder *out, int64_t number, size_t columns);

#endif
