/* candidates: those who may, by name, for pages that tell it in a line. Not for other rooms. */
#ifndef RECORD_CANDIDATES_H
#define RECORD_CANDIDATES_H

#include "faces/page/page.h"

/* Those who certainly may, else those of whom something is missing, a few by name; without the others (NULL: none).
 * While the register lives; the words are kept. */
struct candidates {
    const struct authority_candidate *items;
    size_t count;
};
struct text candidates_words(const struct visit *visit, const struct register_rows *rows,
                             const struct candidates *candidates, const struct candidates *without);

#endif
