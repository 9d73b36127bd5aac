/* test_posts: every action in every state of a meeting, a delegation order, a case that is decided, a deviation, a
 * measure and a lex Sarah matter, by everybody of a made-up municipality: each role, bound to a unit and a body or to
 * neither. Who may is said by hand, and so is what the state allows; nothing else succeeds. A decision that is late,
 * or taken by somebody who may not take it, can be recorded in every state by all who record decisions there. */
#include "states_do.h"
#include "town.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Roles in the order of the table of rights, two letters each. */
static const char *const letters[RIGHT_ROLES] = {"ha", "ec", "de", "kv", "se", "le", "sc",
                                                 "ad", "re", "jo", "ut", "hr", "pr", "ov"};

/* Who may, of those bound to the unit and the body that the thing is of, and of those bound to neither. */
struct hand {
    const char *action, *bound, *free;
    bool of_house; /* whatever it is about, and whether that is there or not */
};

static const struct hand hands[] = {
    {"plan-meeting", "se", "se", true},
    {"add-item", "se sc", "se sc", true}, /* one that is about no case */
    {"hold-meeting", "se", "", false},
    {"decide-item", "se", "", false},
    {"report-delegated", "se", "", false},
    {"adjust-minutes", "se", "", false},
    {"cancel-meeting", "se", "", false},
    {"draft-order", "kv se sc", "kv se sc", true},
    {"analyse-order", "kv se sc", "kv se sc", true},
    {"adopt-order", "se", "se", true},
    {"record-adopted", "se", "se", true},
    {"revoke-row", "se", "se", true},
    {"revoke-order", "se", "se", true},
    {"subdelegate", "ec sc", "ec sc", true},
    {"end-subdelegation", "ec sc", "ec sc", true},
    {"open-case", "ha ec jo", "ha ec jo", true},
    {"decide", "ha ec de", "sc jo", false},
    {"register-decision", "ha ec de", "sc jo", false},
    {"record-dissent", "ha ec de", "sc jo", false},
    {"object-before", "ha ec de", "sc jo", false},
    {"close-case", "ha ec", "", false},
    {"report-deviation", "ha ec de kv se sc ad jo", "ha ec de kv se sc ad jo", true},
    {"add-to-report", "ec", "kv sc", false},
    {"name-case", "ec", "kv sc", false},
    {"sort-report", "ec", "kv sc", false},
    {"acknowledge-report", "ec", "kv sc", false},
    {"move-deviation", "ec", "kv sc", false},
    {"assess-deviation", "ec", "kv sc", false},
    {"judge-lexsarah", "ec", "kv sc", false},
    {"second-lexsarah", "ec", "kv sc", false},
    {"assign-deviation", "ec", "kv sc", false},
    {"park-deviation", "ec", "kv sc", false},
    {"group-deviation", "ec", "kv sc", false},
    {"note-deviation", "ec", "kv sc", false},
    {"tell-message", "ec", "kv sc", false},
    {"find-factor", "ec", "kv sc", false},
    {"remedy-at-once", "ec", "kv sc", false},
    {"invite-reply", "ec", "kv sc", false},
    {"refrain-from-measure", "ec", "kv sc", false},
    {"give-feedback", "ec", "kv sc", false},
    {"close-deviation", "ec", "kv sc", false},
    {"reopen-deviation", "ec", "kv sc", false},
    {"plan-measure", "ec kv sc", "ec kv sc", true},
    {"change-measure", "ec kv sc", "ec kv sc", true},
    {"do-measure", "ha ec kv sc", "ha ec kv sc", true},
    {"judge-effect", "ec kv sc", "ec kv sc", true},
    {"reopen-measure", "ec kv sc", "ec kv sc", true},
    {"withdraw-measure", "ec kv sc", "ec kv sc", true},
    {"receive-lexsarah", "ec", "kv sc", false},
    {"remedy-lexsarah", "ec", "kv sc", false},
    {"appoint-investigator", "", "kv sc", false},
    {"investigate-lexsarah", "", "kv sc", false},
    {"conclude-lexsarah", "", "kv sc", false},
    {"decide-lexsarah", "", "kv sc", false},
    {"settle-lexsarah", "", "kv sc", false},
    {"notify-ivo", "", "kv sc", false},
    {"tell-lexsarah", "", "kv sc", false},
    {"offer-support", "", "kv sc", false},
    {"inform-board", "", "kv sc", false},
    {"close-lexsarah", "", "kv sc", false},
};
enum { HANDS = sizeof hands / sizeof *hands };

/* A person of the town, as she is known. */
struct holder {
    struct known_person known;
    const char *key;
    enum right_role role;
    bool is_bound;
};
enum { HOLDERS = 2 * RIGHT_ROLES };

static struct holder holders[HOLDERS];
static struct rights_source source;
static bool is_quiet; /* what is planted is to be wrong */
static size_t tried, done;

static int begin(void **state)
{
    if (scene_begin(state))
        return 1;
    struct scene *scene = *state;
    town_build(scene);
    DO(scene, "register-person", "person=fa");
    states_reports_ground(scene);
    source = rights_of_engine(scene->engine);
    for (size_t i = 0; i < HOLDERS; i++) {
        holders[i] = (struct holder){.role = (enum right_role)(i / 2), .is_bound = i % 2};
        holders[i].key = town_person(scene, holders[i].is_bound, holders[i].role);
        town_know(scene, &source, holders[i].key, &holders[i].known);
    }
    return 0;
}

static const struct hand *hand_of(const struct model_action *action)
{
    for (size_t i = 0; i < HANDS; i++)
        if (strcmp(hands[i].action, action->name) == 0)
            return &hands[i];
    fail_msg("nothing is said by hand of %s", action->name);
    return NULL;
}

static bool may(struct scene *scene, const struct model *model, const struct model_action *action,
                struct text key, const struct holder *holder)
{
    size_t count;
    bool may;
    const struct given *given =
        model_given(scene->arena, model, action, key, states_number(), &count);
    assert_null(rights_may_do(&source, scene->arena, &holder->known,
                              engine_action(scene->engine, text_of(action->name)), given, count,
                              &may));
    return may;
}

/* A thing in the state; a case is of the unit to which roles are bound. */
static struct text make(struct scene *scene, const struct model *model, char state)
{
    struct text key = states_key(scene);
    states_bring(scene, model, key, state);
    if (strcmp(model->thing, "case") == 0 && state != ' ')
        DO(scene, "assign-case", scene_word(scene, "case", text_copy(scene->arena, key)),
           "unit=barn", "from=2026-01-10");
    return key;
}

static int told_wrong(const struct model_action *action, char state, const struct holder *holder,
                      const char *what)
{
    if (!is_quiet)
        print_message("%s in state '%c' by %s: %s\n", action->name, state, holder->key, what);
    return 1;
}

/* As whoever stands between a person and the engine does: asks whether she may, and if so lets her. What has been
 * done to the thing makes it another: then *key_out is to be made anew. 0 = as the hands say. */
static int try_one(struct scene *scene, const struct model *model,
                   const struct model_action *action, char state, const struct holder *holder,
                   const struct hand *hand, struct text *key)
{
    bool wanted = strstr(holder->is_bound ? hand->bound : hand->free, letters[holder->role]) &&
                  (hand->of_house || state != ' ');
    tried++;
    if (may(scene, model, action, *key, holder) != wanted)
        return told_wrong(action, state, holder, wanted ? "may not" : "may");
    if (!wanted)
        return 0;
    states_prepare(scene, action, *key, state);
    struct deed_answer answer =
        states_perform(scene, model, action, *key, text_of(holder->key), -1);
    bool allowed = model_allows(action, state);
    if (answer.end == DEED_DONE)
        *key = make(scene, model, state);
    done += answer.end == DEED_DONE;
    return answer.end == (allowed ? DEED_DONE : DEED_UNUSABLE)
               ? 0
               : told_wrong(action, state, holder, allowed ? "is refused" : "is done");
}

static int try_all(struct scene *scene, const struct model *model)
{
    int wrong = 0;
    for (const char *state = model->states; *state; state++) {
        struct text key = make(scene, model, *state);
        for (size_t i = 0; i < model->action_count; i++)
            for (size_t j = 0; j < HOLDERS; j++)
                wrong += try_one(scene, model, &model->actions[i], *state, &holders[j],
                                 hand_of(&model->actions[i]), &key);
    }
    return wrong;
}

static void every_action_in_every_state_by_everybody(void **state)
{
    struct scene *scene = *state;
    static const struct model *const models[] = {&meeting_model,   &order_model,   &decision_model,
                                                 &deviation_model, &measure_model, &lexsarah_model};
    size_t triples = 0;
    for (size_t i = 0; i < sizeof models / sizeof *models; i++) {
        assert_int_equal(try_all(scene, models[i]), 0);
        triples += strlen(models[i]->states) * models[i]->action_count * HOLDERS;
    }
    assert_int_equal(tried, triples);
    assert_true(done > 100);
    print_message("%zu triples of state, action and post, %zu of them done\n", tried, done);
    scene_compare(scene);
}

/* Late, long before anything else, and by whom it may not be: each who records decisions of the case can record it. */
static void what_was_decided_wrong_is_recordable(void **state)
{
    struct scene *scene = *state;
    size_t recorded = 0;
    for (size_t i = 0; i < decision_model.action_count; i++) {
        const struct model_action *action = &decision_model.actions[i];
        if (strcmp(action->name, "register-decision") != 0)
            continue;
        for (const char *in = decision_model.states + 1; *in; in++)
            for (size_t j = 0; j < HOLDERS; j++) {
                struct text key = make(scene, &decision_model, *in);
                if (!may(scene, &decision_model, action, key, &holders[j]))
                    continue;
                struct deed_answer answer = states_perform(scene, &decision_model, action, key,
                                                           text_of(holders[j].key), -1);
                assert_int_equal(answer.end, DEED_DONE);
                recorded++;
            }
    }
    assert_true(recorded >= 3 * 3 * 5);
}

/* Another hand than the table's is told of: whoever may not, and whoever may. */
static void a_wrong_hand_is_found(void **state)
{
    static const struct hand wrong[] = {{"cancel-meeting", "se le", "", false},
                                        {"cancel-meeting", "", "", false},
                                        {"cancel-meeting", "se", "se", false},
                                        {"cancel-meeting", "se", "", true}};
    struct scene *scene = *state;
    const struct model_action *cancel = &meeting_model.actions[6];
    is_quiet = true;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int found = 0;
        for (const char *in = " p"; *in; in++) {
            struct text key = make(scene, &meeting_model, *in);
            for (size_t j = 0; j < HOLDERS; j++)
                found += try_one(scene, &meeting_model, cancel, *in, &holders[j], &wrong[i], &key);
        }
        assert_true(found > 0);
    }
    is_quiet = false;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_in_every_state_by_everybody),
        cmocka_unit_test(what_was_decided_wrong_is_recordable),
        cmocka_unit_test(a_wrong_hand_is_found),
    };
    return cmocka_run_group_tests(tests, begin, scene_end);
}
