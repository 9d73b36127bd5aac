/* xlsx_cell: what one cell of a workbook shows, out of its raw value, type and style. */
#ifndef FORMATS_XLSX_CELL_H
#define FORMATS_XLSX_CELL_H

#include "xlsx_strings.h"
#include "xlsx_styles.h"

enum cell_type { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_RESULT_TEXT, CELL_BOOL };

/* By the attribute t of the cell (NULL = a number). */
enum cell_type cell_type_of(const char *written);

/* Column number of a place such as "AB12", from 0; -1 when it is none. */
int cell_column_of(const char *place);

struct cell {
    enum cell_type type;
    size_t style;
    bool has_formula;
};

/* What the workbook knows about all cells. */
struct cell_context {
    const struct shared_strings *strings;
    const struct styles *styles;
    bool from_1904;
};

/* The shown text; new text is added to the builder, which the raw value may already stand in. NULL or the key
 * of a problem. */
const char *cell_show(const struct cell_context *context, const struct cell *cell, struct text raw,
                      struct builder *builder, struct text *shown_out)
    __attribute__((warn_unused_result));

#endif
