/* names: decisions, persons, roles and bodies by key or name as a person types them. Must not know what is asked. */
#ifndef DESK_NAMES_H
#define DESK_NAMES_H

#include "authority/authority.h"

/* Small letters of a-z, å, ä, ö. */
struct text small_letters(struct arena *arena, struct text text);
/* The same letters but for case; nothing is the same as nothing else. */
bool is_same_word(struct arena *arena, struct text a, struct text b);

/* The decision by its code or name alone; -1 = none. */
int32_t type_known(struct arena *arena, const struct catalogue *catalogue, struct text written);
/* The same, else the one that delegation orders call so; -1 = none, or several. */
int32_t type_written(struct arena *arena, const struct catalogue *catalogue, struct text written);
/* Those whose code, name, provision of the day or wording in orders holds all of the words ("6 § LVU", "omhändertagande
 * lvu"), in the order of the catalogue: at most `most` of them. Words of fewer than three letters that are no number
 * say nothing. */
size_t types_with(struct arena *arena, const struct catalogue *catalogue, struct text written,
                  int32_t day, int32_t *types_out, size_t most);

/* "6 § LVU, 7 § LVU": where the law speaks of the decision on the day; size 0 = it is not known. */
struct text type_provisions(struct arena *arena, const struct catalogue *catalogue, int32_t type,
                            int32_t day);

/* The laws that lists of decisions are divided by, and what each is called: a text key. */
enum { TYPE_LAWS = 5 };
size_t type_law(struct text code);
const char *type_law_key(size_t law);

/* By key or name; -1 = none. */
int32_t person_written(struct arena *arena, const struct register_rows *rows, struct text written);
int32_t body_written(struct arena *arena, const struct register_rows *rows, struct text written);

/* Who decides: sets person, body or role of the request; false when it is none of them. */
bool decider_written(struct arena *arena, const struct register_rows *rows, struct text written,
                     struct authority_request *request);

/* A register without anybody: only the ceiling of the law can be asked. */
const struct register_rows *register_none(struct arena *arena);

#endif
