/* order_draft: an order by its rows alone, adopted or not, put beside a register's people in place of all its orders,
 * so that it can be analysed and held against another one. Must know no file and no screen. */
#ifndef DESK_ORDER_DRAFT_H
#define DESK_ORDER_DRAFT_H

#include "reports/reports.h"

/* body: of the board; lines: as order_rows has them, headings first. */
struct order_draft {
    struct text key, title, body, lines;
    int32_t valid_from;
};

/* files: of the register, whose own orders are left out. The rows live as long as the files. */
struct register_problems order_draft_read(struct arena *arena, const struct register_file *files,
                                          size_t count, const struct catalogue *catalogue,
                                          const struct order_draft *draft,
                                          struct register_rows *rows_out);

#endif
