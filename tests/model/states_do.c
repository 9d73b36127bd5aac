/* states_do: see states_do.h. */
#include "states_do.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

unsigned states_number(void)
{
    static unsigned number;
    return ++number;
}

struct text states_key(struct scene *scene)
{
    struct builder key;
    builder_init(&key, scene->arena);
    builder_add_string(&key, "ting ");
    builder_add_number(&key, states_number());
    return builder_text(&key);
}

struct deed_answer states_perform(struct scene *scene, const struct model *model,
                                  const struct model_action *action, struct text key,
                                  struct text actor, int64_t seen)
{
    struct deed_answer answer;
    struct deed deed = {.action = engine_action(scene->engine, text_of(action->name)),
                        .actor = actor,
                        .seen = seen};
    assert_non_null(deed.action);
    deed.given = model_given(scene->arena, model, action, key, states_number(), &deed.given_count);
    assert_null(engine_perform(scene->engine, scene->arena, &deed, 1, &answer));
    return answer;
}

void states_prepare(struct scene *scene, const struct model_action *action, struct text key,
                    char state)
{
    if (action->prepare && model_allows(action, state))
        action->prepare(scene, key);
}

static bool is_later(const struct model *model, char state, char other)
{
    return strchr(model->states, state) > strchr(model->states, other);
}

void states_bring(struct scene *scene, const struct model *model, struct text key, char wanted)
{
    char state = ' ';
    while (state != wanted) {
        const struct model_action *step = NULL;
        for (size_t i = 0; i < model->action_count; i++) {
            const struct model_action *action = &model->actions[i];
            if (!model_allows(action, state) || !action->to || !is_later(model, action->to, state))
                continue;
            if (!step || action->to == wanted)
                step = action;
        }
        assert_non_null(step);
        states_prepare(scene, step, key, state);
        assert_int_equal(states_perform(scene, model, step, key, (struct text){0}, -1).end,
                         DEED_DONE);
        state = step->to;
    }
}
