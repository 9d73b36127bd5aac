/* order_shipped: imports/delegationsordning.mapping, put into the program when it is built. */
#ifndef FORMATS_ORDER_SHIPPED_H
#define FORMATS_ORDER_SHIPPED_H

#include "list.h"

/* One file. */
const struct mapping_source *order_mapping_source(size_t *count_out);

#endif
