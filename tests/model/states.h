/* states: what may be done to a meeting, to a delegation order and to a case that is decided (states.c), to a
 * deviation, a measure and a lex Sarah matter (states_reports.c), and where it leads, by hand. For tests only; must
 * not look into the features' tables. */
#ifndef TESTS_MODEL_STATES_H
#define TESTS_MODEL_STATES_H

#include "engine/engine.h"

struct scene;

enum { MODEL_STATES = 6, MODEL_ACTIONS = 22, MODEL_WORDS = 7 };

/* What an action says; "%" in a value becomes a number that is new each time. */
struct model_word {
    const char *name, *value;
};

struct model_action {
    const char *name;
    const char
        *from; /* states in which it may be done, as letters of model.states; " " = not there yet */
    char to;   /* the state then; 0 = the same */
    struct model_word words[MODEL_WORDS];
    /* NULL, or: what must have been done before, in a state in which it may be done. */
    void (*prepare)(struct scene *scene, struct text key);
    const char *refused; /* NULL, or: the sentence when the thing is there and it may not be done */
};

struct model {
    const char *thing;               /* "meeting": also the input that has its key */
    const char *states;              /* a letter each, ' ' first */
    const char *names[MODEL_STATES]; /* of the states, in that order */
    struct model_action actions[MODEL_ACTIONS];
    size_t action_count;
};

extern const struct model meeting_model, order_model, decision_model;
extern const struct model deviation_model, measure_model, lexsarah_model;

/* May it be done in that state? */
bool model_allows(const struct model_action *action, char state);
char model_next(const struct model_action *action, char state);

/* The deed's words, for a thing of that key. */
struct given *model_given(struct arena *arena, const struct model *model,
                          const struct model_action *action, struct text key, unsigned number,
                          size_t *count_out);

#endif
