/* test_web: places, refusals, languages, the mark of a form: over a real server. */
#include "test_talk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void every_place_answers_in_both_languages(void **state)
{
    (void)state;
    static const char *const paths[] = {"/",
                                        "/far-jag-besluta",
                                        "/utredningstider",
                                        "/utredningstider/exempel",
                                        "/delegationsordning/granska",
                                        "/delegationsordning/exempel",
                                        "/halsa",
                                        "/tillganglighet",
                                        "/vad-loggas"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        for (int english = 0; english < 2; english++) {
            struct said said = talk_get(paths[i], english ? "Cookie: __Host-sprak=en\r\n" : "");
            assert_int_equal(said.status, 200);
            assert_true(holds(&said, english ? "<html lang=\"en\"" : "<html lang=\"sv\""));
            assert_true(holds(&said, "</html>"));
            assert_non_null(strstr(said.head, "Content-Security-Policy: "));
            assert_non_null(strstr(said.head, "Cache-Control: no-store"));
            assert_false(holds(&said, "<script"));
        }
}

static void what_cannot_be_answered_says_what_to_do(void **state)
{
    (void)state;
    static const struct {
        const char *request;
        int status;
        const char *words;
    } rows[] = {
        {"GET /finns-inte", 404, "Kontrollera adressen"},
        {"GET /utredningstider/", 404, "Kontrollera adressen"},
        {"GET /?okand=1", 400, "Adressen har ordet &quot;okand&quot;"},
        {"GET /far-jag-besluta?dag=1&dag=2", 400, "två gånger"},
        {"GET /%", 400, "Börja om"},
        {"POST /halsa", 405, "Öppna sidan"},
        {"DELETE /", 405, "Öppna sidan"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char request[300];
        size_t size = 0;
        for (const char *part[] = {rows[i].request,
                                   " HTTP/1.1\r\nHost: reda.test\r\nConnection: close\r\n"
                                   "Content-Length: 0\r\n\r\n",
                                   NULL},
                        **at = part;
             *at; at++) {
            memcpy(request + size, *at, strlen(*at));
            size += strlen(*at);
        }
        struct said said = talk_raw((struct text){request, size});
        assert_int_equal(said.status, rows[i].status);
        assert_true(holds(&said, rows[i].words));
        assert_true(holds(&said, "<html lang=\"sv\""));
    }
}

static void the_language_is_chosen_and_remembered(void **state)
{
    (void)state;
    struct said said = talk_get("/?sprak=en", "");
    assert_true(holds(&said, "<html lang=\"en\""));
    assert_non_null(strstr(said.head, "__Host-sprak=en"));
    said = talk_get("/", "Cookie: __Host-sprak=en\r\n");
    assert_true(holds(&said, "<html lang=\"en\""));
    assert_null(strstr(said.head, "Set-Cookie"));
    said = talk_get("/?sprak=tlh", "Cookie: __Host-sprak=en\r\n");
    assert_true(holds(&said, "<html lang=\"en\""));
    said = talk_get("/far-jag-besluta?beslut=lvu-umgange&tid=08:00", "");
    assert_true(holds(&said, "?sprak=en&amp;beslut=lvu-umgange&amp;tid=08%3A00"));
}

static void assets_may_be_kept_and_are_packed(void **state)
{
    (void)state;
    static const char begins[] = "rel=\"stylesheet\" href=\"";
    struct said page = talk_get("/", "");
    char address[100] = {0};
    const char *at = strstr(page.body, begins);
    assert_non_null(at);
    at += sizeof begins - 1;
    memcpy(address, at, strcspn(at, "\""));
    struct said plain = talk_get(address, ""),
                packed = talk_get(address, "Accept-Encoding: gzip\r\n");
    assert_int_equal(plain.status, 200);
    assert_non_null(strstr(plain.head, "immutable"));
    assert_non_null(strstr(packed.head, "Content-Encoding: gzip"));
    assert_true(packed.body_size < plain.body_size);
}

/* The mark is of the path; the browser's word counts above it; what was typed stays. */
static void a_form_from_elsewhere_is_refused_and_kept(void **state)
{
    (void)state;
    static const char path[] = "/delegationsordning/granska";
    static const struct talk_field typed[] = {
        {"innehall", "Beslut\tLagrum\tDelegat\nmitt <arbete>"}};
    const char *good = talk_mark(path);
    static const char *const headers[] = {"Sec-Fetch-Site: cross-site\r\n",
                                          "Sec-Fetch-Site: same-site\r\n",
                                          "Origin: https://annan.test\r\n", "Origin: null\r\n"};
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        struct said said = talk_post_as(path, good, headers[i], typed, 1);
        assert_int_equal(said.status, 403);
        assert_true(holds(&said, "mitt &lt;arbete&gt;"));
        assert_true(holds(&said, "Skicka det igen"));
    }
    const char *const marks[] = {"", "1.00", talk_mark("/utredningstider"), "9999999999.abcdef"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        assert_int_equal(
            talk_post_as(path, marks[i], "Sec-Fetch-Site: same-origin\r\n", typed, 1).status, 403);
    assert_int_not_equal(talk_post_as(path, good, "Origin: http://reda.test\r\n", typed, 1).status,
                         403);
    assert_int_not_equal(talk_post_as(path, good, "", typed, 1).status, 403);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_place_answers_in_both_languages),
        cmocka_unit_test(what_cannot_be_answered_says_what_to_do),
        cmocka_unit_test(the_language_is_chosen_and_remembered),
        cmocka_unit_test(assets_may_be_kept_and_are_packed),
        cmocka_unit_test(a_form_from_elsewhere_is_refused_and_kept),
    };
    return cmocka_run_group_tests(tests, talk_begin, talk_end);
}
