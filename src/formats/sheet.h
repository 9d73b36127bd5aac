/* sheet: a table of cells from CSV or Excel bytes, row by row. */
#ifndef FORMATS_SHEET_H
#define FORMATS_SHEET_H

#include "problem.h"

enum { SHEET_COLUMNS = 256 };

struct sheet;

enum sheet_format { SHEET_CSV, SHEET_XLSX };

/* Opens a table over bytes that outlive it. CSV: separator ; , or tab found by itself, quotes, BOM, UTF-8 (or
 * Windows-1252 when the bytes are no UTF-8). Excel: first visible sheet; refuses password, macro and
 * oversized workbooks. */
bool sheet_open(struct arena *arena, struct text bytes, enum sheet_format format,
                struct sheet **sheet_out, struct problem *problem_out);

/* Next row into SHEET_COLUMNS cells: text (dates of Excel as YYYY-MM-DD, with " HH:MM" when they have a
 * time), valid until the next call; so is the problem. false at the end or on a problem (then *problem_out
 * has a key; key NULL = the end). After a problem the next call gives the next row, if one can be found. */
bool sheet_next(struct sheet *sheet, struct text *cells, size_t *cell_count_out, int64_t *row_out,
                struct problem *problem_out);

/* The sheets of a workbook in their order, from 0; false when there are no more. CSV has none. */
bool sheet_name(const struct sheet *sheet, size_t index, struct text *name_out, bool *visible_out);

/* Goes to the first row of one of them, whether visible or not. false with a problem; there are then no rows. */
bool sheet_select(struct sheet *sheet, size_t index, struct problem *problem_out);

/* Cells that are merged into one, first and last included; columns from 0. */
struct sheet_area {
    size_t first_column, last_column;
    int64_t first_row, last_row;
};

/* The areas of the sheet being read that touch a row. Reads all of it once more; CSV has none. */
size_t sheet_merged(const struct sheet *sheet, struct arena *arena, int64_t row,
                    const struct sheet_area **areas_out);

void sheet_close(struct sheet *sheet); /* NULL is accepted */

/* Adds a cell of CSV and the separator ";" after it. */
void sheet_add_cell(struct builder *builder, struct text cell);

/* The format it was opened as. */
enum sheet_format sheet_format_of(const struct sheet *sheet);

/* true when the bytes look like a zip archive (Excel workbook) or an old binary workbook. */
bool sheet_is_workbook(struct text bytes);

#endif
