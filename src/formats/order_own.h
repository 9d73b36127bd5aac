/* order_own: an order that is written in Reda's own form, order_rows of docs/register.md. Inside
 * order*.c only. */
#ifndef FORMATS_ORDER_OWN_H
#define FORMATS_ORDER_OWN_H

#include "order_part.h"

/* Are these the headings of order_rows? */
bool order_own_is(const struct text *header, size_t count);

/* Reads the rows below with the reader of the register; every row gets its fate. */
void order_own_read(struct importer *importer);

#endif
