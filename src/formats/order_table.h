/* order_table: the cells of a row of the table: which fields they fill, and whether it is a row
 * at all. Inside order*.c only. */
#ifndef FORMATS_ORDER_TABLE_H
#define FORMATS_ORDER_TABLE_H

#include "order_part.h"

/* The cell of a field as it stands; size 0 = empty, or no such column. Valid until the next row. */
struct text order_table_cell(const struct importer *importer, enum order_field field);

/* A trimmed copy that lives as long as the import. */
struct text order_table_keep(struct importer *importer, struct text text);

enum order_row_kind {
    ORDER_ROW,
    ORDER_NOTHING, /* empty, or the headings once more */
    ORDER_HEADING  /* of the rows that follow: in importer->heading */
};

enum order_row_kind order_table_kind(struct importer *importer);

/* The fields of the row, and what it says as written. Asks about cells that are too many or too
 * long. */
void order_table_take(struct order_draft *draft);

#endif
