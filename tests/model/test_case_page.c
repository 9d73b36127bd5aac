/* test_case_page: one case in a browser: every finding answers why, to whoever may see it and nobody else; whoever asks
 * is in the log before she is answered; what may not be seen is as if it did not exist. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* hb is the manager of the unit that has K1; G1 is guarded, and nobody's. */
static int begin(void **state)
{
    browser_begin(state);
    struct browser *browser = *state;
    browser_pause(browser);
    struct scene *scene = browser->place->scene;
    DO(scene, "give-role", "person=hb", "right_role=enhetschef", "unit=barn",
       "valid_from=2026-01-01");
    DO(scene, "assign-case", "case=K1", "unit=barn", "from=2026-01-01");
    DO(scene, "open-case", "case=G1", "domain=LVU", "protected=ja");
    DO(scene, "assign-case", "case=G1", "unit=barn", "from=2026-01-01");
    DO(scene, "add-party", "case=G1", "ref=kanarie1", "role=barn", "protected_identity=ja");
    DO(scene, "declare-complete", "case=G1", "complete=*");
    DO(scene, "register-event", "case=G1", "decision=omedelbart omhändertagande", "by=utskott",
       "date=2026-01-12");
    DO(scene, "register-person", "person=hc", "name=Beslutsfattare KANARIE");
    DO(scene, "add-party", "case=K1", "ref=hc", "role=socialsekreterare");
    DO(scene, "register-event", "case=K1", "kind=protection_assessment", "date=2026-02-02",
       "by=socialsekreterare", "fact=decider=hc");
    DO(scene, "register-event", "case=K1", "kind=investigation_opened", "date=2026-02-02",
       "by=socialsekreterare", "fact=investigation=u1", "fact=investigation_type=barn");
    browser_go_on(browser);
    return 0;
}

static void every_finding_says_why(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/varfor", "arende=K1"), 200);
    assert_true(browser_shows(browser, "Vad som hade ändrat svaret"));
    assert_true(browser_shows(browser, "Vad lagen säger"));
    assert_true(browser_shows(browser, "https://www.riksdagen.se/"));
    assert_true(browser_shows(browser, "måndag 12 januari 2026")); /* the fact, with its day */
    assert_int_equal(
        GET(browser, "/varfor", "arende=K1", "regel=lvu-7-ansokan", "handelse=0", "som=json"), 200);
    assert_int_equal(GET(browser, "/varfor", "arende=K1", "som=json"), 200);
    assert_true(browser_shows(browser, "\"case\":\"K1\"") && browser_shows(browser, "\"changes\""));
    assert_false(browser_shows(browser, "\"file\""));
    assert_int_equal(GET(browser, "/varfor", "arende=K1", "som=text"), 200);
    assert_true(browser_shows(browser, "Ur ärendet som det är registrerat i Reda"));
    assert_int_equal(GET(browser, "/varfor", "arende=K1", "regel=ingen-regel"), 200);
    assert_true(browser_shows(browser, "ger inget sådant fynd"));
    assert_int_equal(GET(browser, "/varfor", "arende=K1", "handelse=sju"), 404);
}

/* The case as it is seen, on paper; a server whose printer is gone says so; whoever may not see it meets nothing. */
static void the_case_can_be_taken_as_paper(void **state)
{
    struct browser *browser = *state;
    struct arena *arena = arena_open(0);
    struct printer *printer;
    assert_null(printer_start(arena, &printer));
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    assert_true(browser_shows(browser, "&amp;som=pdf"));
    assert_int_equal(GET(browser, "/arende", "arende=K1", "som=pdf"), 503);
    browser->setup.printer = printer;
    assert_int_equal(GET(browser, "/arende", "arende=K1", "som=pdf"), 200);
    assert_string_equal(browser->response.type, "application/pdf");
    assert_string_equal(browser->response.file_name, "arende.pdf");
    assert_true(text_starts(browser->response.body, "%PDF-"));
    assert_int_equal(GET(browser, "/arende", "arende=G1", "som=pdf"), 404);
    browser->setup.printer = NULL;
    printer_stop(printer);
    arena_close(arena);
}

static void why_is_for_those_who_see_the_case(void **state)
{
    struct browser *browser = *state;
    assert_int_equal(GET(browser, "/varfor", "arende=K1"), 303);
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/varfor", "arende=K2"), 404);
    const char *other = browser->page; /* but for the marks of its forms */
    assert_int_equal(GET(browser, "/varfor", "arende=K9"), 404);
    assert_int_equal(strlen(other), strlen(browser->page));
    assert_int_equal(GET(browser, "/varfor", NULL), 404);
    assert_int_equal(GET(browser, "/varfor", "arende=G1"), 404);
    assert_int_equal(strlen(other), strlen(browser->page));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/varfor", "arende=K1"), 200);
    assert_int_equal(GET(browser, "/varfor", "arende=G1"), 404);
    assert_int_equal(GET(browser, "/arende", "arende=G1"), 404);
    assert_false(browser_shows(browser, "kanarie1"));
}

static size_t count_of(const struct browser *browser, const char *piece)
{
    size_t count = 0;
    for (const char *at = browser->page; (at = strstr(at, piece)) != NULL; at++)
        count++;
    return count;
}

static void the_case_knows_who_has_read_it(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    GET(browser, "/varfor", "arende=K1");
    GET(browser, "/varfor", "arende=K1", "regel=lvu-7-ansokan");
    GET(browser, "/varfor", "arende=K2");
    assert_int_equal(GET(browser, "/vy/case-reads", "case=K1"), 404); /* her manager's to see */
    assert_int_equal(GET(browser, "/arende/lasare", "arende=K1"), 404);
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/vy/case-reads", "case=K1"), 200);
    assert_int_equal(count_of(browser, ">Varför? (förklaring"), 2);
    assert_int_equal(GET(browser, "/arende/lasare", "arende=K1"), 200);
    assert_true(browser_shows(browser, ">ha<"));
    assert_true(browser_leads(browser, "/vy/case-reads?case=K1")); /* all of it, to take away */
    assert_int_equal(GET(browser, "/arende/lasare", "arende=G1"), 404);
    assert_int_equal(GET(browser, "/arende/lasare", "arende=K2"), 404);
    assert_int_equal(GET(browser, "/arende/lasare", NULL), 404);
    assert_int_equal(GET(browser, "/vy/case-reads", "case=K2"), 404);
    assert_int_equal(GET(browser, "/vy/case-reads", "case=G1"), 404);
}

static const char *piece_of(const struct browser *browser, const char *from, const char *to)
{
    const char *at = strstr(browser->page, from);
    const char *end = at ? strstr(at, to) : NULL;
    assert_non_null(end);
    return text_copy(browser->arena, (struct text){at, (size_t)(end - at)});
}

/* What is to be looked at stands before what has happened; each finding leads to a page of its own. */
static void the_case_says_what_it_is_about(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    const char *limits = strstr(browser->page, "id=\"frister\""),
               *findings = strstr(browser->page, "id=\"fynd\""),
               *happened = strstr(browser->page, "id=\"hant\"");
    assert_true(limits && findings && happened && limits < findings && findings < happened);
    assert_true(browser_shows(browser, "id=\"handelse-0\"")); /* where an explanation leads */
    const char *picture = piece_of(browser, "<svg", "</svg>");
    assert_non_null(strstr(picture, "<desc"));
    assert_non_null(strstr(picture, "class=\"mark fault\""));
    assert_non_null(strstr(picture, "class=\"ring\""));
    assert_non_null(strstr(picture, "translate(-5 -5)")); /* a decision has another shape */
    const char *before = browser_url(browser, "/varfor?arende=K1&regel=");
    const char *link = piece_of(browser, before, "&amp;handelse");
    char rule[96];
    snprintf(rule, sizeof rule, "regel=%s", link + strlen(before));
    assert_int_equal(GET(browser, "/varfor", "arende=K1", rule), 200);
    assert_true(browser_shows(browser, rule + strlen("regel=")));
    assert_false(browser_shows(browser, "ger inget sådant fynd"));
}

/* A caseworker does not see the register's names; her manager does. */
static void names_are_for_those_who_see_them(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    assert_true(browser_shows(browser, ">hc"));
    assert_false(browser_shows(browser, "KANARIE"));
    assert_false(browser_shows(browser, "/arende/lasare"));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    assert_true(browser_shows(browser, "Beslutsfattare KANARIE (hc)"));
    assert_true(browser_leads(browser, "/arende/lasare?arende=K1"));
}

/* The first page of each: what is hers, what waits, and every way on that her roles have; nothing of others. */
static void the_start_is_of_her_roles(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/start", NULL), 200);
    assert_true(browser_shows(browser, "handläggare (barn)"));
    assert_true(browser_shows(browser, "Mina ärenden") && browser_shows(browser, ">K1<"));
    assert_false(browser_shows(browser, "vad görs för den enskilde?</h2>")); /* her manager's */
    assert_false(browser_shows(browser, "K2") || browser_shows(browser, "G1"));
    assert_true(browser_shows(browser, "/min-logg"));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/start", NULL), 200);
    assert_false(browser_shows(browser, "Mina ärenden"));
    assert_true(browser_shows(browser, "vad görs för den enskilde?</h2>"));
    assert_true(browser_leads(browser, "/arende?arende=K1") &&
                browser_shows(browser, "Har ärendet"));
    assert_false(browser_shows(browser, "K2") || browser_shows(browser, "G1"));
    assert_true(browser_shows(browser, "/gor/state-remedy"));
    assert_false(browser_shows(browser, "/gor/give-role")); /* an administrator's */
}

static void everybody_sees_what_is_noted_about_herself(void **state)
{
    struct browser *browser = *state;
    assert_int_equal(GET(browser, "/min-logg", NULL), 303);
    browser_come_in(browser);
    GET(browser, "/arende", "arende=K1");
    assert_int_equal(GET(browser, "/min-logg", NULL), 200);
    assert_true(browser_shows(browser, "ärendets beteckning: K1"));
    assert_true(browser_shows(browser, "Frister som löper, ") ||
                browser_shows(browser, ", Frister som löper")); /* of one minute together */
    assert_true(browser_shows(browser, "/vad-loggas"));
    assert_int_equal(GET(browser, "/vad-loggas", NULL), 200);
    assert_true(browser_shows(browser, "href=\"/min-logg\""));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/min-logg", NULL), 200);
    assert_false(browser_shows(browser, "K1"));
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {TEST(every_finding_says_why),
                                       TEST(the_case_can_be_taken_as_paper),
                                       TEST(why_is_for_those_who_see_the_case),
                                       TEST(the_case_knows_who_has_read_it),
                                       TEST(the_case_says_what_it_is_about),
                                       TEST(the_start_is_of_her_roles),
                                       TEST(everybody_sees_what_is_noted_about_herself),
                                       TEST(names_are_for_those_who_see_them)};
    return cmocka_run_group_tests_name("case page", tests, NULL, NULL);
}
