/* register_shipped: imports/roller.csv, put into the program when it is built. */
#ifndef FORMATS_REGISTER_SHIPPED_H
#define FORMATS_REGISTER_SHIPPED_H

#include "list.h"

/* One file. */
const struct mapping_source *roles_source(size_t *count_out);

#endif
