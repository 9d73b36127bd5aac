/* taking: what the files of the page about a delegation that is taken back share. Not for other pages. */
#ifndef RECORD_TAKING_H
#define RECORD_TAKING_H

#include "order.h"

struct taking_html; /* of the template */

#define TAKING_WHOLE "*"            /* all of the order */
#define TAKING_BODY_BEGINS "organ:" /* all that a body has */

struct taking_page {
    struct orders_page base;
    struct text order, row; /* asked for; size 0 = not yet */
    int32_t last_day;
    struct answered order_rows, rules, limits;
    struct answered *agendas; /* of the meetings to come, as many as the calendar has rows */
    struct answered calendar;
    bool is_chosen; /* all three are there: it is told what comes of it */
};

/* record_taking_rows: is the row of the view order-rows one of those that are taken back? */
bool taking_takes(const struct taking_page *page, size_t row);

/* record_taking_form: what can be chosen, and the ways to the forms that do it. */
void taking_form(const struct taking_page *page, struct taking_html *data);
void taking_deeds(const struct taking_page *page, struct taking_html *data);
/* record_taking_told: what the authority says of it, asked of the register as it is. */
struct fault *taking_tell(const struct taking_page *page, struct taking_html *data) MUST_USE;
/* record_taking_limits: the limits that wait for a body then. */
struct taken_limit *taking_limits(const struct taking_page *page, size_t *count_out);
void taking_tell_limits(const struct taking_page *page, const struct register_rows *rows,
                        const struct taken_limit *limits, size_t count, struct taking_html *data);

#endif
