/* test_forms: nothing that was typed is lost, nothing is written that was not shown, and nothing is written twice: with
 * sessions that end, a server that is started anew between any two pages, a case that moves, and buttons that are
 * pressed twice. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define WHAT "case=K1", "kind=contact", "date=2026-02-02"
#define DECISION "case=K1", "decision=lvu-upphorande", "by=utskott", "date=2026-06-04"
#define EVENT "/gor/register-event"

/* The clock is put in place by the linker, so that minutes can pass. */
static int64_t later;
int64_t __real_clock_seconds(void);
int64_t __wrap_clock_seconds(void);
int64_t __wrap_clock_seconds(void)
{
    return __real_clock_seconds() + later;
}

static uint64_t size_of(const struct browser *browser)
{
    return crew_stand(browser->place->crew).size;
}

static size_t draft_count(struct browser *browser, const char *person)
{
    struct drafted *items;
    size_t count;
    assert_null(
        crew_list_drafts(browser->place->crew, browser->arena, text_of(person), &items, &count));
    return count;
}

/* To where the answer sends her, with its words. */
static unsigned follow(struct browser *browser)
{
    const char *words[8] = {NULL};
    struct text place = text_of(browser_header(browser, "Location", "/"));
    struct text path = text_cut(&place, '?');
    for (size_t i = 0; place.size; i++)
        words[i] = text_copy(browser->arena, text_cut(&place, '&'));
    return browser_ask(browser, HTTP_GET, text_copy(browser->arena, path), words, "same-origin");
}

static void shown_then_written_once(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = size_of(browser);
    GET(browser, EVENT, "case=K1");
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, EVENT, WHAT, "som=granska", form), 200);
    assert_int_equal(size_of(browser), size);
    assert_true(browser_shows(browser, "class=\"answers\"") &&
                browser_shows(browser, "2026-02-02"));
    assert_string_equal(browser_hidden(browser, "date"), "date=2026-02-02");
    assert_string_equal(browser_hidden(browser, "formular"), form);
    assert_int_equal(draft_count(browser, "ha"), 1);
    const char *seen = browser_hidden(browser, "sett"), *token = browser_token(browser);
    const char *const words[] = {token, form, seen, WHAT, "som=gor", NULL};
    for (int click = 0; click < 3; click++) { /* and twice more */
        assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, words, "same-origin"), 303);
        assert_non_null(browser_header(browser, "Location", "/kvitto?nr="));
        assert_int_equal(size_of(browser), size + 1);
    }
    assert_int_equal(draft_count(browser, "ha"), 0);
    assert_int_equal(follow(browser), 200);
    char entry[32];
    snprintf(entry, sizeof entry, "<strong>%u</strong>", (unsigned)size);
    assert_true(browser_shows(browser, entry) && browser_leads(browser, "/arende?arende=K1"));
    const char *const others[] = {token,     form, "case=K1", "kind=contact", "date=2026-03-03",
                                  "som=gor", NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, others, "same-origin"), 200);
    assert_int_equal(size_of(browser), size + 1); /* another deed is another form */
    assert_string_not_equal(browser_hidden(browser, "formular"), form);
    assert_true(browser_shows(browser, "2026-03-03"));
    assert_int_equal(draft_count(browser, "ha"), 1);
}

static void kept_gone_on_with_and_thrown_away(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = size_of(browser);
    GET(browser, EVENT, NULL);
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, EVENT, "case=K1", "date=kanske i mars", "som=utkast", form),
                     303);
    assert_int_equal(follow(browser), 200);
    assert_true(browser_shows(browser, "kanske i mars")); /* also what cannot be used */
    assert_string_equal(browser_hidden(browser, "formular"), form);
    assert_int_equal(POST(browser, EVENT, "case=K1", "date=i april", "som=utkast", form), 303);
    assert_int_equal(draft_count(browser, "ha"), 1); /* in its place */
    assert_int_equal(GET(browser, "/mina-utkast", NULL), 200);
    assert_true(browser_shows(browser, "K1") && browser_shows(browser, EVENT "?utkast="));
    char drop[64];
    snprintf(drop, sizeof drop, "kasta=%s", strchr(form, '=') + 1);
    assert_int_equal(GET(browser, "/mina-utkast", drop), 200);
    assert_true(browser_shows(browser, "i april"));
    const char *const bare[] = {drop, NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, "/mina-utkast", bare, "same-origin"), 403);
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_int_equal(POST(browser, "/mina-utkast", drop), 303);
    assert_int_equal(draft_count(browser, "ha"), 0);
    char gone[64];
    snprintf(gone, sizeof gone, "utkast=%s", strchr(form, '=') + 1);
    assert_int_equal(GET(browser, EVENT, gone), 404);
    assert_int_equal(size_of(browser), size);
}

/* The sign-in has ended under the form: the page carries it through the next one, to the same person alone. */
static void carried_through_the_sign_in(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = size_of(browser);
    GET(browser, EVENT, "case=K1");
    const char *form = browser_hidden(browser, "formular"), *token = browser_token(browser);
    const char *const words[] = {token, form, "agare=ha", WHAT, "som=gor", NULL};
    browser->cookie = NULL;
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, words, "cross-site"), 403);
    assert_false(browser_shows(browser, "2026-02-02")); /* what another site has written */
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, words, "same-origin"), 403);
    assert_true(browser_shows(browser, "name=\"skrivet-date\" value=\"2026-02-02\""));
    assert_int_equal(draft_count(browser, "ha"), 0); /* nobody's yet */
#define CARRIED \
    form_carried, "skrivet-agare=ha", "skrivet-case=K1", "skrivet-date=2026-02-02", "till=" EVENT
    const char *form_carried = browser_hidden(browser, "skrivet-formular");
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=fel fel fel fel fel", CARRIED),
                     422);
    assert_true(browser_shows(browser, "name=\"skrivet-date\" value=\"2026-02-02\""));
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD, CARRIED), 303);
    browser_keep(browser);
    assert_int_equal(follow(browser), 200);
    assert_true(browser_shows(browser, "2026-02-02") && browser_shows(browser, "value=\"K1\""));
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_int_equal(size_of(browser), size);
    browser->cookie = NULL; /* somebody else sits down */
    GET(browser, "/logga-in", NULL);
    form_carried = "skrivet-formular=00112233445566778899aabbccddeeff";
    browser_come_in_as(browser, "hb");
    browser->cookie = NULL;
    GET(browser, "/logga-in", NULL);
    assert_int_equal(POST(browser, "/logga-in", "namn=hb", "losenord=" PASSWORD, CARRIED), 303);
    assert_int_equal(draft_count(browser, "hb"), 0);
}

/* A page of an earlier session of the same person: kept, and asked for again. */
static void an_older_page_loses_nothing(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = size_of(browser);
    GET(browser, EVENT, "case=K1");
    const char *form = browser_hidden(browser, "formular"), *token = browser_token(browser);
    GET(browser, "/logga-in", NULL);
    POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD);
    browser_keep(browser);
    const char *const hers[] = {token, form, "agare=ha", WHAT, "som=gor", NULL};
    const char *const others[] = {token, form, "agare=hb", WHAT, "som=gor", NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, others, "same-origin"), 422);
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, hers, "cross-site"), 422);
    assert_int_equal(draft_count(browser, "ha"), 0);
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, hers, "same-origin"), 422);
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_true(browser_shows(browser, "2026-02-02"));
    assert_int_equal(size_of(browser), size);
}

/* What cannot be done stays: a case that is not hers, words that cannot be used. */
static void what_is_refused_stays(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    GET(browser, EVENT, NULL);
    assert_int_equal(POST(browser, EVENT, "case=K2", "kind=contact", "date=2026-02-02",
                          "som=granska", browser_hidden(browser, "formular")),
                     404);
    assert_true(browser_shows(browser, "2026-02-02"));
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_int_equal(POST(browser, EVENT, "case=K1", "kind=contact", "date=den andra",
                          "som=granska", browser_hidden(browser, "formular")),
                     422);
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_int_equal(GET(browser, "/gor/give-role", NULL), 404); /* an administrator's */
}

/* The server is started anew after every page: what a page has answered is there. */
static void started_anew_after_every_page(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    uint64_t size = size_of(browser);
#define ANEW (browser_pause(browser), browser_go_on(browser))
    GET(browser, EVENT, "case=K1");
    const char *form = browser_hidden(browser, "formular");
    ANEW;
    assert_int_equal(POST(browser, EVENT, WHAT, "som=granska", form), 200);
    const char *seen = browser_hidden(browser, "sett");
    ANEW;
    assert_int_equal(draft_count(browser, "ha"), 1);
    assert_int_equal(POST(browser, EVENT, WHAT, "som=gor", form, seen), 303);
    const char *const words[] = {browser_token(browser), WHAT, "som=gor", form, seen, NULL};
    ANEW;
    assert_int_equal(follow(browser), 200);
    assert_true(browser_shows(browser, "class=\"receipt\""));
    const char *receipt = browser->page;
    GET(browser, EVENT, "case=K1");
    const char *const again[] = {browser_token(browser), WHAT, "som=gor", form, seen, NULL};
    (void)words;
    assert_int_equal(browser_ask(browser, HTTP_POST, EVENT, again, "same-origin"), 303);
    assert_int_equal(follow(browser), 200);
    assert_int_equal(strlen(receipt), strlen(browser->page));
    assert_int_equal(size_of(browser), size + 1);
    assert_int_equal(draft_count(browser, "ha"), 0);
}

/* The case moves between the check and the button: what was shown is not what would be written of. */
static void a_case_that_moves_is_shown_anew(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    GET(browser, EVENT, "case=K1");
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, EVENT, WHAT, "som=granska", form), 200);
    const char *seen = browser_hidden(browser, "sett");
    browser_pause(browser);
    DO(browser->place->scene, "register-event", "case=K1", "kind=contact", "date=2026-02-03");
    browser_go_on(browser);
    uint64_t size = size_of(browser);
    assert_int_equal(POST(browser, EVENT, WHAT, "som=gor", form, seen), 200);
    assert_int_equal(size_of(browser), size);
    assert_string_not_equal(browser_hidden(browser, "sett"), seen);
    seen = browser_hidden(browser, "sett");
    assert_int_equal(POST(browser, EVENT, WHAT, "som=gor", form, seen), 303);
    assert_int_equal(size_of(browser), size + 1);
}

/* An answer to the first fact that the page asks for: "fakta-NAME=VALUE". */
static const char *fact_of(struct browser *browser)
{
    static const char mark[] = "<select id=\"fakta-", empty[] = "<option value=\"\"",
                      value[] = "value=\"";
    const char *field = strstr(browser->page, mark);
    assert_non_null(field);
    field += strlen("<select id=\"");
    const char *option = strstr(strstr(field, empty) + strlen(empty), value) + strlen(value);
    struct builder fact;
    builder_init(&fact, browser->arena);
    builder_add(&fact, (struct text){field, strcspn(field, "\"")});
    builder_add_char(&fact, '=');
    builder_add(&fact, (struct text){option, strcspn(option, "\"")});
    return builder_string(&fact);
}

/* A decision: its check in pieces, facts that would tell more, the same as what has happened, and somebody else's. */
static void a_decision_in_working_order(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "give-role", "person=hb", "right_role=delegat", "unit=barn",
       "valid_from=2026-01-01");
    browser_go_on(browser);
    browser_come_in(browser);
    uint64_t size = size_of(browser);
    GET(browser, "/gor/decide", "case=K1");
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, "/gor/decide", DECISION, "som=granska", form), 200);
    assert_true(browser_shows(browser, "id=\"check-title\"") &&
                browser_shows(browser, "class=\"steps\"") &&
                browser_shows(browser, "formaction=\"/gor/register-decision\"") &&
                browser_leads(browser, "/gor/object-before?case=K1"));
    assert_false(browser_shows(browser, "<pre"));
    const char *fact = fact_of(browser);
    assert_int_equal(POST(browser, "/gor/decide", DECISION, "som=gor", form, fact), 200);
    assert_int_equal(size_of(browser), size); /* a fact that was not shown yet is shown first */
    assert_string_equal(browser_hidden(browser, "fact") + strlen("fact="), fact + strlen("fakta-"));
    assert_int_equal(POST(browser, "/gor/decide", DECISION, "som=skicka", "mottagare=hx", form),
                     422);
    assert_int_equal(draft_count(browser, "ha"), 1); /* nobody of that name */
    assert_int_equal(POST(browser, "/gor/decide", DECISION, "som=skicka", "mottagare=hb", form),
                     422);
    assert_int_equal(draft_count(browser, "hb"), 0); /* the case is not among her tasks */
    browser_pause(browser);
    DO(browser->place->scene, "assign-case", "case=K1", "unit=barn", "from=2026-01-01");
    browser_go_on(browser);
    assert_int_equal(POST(browser, "/gor/decide", DECISION, "som=skicka", "mottagare=hb", form),
                     200);
    assert_int_equal(draft_count(browser, "ha"), 0);
    assert_int_equal(draft_count(browser, "hb"), 1);
    assert_int_equal(POST(browser, "/gor/register-decision", DECISION, "som=granska"), 200);
    assert_true(browser_shows(browser, "<ul class=\"checks\">")); /* what it brings, line by line */
    form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, "/gor/register-decision", DECISION, "som=gor", form), 303);
    assert_int_equal(follow(browser), 200);
    assert_true(browser_shows(browser, "class=\"receipt\""));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/mina-utkast", NULL), 200);
    assert_true(browser_shows(browser, "Utkast från ha"));
}

/* Who changes rights shows again that it is she, not more than a few minutes ago; a password stands nowhere. */
static void proven_before_rights_are_changed(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "give-role", "person=hb", "right_role=administratör",
       "valid_from=2026-01-01");
    browser_go_on(browser);
    browser_come_in_as(browser, "hb");
    uint64_t size = size_of(browser);
#define ROLE \
    "person=ha", "right_role=delegat", "unit=barn", "valid_from=2026-02-02", "asked_by=", form
    GET(browser, "/gor/give-role", NULL);
    const char *form = browser_hidden(browser, "formular");
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=granska"), 200);
    assert_false(browser_shows(browser, "name=\"losenord\"")); /* she has just come in */
    later = 6 * 60;
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=granska"), 200);
    assert_true(browser_shows(browser, "name=\"losenord\""));
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=gor"), 422);
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=gor", "losenord=fel fel fel fel"),
                     422);
    assert_false(browser_shows(browser, "fel fel"));
    assert_int_equal(size_of(browser), size);
    const char *cookie = browser->cookie;
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=gor", "losenord=" PASSWORD), 303);
    browser_keep(browser);
    assert_string_not_equal(browser->cookie, cookie);
    assert_int_equal(size_of(browser), size + 1);
    GET(browser, "/gor/give-role", NULL);
    form = browser_hidden(browser, "formular");
    later = 12 * 60;
    assert_int_equal(POST(browser, "/gor/give-role", ROLE, "som=granska"), 200);
    for (int wrong = 0; wrong < 5; wrong++)
        POST(browser, "/gor/give-role", ROLE, "som=gor", "losenord=fel fel fel fel");
    assert_non_null(browser_header(browser, "Location", "/logga-in?till=")); /* it is over */
    assert_int_equal(GET(browser, "/start", NULL), 303);
    assert_int_equal(draft_count(browser, "hb"), 1); /* and what was typed is not */
    assert_int_equal(size_of(browser), size + 1);
}

static void other_sign_ins_are_ended(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    const char *first = browser->cookie;
    browser->cookie = NULL;
    GET(browser, "/logga-in", NULL);
    POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD);
    browser_keep(browser);
    const char *second = browser->cookie;
    assert_int_equal(GET(browser, "/mina-inloggningar", NULL), 200);
    const char *id = browser_hidden(browser, "avsluta");
    const char *const bare[] = {id, NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, "/mina-inloggningar", bare, "same-origin"),
                     403);
    assert_int_equal(POST(browser, "/mina-inloggningar", id), 303);
    browser->cookie = first;
    assert_int_equal(GET(browser, "/start", NULL), 303);
    browser->cookie = second;
    assert_int_equal(GET(browser, "/mina-inloggningar", NULL), 200);
    assert_false(browser_shows(browser, "name=\"avsluta\"")); /* none but this one */
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, browser_begin, browser_end)
    const struct CMUnitTest tests[] = {
        TEST(shown_then_written_once),
        TEST(kept_gone_on_with_and_thrown_away),
        TEST(carried_through_the_sign_in),
        TEST(an_older_page_loses_nothing),
        TEST(what_is_refused_stays),
        TEST(started_anew_after_every_page),
        TEST(a_case_that_moves_is_shown_anew),
        TEST(a_decision_in_working_order),
        TEST(proven_before_rights_are_changed),
        TEST(other_sign_ins_are_ended),
    };
    return cmocka_run_group_tests_name("forms", tests, NULL, NULL);
}
