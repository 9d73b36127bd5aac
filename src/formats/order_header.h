/* order_header: the heading row of a delegation order. Inside order*.c only. */
#ifndef FORMATS_ORDER_HEADER_H
#define FORMATS_ORDER_HEADER_H

#include "order_part.h"

/* Reads rows until one has the headings that an order needs; then importer->positions and
 * out->ignored_columns are set. false with a problem that names the missing column and the
 * headings found. */
bool order_header_find(struct importer *importer, struct problem *problem_out);

#endif
