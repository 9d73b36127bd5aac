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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_cost_grows_at_most_with_the_square),
        cmocka_unit_test(five_thousand_events),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
