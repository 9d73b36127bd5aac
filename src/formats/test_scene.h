/* test_scene: one custody whose submission came late, for the tests of what is said about a finding. */
#ifndef FORMATS_TEST_SCENE_H
#define FORMATS_TEST_SCENE_H

#include "test_input.h"

#include <jansson.h>
#include <string.h>

#define PIECE(literal)               \
    {                                \
        literal, sizeof(literal) - 1 \
    }

static const struct law_source lvu_7 = {
    .law = PIECE("lvu-1990"),
    .name = PIECE("LVU"),
    .title = PIECE("lag (1990:52) med särskilda bestämmelser om vård av unga"),
    .place = PIECE("7 § första stycket"),
    .mark = MARK_VERIFIED,
};
static const struct law_source luo_9 = {
    .law = PIECE("luo-2026"),
    .name = PIECE("LUO"),
    .title = PIECE("lag (2026:1600) om omhändertagande"),
    .place = PIECE("9 §"),
    .mark = MARK_VERIFIED_ONCE,
};

static const char custody[] =
    "{" INPUT_HEAD "," INPUT_PARTIES ",'events':["
    "{'kind':'decision','date':'2012-08-02','attributes':{'decision_type':'omedelbart "
    "omhändertagande'}},"
    "{'kind':'note','date':'2012-08-01','precision':'month'},"
    "{'kind':'submitted_to_court','date':'2012-08-13','attributes':{'concerns':[0]}},"
    "{'kind':'enforcement','not_before':'2012-08-14'},"
    "{'kind':'investigation_extended','date':'2012-08-14','attributes':{'until':'2012-10-31'}}]}";

struct scene {
    struct arena *arena;
    struct clock week, week_2027;
    struct rule rule;
    struct dossier dossier;
    struct finding finding;
};

static inline int32_t day(int32_t year, int32_t month, int32_t date)
{
    return day_from_civil((struct civil){year, month, date});
}

static inline struct clock one_week(const struct law_source *source)
{
    return (struct clock){.period = {0, 7},
                          .period_words = TEXT_LITERAL("en vecka"),
                          .moving = MOVES_TO_WEEKDAY,
                          .source = *source};
}

static inline struct clock six_months(void)
{
    return (struct clock){.period = {6, 0},
                          .period_words = TEXT_LITERAL("sex månader"),
                          .moving = MOVES_TO_WEEKDAY,
                          .source = lvu_7};
}

static inline void count_from(struct reading *reading, int32_t start)
{
    reading->due = calendar_due(start, reading->clock->period, reading->clock->moving);
}

/* A custody decided on 2 August 2012 whose submission left on the 13th. */
static inline int set_scene(void **state)
{
    struct arena *arena = arena_open(0);
    struct scene *scene = arena_new(arena, struct scene);
    struct problem problem;
    scene->arena = arena;
    ensure(timeline_parse(arena, input_line(arena, custody), 1, &scene->dossier, &problem));
    ensure(dossier_place(&scene->dossier, DAY_NONE) == -1);
    scene->week = one_week(&lvu_7);
    scene->week_2027 = one_week(&luo_9);
    scene->rule = (struct rule){
        .id = TEXT_LITERAL("lvu-7-underställning"),
        .code = TEXT_LITERAL("DEADLINE_SUBMIT_7D"),
        .title = TEXT_LITERAL("Underställning"),
        .sentence = TEXT_LITERAL("Beslutet underställdes inte inom en vecka."),
        .sources = &lvu_7,
        .source_count = 1,
        .clock = &scene->week,
    };
    scene->finding = (struct finding){
        .rule = &scene->rule,
        .status = STATUS_FAULT,
        .event = 0,
        .act = 2,
        .party = -1,
        .date = day(2012, 8, 10),
        .reading_count = 1,
        .fact_count = 2,
        .facts = {0, 2},
    };
    scene->finding.readings[0] = (struct reading){
        .rule = &scene->rule,
        .clock = &scene->week,
        .start_event = 0,
        .extension = -1,
        .late = true,
    };
    count_from(&scene->finding.readings[0], day(2012, 8, 2));
    *state = scene;
    return 0;
}

static inline int end_scene(void **state)
{
    arena_close(((struct scene *)*state)->arena);
    return 0;
}

static inline const char *said(struct scene *scene, enum language language)
{
    struct builder builder;
    builder_init(&builder, scene->arena);
    findings_json_add(&builder, language, &scene->dossier, &scene->finding);
    return builder_string(&builder);
}

static inline const char *message(struct scene *scene, enum language language)
{
    json_t *json = json_loads(said(scene, language), JSON_REJECT_DUPLICATES, NULL);
    ensure(json != NULL);
    ensure(json_object_size(json) == (scene->finding.party >= 0 ? 11 : 10));
    char *copy =
        text_copy(scene->arena, text_of(json_string_value(json_object_get(json, "message"))));
    json_decref(json);
    return copy;
}

/* The includer has cmocka. */
#define assert_says(whole, part)                           \
    do {                                                   \
        if (!strstr(whole, part))                          \
            fail_msg("\"%s\" is not in: %s", part, whole); \
    } while (0)

#define SCENE(test) cmocka_unit_test_setup_teardown(test, set_scene, end_scene)

#endif
