/* nearest: the known word that a misspelt one perhaps meant. */
#ifndef DESK_NEAREST_H
#define DESK_NEAREST_H

#include "base/base.h"

/* A list of known words that can be asked for one by one, so that nobody has to copy them together. */
struct known_words {
    struct text (*word)(const void *list, size_t index);
    const void *list;
    size_t count;
};

/* Known words that stand in a list of texts. */
struct known_words known_texts(const struct text *list, size_t count);

/* The words nearest to one, best first, as "a, b, c", at most `most`: those that begin as it does or differ from it in
 * few letters. NULL when none is near. */
const char *nearest_words(struct arena *arena, struct text asked, struct known_words known,
                          size_t most);

#endif
