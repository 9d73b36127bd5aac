/* order_naming: a piece of a list of delegates while it is taken apart. Inside order*.c only. */
#ifndef FORMATS_ORDER_NAMING_H
#define FORMATS_ORDER_NAMING_H

#include "order_who.h"

struct order_naming {
    struct order_draft *draft;
    struct text rest;   /* what is left to be a role or body */
    struct text folded; /* of all of it */
    int32_t seats;      /* of a committee; -1 not said */
    bool higher, appointed;
    struct order_name name;
};

/* The role or body that naming->rest is called; false when it is none that is known. */
bool order_role_read(struct order_naming *naming);

#endif
