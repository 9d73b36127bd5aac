/* states_do: deeds of a model on the engine. For tests only. */
#ifndef TESTS_MODEL_STATES_DO_H
#define TESTS_MODEL_STATES_DO_H

#include "scene.h"
#include "states.h"

/* A number and a key that no deed has had. */
unsigned states_number(void);
struct text states_key(struct scene *scene);

/* By whoever keeps the ledger when the actor has no bytes. seen: as of struct deed. */
struct deed_answer states_perform(struct scene *scene, const struct model *model,
                                  const struct model_action *action, struct text key,
                                  struct text actor, int64_t seen);

/* What must have been done before the action, where the state allows it. */
void states_prepare(struct scene *scene, const struct model_action *action, struct text key,
                    char state);

/* states_reports.c: what the models of reports name: a unit, a post, a meeting of the body SN, a factor. */
void states_reports_ground(struct scene *scene);

/* Each step leads to a later state of the model: what is wanted, or what may lead there. */
void states_bring(struct scene *scene, const struct model *model, struct text key, char wanted);

#endif
