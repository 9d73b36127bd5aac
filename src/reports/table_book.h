/* table_book: one table as a workbook of one sheet. Must not know what it is about. */
#ifndef REPORTS_TABLE_BOOK_H
#define REPORTS_TABLE_BOOK_H

#include "base/base.h"

/* Cells row by row, as many as there are labels; numbers[column]: its cells are whole numbers. A cell that looks
 * like a formula stays text, a day becomes a date of Excel. A fault when the file cannot be written, or the sheet
 * is full. */
struct report_table {
    const struct text *labels;
    const bool *numbers;
    size_t columns;
    const struct text *cells;
    size_t rows;
};

struct fault *report_table_book(struct arena *arena, const char *path, const char *name,
                                const struct report_table *table) MUST_USE;

#endif
