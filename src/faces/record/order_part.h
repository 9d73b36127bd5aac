/* order_part: what the files of the page of the order share. Not for other pages. */
#ifndef RECORD_ORDER_PART_H
#define RECORD_ORDER_PART_H

#include "order.h"

struct order_html; /* of the template */

/* The versions below the items. */
void order_versions(const struct orders_page *page, struct order_html *data);
/* Who may take each decision that an item names, on the day: asked of the register as it is. */
struct fault *order_who(const struct orders_page *page, struct text types, int32_t day,
                        struct order_html *data) MUST_USE;

#endif
