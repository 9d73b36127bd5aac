/* excel_cell: what Excel bears in a cell. Inside the room. */
#ifndef REPORTS_EXCEL_CELL_H
#define REPORTS_EXCEL_CELL_H

#include "base/base.h"

#include <xlsxwriter.h>

enum { EXCEL_CELL_LETTERS = 32000 /* Excel holds 32 767 */ };

/* At most EXCEL_CELL_LETTERS bytes, cut between letters; zero-terminated. */
const char *excel_text(struct arena *arena, struct text cell);

/* false when it is no day, or one that Excel does not know: before 1901. */
bool excel_day(struct text cell, lxw_datetime *day_out);

#endif
