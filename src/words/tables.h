/* tables: what tools/make-words makes of po/. Only words.c reads it. */
#ifndef WORDS_TABLES_H
#define WORDS_TABLES_H

#include "words.h"

struct words_row {
    const char *key;
    const char *texts[LANGUAGE_COUNT]; /* Swedish is never NULL */
};

extern const struct words_row words_rows[];

/* Open addressing by words_hash: index + 1 of the row, 0 = free. The count is a power of two, at most half is used. */
extern const uint16_t words_slots[];
extern const size_t words_slot_count;

#endif
