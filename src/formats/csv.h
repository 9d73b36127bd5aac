/* csv: rows of separated values (RFC 4180 as people really save it). Inside the room; others use sheet.h. */
#ifndef FORMATS_CSV_H
#define FORMATS_CSV_H

#include "sheet.h"

enum {
    CSV_CELL_LIMIT = 64 * 1024,  /* bytes */
    CSV_ROW_LIMIT = 1024 * 1024, /* bytes */
};

struct csv;

bool csv_open(struct arena *arena, struct text bytes, struct csv **csv_out,
              struct problem *problem_out);

/* As sheet_next. After a broken row, reading goes on at the next line that can begin a row. */
bool csv_next(struct csv *csv, struct text *cells, size_t *cell_count_out, int64_t *row_out,
              struct problem *problem_out);

void csv_close(struct csv *csv); /* NULL is accepted */

#endif
