/* test_many: a case of very many events. Counted in events looked at, not in seconds: twice as many may cost four times
 * as much (each event may concern each other), never eight times. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* A duty, and the events that are repeated: kind, day after the one before. */
struct load {
    const char *why, *rule;
    int32_t kinds[3];
    size_t kind_count;
    bool undated;
};

#define END "annars K \"F.\"\nexempel håller 2026-02-02 beslut; 2026-02-02 placering\n"

static const struct load loads[] = {
    {"duties kept one after the other",
     "plikt a\nnär beslut\nska placering\ninom "
     "vecka\n" END,
     {KIND_DECISION, KIND_PLACEMENT},
     2,
     false},
    {"only duties",
     "plikt a\nnär beslut\nska placering\ninom vecka\n" END,
     {KIND_DECISION},
     1,
     false},
    {"something going on, ended again and again",
     "plikt a\nnär beslut\nska omprövning\ninte om pågår placering tills placering avslutad\ninom "
     "vecka\n" END,
     {KIND_PLACEMENT, KIND_PLACEMENT_ENDED, KIND_DECISION},
     3,
     false},
    {"reviews that start the duty anew",
     "plikt a\nnär beslut\nska beslut\nåterkommer\ninom "
     "vecka\n" END,
     {KIND_DECISION},
     1,
     false},
    {"extensions",
     "plikt a\nnär beslut\nska placering\nförlängs till dagen i utredning förlängd\ninom "
     "vecka\n" END,
     {KIND_DECISION, KIND_INVESTIGATION_EXTENDED},
     2,
     false},
    {"no day at all",
     "plikt a\nnär beslut\nska placering\ninom "
     "vecka\n" END,
     {KIND_DECISION, KIND_PLACEMENT},
     2,
     true},
    {"under two laws",
     "plikt a\ngäller till 2026-12-31\nnär beslut\nska placering\ninom "
     "gammal\n" END,
     {KIND_DECISION},
     1,
     true},
};

static size_t steps_of(const struct load *load, size_t count)
{
    const char *rules[] = {load->rule, NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s", scene.trouble);
    struct event *events = arena_new_many(scene.arena, count, struct event);
    for (size_t i = 0; i < count; i++)
        events[i] = (struct event){.kind = (uint8_t)load->kinds[i % load->kind_count],
                                   .date = load->undated ? DAY_NONE : 11323 + (int32_t)i,
                                   .not_before = DAY_NONE,
                                   .not_after = DAY_NONE,
                                   .after = -1,
                                   .before = -1,
                                   .minute = -1};
    struct dossier dossier = {
        .events = events, .event_count = count, .all_complete = true, .evaluate_as_of = DAY_NONE};
    assert_int_equal(dossier_place(&dossier, DAY_NONE), -1);
    struct session session;
    struct findings findings;
    session_open(&session, scene.book, &dossier, scene.arena, &findings);
    for (size_t i = 0; i < count; i++)
        if (events[i].kind == KIND_DECISION)
            try_duty(&session, scene.duty, (int32_t)i);
    settle(&session);
    scene_close(&scene);
    return session.steps;
}

static void the_cost_grows_at_most_with_the_square(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof loads / sizeof *loads; i++) {
        size_t once = steps_of(&loads[i], 600), twice = steps_of(&loads[i], 1200);
        if (twice > once * 9 / 2)
            fail_msg("%s: %zu steps for 600 events, %zu for 1200", loads[i].why, once, twice);
        if (twice > (size_t)1200 * 1200 * 8)
            fail_msg("%s: %zu steps for 1200 events", loads[i].why, twice);
    }
}

static void five_thousand_events(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof loads / sizeof *loads; i++)
        assert_in_range(steps_of(&loads[i], 5000), 0, (size_t)5000 * 5000 * 8);
}

/* Many undated acts under two laws: late under the old one, in time under the new one. Each is left open by its day. */
static void every_version_is_heard(void **state)
{
    (void)state;
    enum { PAIRS = 200 };
    const char *rules[] = {
        "plikt a\ngäller till 2026-12-31\nnär beslut\nska placering, om detta\ninom gammal\n" END,
        "plikt b\ngäller från 2027-01-01\nnär beslut\nska placering, om detta\ninom ny\n" END,
        NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s", scene.trouble);
    struct event *events = arena_new_many(scene.arena, 2 * PAIRS, struct event);
    struct attribute_value *values = arena_new_many(scene.arena, PAIRS, struct attribute_value);
    int32_t *decisions = arena_new_many(scene.arena, PAIRS, int32_t);
    for (int32_t i = 0; i < PAIRS; i++) {
        decisions[i] = 2 * i;
        values[i] = (struct attribute_value){
            .attribute = ATTRIBUTE_CONCERNS, .count = 1, .as.items = &decisions[i]};
        events[2 * i] = (struct event){.kind = KIND_DECISION,
                                       .date = DAY_NONE,
                                       .not_before = DAY_NONE,
                                       .not_after = DAY_NONE,
                                       .after = -1,
                                       .before = -1,
                                       .minute = -1};
        events[2 * i + 1] = events[2 * i];
        events[2 * i + 1].kind = KIND_PLACEMENT;
        events[2 * i + 1].after = 2 * i;
        events[2 * i + 1].has_offset = true;
        events[2 * i + 1].offset.days = 13;
        events[2 * i + 1].values = &values[i];
        events[2 * i + 1].value_count = 1;
        word_set_add(&events[2 * i + 1].present, ATTRIBUTE_CONCERNS);
    }
    scene.dossier =
        (struct dossier){.events = events, .event_count = 2 * PAIRS, .evaluate_as_of = DAY_NONE};
    assert_int_equal(dossier_place(&scene.dossier, DAY_NONE), -1);
    scene_judge(&scene);
    assert_int_equal(scene.findings.count, PAIRS);
    for (size_t i = 0; i < PAIRS; i++)
        assert_int_equal(scene.findings.items[i].status, STATUS_UNKNOWN);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cost_grows_at_most_with_the_square),
        cmocka_unit_test(five_thousand_events),
        cmocka_unit_test(every_version_is_heard),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
