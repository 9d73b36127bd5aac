/* order: what the files of "Granska delegationsordning" share. Not for other pages. */
#ifndef OPEN_ORDER_H
#define OPEN_ORDER_H

#include "faces/page/page.h"

#define ORDER_PATH "/delegationsordning/granska"

struct order_sent {
    struct text name, bytes;
    const char *source; /* where a sample was read; NULL = it was sent */
};

void order_form(struct visit *visit, unsigned status, struct text error);
void order_show(struct visit *visit, const struct order_sent *sent,
                const struct order_sheet *sheet);
void order_take_away(struct visit *visit, const struct order_sheet *sheet, enum download_form form);

#endif
