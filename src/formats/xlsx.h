/* xlsx: rows of the sheets of an Excel workbook, the first visible one unless another is selected. Inside the
 * room; others use sheet.h. */
#ifndef FORMATS_XLSX_H
#define FORMATS_XLSX_H

#include "sheet.h"

struct xlsx;

/* Reads all but the sheet itself, which is read row by row. */
bool xlsx_open(struct arena *arena, struct text bytes, struct xlsx **xlsx_out,
               struct problem *problem_out);

/* As sheet_name and sheet_select. */
bool xlsx_name(const struct xlsx *xlsx, size_t index, struct text *name_out, bool *visible_out);
bool xlsx_select(struct xlsx *xlsx, size_t index, struct problem *problem_out);

/* As sheet_merged. */
size_t xlsx_merged(const struct xlsx *xlsx, struct arena *arena, int64_t row,
                   const struct sheet_area **areas_out);

/* As sheet_next. */
bool xlsx_next(struct xlsx *xlsx, struct text *cells, size_t *cell_count_out, int64_t *row_out,
               struct problem *problem_out);

void xlsx_close(struct xlsx *xlsx); /* NULL is accepted */

#endif
