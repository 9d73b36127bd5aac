/* doors: the ways on that a person's roles have. Inside the room. */
#ifndef RECORD_DOORS_H
#define RECORD_DOORS_H

#include "faces/page/page.h"

enum doors {
    DOORS_ALL,    /* views and actions */
    DOORS_OF_CASE /* actions on a case that is there */
};

/* case_key: the case that they are to be about; size 0 = none. */
struct doors_html doors_make(const struct visit *visit, const struct known_person *known,
                             enum doors which, struct text case_key);

#endif
