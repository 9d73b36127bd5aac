/* order_check: a delegation order read from bytes, put on the people of a register and analysed, so that a sheet can be
 * written of it. Must know no file and no screen. */
#ifndef DESK_ORDER_CHECK_H
#define DESK_ORDER_CHECK_H

#include "reports/reports.h"

/* An order as a file has it (CSV or workbook), as rows of its own; mapping: text of one, size 0 = headings are
 * recognised. false with the problem. */
bool order_bytes_read(struct arena *arena, struct text bytes, struct text mapping,
                      const struct import_context *context, const struct catalogue *catalogue,
                      const struct role_table *roles, struct order_import *import_out,
                      struct problem *problem_out);

/* The people of one register with the orders of others, so that two orders can be asked on one
 * footing: first every order's bodies are found or added, then the joined rows are made. */
struct order_footing {
    struct register_rows rows; /* people, bodies and meetings; no orders */
    size_t own_bodies;         /* those of the register itself */
};

/* people NULL = nobody. */
struct order_footing order_footing(const struct register_rows *people,
                                   const struct role_table *roles);
/* Where each body of the order stands on the footing; those that are not there are added. */
const int32_t *order_find_bodies(struct arena *arena, struct order_footing *footing,
                                 const struct register_rows *order);
const struct register_rows *order_join(struct arena *arena, const struct order_footing *footing,
                                       const struct register_rows *order, const int32_t *bodies);

/* How many rows of an imported order went where. */
struct order_fates order_fates_of(const struct order_import *import);

/* The remarks of the sheet's order and, with an older one, the changes. The sheet has its view, book and days. */
void order_sheet_fill(struct arena *arena, struct order_sheet *sheet);

/* Something that a board has to act on. */
bool order_sheet_has_finding(const struct order_sheet *sheet);

#endif
