/* What is said about a finding, in both languages, and every word that it can need. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static void test_fault_in_english(void **state)
{
    assert_says(message(*state, LANGUAGE_EN),
                ": not kept. Counted from \"decision: omedelbart omhändertagande\" 2012-08-02: 1 "
                "week after that is "
                "2012-08-09. Recorded: \"submission sent to the court\" 2012-08-13.");
}

/* JO on Malmö: the week over Easter 2019. */
static void test_moved_day(void **state)
{
    struct scene *scene = *state;
    scene->finding.readings[0].start_event = -1;
    count_from(&scene->finding.readings[0], day(2019, 4, 12));
    assert_says(message(scene, LANGUAGE_SV),
                "Räknat från 2019-04-12: en vecka därefter är 2019-04-19. "
                "Dagen 2019-04-19 var långfredagen; senast 2019-04-23 (lag 1930:173 2 §).");
    assert_says(message(scene, LANGUAGE_EN),
                "2019-04-19 was Good Friday; at the latest 2019-04-23 (act 1930:173, section 2).");
}

static void test_perhaps_moved_day(void **state)
{
    struct scene *scene = *state;
    scene->week.moving = MOVES_PERHAPS;
    count_from(&scene->finding.readings[0], day(2019, 4, 12));
    assert_says(message(scene, LANGUAGE_SV), "är sista dagen 2019-04-23, annars 2019-04-19.");
}

static void test_rounded_month(void **state)
{
    struct scene *scene = *state;
    scene->week = six_months();
    count_from(&scene->finding.readings[0], day(2026, 8, 31));
    assert_says(message(scene, LANGUAGE_SV),
                "sex månader därefter är 2027-02-28. Månaden har ingen sådan dag");
    assert_says(message(scene, LANGUAGE_SV), "Dagen 2027-02-28 var söndag; senast 2027-03-01");
    assert_says(message(scene, LANGUAGE_EN), "6 months after that");
}

/* The third half-year from the start: the period is said in numbers, not in the law's words for one of them. */
static void test_several_periods(void **state)
{
    struct scene *scene = *state;
    scene->week = six_months();
    scene->finding.readings[0].due =
        calendar_due(day(2020, 1, 15), (struct period){18, 0}, MOVES_TO_WEEKDAY);
    assert_says(message(scene, LANGUAGE_SV),
                "Räknat från 2020-01-15: 18 månader därefter är 2021-07-15.");
}

static void test_extension(void **state)
{
    struct scene *scene = *state;
    struct reading *reading = &scene->finding.readings[0];
    reading->extension = 4;
    reading->start_event = -1;
    reading->due = calendar_due(day(2012, 10, 31), (struct period){0, 0}, MOVES_PERHAPS);
    assert_says(message(scene, LANGUAGE_SV),
                "en vecka. Tiden förlängd genom \"utredning förlängd\" 2012-08-14: "
                "till och med 2012-10-31. Registrerat");
}

static void test_doubt_has_its_reason(void **state)
{
    struct scene *scene = *state;
    scene->finding.status = STATUS_DOUBT;
    scene->rule.strength_reason = TEXT_LITERAL("tolkning");
    assert_says(message(scene, LANGUAGE_SV),
                "En varning, ingen brist: lagtexten kan läsas på flera sätt.");
    scene->rule.strength_reason = TEXT_LITERAL("lagen har inget tal");
    assert_says(message(scene, LANGUAGE_SV), "En varning, ingen brist: lagen har inget tal.");
    scene->rule.strength_reason = (struct text){0};
    scene->finding.reading_differs = true; /* but there is one reading, and its day does not move */
    assert_says(message(scene, LANGUAGE_SV), "Inte säkert nog för att vara en brist.");
    scene->finding.readings[0].due.moving = MOVES_PERHAPS;
    assert_says(message(scene, LANGUAGE_SV), "en jurist bör avgöra.");
}

/* A finding of what must be there when something happens: whom it is about and which event; no time is counted. */
static void test_concerns(void **state)
{
    struct scene *scene = *state;
    struct party *party = &scene->dossier.parties[0];
    scene->finding.party = 0;
    assert_says(message(scene, LANGUAGE_SV), "inte inom en vecka. Gäller barn1 (barn). Räknat");
    scene->finding.readings[0].clock = NULL;
    scene->finding.act = -1;
    scene->rule.sort = SORT_PARTY;
    party->ref = TEXT_LITERAL("vh2");
    party->role = ROLE_VARDNADSHAVARE;
    party->relation = RELATION_FAR;
    assert_says(message(scene, LANGUAGE_SV),
                "Gäller vh2 (vårdnadshavare, far); \"beslut: omedelbart omhändertagande\" "
                "2012-08-02. Inget sådant är registrerat.");
    assert_says(message(scene, LANGUAGE_EN), "Concerns vh2 (vårdnadshavare, far); \"decision: ");
    party->ref = TEXT_LITERAL("vårdnadshavare");
    assert_says(message(scene, LANGUAGE_SV), "Gäller vårdnadshavare (far); ");
    scene->finding.party = -1;
    scene->rule.sort = SORT_CONTENT;
    assert_says(message(scene, LANGUAGE_SV),
                "Gäller \"beslut: omedelbart omhändertagande\" 2012-08-02.");
    assert_null(strstr(message(scene, LANGUAGE_SV), "Inget sådant"));
}

/* Nothing is said of a last day that moves where no day is counted, and a day under two acts is said to be so. */
static void test_doubt_without_a_time(void **state)
{
    struct scene *scene = *state;
    struct finding *finding = &scene->finding;
    finding->status = STATUS_DOUBT;
    finding->verdict = VERDICT_DOUBT;
    finding->readings[0].clock = NULL;
    finding->readings[0].due.start = DAY_NONE;
    assert_says(message(scene, LANGUAGE_SV), "Ett undantag som lagen medger");
    scene->rule.valid_from = day(2012, 8, 3);
    scene->rule.valid_to = DAY_LAST;
    assert_says(message(scene, LANGUAGE_SV), "inte heller vilken lag som gällde");
}

/* What has not happened is never said as if it had been broken. */
static void test_coming_and_unknown(void **state)
{
    struct scene *scene = *state;
    scene->finding.act = -1;
    scene->finding.status = STATUS_COMING;
    assert_null(strstr(message(scene, LANGUAGE_SV), "underställdes inte"));
    assert_says(message(scene, LANGUAGE_SV), "Löper: Underställning. Räknat");
    scene->finding.status = STATUS_UNKNOWN;
    assert_null(strstr(message(scene, LANGUAGE_SV), "underställdes inte"));
    assert_says(message(scene, LANGUAGE_SV), "Kan inte avgöras: Underställning.");
    assert_null(strstr(message(scene, LANGUAGE_SV), "Inget sådant"));
    scene->finding.status = STATUS_FAULT;
    assert_says(message(scene, LANGUAGE_SV),
                "Inget sådant är registrerat till och med 2012-08-14.");
}

static void test_unknown_start(void **state)
{
    struct scene *scene = *state;
    struct reading *reading = &scene->finding.readings[0];
    reading->start_event = 3;
    reading->due.start = DAY_NONE;
    scene->dossier.events[3].latest = day(2012, 8, 20);
    assert_says(message(scene, LANGUAGE_SV),
                "Räknat från \"verkställighet\" (2012-08-14 till 2012-08-20): "
                "en vecka därefter. Om det var 2012-08-20 är sista dagen 2012-08-27.");
    scene->dossier.events[3].earliest = day(2012, 8, 20);
    assert_says(message(scene, LANGUAGE_SV),
                "Dagen som tiden räknas från finns inte i underlaget. Registrerat");
    scene->dossier.events[3].earliest = day(2012, 8, 14);
    scene->dossier.events[3].latest = DAY_LAST;
    assert_says(message(scene, LANGUAGE_SV),
                "\"verkställighet\" (tidigast 2012-08-14): en vecka därefter. Registrerat");
    struct event *event = &scene->dossier.events[3];
    event->has_offset = true;
    event->after = 2;
    event->offset_bound = OFFSET_AT_LEAST;
    assert_says(message(scene, LANGUAGE_SV),
                "\"verkställighet\" tidigast samma dag som \"underställning skickad till rätten\"");
}

static void test_every_word_has_a_text(void **state)
{
    (void)state;
    char key[64];
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        snprintf(key, sizeof key, "kind.%s", vocabulary_kind_name(kind));
        assert_true(words_has(key));
        assert_ptr_not_equal(words_text(LANGUAGE_SV, key), words_text(LANGUAGE_EN, key));
    }
    for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
        snprintf(key, sizeof key, "attribute.%s", vocabulary_attribute_name(attribute));
        assert_true(words_has(key));
        assert_ptr_not_equal(words_text(LANGUAGE_SV, key), words_text(LANGUAGE_EN, key));
    }
}

/* The Swedish names must be the same here as where the calendar and the rules say them. */
static void test_names_agree(void **state)
{
    (void)state;
    assert_string_equal(words_text(LANGUAGE_SV, "mark.verified"), mark_name(MARK_VERIFIED));
    assert_string_equal(words_text(LANGUAGE_SV, "mark.verified-once"),
                        mark_name(MARK_VERIFIED_ONCE));
    assert_string_equal(words_text(LANGUAGE_SV, "mark.interpretation"),
                        mark_name(MARK_INTERPRETATION));
    assert_string_equal(words_text(LANGUAGE_SV, "mark.memory"), mark_name(MARK_MEMORY));
    assert_string_equal(words_text(LANGUAGE_SV, "day.midsummer-eve"),
                        calendar_day_name(DAY_MIDSUMMER_EVE));
    assert_string_equal(words_text(LANGUAGE_SV, "day.good-friday"),
                        calendar_day_name(DAY_GOOD_FRIDAY));
}

/* In Swedish the words of the law, for one time and no more; else the numbers, in weeks when the law counts weeks. */
static void test_period_as_the_law_has_it(void **state)
{
    struct scene *scene = *state;
    struct clock week = {.period = {0, 7}, .period_words = TEXT_LITERAL("en vecka")};
    struct clock days = {.period = {0, 14}, .period_words = TEXT_LITERAL("fjorton dagar")};
    struct arena *arena = scene->arena;
    assert_true(text_is(explain_period(arena, LANGUAGE_SV, &week, week.period), "en vecka"));
    assert_true(
        text_is(explain_period(arena, LANGUAGE_SV, &week, (struct period){0, 21}), "3 veckor"));
    assert_true(text_is(explain_period(arena, LANGUAGE_EN, &week, week.period), "1 week"));
    assert_true(text_is(explain_period(arena, LANGUAGE_EN, &days, days.period), "14 days"));
    assert_true(text_is(explain_period(arena, LANGUAGE_EN, &days, (struct period){1, 3}),
                        "1 month + 3 days"));
    assert_true(explain_counts_weeks(&week, (struct period){0, 14}));
    assert_false(explain_counts_weeks(&week, (struct period){0, 10}));
    assert_false(explain_counts_weeks(&days, days.period));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCENE(test_fault_in_english),
        SCENE(test_moved_day),
        SCENE(test_perhaps_moved_day),
        SCENE(test_rounded_month),
        SCENE(test_several_periods),
        SCENE(test_extension),
        SCENE(test_doubt_has_its_reason),
        SCENE(test_coming_and_unknown),
        SCENE(test_concerns),
        SCENE(test_doubt_without_a_time),
        SCENE(test_unknown_start),
        SCENE(test_period_as_the_law_has_it),
        cmocka_unit_test(test_every_word_has_a_text),
        cmocka_unit_test(test_names_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
