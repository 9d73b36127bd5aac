/* test_facts: does an event fit what a rule asks for? Yes, no, or nobody has written it: three answers, and silence is
 * a no only where the record says that it is complete in that respect. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

#define NO ANSWER_NO
#define MAYBE ANSWER_MAYBE
#define YES ANSWER_YES

/* complete: what is answered when the event's record is complete in every attribute. */
static const struct {
    const char *asked, *event;
    enum answer silent, complete;
} rows[] = {
    // clang-format off
    {"beslut", "beslut", YES, YES},
    {"beslut", "placering", NO, NO},
    {"beslut där beslutstyp är placering", "beslut där beslutstyp är placering", YES, YES},
    {"beslut där beslutstyp är placering eller omplacering", "beslut där beslutstyp är omplacering", YES, YES},
    {"beslut där beslutstyp är placering", "beslut där beslutstyp är omplacering", NO, NO},
    {"beslut där beslutstyp är placering", "beslut", MAYBE, NO},
    {"beslut där beslutstyp är inte placering", "beslut där beslutstyp är omplacering", YES, YES},
    {"beslut där beslutstyp är inte placering", "beslut där beslutstyp är placering", NO, NO},
    {"beslut där beslutstyp är inte placering", "beslut", MAYBE, YES},
    {"beslut där skäl anges", "beslut där skäl anges", YES, YES},
    {"beslut där skäl anges", "beslut", MAYBE, NO},
    {"beslut där skäl saknas", "beslut där skäl anges", NO, NO},
    {"beslut där skäl anges inte", "beslut där skäl anges", NO, NO},
    {"beslut där skäl anges inte", "beslut", MAYBE, YES},
    {"beslut där examen hos beslutande är nej",
     "beslut där beslutande är enhetschef; part enhetschef examen nej", YES, YES},
    {"beslut där examen hos beslutande är nej",
     "beslut där beslutande är enhetschef; part enhetschef examen ja", NO, NO},
    {"beslut där examen hos beslutande är nej", "beslut där beslutande är enhetschef; part enhetschef", MAYBE, MAYBE},
    {"beslut där examen hos beslutande är nej", "beslut där beslutande är enhetschef", MAYBE, MAYBE},
    {"beslut där anställning hos beslutande är konsult",
     "beslut där beslutande är enhetschef; part enhetschef anställning konsult", YES, YES},
    {"beslut där tillförordnad hos beslutande är ja",
     "beslut där beslutande är enhetschef; part enhetschef tillförordnad nej", NO, NO},
    {"beslut där skäl saknas", "beslut", YES, YES},
    {"beslut där tidsbegränsat är ja", "beslut där tidsbegränsat är ja", YES, YES},
    {"beslut där tidsbegränsat är ja", "beslut där tidsbegränsat är nej", NO, NO},
    {"beslut där tidsbegränsat är ja", "beslut", MAYBE, NO},
    {"beslut där tidsbegränsat är inte nej", "beslut där tidsbegränsat är ja", YES, YES},
    {"beslut där bedömt innehåller risk", "beslut där bedömt är risk", YES, YES},
    {"beslut där bedömt innehåller risk eller umgänge", "beslut där bedömt är umgänge", YES, YES},
    {"beslut där bedömt innehåller risk", "beslut där bedömt är umgänge", MAYBE, NO},
    {"beslut där bedömt innehåller risk", "beslut", MAYBE, NO},
    {"beslut där av är nämnd eller utskott", "beslut där av är utskott", YES, YES},
    {"beslut där av är nämnd", "beslut där av är utskott", NO, NO},
    {"återkoppling lämnad där till är skola", "återkoppling lämnad där till är skola", YES, YES},
    {"återkoppling lämnad där till är skola", "återkoppling lämnad där till är polis", NO, NO},
    {"beslut där lagrum i LVU eller LUO", "beslut där lagrum är 5 kap. 1 § LUO", YES, YES},
    {"beslut där lagrum i LVU", "beslut där lagrum är 11 kap. 1 § SoL", NO, NO},
    {"beslut där lagrum i LVU", "beslut", MAYBE, NO},
    {"beslut där lagrum är 6 § LVU", "beslut där lagrum är 6 § LVU", YES, YES},
    {"beslut där lagrum är 6 § LVU", "beslut där lagrum är 6 § första stycket LVU", YES, YES},
    {"beslut där lagrum är 6 § första stycket LVU", "beslut där lagrum är 6 § LVU", YES, YES},
    {"beslut där lagrum är 6 § första stycket LVU", "beslut där lagrum är 6 § andra stycket LVU", NO, NO},
    {"beslut där lagrum är 6 § LVU", "beslut där lagrum är 7 § LVU", NO, NO},
    {"beslut där lagrum är 13 c § LVU", "beslut där lagrum är 13 § LVU", NO, NO},
    {"beslut där lagrum är 2 § LVU", "beslut där lagrum är 1 och 2 §§ LVU", YES, YES},
    {"beslut där lagrum är 6 § LVU", "beslut där lagrum är LVU", MAYBE, MAYBE},
    {"beslut där lagrum är 20 kap. 2 § SoL", "beslut där lagrum är 11 kap. 2 § SoL", NO, NO},
    {"beslut där klockan före 15:00", "14:59 beslut", YES, YES},
    {"beslut där klockan före 15:00", "15:00 beslut", NO, NO},
    {"beslut där klockan före 15:00", "beslut", MAYBE, MAYBE},
    {"beslut där området är LVU eller SOL_CHILD", "beslut; område LVU", YES, YES},
    {"beslut där området är LVU", "beslut; område LSS", NO, NO},
    {"beslut där beslutstyp är placering och skäl anges", "beslut där beslutstyp är placering", MAYBE, NO},
    {"beslut där beslutstyp är placering och skäl anges", "beslut där beslutstyp är omplacering", NO, NO},
    {"domstolens beslut där rör beslut", "domstolens beslut", MAYBE, MAYBE},
    // clang-format on
};

static struct scene judged(const char *asked, const char *event)
{
    static char rule[1024];
    snprintf(
        rule, sizeof rule,
        "plikt a\nnär %s\nska placering\ninom vecka\nannars K \"F.\"\nexempel håller 2026-02-02 "
        "%s\n",
        asked, event);
    const char *rules[] = {rule, NULL};
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s: %s", asked, scene.trouble);
    scene_case(&scene, 0);
    return scene;
}

static void complete_in_every_attribute(struct event *event)
{
    for (size_t word = 0; word < 2; word++)
        event->attributes_complete.bits[word] = UINT64_MAX;
}

static void silence_is_neither_yes_nor_no(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct scene scene = judged(rows[i].asked, rows[i].event);
        enum answer silent = pattern_fits(&scene.dossier, 0, &scene.duty->trigger);
        complete_in_every_attribute(&scene.dossier.events[0]);
        enum answer complete = pattern_fits(&scene.dossier, 0, &scene.duty->trigger);
        if (silent != rows[i].silent || complete != rows[i].complete)
            fail_msg("'%s' of '%s': expected %d and %d, got %d and %d", rows[i].asked,
                     rows[i].event, rows[i].silent, rows[i].complete, silent, complete);
        scene_close(&scene);
    }
}

/* The last event of the case against the pattern; what it concerns is named by references. */
static enum answer last_fits(const char *asked, const char *events)
{
    struct scene scene = judged(asked, events);
    enum answer answer =
        pattern_fits(&scene.dossier, (int32_t)scene.dossier.event_count - 1, &scene.duty->trigger);
    scene_close(&scene);
    return answer;
}

static void what_an_event_concerns(void **state)
{
    (void)state;
    assert_int_equal(last_fits("domstolens beslut där rör beslut",
                               "beslut; "
                               "2026-02-03 domstolens beslut som rör 1"),
                     YES);
    assert_int_equal(last_fits("domstolens beslut där rör beslut",
                               "placering; "
                               "2026-02-03 domstolens beslut som rör 1"),
                     NO);
    assert_int_equal(
        last_fits("domstolens beslut där rör beslut",
                  "placering; 2026-02-03 beslut; 2026-02-04 domstolens beslut som rör 1 och 2"),
        YES);
    assert_int_equal(
        last_fits("domstolens beslut där rör beslut", "beslut; 2026-02-03 domstolens beslut"),
        MAYBE);
}

static void any_alternative_is_enough(void **state)
{
    (void)state;
    assert_int_equal(
        last_fits("placering\n   eller beslut där skäl anges", "beslut där skäl anges"), YES);
    assert_int_equal(last_fits("placering\n   eller beslut där skäl anges", "beslut"), MAYBE);
    assert_int_equal(last_fits("beslut där beslutstyp är placering\n   eller beslut där beslutstyp "
                               "saknas",
                               "beslut"),
                     YES);
}

static void what_is_cut_fits_nothing(void **state)
{
    (void)state;
    struct scene scene = judged("beslut", "beslut");
    scene.dossier.events[0].cut = true;
    assert_int_equal(pattern_fits(&scene.dossier, 0, &scene.duty->trigger), NO);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silence_is_neither_yes_nor_no),
        cmocka_unit_test(what_an_event_concerns),
        cmocka_unit_test(any_alternative_is_enough),
        cmocka_unit_test(what_is_cut_fits_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
