/* test_scene: a small law with one duty, and a case of a few events, for the tests of this room. */
#ifndef COUNTERFACTUAL_TEST_SCENE_H
#define COUNTERFACTUAL_TEST_SCENE_H

#include "counterfactual.h"

enum { SCENE_EVENTS = 8 };

struct scene {
    struct arena *arena;
    const struct rulebook *book;
    struct event events[SCENE_EVENTS];
    struct dossier dossier;
    struct findings findings;
};

static const char scene_words[] =
    "händelse  beslut = decision\nhändelse  inkommet till domstol = receipt_by_court\n"
    "händelse  underställning skickad = submitted_to_court\nhändelse  anteckning = note\n"
    "händelse  förlängning = investigation_extended\nhändelse  övervägande = consideration\n"
    "uppgift   domstol = court\nuppgift   lagrum = lagrum\nuppgift   ny sista dag = until\n";

static const char scene_sources[] = "lag | TL | testlagen (2000:1)\n1 § | verifierad | ett | x\n";

static const char scene_week[] =
    "frist vecka\nrubrik \"En vecka\"\nkälla testlag 1 §\ntid 1 vecka räknat från beslutet\n"
    "flyttas till vardag\nexempel 2026-02-02 ger 2026-02-09\n";

static const char scene_duty[] = "plikt prov\nrubrik \"Provet\"\nkälla testlag 1 §\nstyrka brist\n";

static inline int32_t scene_day(const char *written)
{
    int32_t day;
    bool is_day = day_parse(text_of(written), &day);
    ensure(is_day);
    return day;
}

/* lines: the duty from its "när" on, without its code line. */
static inline void scene_law(struct scene *scene, const char *lines)
{
    struct rule_problems problems = {0};
    struct builder duty;
    scene->arena = arena_open(0);
    builder_init(&duty, scene->arena);
    builder_add_string(&duty, scene_duty);
    builder_add_string(&duty, lines);
    builder_add_string(&duty, "annars DEADLINE_SUBMIT_7D \"Inte gjort.\"\n"
                              "exempel berörs inte 2026-02-02 anteckning\n");
    const struct rule_source files[] = {
        {TEXT_LITERAL("ordlista"), text_of(scene_words)},
        {TEXT_LITERAL("testlag/sources"), text_of(scene_sources)},
        {TEXT_LITERAL("testlag/vecka"), text_of(scene_week)},
        {TEXT_LITERAL("testlag/prov"), builder_text(&duty)},
    };
    scene->book = rulebook_compile(scene->arena, files, 4, &problems);
    ensure(scene->book);
    scene->dossier = (struct dossier){.id = TEXT_LITERAL("prov"),
                                      .events = scene->events,
                                      .evaluate_as_of = DAY_NONE,
                                      .all_complete = true};
}

/* An event on a day; "" = no day is written. */
static inline struct event *scene_event(struct scene *scene, int kind, const char *day)
{
    struct event *event = &scene->events[scene->dossier.event_count++];
    *event = (struct event){.kind = (uint8_t)kind,
                            .minute = -1,
                            .date = *day ? scene_day(day) : DAY_NONE,
                            .not_before = DAY_NONE,
                            .not_after = DAY_NONE,
                            .after = -1,
                            .before = -1};
    return event;
}

/* Judges the case and asks about its only finding. */
static inline struct counterfactuals scene_ask(struct scene *scene, const char *as_of)
{
    struct counterfactuals changes;
    int placed = dossier_place(&scene->dossier, scene_day(as_of));
    ensure(placed == -1);
    judge_dossier(scene->book, &scene->dossier, scene->arena, &scene->findings);
    ensure(scene->findings.count == 1);
    struct inquiry inquiry = {scene->book, NULL, &scene->dossier, &scene->findings,
                              &scene->findings.items[0]};
    counterfactuals_find(&inquiry, scene->arena, &changes);
    return changes;
}

/* The change of that sort with that outcome; NULL = none. */
static inline const struct counterfactual *scene_find(const struct counterfactuals *changes,
                                                      enum supposed change, enum then outcome)
{
    for (size_t i = 0; i < changes->count; i++)
        if (changes->items[i].change == change && changes->items[i].outcome == outcome)
            return &changes->items[i];
    return NULL;
}

static inline void scene_close(struct scene *scene)
{
    arena_close(scene->arena);
}

#endif
