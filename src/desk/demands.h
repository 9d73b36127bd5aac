/* demands: what a decision of a kind must rest on and say, and which times it starts, when no case is at hand: it is
 * put to a case of one child and one guardian of whom nothing is recorded. Must not judge: formats/proposal and the
 * judge do. */
#ifndef DESK_DEMANDS_H
#define DESK_DEMANDS_H

#include "reports/reports.h"

struct demands_ask {
    int32_t type, day;
    int32_t minute; /* -1 unknown */
    int32_t role;   /* of the role table; -1 = nobody */
    bool urgent;    /* it cannot wait, and why is recorded */
};

/* false: the decision is none that cases have a word for, or it is of another person than a child. */
bool demands_of(struct arena *arena, const struct rulebook *book,
                const struct authority_book *authority, const struct role_table *roles,
                const struct demands_ask *ask, struct proposal *proposal_out);

#endif
