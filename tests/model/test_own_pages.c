/* test_own_pages: what whoever has signed in does with her own account: a new password and a new authenticator end her
 * sign-ins elsewhere, and what was typed as a secret is never on a page. */
#include "browser.h"

#include "features/features.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define NEW "en annan mening om socknen"
#define PASSWORD_PAGE "/mina-inloggningar/losenord"
#define APP_PAGE "/mina-inloggningar/kodapp"

/* Another browser of hers; the first one stays the one that asks. */
static const char *come_in_elsewhere(struct browser *browser)
{
    const char *here = browser->cookie;
    browser->cookie = NULL;
    GET(browser, "/logga-in", NULL);
    POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD);
    browser_keep(browser);
    const char *elsewhere = browser->cookie;
    browser->cookie = here;
    return elsewhere;
}

static bool is_in(struct browser *browser, const char *cookie)
{
    const char *here = browser->cookie;
    browser->cookie = cookie;
    unsigned status = GET(browser, "/start", NULL);
    browser->cookie = here;
    return status == 200;
}

static void a_password_is_changed(void **state)
{
    struct browser *browser = *state;
    browser_come_in(browser);
    const char *elsewhere = come_in_elsewhere(browser);
    assert_int_equal(GET(browser, PASSWORD_PAGE, NULL), 200);
    assert_int_equal(
        POST(browser, PASSWORD_PAGE, "losenord=fel", "losenord-nytt=" NEW, "losenord-igen=" NEW),
        422);
    assert_true(browser_shows(browser, "stämmer inte. Inget är ändrat."));
    assert_false(browser_shows(browser, NEW));
    assert_int_equal(
        POST(browser, PASSWORD_PAGE, "losenord=" PASSWORD, "losenord-nytt=" NEW, "losenord-igen=x"),
        422);
    assert_true(browser_shows(browser, "De två nya lösenorden är olika."));
    assert_int_equal(POST(browser, PASSWORD_PAGE, "losenord=" PASSWORD, "losenord-nytt=kort",
                          "losenord-igen=kort"),
                     422);
    assert_true(browser_shows(browser, "id=\"losenord-nytt\"") && is_in(browser, elsewhere));
    GET(browser, PASSWORD_PAGE, NULL);
    const char *const unmarked[] = {"losenord=" PASSWORD, "losenord-nytt=" NEW,
                                    "losenord-igen=" NEW, NULL};
    assert_int_equal(browser_ask(browser, HTTP_POST, PASSWORD_PAGE, unmarked, "cross-site"), 422);
    assert_true(is_in(browser, elsewhere));
    GET(browser, PASSWORD_PAGE, NULL);
    assert_int_equal(POST(browser, PASSWORD_PAGE, "losenord=" PASSWORD, "losenord-nytt=" NEW,
                          "losenord-igen=" NEW),
                     303);
    assert_false(is_in(browser, elsewhere));
    assert_int_equal(GET(browser, "/mina-inloggningar", "bytt=1"), 200);
    assert_true(browser_shows(browser, "Lösenordet är bytt"));
    browser->cookie = NULL;
    GET(browser, "/logga-in", NULL);
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD), 422);
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=" NEW), 303);
}

/* The bytes of the key that the page shows in base32. */
static struct text key_on(struct browser *browser)
{
    const char *at = strstr(browser->page, "<p><code>");
    struct builder bytes;
    uint32_t waiting = 0;
    int bits = 0;
    assert_non_null(at);
    builder_init(&bytes, browser->arena);
    for (at += strlen("<p><code>"); *at != '<'; at++) {
        waiting = waiting << 5 | (uint32_t)(*at >= 'A' ? *at - 'A' : *at - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            builder_add_char(&bytes, (char)(waiting >> (bits - 8) & 0xFF));
            bits -= 8;
        }
    }
    return builder_text(&bytes);
}

static void an_authenticator_is_added(void **state)
{
    struct browser *browser = *state;
    char code[32];
    browser_come_in(browser);
    const char *elsewhere = come_in_elsewhere(browser);
    assert_int_equal(GET(browser, APP_PAGE, NULL), 200);
    assert_true(browser_shows(browser, "Lägg till en autentiseringsapp"));
    assert_int_equal(POST(browser, APP_PAGE, "som=visa"), 422);
    assert_int_equal(POST(browser, APP_PAGE, "som=visa", "losenord=fel fel fel"), 422);
    assert_false(browser_shows(browser, "name=\"kod\""));
    assert_int_equal(POST(browser, APP_PAGE, "som=visa", "losenord=" PASSWORD), 200);
    browser_keep(browser); /* shown again who she is: a new cookie */
    struct text key = key_on(browser);
    assert_int_equal(POST(browser, APP_PAGE, "som=byt", "kod=12345"), 422);
    assert_true(browser_shows(browser, "Koden stämmer inte med den nya nyckeln.") &&
                is_in(browser, elsewhere));
    GET(browser, APP_PAGE, NULL);
    snprintf(
        code, sizeof code, "kod=%06u",
        (unsigned)totp_code(key, (uint64_t)(clock_seconds() / TOTP_STEP_SECONDS), TOTP_DIGITS));
    assert_int_equal(POST(browser, APP_PAGE, "som=byt", code), 200);
    assert_true(browser_shows(browser, "Den nya appen gäller") &&
                browser_shows(browser, "Återställningskoder"));
    assert_false(is_in(browser, elsewhere));
    assert_int_equal(GET(browser, APP_PAGE, NULL), 200);
    assert_true(browser_shows(browser, "Byt autentiseringsapp"));
}

static void register_event(struct browser *browser, const char *date)
{
    const struct given given[] = {{TEXT_LITERAL("case"), TEXT_LITERAL("K1")},
                                  {TEXT_LITERAL("kind"), TEXT_LITERAL("home_visit")},
                                  {TEXT_LITERAL("date"), text_of(date)}};
    struct crew *crew = browser->place->crew;
    const struct deed deed = {
        .action = feature_action(crew_features(crew), TEXT_LITERAL("register-event")),
        .given = given,
        .given_count = 3,
        .actor = TEXT_LITERAL("ha"),
        .operator= TEXT_LITERAL("test"),
        .seen = -1};
    struct deed_answer answer;
    assert_null(crew_perform(crew, browser->arena, &deed, 1, &answer));
    assert_int_equal(answer.end, DEED_DONE);
}

/* What somebody has recorded is hers to read, a page at a time, and nobody else's. */
static void own_deeds_are_read(void **state)
{
    struct browser *browser = *state;
    char date[16];
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/min-logg", NULL), 200);
    assert_false(browser_shows(browser, "Händelse registrerad"));
    for (int i = 1; i <= 31; i++) {
        snprintf(date, sizeof date, "2026-03-%02d", i);
        register_event(browser, date);
    }
    assert_int_equal(GET(browser, "/min-logg", NULL), 200);
    assert_true(browser_shows(browser, "Händelse registrerad"));
    const char *older = strstr(browser->page, "/min-logg?fore=");
    assert_non_null(older);
    const char *word =
        text_copy(browser->arena, (struct text){older + 10, strcspn(older + 10, "\"")});
    assert_int_equal(GET(browser, "/min-logg", word), 200);
    const char *first = strstr(browser->page, "Händelse registrerad");
    assert_true(first && !strstr(first + 1, "Händelse registrerad"));
    assert_false(browser_shows(browser, "/min-logg?fore="));
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/vy/my-deeds", "person=ha"), 404);
}

/* What was typed stands in its field, whole; what is wrong with it says enough of it to be known again. */
static void what_is_wrong_is_quoted_in_short(void **state)
{
    static const char typed[] =
        "den dag då allt detta hände, som ingen längre minns så noga, men det "
        "var nog i mars";
    struct browser *browser = *state;
    char date[128];
    snprintf(date, sizeof date, "date=%s", typed);
    browser_come_in(browser);
    assert_int_equal(GET(browser, "/gor/register-event", "case=K1"), 200);
    assert_int_equal(
        POST(browser, "/gor/register-event", "case=K1", "kind=home_visit", date, "som=granska"),
        422);
    const char *whole = strstr(browser->page, typed);
    assert_true(whole && !strstr(whole + 1, typed));
    assert_true(browser_shows(browser, "som ingen längre minns så noga,…"));
}

/* Whoever controls lets the whole ledger be tried, and reads what came of it; nobody else does. */
static void the_whole_ledger_is_tried(void **state)
{
    struct browser *browser = *state;
    browser_pause(browser);
    DO(browser->place->scene, "give-role", "person=hb", "right_role=revisor",
       "valid_from=2026-01-01");
    browser_go_on(browser);
    browser_come_in(browser);
    GET(browser, "/mina-inloggningar", NULL);
    assert_int_equal(POST(browser, "/liggaren", "som=prova"), 404);
    browser_come_in_as(browser, "hb");
    assert_int_equal(GET(browser, "/liggaren", NULL), 200);
    assert_true(browser_shows(browser, "Pröva hela liggaren nu"));
    const char *const unmarked[] = {"som=prova", NULL};
    browser_ask(browser, HTTP_POST, "/liggaren", unmarked, "cross-site");
    assert_int_equal(GET(browser, "/liggaren", NULL), 200);
    assert_false(browser_shows(browser, "oförändrade sedan de registrerades"));
    assert_int_equal(POST(browser, "/liggaren", "som=prova"), 303);
    for (int i = 0; i < 1000 && !browser_shows(browser, "oförändrade sedan de registrerades");
         i++) {
        usleep(10000);
        assert_int_equal(GET(browser, "/liggaren", NULL), 200);
    }
    char entries[64];
    snprintf(entries, sizeof entries, "Alla %d poster är oförändrade",
             (int)crew_stand(browser->place->crew).signed_size);
    assert_true(browser_shows(browser, entries));
}

/* What an event is called when it is read as somebody's deed. */
static void every_event_has_words(void **state)
{
    (void)state;
    for (size_t i = 0; features[i]; i++)
        for (size_t j = 0; features[i]->events[j]; j++) {
            char key[96];
            snprintf(key, sizeof key, "deed.%s", features[i]->events[j]->name);
            if (!words_has(key))
                fail_msg("po/deeds.sv.po lacks %s", key);
        }
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, browser_begin, browser_end)
    const struct CMUnitTest tests[] = {TEST(a_password_is_changed),
                                       TEST(an_authenticator_is_added),
                                       TEST(own_deeds_are_read),
                                       TEST(the_whole_ledger_is_tried),
                                       TEST(what_is_wrong_is_quoted_in_short),
                                       cmocka_unit_test(every_event_has_words)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
