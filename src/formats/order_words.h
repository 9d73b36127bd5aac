/* order_words: the words of a delegation order as people write them: small letters, signs made
 * alike, and whole words found in them. Inside order*.c and citation*.c only. */
#ifndef FORMATS_ORDER_WORDS_H
#define FORMATS_ORDER_WORDS_H

#include "base/base.h"

/* Small letters, every blank and line break as ' ', dashes as '-', the section sign as '$';
 * every byte keeps its place, so that a piece of the folded text is the same piece of the text
 * as written. */
struct text order_fold(struct arena *arena, struct text written);

/* A letter of a word: ASCII letters and all that is beyond ASCII. */
bool order_is_letter(char byte);

/* Bytes of a phrase of small letters at the beginning of the folded text, as whole words; "lag*"
 * takes the rest of the word too, a blank in the phrase any blanks. 0 = it does not begin so. */
size_t order_takes(struct text folded, const char *phrase);

/* Letters, digits and hyphens of words with single blanks between: what phrases are compared in.
 * Positions are lost. */
struct text order_plain(struct arena *arena, struct text written);

/* Without the signs at the ends that are no part of a name. */
struct text order_trim_signs(struct text text);

/* Where the phrase begins in the folded text, with the bytes it covers; false when it is not
 * there. */
bool order_finds(struct text folded, const char *phrase, size_t *at_out, size_t *size_out);

bool order_has(struct text folded, const char *phrase);

/* The phrases of a list (it ends with NULL), the one that begins first. */
bool order_finds_any(struct text folded, const char *const *phrases, size_t *at_out,
                     size_t *size_out);

/* true when one of the phrases (the list ends with NULL) is there. */
bool order_has_any(struct text folded, const char *const *phrases);

#endif
