/* order_sheet: an order by its rows, put beside the register, analysed as the command line does, in words that
 * outlive the register. Not for other rooms. */
#ifndef RECORD_ORDER_SHEET_H
#define RECORD_ORDER_SHEET_H

#include "order.h"

#include "desk/desk.h"

struct order_told {
    struct order_brief brief;
    struct order_item *items;
    size_t item_count;
    struct text *changes; /* against the older one */
    size_t change_count;
    struct text checked, *unchecked;
    size_t unchecked_count;
    struct text *problems; /* rows and cells that could not be read */
    size_t problem_count;
};

/* older: NULL = against none. */
struct fault *order_tell(const struct visit *visit, const struct order_draft *draft,
                         const struct order_draft *older, struct order_told *told_out) MUST_USE;

#endif
