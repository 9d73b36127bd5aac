/* draft: what the files of the pages of a draft share. Not for other pages. */
#ifndef RECORD_DRAFT_H
#define RECORD_DRAFT_H

#include "order_sheet.h"

struct draft_analysis_html; /* of the templates */
struct draft_table_html;

#define DRAFT_PATH "/delegationsordning/utkast"
#define DRAFT_ROW_PATH "/delegationsordning/utkast/punkt"

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

/* draft: who asks, the order and its rows as they are recorded; *found_out false = there is none that can be written
 * anew, or not by her. */
struct fault *draft_know(struct draft_page *page, bool *found_out) MUST_USE;
/* What is written is kept, and analysed as it stands. *kept_out false: the page says why. */
struct fault *draft_save(struct draft_page *page, bool *kept_out) MUST_USE;

/* draft_rows: the table: recorded rows with what is written over them, and some empty ones. */
size_t draft_columns(const struct draft_page *page);
void draft_read_rows(struct draft_page *page);
void draft_fill_rows(const struct draft_page *page, struct draft_table_html *data);

/* draft_sheet: what is written, analysed and held against the order that is in force. */
struct fault *draft_tell(const struct draft_page *page, struct order_told *told_out) MUST_USE;
void draft_fill_analysis(const struct draft_page *page, const struct order_told *told,
                         struct draft_analysis_html *data);
/* "fault", "doubt" or nothing: the worst of what is told. */
struct text draft_kind(const struct order_told *told);

/* draft_show: the pages: a new one is begun; all items to be read; all in a table. */
struct text draft_url(const struct draft_page *page);
struct text draft_title(const struct draft_page *page);
struct fault *draft_show_new(struct draft_page *page) MUST_USE;
struct fault *draft_show_table(struct draft_page *page) MUST_USE;
/* draft_changes: to be read, with what has changed. */
struct fault *draft_show_changes(struct draft_page *page) MUST_USE;

#endif
