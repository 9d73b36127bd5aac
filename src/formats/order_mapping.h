/* order_mapping: which headings the columns of a delegation order may have. Inside order*.c
 * only. */
#ifndef FORMATS_ORDER_MAPPING_H
#define FORMATS_ORDER_MAPPING_H

#include "order_part.h"

/* Reads a mapping file (size 0 = the one that ships) into importer->mapping, fields and columns.
 * false with a problem that names its line. */
bool order_mapping_read(struct importer *importer, struct text text, struct problem *problem_out);

/* The mapping's name of a field: "lägsta beslutsnivå". */
const char *order_field_name(enum order_field field);

/* What a cell says in a column of words: the mapping's word for it, or the cell as written when
 * it has none. */
struct text order_mapping_word(const struct importer *importer, enum order_field field,
                               struct text written);

#endif
