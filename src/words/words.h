/* words: every sentence that a person reads, by stable key and language. The tables are made at build time from the
 * files in po/ (Swedish is complete; a missing text falls back to Swedish). Must know no subject. */
#ifndef WORDS_WORDS_H
#define WORDS_WORDS_H

#include "base/base.h"

enum language { LANGUAGE_SV, LANGUAGE_EN, LANGUAGE_COUNT };

/* "sv" or "en"; false when unknown. */
bool language_find(struct text word, enum language *language_out);

/* The text of a key. An unknown key is a bug (ensure). Placeholders are {1} .. {9}. */
const char *words_text(enum language language, const char *key);

/* true when the key exists (for keys that come from data). */
bool words_has(const char *key);

/* Adds the text with placeholders filled; arguments are texts, {n} beyond count is a bug. */
void words_add(struct builder *builder, enum language language, const char *key,
               const struct text *arguments, size_t count);

/* The form of a counted text: keys "<key>.one" and "<key>.many"; {1} is the number itself. */
void words_add_count(struct builder *builder, enum language language, const char *key,
                     int64_t number);

/* The sentence of a fault. */
void fault_say(struct builder *builder, enum language language, const struct fault *fault);

#endif
