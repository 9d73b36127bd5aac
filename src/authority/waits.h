/* waits: which duties of the law wait until a body meets: all that keeps them is a decision that no single person may
 * take, in no hurry. Asked of the law's duties and of who may on one day. Must know no case and no calendar. */
#ifndef AUTHORITY_WAITS_H
#define AUTHORITY_WAITS_H

#include "question.h"

/* Who may is asked as of the day; memory from the arena, in which all of it lives. */
struct waits;
struct waits *waits_open(struct arena *arena, const struct rulebook *rules,
                         const struct authority_book *book, int32_t day);

/* Does the duty wait? Then bodies[i] is set for each body of the register that may take one of the decisions, whether
 * or not it sits that day. */
bool waits_for_body(struct waits *waits, const struct duty *duty, bool *bodies);

#endif
