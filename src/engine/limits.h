/* limits: what the law and the register say of limits, for views that show them. Inside the room. */
#ifndef ENGINE_LIMITS_H
#define ENGINE_LIMITS_H

#include "part.h"

/* A JSON object: "today" is the Swedish civil day; "puts_off" is a list of {"rule","kind"}: an event of that kind may
 * put the rule's limit off. "sits" is a list of {"rule","day"}: what the rule asks for is a decision that on that day
 * of asking no single person may take; once with the day "", and once for each day from then on that a body which may
 * take it meets. It is empty when from is DAY_NONE. */
struct fault *limits_known(struct engine *engine, struct arena *arena, int32_t from,
                           struct text *known_out) MUST_USE;

#endif
