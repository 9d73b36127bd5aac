/* test_states: every action in every state, long walks, and two who act at once: the engine does what the model
 * allows and nothing else, and says in which state the thing is. */
#include "states_do.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 600, THINGS = 12 };

static struct deed_answer perform_model(struct scene *scene, const struct model *model,
                                        const struct model_action *action, struct text key,
                                        int64_t seen)
{
    return states_perform(scene, model, action, key, (struct text){0}, seen);
}

static int begin(void **state)
{
    int began = scene_begin(state);
    DO(*state, "register-person", "person=fa");
    DO(*state, "register-body", "body=SN", "kind=nämnd");
    states_reports_ground(*state);
    return began;
}

static const char *state_name(const struct model *model, char state)
{
    return model->names[strchr(model->states, state) - model->states];
}

/* The answer is the model's: done, or refused with the state that the thing is in. */
static void judge(struct scene *scene, const struct model *model, const struct model_action *action,
                  char state, const struct deed_answer *answer)
{
    if (model_allows(action, state)) {
        assert_int_equal(answer->end, DEED_DONE);
        return;
    }
    assert_int_equal(answer->end, DEED_UNUSABLE);
    assert_int_equal(answer->problem_count, 1);
    if (state == ' ') {
        assert_string_equal(answer->problems[0].key, "problem.input-thing");
        return;
    }
    assert_string_equal(answer->problems[0].key,
                        action->refused ? action->refused : "problem.input-state");
    if (action->refused && !strstr(action->refused, "state")) /* says something else */
        return;
    assert_string_equal(text_copy(scene->arena, answer->problems[0].arguments[0]),
                        state_name(model, state));
}

static void try_all(struct scene *scene, const struct model *model)
{
    for (const char *state = model->states; *state; state++)
        for (size_t i = 0; i < model->action_count; i++) {
            struct text key = states_key(scene);
            const struct model_action *action = &model->actions[i];
            states_bring(scene, model, key, *state);
            states_prepare(scene, action, key, *state);
            struct deed_answer answer = perform_model(scene, model, action, key, -1);
            judge(scene, model, action, *state, &answer);
        }
    scene_compare(scene);
}

static void every_action_in_every_state(void **state)
{
    try_all(*state, &meeting_model);
    try_all(*state, &order_model);
    try_all(*state, &deviation_model);
    try_all(*state, &measure_model);
    try_all(*state, &lexsarah_model);
}

/* The same numbers in every run. */
static unsigned next_number(uint64_t *seed, unsigned below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*seed >> 33) % below;
}

static void walk(struct scene *scene, const struct model *model, uint64_t seed)
{
    char states[THINGS];
    struct text keys[THINGS];
    memset(states, ' ', sizeof states);
    for (size_t i = 0; i < THINGS; i++)
        keys[i] = states_key(scene);
    for (int step = 0; step < STEPS; step++) {
        unsigned thing = next_number(&seed, THINGS);
        const struct model_action *action =
            &model->actions[next_number(&seed, (unsigned)model->action_count)];
        states_prepare(scene, action, keys[thing], states[thing]);
        struct deed_answer answer = perform_model(scene, model, action, keys[thing], -1);
        judge(scene, model, action, states[thing], &answer);
        if (answer.end == DEED_DONE)
            states[thing] = model_next(action, states[thing]);
    }
    scene_compare(scene);
}

static void walks_end_where_the_model_does(void **state)
{
    walk(*state, &meeting_model, 1);
    walk(*state, &order_model, 2);
    walk(*state, &deviation_model, 3);
    walk(*state, &measure_model, 4);
    walk(*state, &lexsarah_model, 5);
}

/* Both have seen the meeting as it was planned. */
static void of_two_at_once_one_wins(void **state)
{
    struct scene *scene = *state;
    struct text key = states_key(scene);
    const struct model_action *hold = &meeting_model.actions[2],
                              *cancel = &meeting_model.actions[6];
    states_bring(scene, &meeting_model, key, 'p');
    struct deed_answer first = perform_model(scene, &meeting_model, hold, key, 1);
    struct deed_answer second = perform_model(scene, &meeting_model, hold, key, 1);
    struct deed_answer third = perform_model(scene, &meeting_model, cancel, key, 1);
    assert_int_equal(first.end, DEED_DONE);
    assert_int_equal(second.end, DEED_MOVED);
    assert_int_equal(second.moved, 2);
    assert_int_equal(third.end, DEED_UNUSABLE); /* and where the other has led it */
    scene_compare(scene);
}

/* All that is tried is undone, also what the next deed of the same batch builds upon. */
static void what_is_tried_is_not_done(void **state)
{
    struct scene *scene = *state;
    struct text key = states_key(scene);
    struct deed deeds[2];
    struct deed_answer answers[2];
    uint64_t before, after;
    for (size_t i = 0; i < 2; i++) {
        const struct model_action *action = &meeting_model.actions[i * 2];
        deeds[i] = (struct deed){.action = engine_action(scene->engine, text_of(action->name)),
                                 .seen = -1};
        deeds[i].given =
            model_given(scene->arena, &meeting_model, action, key, 1, &deeds[i].given_count);
    }
    assert_null(ledger_size(engine_ledger(scene->engine), scene->arena, &before));
    assert_null(engine_try(scene->engine, scene->arena, deeds, 2, answers));
    assert_int_equal(answers[0].end, DEED_DONE);
    assert_int_equal(answers[1].end, DEED_DONE);
    assert_null(ledger_size(engine_ledger(scene->engine), scene->arena, &after));
    assert_int_equal(after, before);
    struct deed_answer answer =
        perform_model(scene, &meeting_model, &meeting_model.actions[2], key, -1);
    assert_int_equal(answer.end, DEED_UNUSABLE);
    scene_compare(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_in_every_state),
        cmocka_unit_test(walks_end_where_the_model_does),
        cmocka_unit_test(of_two_at_once_one_wins),
        cmocka_unit_test(what_is_tried_is_not_done),
    };
    return cmocka_run_group_tests(tests, begin, scene_end);
}
