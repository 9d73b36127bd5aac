/* part: what the files of delegation share. Inside the room. */
#ifndef FEATURES_DELEGATION_PART_H
#define FEATURES_DELEGATION_PART_H

#include "delegation.h"

#include "engine/feature_words.h"

#define ORDER                                                                 \
    {                                                                         \
        .name = "order", .type = INPUT_THING, .of = "order", .required = true \
    }

#define STATE_DRAFT "draft"
#define STATE_ANALYSED "analysed"
#define STATE_ADOPTED "adopted"
#define STATE_REVOKED "revoked"

/* The name of the rows of an order, of one of its rows: what their ids in the register begin with. */
struct text order_id(struct arena *arena, const struct happened *happened, const char *const *names,
                     size_t count);

/* orders.c */
extern const struct event_kind order_drafted, order_analysed, order_adopted, order_revoked,
    order_row_revoked;

enum { TOLD_ANALYSIS = 3 };
extern const struct input told_analysis[TOLD_ANALYSIS];

/* passing.c */
extern const struct event_kind right_passed, right_ended;

/* rows.c */
extern const struct projection delegation_rows;

#endif
