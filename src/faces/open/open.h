/* open: the tools that whoever reaches the server may use and that keep nothing: who may decide, a list of
 * investigations and its limits, an order and what is wrong with it. Must not know any record. */
#ifndef OPEN_OPEN_H
#define OPEN_OPEN_H

#include "faces/page/page.h"

page_show show_decide, show_list, show_list_sample, show_order, show_order_sample;

/* The register of the fictitious municipality, which is inside the program. */
const struct register_rows *sample_register(struct arena *arena, const struct catalogue *catalogue);

#endif
