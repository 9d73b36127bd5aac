/* remark_orders: orders, rows and sub-delegations that do not fit together in time. What an order may say is not
 * looked at here. */
#include "part.h"

static struct span span_of_order(const struct order *order)
{
    return (struct span){order->valid_from, order->valid_to, order->known_from};
}

/* Two orders of one board in force at once, neither of which replaces the other. Each pair once, at the later row. */
static void remark_two_orders(struct remarks *remarks, size_t index)
{
    const struct register_rows *rows = remarks->rows;
    const struct order *later = &rows->orders[index];
    for (size_t i = 0; i < index; i++) {
        const struct order *first = &rows->orders[i];
        bool replaces = first->replaces == (int32_t)index || later->replaces == (int32_t)i;
        if (first->body == later->body && !replaces &&
            spans_meet(span_of_order(first), span_of_order(later)))
            remark(remarks, "orders", index, "register.two-orders", later->key, first->key);
    }
}

/* law: kl-2017 7:6 */
static void remark_givers(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->subdelegation_count; i++) {
        int32_t giver = rows->subdelegations[i].from;
        if (giver >= 0 && rows->roles->items[giver].kind != ROLE_HEAD)
            remark(remarks, "subdelegations", i, "register.giver-no-head",
                   rows->roles->items[giver].key, (struct text){"", 0});
    }
}

static void remark_rows(struct remarks *remarks)
{
    const struct register_rows *rows = remarks->rows;
    for (size_t i = 0; i < rows->row_count; i++) {
        const struct order_line *line = &rows->rows[i];
        if (line->order < 0)
            continue;
        const struct order *order = &rows->orders[line->order];
        struct span span = {line->valid_from, line->valid_to, line->known_from};
        if (!spans_meet(span, span_of_order(order)))
            remark(remarks, "order_rows", i, "register.row-outside", line->key, order->key);
    }
}

void remark_orders(struct remarks *remarks)
{
    for (size_t i = 0; i < remarks->rows->order_count; i++) {
        const struct order *order = &remarks->rows->orders[i];
        if (order->valid_from > order->valid_to)
            remark(remarks, "orders", i, "register.backwards", order->key, (struct text){"", 0});
        remark_two_orders(remarks, i);
    }
    remark_rows(remarks);
    remark_givers(remarks);
}
