/* order_split: the pieces of a cell that names delegates. Inside order*.c only. */
#ifndef FORMATS_ORDER_SPLIT_H
#define FORMATS_ORDER_SPLIT_H

#include "order_part.h"

/* What stands before a piece. */
enum order_joint {
    JOINT_FIRST,
    JOINT_SIGN,
    JOINT_OR,
    JOINT_ABSENT /* those that come after decide when those before are absent */
};

struct order_share {
    struct text written;
    enum order_joint joint;
};

struct order_pieces {
    struct order_share items[ORDER_DELEGATES];
    size_t count;
    bool full; /* there were more */
};

void order_split(struct text folded, struct text written, struct order_pieces *pieces_out);

/* A further piece; empty ones are passed over. */
void order_split_add(struct order_pieces *pieces, struct text written, enum order_joint joint);

#endif
