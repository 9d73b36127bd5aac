/* test_explanation: how an explanation says days, lateness, marks and changes, on findings made by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "explanation_part.h"
#include "sample.h"

#include <string.h>

struct desk {
    struct arena *arena;
    struct sample sample;
};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);
    desk->arena = arena;
    sample_init(&desk->sample, arena);
    for (size_t i = 0; i < sizeof desk->sample.findings / sizeof *desk->sample.findings; i++)
        desk->sample.findings[i].party = -1;
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void assert_text(struct text text, const char *expected)
{
    assert_int_equal(text.size, strlen(expected));
    assert_memory_equal(text.bytes, expected, text.size);
}

static struct text when(struct desk *desk, const char *first, const char *last)
{
    struct event *event = &desk->sample.events[0];
    event->earliest = *first ? sample_day(first) : DAY_FIRST;
    event->latest = *last ? sample_day(last) : DAY_LAST;
    return explanation_when(desk->arena, LANGUAGE_SV, &desk->sample.dossier, 0);
}

static void a_window_is_said_as_a_window(void **state)
{
    struct desk *desk = *state;
    assert_text(when(desk, "2018-05-01", "2018-05-31"), "någon dag 1-31 maj 2018");
    assert_text(when(desk, "2018-05-20", "2018-06-03"), "någon dag 2018-05-20 till 2018-06-03");
    assert_text(when(desk, "2018-05-07", "2018-05-07"), "måndag 7 maj 2018");
    assert_text(when(desk, "", "2018-05-07"), "senast 2018-05-07");
    assert_text(when(desk, "2018-05-07", ""), "tidigast 2018-05-07");
    assert_text(when(desk, "", ""), "dagen är inte känd");
}

static struct counterfactual moved(struct desk *desk)
{
    return (struct counterfactual){.change = IF_MOVED,
                                   .outcome = THEN_KEPT,
                                   .model = desk->sample.events[0],
                                   .kind = -1,
                                   .attribute = -1,
                                   .first = sample_day("2026-02-02"),
                                   .last = sample_day("2026-02-09"),
                                   .until = DAY_NONE};
}

static struct text change_words(struct desk *desk, const struct counterfactual *change,
                                size_t finding)
{
    return explanation_change(desk->arena, LANGUAGE_SV, &desk->sample.dossier,
                              &desk->sample.findings[finding], change);
}

static void a_change_says_its_days_and_its_tense(void **state)
{
    struct desk *desk = *state;
    struct counterfactual change = moved(desk);
    assert_text(change_words(desk, &change, 0),
                "\"utredning inledd\" hade skett någon dag 2026-02-02 till 2026-02-09");
    change.from_the_start = true;
    assert_text(change_words(desk, &change, 0),
                "\"utredning inledd\" hade skett senast 2026-02-09");
    change.from_the_start = false;
    change.to_the_end = true;
    assert_text(change_words(desk, &change, 3),
                "\"utredning inledd\" skedde 2026-02-02 eller senare");
    change.to_the_end = false;
    change.last = change.first;
    assert_text(change_words(desk, &change, 3), "\"utredning inledd\" skedde den 2026-02-02");
}

static void ages_and_roles_are_listed(void **state)
{
    struct desk *desk = *state;
    static const int32_t ages[] = {15, 16, 17}, roles[] = {ROLE_NAMND, ROLE_UTSKOTT};
    struct party child = {.ref = TEXT_LITERAL("barn1")};
    struct counterfactual change = moved(desk);
    desk->sample.dossier.parties = &child;
    change.change = IF_AGE;
    change.first = DAY_NONE;
    change.values = ages;
    change.value_count = 3;
    assert_text(change_words(desk, &change, 3), "barn1 var 15-17 år när plikten började");
    change.change = IF_VALUE;
    change.attribute = ATTRIBUTE_DECIDED_BY;
    change.values = roles;
    change.value_count = 2;
    assert_text(change_words(desk, &change, 0), "beslutet hade fattats av nämnd eller utskott");
}

static void a_mark_says_what_it_means(void **state)
{
    struct desk *desk = *state;
    assert_text(explanation_mark(desk->arena, LANGUAGE_SV, MARK_MEMORY),
                "minne: skrivet ur minnet. Läs källan innan någon förlitar sig på fyndet.");
    assert_text(explanation_mark(desk->arena, LANGUAGE_EN, MARK_VERIFIED),
                "verified: the statute has been read, and read again.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_window_is_said_as_a_window, lay_desk, clear_desk),
        cmocka_unit_test_setup_teardown(a_change_says_its_days_and_its_tense, lay_desk, clear_desk),
        cmocka_unit_test_setup_teardown(ages_and_roles_are_listed, lay_desk, clear_desk),
        cmocka_unit_test_setup_teardown(a_mark_says_what_it_means, lay_desk, clear_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
