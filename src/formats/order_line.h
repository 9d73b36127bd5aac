/* order_line: the rows of the import and the lines of the order. Inside order*.c only. */
#ifndef FORMATS_ORDER_LINE_H
#define FORMATS_ORDER_LINE_H

#include "order_part.h"

/* A new row of the import. Valid until the next one is made. */
struct import_row *order_line_item(struct importer *importer, int64_t line);

/* What the table or the register says of a row. */
void order_line_tell(struct import_row *item, const struct problem *problem);

/* The draft's line, kept for its row. */
void order_line_add(struct order_draft *draft);

/* Takes back the latest row, with its line and its fate. */
void order_line_drop(struct importer *importer);

void order_line_count(struct order_import *out, enum import_fate fate);

#endif
