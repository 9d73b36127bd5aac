/* order_type: which decision types a row is about. Inside order*.c only. */
#ifndef FORMATS_ORDER_TYPE_H
#define FORMATS_ORDER_TYPE_H

#include "order_part.h"

/* Makes the phrases of the catalogue ready to be looked for. */
void order_type_open(struct importer *importer);

/* The provisions of the row, from the printed citation and the columns that help to read it,
 * into draft->citations. day: when the order was adopted, to tell editions apart; DAY_NONE = not
 * known. */
void order_law_read(struct order_draft *draft);

/* The types whose provisions the row cites, and those of acts cited as a whole. nearest: only
 * those that name stycke and point as the row does, where any do. Returns how many. */
size_t order_law_types(const struct order_draft *draft, int32_t day, bool nearest, bool *types_out);
size_t order_law_whole(const struct order_draft *draft, bool *types_out);

/* true when every provision cited has one type. */
bool order_law_each(const struct order_draft *draft, int32_t day);

/* Sections cited of which no type was chosen, named one by one; those that have a single type are taken. */
size_t order_law_uncovered(struct order_draft *draft, int32_t day, struct builder *sections);

/* A phrase that was found in the words of a decision. */
struct order_hit {
    size_t at, size;
    int32_t type;
};
enum { ORDER_HITS = 64 };

/* Phrases in the words of a decision. Those within a longer one do not count; within: only these
 * types (NULL = all). */
size_t order_hits(const struct importer *importer, struct text words, const bool *within,
                  struct order_hit *hits_out);

/* The phrase in the words, in any inflection of its last word, at *at or later. */
bool order_phrase_find(struct text words, struct text phrase, size_t *at, size_t *size_out);

/* Decides draft->types by law and words together, and asks what neither tells. */
void order_type_choose(struct order_draft *draft, int32_t day);

#endif
