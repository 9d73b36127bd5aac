/* order: what the pages of the delegation order share: orders and their rows as the views have them, in the
 * words of people, and an order put beside the register. Not for other pages. */
#ifndef RECORD_ORDER_H
#define RECORD_ORDER_H

#include "names.h"
#include "table.h"

struct orders_page {
    struct visit *visit;
    struct record_names names;
    struct known_person known;
    struct answered orders;
    int32_t today;
};
/* The versions; *may_out false: she may see none. */
struct fault *orders_know(struct orders_page *page, bool *may_out) MUST_USE;
/* The row of the view orders; its row count: there is no such order. */
size_t orders_find(const struct orders_page *page, struct text key);
/* The one that is in force on the day; size 0 = none. */
struct text orders_in_force(const struct orders_page *page, int32_t day);
bool orders_is_replaced(const struct orders_page *page, struct text key); /* today */
struct text orders_label(const struct orders_page *page, size_t row);

/* A version to choose. */
struct field_select_html orders_field(const struct orders_page *page, const char *name,
                                      const char *label_key, struct text chosen);

/* "Socialutskottet, enhetschef" for "organ:su|enhetschef". */
struct text orders_holders(const struct visit *visit, const struct record_names *names,
                           struct text cell);

/* All the rows of an order as its CSV, with the columns of the register; size 0 = it has none, or she may not. */
struct order_lines {
    struct answered answered;
    struct text csv;
};
struct fault *orders_lines(const struct orders_page *page, struct text order,
                           struct order_lines *lines_out) MUST_USE;
/* Rows of cells of the view order-lines as such a CSV. */
struct text orders_csv(struct arena *arena, const struct view *view, struct text order,
                       const struct text *cells, size_t rows);

#endif
