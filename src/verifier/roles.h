/* roles: who had which capacity on which days, as earlier entries say. Inside the room. */
#ifndef VERIFIER_ROLES_H
#define VERIFIER_ROLES_H

#include "history.h"

/* From a day on; until then is DAY_LAST. */
void role_give(struct history *history, const struct leaf_id *actor, struct text capacity,
               int32_t from);

/* What was given before ends with the day. */
void role_end(struct history *history, const struct leaf_id *actor, struct text capacity,
              int32_t until);

bool role_held(const struct history *history, const struct leaf_id *actor, struct text capacity,
               int32_t day);

#endif
