/* test_own_pages: what whoever has signed in does with her own account: a new password and a new authenticator end her
 * sign-ins elsewhere, and what was typed as a secret is never on a page. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, browser_begin, browser_end)
    const struct CMUnitTest tests[] = {TEST(a_password_is_changed),
                                       TEST(an_authenticator_is_added)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
