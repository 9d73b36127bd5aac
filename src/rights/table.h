/* table: what tools/make-rights makes of rights.table. Inside the room. */
#ifndef RIGHTS_TABLE_H
#define RIGHTS_TABLE_H

#include "rights.h"

extern const struct right_row table_rows[];
extern const size_t table_count;

/* The kind of a thing as the engine names it; NULL = of none. */
const char *thing_kind(enum right_thing thing);

#endif
