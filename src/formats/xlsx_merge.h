/* xlsx_merge: which cells of a sheet are merged into one. Inside the room; others ask sheet_merged. */
#ifndef FORMATS_XLSX_MERGE_H
#define FORMATS_XLSX_MERGE_H

#include "sheet.h"

/* Reads a part of the workbook to its end, since what is merged stands after all rows; whoever reads the rows has a zip
 * of their own, which stands in the midst of them. Areas that touch the row; none when the part cannot be read: whoever
 * reads its rows says so. */
size_t merges_read(struct arena *arena, struct text workbook, const char *part, int64_t row,
                   const struct sheet_area **areas_out);

#endif
