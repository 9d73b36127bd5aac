/* test_case_page: one case in a browser: every finding answers why, to whoever may see it and nobody else; whoever asks
 * is in the log before she is answered; what may not be seen is as if it did not exist. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
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
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/vy/case-reads", "case=K1"), 200);
    assert_int_equal(count_of(browser, ">why<"), 2);
    assert_int_equal(GET(browser, "/vy/case-reads", "case=K2"), 404);
    assert_int_equal(GET(browser, "/vy/case-reads", "case=G1"), 404);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {TEST(every_finding_says_why),
                                       TEST(why_is_for_those_who_see_the_case),
                                       TEST(the_case_knows_who_has_read_it)};
    return cmocka_run_group_tests_name("case page", tests, NULL, NULL);
}
