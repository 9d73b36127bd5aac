/* investigation: the names that making and expecting an investigation share. */
#ifndef LOAD_INVESTIGATION_H
#define LOAD_INVESTIGATION_H

#include "load.h"

/* Two investigations of four slots each, then what belongs to both. */
enum {
    FIRST = 0,
    SECOND = 4,
    EXTENSION_SLOT = 1,
    MORE_SLOT = 2,
    CLOSED_SLOT = 3,
    REPORT_SLOT = 8,
    ASSESSED_SLOT,
    FOLLOWING_SLOT,
    FOLLOWED_SLOT,
    REQUEST_SLOT,
    ASKED_SLOT,
    ANSWERED_SLOT,
    OTHER_REPORT_SLOT,
    OTHER_ASSESSED_SLOT
};

/* scene->choice */
enum { FIRST_QUESTION = 1, SAME_QUESTION = 2, OTHER_QUESTION = 4, MEASURE_FOLLOWED = 8 };

enum { STEPS_UP_TO = 60 };

void expect_investigation(struct made *made, const struct scene *scene);
void expect_custody_investigation(struct made *made, const struct scene *scene);

#endif
