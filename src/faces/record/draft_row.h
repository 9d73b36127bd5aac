/* draft_row: what the files of the page of one item of a draft share. Not for other pages. */
#ifndef RECORD_DRAFT_ROW_H
#define RECORD_DRAFT_ROW_H

#include "draft.h"

struct boxes_html; /* of the templates */
struct draft_holders_html;
struct draft_row_html;

struct draft_row {
    struct draft_page page;
    struct text was;    /* the number that it had when the page was opened; size 0 = a new one */
    size_t at;          /* its place; the row count = after the last */
    struct text *cells; /* as they are written now */
    struct text ground; /* of the draft that the page was made of: whether it is the same yet */
    struct text notice, wrong_number, wrong_amount;
};

/* The cell of the column. */
struct text *draft_row_cell(const struct draft_row *row, const char *column);

/* draft_row_read: what the form has, pieces with "|" between. */
void draft_row_read(struct draft_row *row);
/* draft_row_types: decisions that are chosen, found and all others, each once. */
void draft_row_types(const struct draft_row *row, struct draft_row_html *data);
/* draft_row_who: who, and on which conditions. */
struct fault *draft_row_who(const struct draft_row *row, struct draft_row_html *data) MUST_USE;
/* draft_row_show: the page. */
struct fault *draft_row_show(struct draft_row *row) MUST_USE;

#endif
