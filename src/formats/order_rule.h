/* order_rule: general provisions of an order. Inside order*.c only. */
#ifndef FORMATS_ORDER_RULE_H
#define FORMATS_ORDER_RULE_H

#include "order_part.h"

/* The rule that the words and the law of a row make; RULE_NONE = none of those the program
 * knows. */
enum order_rule order_rule_find(const struct order_draft *draft);

/* true when the words speak of delegation itself and not of a matter to decide. */
bool order_rule_is_general(const struct order_draft *draft);

/* true when only the nearest superior stands in, which the program reads as any higher post. */
bool order_rule_is_nearest(const struct order_draft *draft);

/* true when sub-delegation is taken for granted but not given. */
bool order_rule_implies_subdelegation(const struct order_draft *draft);

#endif
