/* test_control_pages: the limits that run and the retrospective control in a browser: what a manager meets, what is
 * left out for whoever may not see it, and where each finding leads. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* hb is the manager of the unit that has K1, where a limit passed in January; K2 is of no unit. */
static int begin(void **state)
{
    browser_begin(state);
    struct browser *browser = *state;
    browser_pause(browser);
    struct scene *scene = browser->place->scene;
    DO(scene, "give-role", "person=hb", "right_role=enhetschef", "unit=barn",
       "valid_from=2026-01-01");
    DO(scene, "assign-case", "case=K1", "unit=barn", "from=2026-01-01");
    DO(scene, "run-control", "control=vår", "from=2026-01-01", "to=2026-06-30", "as_of=2026-10-01");
    browser_go_on(browser);
    return 0;
}

static void limits_that_passed_come_first(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/frister", NULL), 200);
    assert_true(browser_shows(browser, "dagar över tiden"));
    assert_true(browser_leads(browser, "/arende?arende=K1"));
    assert_false(browser_leads(browser, "/arende?arende=K2")); /* nobody's unit has it */
    assert_int_equal(GET(browser, "/frister", "inom=0"), 200);
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200); /* the case says the same */
    assert_true(browser_shows(browser, "dagar över tiden"));
    assert_int_equal(GET(browser, "/frister", "inom=snart"), 400);
    assert_true(browser_shows(browser, "inget antal dagar"));
    assert_int_equal(GET(browser, "/frister", "unit=barn"), 400); /* no such word */
}

static void a_control_leads_from_each_finding(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/kontroll", NULL), 200);
    assert_true(browser_shows(browser, "kontroll=v%C3%A5r"));
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår"), 200);
    assert_true(browser_shows(browser, "har inget svar"));
    assert_true(browser_leads(browser, "/varfor?arende=K1"));
    assert_true(browser_leads(browser, "/gor/state-remedy?case=K1"));
    assert_true(browser_leads(browser, "/gor/explain-finding?case=K1"));
    assert_false(browser_shows(browser, "/vy/more-like?")); /* not hers to search */
    assert_false(browser_shows(browser, "K2"));
    assert_false(browser_shows(browser, "Sedan förra körningen")); /* there is none */
    assert_int_equal(GET(browser, "/kontroll", "kontroll=höst"), 404);
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår", "korning=1"), 404);
}

/* What is narrowed is told, kept while pages are turned, and is what is taken away. */
static void a_control_is_narrowed(void **state)
{
    struct browser *browser = *state;
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår", "som=csv"), 200);
    size_t all = strlen(browser->page);
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår", "svar=utan"), 200);
    assert_true(browser_shows(browser, "fynd visas") &&
                browser_leads(browser, "/varfor?arende=K1"));
    assert_true(browser_shows(browser, "svar=utan&amp;som=csv"));
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår", "regel=finns-inte"), 200);
    assert_true(browser_shows(browser, "0 av ") && browser_shows(browser, "har inget svar"));
    assert_false(browser_shows(browser, "/varfor?"));
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår", "regel=finns-inte", "som=csv"), 200);
    assert_true(strlen(browser->page) < all && !browser_shows(browser, "K1"));
}

/* The way to others of a kind begins with what it is for, and asks nothing before it is said. */
static void a_link_with_words_to_add_asks_for_them(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "give-role", "person=hb", "right_role=socialchef",
       "valid_from=2026-01-01");
    browser_go_on(browser);
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår"), 200);
    assert_true(browser_shows(browser, "/vy/more-like?case="));
    assert_int_equal(
        GET(browser, "/vy/more-like", "control=vår", "case=K1", "event=0", "rule=lvu-7-ansokan"),
        200);
    assert_true(browser_shows(browser, "value=\"lvu-7-ansokan\""));
    assert_false(browser_shows(browser, "läsloggen")); /* nothing was read */
    assert_int_equal(GET(browser, "/vy/more-like", "control=vår", "case=K1", "event=0",
                         "rule=lvu-7-ansokan", "visa=ja"),
                     422);
}

static void whoever_has_no_role_for_them_finds_neither(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "give-role", "person=hb", "right_role=HR", "valid_from=2026-01-01");
    DO(browser->place->scene, "take-role", "person=hb", "right_role=enhetschef", "unit=barn",
       "last_day=2026-01-02");
    browser_go_on(browser);
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/frister", NULL), 404);
    assert_int_equal(GET(browser, "/kontroll", NULL), 404);
    assert_int_equal(GET(browser, "/kontroll", "kontroll=vår"), 404);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, browser_end)
    const struct CMUnitTest tests[] = {
        TEST(limits_that_passed_come_first), TEST(a_control_leads_from_each_finding),
        TEST(a_control_is_narrowed), TEST(a_link_with_words_to_add_asks_for_them),
        TEST(whoever_has_no_role_for_them_finds_neither)};
    return cmocka_run_group_tests_name("control pages", tests, NULL, NULL);
}
