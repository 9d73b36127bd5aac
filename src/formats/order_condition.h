/* order_condition: a piece of a condition while it is read: what has been understood is blanked
 * out, and what is left is for a person. Inside order*.c only. */
#ifndef FORMATS_ORDER_CONDITION_H
#define FORMATS_ORDER_CONDITION_H

#include "order_part.h"

struct order_piece {
    struct order_draft *draft;
    struct text written;
    char *bytes; /* folded; understood words are blanks */
    size_t size;
};

static inline struct text order_piece_text(const struct order_piece *piece)
{
    return (struct text){piece->bytes, piece->size};
}

void order_piece_blank(struct order_piece *piece, size_t at, size_t size);

/* true when no word of weight is left. */
bool order_piece_is_empty(const struct order_piece *piece);

/* Amounts, base amounts, durations and months of employment. */
void order_measures_read(struct order_piece *piece);
void order_employment_read(struct order_piece *piece);
/* false when a limit is left that is none of them: "över 40 timmar". */
bool order_measures_are_read(const struct order_piece *piece);

/* true when the piece as a whole is understood. */
bool order_terms_read(struct order_piece *piece);
/* The words that are understood wherever they stand. */
void order_terms_scan(struct order_piece *piece);
bool order_terms_is_urgent(const struct order_piece *piece);

/* "egen enhet", "inom sitt område": SCOPE_ALL = nothing of the kind. */
enum delegate_scope order_scope_find(struct text folded, size_t *at_out, size_t *size_out);

#endif
