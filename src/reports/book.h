/* book: the workbook being written, shared by the files that fill its sheets. Must know no judge. */
#ifndef REPORTS_BOOK_H
#define REPORTS_BOOK_H

#include "packed.h"

#include <xlsxwriter.h>

enum sheet_name {
    SHEET_FINDINGS,
    SHEET_UNKNOWN,
    SHEET_COMPLETE,
    SHEET_TOTALS,
    SHEET_CHECKED,
    SHEET_PROBLEMS,
    SHEET_NAMES
};

struct book_sheet {
    lxw_worksheet *worksheet;
    lxw_row_t next;    /* row to write */
    lxw_col_t columns; /* 0 = the sheet has no header row to filter by */
};

struct report_book {
    struct arena *arena;   /* the caller's: faults */
    struct arena *scratch; /* emptied after every row */
    const char *path;
    enum language language;
    lxw_workbook *workbook;
    lxw_format *header, *text, *day, *number, *bold;
    struct book_sheet sheets[SHEET_NAMES];
    lxw_error error; /* the first one; later writes are skipped */
    bool full;
};

/* What a column's cells are: days become dates of Excel. */
enum book_kind { BOOK_TEXT, BOOK_DAY, BOOK_NUMBER };

struct book_column {
    const char *key;
    double width;
    enum book_kind kind;
};

/* Columns, bold header row that stays in view. */
void book_header(struct report_book *book, enum sheet_name name, const struct book_column *columns,
                 size_t count);

/* One cell of the row that book_row_end closes. Text is always text, never a formula. */
void book_text(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell);
void book_bold(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell);
void book_day(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell);
void book_number(struct report_book *book, enum sheet_name name, lxw_col_t column, int64_t number);
void book_row_end(struct report_book *book, enum sheet_name name);

/* Sheets that are written at close. */
void book_unknown(struct report_book *book, const struct report_counts *counts);
void book_totals(struct report_book *book, const struct report_head *head,
                 const struct report_counts *counts);
void book_checked(struct report_book *book, const struct report_head *head,
                  const struct report_counts *counts);

#endif
