/* test_pages: the record in a browser, by its pages alone: nobody comes in without an account, nothing is done by
 * a form of another's, what she may not see is as if it did not exist, what is wrong stands by its field and
 * nothing typed is lost, and what is done is in the record. */
#include "browser.h"

#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void nobody_comes_in_unknown(void **state)
{
    struct browser *browser = *state;
    static const char *const closed[] = {"/start", "/vy/cases", "/gor/register-event", "/arende"};
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++) {
        assert_int_equal(GET(browser, closed[i], NULL), 303);
        assert_non_null(browser_header(browser, "Location", "/logga-in?till="));
    }
    browser->cookie = "0000000000000000000000000000000000000000000000000000000000000000";
    assert_int_equal(GET(browser, "/start", NULL), 303);
    browser->cookie = NULL;
    browser_code(browser, "ha");
    GET(browser, "/logga-in", NULL);
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=fel fel fel fel fel fel"),
                     422);
    const char *known = browser->page;
    GET(browser, "/logga-in", NULL);
    assert_int_equal(POST(browser, "/logga-in", "namn=xx", "losenord=fel fel fel fel fel fel"),
                     422);
    assert_int_equal(strlen(known), strlen(browser->page)); /* nobody is told which */
    GET(browser, "/logga-in", NULL);
    assert_int_equal(
        POST(browser, "/logga-in/forsta", "namn=ha", "engangskod=AAAA-AAAA", "losenord=" PASSWORD),
        422);
}

/* Whose case it is stands in no address; what stands there is nobody else's, and of what is not hers the same as of
 * nothing. A stranger is not told what stands for what. */
static void addresses_tell_nothing(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    assert_false(browser_shows(browser, "=K1"));
    assert_true(browser_leads(browser, "/gor/register-event?case=K1"));
    assert_int_equal(GET(browser, "/arende", "arende=K2"), 404);
    const char *hidden = browser->page;
    assert_int_equal(GET(browser, "/arende", "arende=K9"), 404);
    assert_int_equal(strlen(hidden), strlen(browser->page));
    browser->asks_openly = true; /* as somebody types it */
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 303);
    browser->asks_openly = false;
    assert_non_null(browser_header(browser, "Location", browser_url(browser, "/arende?arende=K1")));
    assert_int_equal(GET(browser, "/vy/timeline", NULL), 200);
    assert_int_equal(POST(browser, "/vy/timeline", "case=K1"), 303);
    assert_null(browser_header(browser, "Location", "K1"));
    assert_non_null(browser_header(browser, "Location", "visa=ja"));
    browser->cookie = NULL;
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 303); /* she comes back to it */
    assert_non_null(browser_header(browser, "Location", "till=%2Farende%3Farende%3D"));
    browser->asks_openly = true;
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 303);
    assert_null(browser_header(browser, "Location", "%3F"));
    assert_null(browser_header(browser, "Location", "K1"));
}

static void the_way_in_and_out(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/start", NULL), 200);
    assert_true(browser_leads(browser, "/arende?arende=K1"));
    assert_true(browser_shows(browser, "/gor/register-event"));
    assert_false(browser_shows(browser, "/gor/give-role")); /* an administrator's */
    assert_int_equal(POST(browser, "/logga-ut", NULL), 303);
    assert_non_null(browser_header(browser, "Clear-Site-Data", "cache"));
    assert_int_equal(GET(browser, "/start", NULL), 303);
    browser->cookie = NULL;
    GET(browser, "/logga-in", "till=/vy/cases");
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD, "till=/vy/cases"),
                     303);
    assert_non_null(browser_header(browser, "Location", "/vy/cases"));
    browser_keep(browser);
    assert_int_equal(GET(browser, "/vy/cases", NULL), 200);
}

static void only_what_she_may_see(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/vy/cases", NULL), 200);
    assert_true(browser_shows(browser, "K1"));
    assert_false(browser_shows(browser, "K2"));
    assert_int_equal(GET(browser, "/vy/cases", "som=csv"), 200);
    assert_true(browser_shows(browser, "K1") && !browser_shows(browser, "K2"));
    assert_int_equal(GET(browser, "/arende", "arende=K1"), 200);
    assert_int_equal(GET(browser, "/arende", "arende=K2"), 404);
    const char *other = browser->page;
    assert_int_equal(GET(browser, "/arende", "arende=K9"), 404);
    assert_int_equal(strlen(other), strlen(browser->page));
    assert_int_equal(GET(browser, "/vy/timeline", "case=K2"), 404);
    assert_int_equal(GET(browser, "/vy/timeline", NULL), 200); /* which case is asked first */
    assert_int_equal(GET(browser, "/vy/nothing", NULL), 404);
    assert_int_equal(GET(browser, "/gor/nothing", NULL), 404);
    GET(browser, "/gor/register-event", NULL);
    assert_int_equal(POST(browser, "/gor/register-event", "case=K2", "kind=contact",
                          "date=2026-02-02", "som=gor"),
                     404);
}

static void what_is_done_is_recorded(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = crew_stand(browser->place->crew).size;
    GET(browser, "/gor/register-event", "case=K1");
    assert_true(browser_shows(browser, "value=\"K1\""));
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=den andra", "som=gor"),
                     422);
    assert_true(browser_shows(browser, "den andra") && browser_shows(browser, "href=\"#date\""));
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=2026-02-02", "som=prova"),
                     200);
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=2026-02-02", "som=gor", form),
                     303);
    assert_non_null(browser_header(browser, "Location", "/kvitto?nr="));
    assert_true(crew_stand(browser->place->crew).size > size);
}

/* A page of another site, or of another session, does nothing. */
static void a_form_of_anothers_does_nothing(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = crew_stand(browser->place->crew).size;
    GET(browser, "/gor/register-event", "case=K1");
    const char *const words[] = {browser_token(browser), "case=K1", "kind=contact",
                                 "date=2026-02-02",      "som=gor", NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, "/gor/register-event", words, "cross-site"),
                     422);
    assert_true(browser_shows(browser, "2026-02-02")); /* what was typed stays */
    const char *const bare[] = {"case=K1", "kind=contact", "date=2026-02-02", "som=gor", NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, "/gor/register-event", bare, "same-origin"),
                     422);
    GET(browser, "/logga-in", NULL);
    POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD);
    browser_keep(browser); /* another session: the mark of the first is not its own */
    assert_int_equal(browser_ask(browser, HTTP_POST, "/gor/register-event", words, "same-origin"),
                     422);
    assert_int_equal(crew_stand(browser->place->crew).size, size);
}

/* The disk of the log is full, or has room again. */
static struct fault *fill(void *context, struct engine *engine, struct arena *arena)
{
    const bool *is_full = context;
    struct store *store = ledger_store(engine_ledger(engine));
    (void)arena;
    if (*is_full)
        store_fail(store, 0, STORE_FAILS_FULL, true);
    else
        (void)store_mend(store);
    return NULL;
}

static void what_is_not_noted_is_not_shown(void **state)
{
    struct browser *browser = *state;
    static const char *const places[] = {"/arende", "/vy/timeline", "/start"};
    static const char *const words[] = {"arende=K1", "case=K1", NULL};
    static const char *const marks[] = {"2026-01-12", "2026-01-12", "K1"};
    browser_come_in(browser);
    for (int round = 0; round < 3; round++) {
        bool is_full = round == 1;
        struct errand errand = {.arena = browser->arena, .work = fill, .context = &is_full};
        assert_null(crew_hand_in(&browser->place->crew->log, &errand));
        for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
            assert_int_equal(GET(browser, places[i], words[i]), is_full ? 503 : 200);
            assert_int_equal(browser_shows(browser, marks[i]), !is_full);
        }
    }
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, browser_begin, browser_end)
    const struct CMUnitTest tests[] = {
        TEST(nobody_comes_in_unknown),
        TEST(addresses_tell_nothing),
        TEST(the_way_in_and_out),
        TEST(only_what_she_may_see),
        TEST(what_is_done_is_recorded),
        TEST(a_form_of_anothers_does_nothing),
        TEST(what_is_not_noted_is_not_shown),
    };
    return cmocka_run_group_tests_name("pages", tests, NULL, NULL);
}
