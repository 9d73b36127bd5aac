/* draft: what the files of the page of a draft share. Not for other pages. */
#ifndef RECORD_DRAFT_H
#define RECORD_DRAFT_H

#include "order_sheet.h"

struct draft_html; /* of the template */

#define DRAFT_PATH "/delegationsordning/utkast"

struct draft_page {
    struct orders_page base;
    struct text order, title, body;
    struct order_lines lines; /* as they are recorded */
    struct text *cells;       /* as they are written now, in the columns of the lines */
    size_t row_count, number; /* number: of the page of the table */
    struct deed_answer answer;
    struct text done, wrong; /* what came of it; size 0 = nothing */
    bool is_new;
};

/* record_draft_rows: the table: recorded rows with what is written over them, and some empty ones. */
void draft_read_rows(struct draft_page *page);
void draft_fill_rows(const struct draft_page *page, struct draft_html *data);
/* record_draft_show: the page, and the sheet of what is written. */
struct fault *draft_show(struct draft_page *page) MUST_USE;

#endif
