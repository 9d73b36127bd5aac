/* try: one duty on one event. Inside this room only. */
#ifndef JUDGE_TRY_H
#define JUDGE_TRY_H

#include "part.h"

void session_open(struct session *session, const struct rulebook *book,
                  const struct dossier *dossier, struct arena *arena, struct findings *findings);
/* The example as a case, not yet placed. */
struct dossier example_dossier(struct arena *arena, const struct duty *duty,
                               const struct example *example);
void try_duty(struct session *session, const struct duty *duty, int32_t event);

#endif
