/* test_tie: does an event belong to the one that started the duty? Keys and references decide; where the record is
 * silent the order does, and two that could claim it leave a maybe. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define NO ANSWER_NO
#define MAYBE ANSWER_MAYBE
#define YES ANSWER_YES

/* Does the last event belong to the first, by these ties? */
static const struct {
    const char *ties, *events;
    enum answer answer;
} rows[] = {
    // clang-format off
    /* order and days */
    {"", "2026-02-02 beslut; 2026-02-03 placering", YES},
    {"", "2026-02-02 beslut; 2026-02-02 placering", YES},
    {", dessförinnan", "2026-02-02 beslut; 2026-02-03 placering", NO},
    {", när som helst", "2026-02-02 beslut; 2026-02-03 placering", YES},
    {"", "2026-02-02 beslut; okänd dag placering", YES},
    {"", "2026-02-02 10:00 beslut; 2026-02-02 09:00 placering", NO},
    {", dessförinnan", "2026-02-02 10:00 beslut; 2026-02-02 09:00 placering", YES},
    {"", "2026-02-02 beslut; mellan 2026-01-01 och 2026-01-31 placering", NO},
    {"", "2026-02-02 beslut; mellan 2026-01-01 och 2026-02-28 placering", YES},
    /* references */
    {", om detta", "2026-02-02 beslut; 2026-02-03 placering som rör 1", YES},
    {", om detta", "2026-02-02 beslut; 2026-02-03 placering", YES},
    {", om detta, uttryckligen", "2026-02-02 beslut; 2026-02-03 placering", NO},
    {", om detta, uttryckligen", "2026-02-02 beslut; 2026-02-03 placering som rör 1", YES},
    {", om detta", "2026-02-02 beslut; 2026-02-03 verkställighet som rör 1; 2026-02-04 placering som rör 2", YES},
    {", om detta", "2026-02-02 beslut; 2026-02-03 beslut; 2026-02-04 placering som rör 2", NO},
    {", om detta", "2026-02-02 beslut; 2026-02-03 verkställighet; 2026-02-04 placering som rör 2", YES},
    /* two that start the same duty */
    {", om detta", "2026-02-02 beslut; 2026-02-03 beslut; 2026-02-04 placering", MAYBE},
    {", om detta", "2026-02-02 beslut; 2026-02-03 beslut; 2026-02-04 placering som rör 1", YES},
    {"", "2026-02-02 beslut; 2026-02-03 beslut; 2026-02-04 placering", MAYBE},
    /* keys */
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; "
    "2026-02-03 utredning avslutad där utredning är u1", YES},
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; "
    "2026-02-03 utredning avslutad där utredning är u2", NO},
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; 2026-02-03 utredning avslutad", YES},
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; "
    "2026-02-03 utredning inledd där utredning är u2; 2026-02-04 utredning avslutad där utredning är u1", YES},
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; "
    "2026-02-03 utredning inledd där utredning är u2; 2026-02-04 utredning avslutad", MAYBE},
    {", samma utredning", "2026-02-02 utredning inledd där utredning är u1; "
    "2026-02-03 utredning avslutad där utredning är u2 som rör 1", NO},
    {", samma fråga", "2026-02-02 utredning inledd där fråga är f1; 2026-02-03 utredning inledd där fråga är f2", NO},
    {", samma hem", "2026-02-02 placering där hem är h1; 2026-02-03 placering avslutad där hem är h1", YES},
    {", samma hem", "2026-02-02 placering där hem är h1; 2026-02-03 placering avslutad där hem är h2", NO},
    /* persons */
    {", samma person", "part ledamot; 2026-02-02 jävsförhållande där person är ledamot; "
    "2026-02-03 övervägande där beslutande är ledamot", YES},
    {", samma person", "part ledamot; part enhetschef; 2026-02-02 jävsförhållande där person är ledamot; "
    "2026-02-03 övervägande där beslutande är enhetschef", NO},
    {", samma person", "part ledamot; 2026-02-02 jävsförhållande där person är ledamot; 2026-02-03 övervägande", NO},
    {", samma person", "2026-02-02 jävsförhållande där person är ledamot; "
    "2026-02-03 övervägande där beslutande är ledamot", NO},
    {", samma person", "2026-02-02 jävsförhållande där person är ordförande; "
    "2026-02-03 övervägande där av är ordförande", YES},
    /* measures: written, or the decision of the same name */
    {", samma åtgärd", "2026-02-02 beslut där beslutstyp är umgängesbegränsning; "
    "2026-02-03 övervägande där åtgärd är umgängesbegränsning", YES},
    {", samma åtgärd", "2026-02-02 beslut där beslutstyp är umgängesbegränsning; "
    "2026-02-03 övervägande där åtgärd är vård", NO},
    {", samma åtgärd", "2026-02-02 beslut där beslutstyp är umgängesbegränsning; 2026-02-03 övervägande", YES},
    {", samma åtgärd", "2026-02-02 domstolens beslut där åtgärd är vård; "
    "2026-02-03 övervägande där åtgärd är vård", YES},
    /* who asked and who is answered */
    {", samma anmälare", "2026-02-02 återkoppling begärd där från är skola; "
    "2026-02-03 återkoppling lämnad där till är skola", YES},
    {", samma anmälare", "2026-02-02 återkoppling begärd där från är skola; "
    "2026-02-03 återkoppling lämnad där till är polis", NO},
    {", samma anmälare", "2026-02-02 återkoppling begärd där från är skola; 2026-02-03 återkoppling lämnad", YES},
    {", samma anmälare", "2026-02-02 orosanmälan inkommen där från är skola; "
    "2026-02-03 återkoppling begärd där från är polis", NO},
    /* children (two roles stand for two children) */
    {"", "2026-02-02 beslut där barn är barn; 2026-02-03 placering där barn är barn", YES},
    {"", "2026-02-02 beslut där barn är barn; 2026-02-03 placering där barn är ung", NO},
    {"", "2026-02-02 beslut där barn är barn; 2026-02-03 placering", YES},
    {", om detta", "2026-02-02 beslut där barn är barn; 2026-02-03 placering där barn är ung som rör 1", NO},
    {"", "2026-02-02 beslut där barn är barn; 2026-02-03 beslut där barn är ung; "
    "2026-02-04 placering där barn är barn", YES},
    // clang-format on
};

static const char kinds[] =
    "beslut\n   eller utredning inledd\n   eller placering där hem anges\n   eller "
    "domstolens beslut\n"
    "   eller återkoppling begärd\n   eller orosanmälan inkommen\n   eller jävsförhållande";

/* The word of the last event's kind, for the duty's line. */
static const char *last_kind(const char *events)
{
    static const char *const words[] = {"placering avslutad", "placering",   "utredning avslutad",
                                        "utredning inledd",   "övervägande", "återkoppling lämnad",
                                        "återkoppling begärd"};
    const char *last = events;
    for (const char *at = events; *at; at++)
        if (*at == ';')
            last = at;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(last, words[i]))
            return words[i];
    fail_msg("no kind in %s", events);
    return "";
}

static struct trial trial_of(struct scene *scene, struct session *session)
{
    session_open(session, scene->book, &scene->dossier, scene->arena, &scene->findings);
    struct trial trial = {
        .session = session, .dossier = &scene->dossier, .duty = scene->duty, .next_trigger = -1};
    for (int32_t i = 1; i + 1 < (int32_t)scene->dossier.event_count && trial.next_trigger < 0; i++)
        if (pattern_fits(&scene->dossier, i, &scene->duty->trigger) == YES &&
            shares_child(&scene->dossier, 0, i))
            trial.next_trigger = i;
    return trial;
}

static struct scene opened(const char *ties, const char *events)
{
    static char rule[2048];
    snprintf(rule, sizeof rule,
             "plikt a\nnär %s\nska %s%s\ninom vecka\nannars K \"F.\"\nexempel håller %s\n", kinds,
             last_kind(events), ties, events);
    const char *rules[] = {rule, NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s", scene.trouble);
    scene_case(&scene, 0);
    return scene;
}

static void ties_of_two_events(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct scene scene = opened(rows[i].ties, rows[i].events);
        struct session session;
        struct trial trial = trial_of(&scene, &session);
        int32_t last = (int32_t)scene.dossier.event_count - 1;
        enum answer answer = tied(&trial, last, &scene.duty->fulfilments.items[0], 0);
        if (answer != rows[i].answer) {
            print_message("'%s' of %s: expected %d, got %d\n", rows[i].ties, rows[i].events,
                          rows[i].answer, answer);
            wrong++;
        }
        scene_close(&scene);
    }
    assert_int_equal(wrong, 0);
}

/* A record that refers in a ring must not keep the judge for ever. */
static void references_in_a_ring_end(void **state)
{
    (void)state;
    struct scene scene =
        opened(", om detta", "2026-02-02 beslut; 2026-02-03 verkställighet som rör 1; "
                             "2026-02-04 placering som rör 2");
    static const int32_t third = 2;
    struct attribute_value ring = {.attribute = ATTRIBUTE_CONCERNS, .count = 1, .as.items = &third};
    struct event *first = &scene.dossier.events[0];
    first->values = &ring;
    first->value_count = 1;
    word_set_add(&first->present, ATTRIBUTE_CONCERNS);
    struct session session;
    struct trial trial = trial_of(&scene, &session);
    assert_int_equal(tied(&trial, 2, &scene.duty->fulfilments.items[0], 0), YES);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_of_two_events),
        cmocka_unit_test(references_in_a_ring_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
