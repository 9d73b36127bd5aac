/* order_who: the words for who may decide. Inside order*.c only. */
#ifndef FORMATS_ORDER_WHO_H
#define FORMATS_ORDER_WHO_H

#include "order_part.h"

/* Where a piece says that its body stands: "ordförande i sociala utskottet", "sociala utskottets
 * ordförande". */
enum order_place { PLACE_NONE, PLACE_AFTER, PLACE_BEFORE };

/* One piece of a list of delegates: who, and what else is said of them. */
struct order_name {
    struct delegate delegate;
    enum order_place place;
    bool named; /* somebody was recognised */
};

/* Delegates and deputies of a row, each alone. lowest: the column holds the lowest level. */
void order_who_read(struct order_draft *draft, struct text written, bool lowest);
void order_deputies_read(struct order_draft *draft, struct text written);

/* One piece: "socialnämndens vice ordförande", "enhetschef (egen enhet)". Asks when nobody is
 * recognised. */
struct order_name order_name_read(struct order_draft *draft, struct text written);

/* true when the words are a role or body as they stand, so that they are not split at "och". */
bool order_name_is_whole(const struct order_draft *draft, struct text written);

/* --- bodies (order_body.c) --- */

/* The order's board: the first body. */
int32_t order_body_board(struct importer *importer, struct text name);

/* The committee or presidium called so, made when it is new. seats: -1 = not said. */
int32_t order_body_named(struct importer *importer, struct text name, enum body_kind kind,
                         int32_t seats);

/* What kind of body the words name: "sociala utskottet", "nämnden". false = none. */
bool order_body_kind(const struct importer *importer, struct text name, enum body_kind *kind_out);

/* A committee that the words do not tell apart from others: "det utskott inom vilket frågan hör
 * hemma". */
bool order_body_is_any(struct text folded);

/* Ties a chair, vice chair or member to a body; the chair of a committee is another role than
 * that of the board. */
void order_body_give(const struct importer *importer, struct delegate *delegate, int32_t body);

/* The first role of a kind; -1 when the table has none. */
int32_t order_role_of_kind(const struct role_table *roles, enum role_kind kind);

#endif
