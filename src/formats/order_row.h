/* order_row: a row of the sheet to a line of the order. Inside order*.c only. */
#ifndef FORMATS_ORDER_ROW_H
#define FORMATS_ORDER_ROW_H

#include "order_part.h"

/* What the row says, from draft->fields; item, order and board exist. After it draft->line is
 * whole unless refused. */
void order_row_read(struct order_draft *draft);

/* The day of the law that the row was written under: the order's, or the one its own document
 * gives; DAY_NONE. */
int32_t order_row_day(const struct order_draft *draft);

/* What is known of the row beside its words: practice, proposals, excerpts, other boards. */
void order_source_read(struct order_draft *draft);

/* order_guard.c: words that limit or divide the row and that nothing has read make it doubtful. */
void order_guard(struct order_draft *draft);

/* true when the column of the row's kind holds the mapping's word. */
bool order_source_is(const struct order_draft *draft, const char *word);

#endif
