/* crew_scene: see crew_scene.h. */
#include "crew_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Children in care, and records that say that they are complete. */
void crew_scene_cases(struct scene *scene)
{
    DO(scene, "register-person", "person=ha");
    DO(scene, "register-person", "person=hb");
    for (int i = 0; i < CREW_CASES; i++) {
        char key[16];
        snprintf(key, sizeof key, "case=K%d", i);
        DO(scene, "open-case", key, "domain=LVU");
        DO(scene, "add-party", key, "ref=barn1", "role=barn", "birth_year=2016");
        DO(scene, "add-party", key, "ref=vh1", "role=vårdnadshavare", "custody_of=barn1");
        DO(scene, "declare-complete", key, "complete=*");
        DO(scene, "register-event", key, "decision=omedelbart omhändertagande", "by=utskott",
           "date=2026-01-12");
    }
}

void crew_scene_open(struct place *place)
{
    struct scene *scene = place->scene;
    struct engine_setup setup = {.path = scene->path, .features = features, .rules = scene->rules};
    engine_close(scene->engine);
    scene->engine = NULL;
    assert_null(crew_open(scene->arena, &setup, CREW_READERS, &place->crew));
}

/* Back to one thread. */
void crew_scene_close(struct place *place)
{
    struct scene *scene = place->scene;
    struct engine_setup setup = {.path = scene->path, .features = features, .rules = scene->rules};
    crew_close(place->crew);
    place->crew = NULL;
    assert_null(engine_open(scene->arena, &setup, &scene->engine));
}

int crew_scene_begin(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    void *scene;
    scene_begin(&scene);
    place->scene = scene;
    crew_scene_cases(scene);
    crew_scene_open(place);
    *state = place;
    return 0;
}

int crew_scene_end(void **state)
{
    struct place *place = *state;
    void *scene = place->scene;
    crew_close(place->crew);
    free(place);
    return scene_end(&scene);
}

void wanted_add(struct wanted *wanted, const char *word)
{
    snprintf(wanted->words[wanted->count++], sizeof wanted->words[0], "%s", word);
}

struct wanted wanted_of(const char *action, const char *actor, const char *const *words)
{
    struct wanted wanted = {.action = action, .actor = actor, .seen = -1};
    for (; *words; words++)
        wanted_add(&wanted, *words);
    return wanted;
}

struct deed wanted_deed(const struct wanted *wanted, struct given given[CREW_WORDS])
{
    for (size_t i = 0; i < wanted->count; i++) {
        struct text value = text_of(wanted->words[i]);
        given[i].name = text_cut(&value, '=');
        given[i].value = value;
    }
    return (struct deed){.action = feature_action(features, text_of(wanted->action)),
                         .given = given,
                         .given_count = wanted->count,
                         .actor = text_of(wanted->actor),
                         .operator= TEXT_LITERAL("test"),
                         .seen = wanted->seen};
}

struct result result_of(const struct wanted *wanted, const struct fault *fault,
                        const struct deed_answer *answer)
{
    return (struct result){.wanted = *wanted,
                           .failed = fault != NULL,
                           .end = answer->end,
                           .entry = answer->entry,
                           .moved = answer->moved,
                           .faults = answer->faults,
                           .doubts = answer->doubts,
                           .has_proposal = answer->proposal != NULL};
}

struct result perform_wanted(struct crew *crew, const struct wanted *wanted)
{
    struct arena *arena = arena_open(0);
    struct given given[CREW_WORDS];
    struct deed deed = wanted_deed(wanted, given);
    struct deed_answer answer = {0};
    const struct fault *fault = crew_perform(crew, arena, &deed, 1, &answer);
    struct result result = result_of(wanted, fault, &answer);
    arena_close(arena);
    return result;
}

/* The same on one engine. */
struct result perform_alone(struct scene *scene, const struct wanted *wanted)
{
    struct given given[CREW_WORDS];
    struct deed deed = wanted_deed(wanted, given);
    struct deed_answer answer = {0};
    const struct fault *fault = engine_perform(scene->engine, scene->arena, &deed, 1, &answer);
    return result_of(wanted, fault, &answer);
}

struct result perform_words(struct crew *crew, const char *action, const char *actor, int64_t seen,
                            const char *const *words)
{
    struct wanted wanted = wanted_of(action, actor, words);
    wanted.seen = seen;
    return perform_wanted(crew, &wanted);
}

static void same_view(struct scene *one, struct scene *other, const char *view, const char *word)
{
    struct text ours = scene_see(one, view, word ? WORDS(word) : WORDS(NULL)),
                theirs = scene_see(other, view, word ? WORDS(word) : WORDS(NULL));
    assert_true(ours.size > 0);
    assert_string_equal(text_copy(one->arena, ours), text_copy(other->arena, theirs));
}

void same_record(struct scene *one, struct scene *other)
{
    for (int i = 0; i < CREW_CASES; i++) {
        char key[16];
        snprintf(key, sizeof key, "K%d", i);
        struct text ours = scene_case(one, key), theirs = scene_case(other, key);
        assert_string_equal(text_copy(one->arena, ours), text_copy(other->arena, theirs));
        snprintf(key, sizeof key, "case=K%d", i);
        same_view(one, other, "findings", key);
    }
    same_view(one, other, "deadlines", NULL);
    same_view(one, other, "people", NULL);
}

const struct view *crew_scene_view(const char *name)
{
    return feature_view(features, text_of(name));
}
