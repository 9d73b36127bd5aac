/* try: one duty on one event. Inside this room only. */
#ifndef JUDGE_TRY_H
#define JUDGE_TRY_H

#include "part.h"

void session_open(struct session *session, const struct rulebook *book, const struct dossier *dossier,
                  struct arena *arena, struct findings *findings);
void try_duty(struct session *session, const struct duty *duty, int32_t event);

#endif
