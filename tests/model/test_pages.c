/* test_pages: the record in a browser, by its pages alone: nobody comes in without an account, nothing is done by
 * a form of another's, what she may not see is as if it did not exist, what is wrong stands by its field and
 * nothing typed is lost, and what is done is in the record. */
#include "crew_scene.h"

#include "faces/web/web.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PASSWORD "en lång mening om socknen"

enum { FIELDS = 16 };

struct browser {
    struct place *place;
    struct arena *arena;
    struct access *access;
    struct web *web;
    struct http_settings settings;
    struct web_setup setup;
    const char *cookie; /* of the session, NULL = none */
    struct http_response response;
    const char *page; /* zero-terminated */
};

static const char *first_code(struct browser *browser, const char *person)
{
    struct access_settings settings;
    struct access_code *code = arena_new(browser->arena, struct access_code);
    enum access_end end;
    bool fits;
    assert_null(access_settings_read(browser->access, browser->arena, &settings));
    settings.asks_code = false;
    assert_null(access_settings_put(browser->access, browser->arena, &settings, &fits));
    assert_null(access_add(browser->access, browser->arena, text_of(person), (struct text){"", 0},
                           code, &end));
    assert_int_equal(end, ACCESS_DONE);
    return code->letters;
}

static int begin(void **state)
{
    struct browser *browser = calloc(1, sizeof *browser);
    void *place;
    crew_scene_begin(&place);
    browser->place = place;
    browser->arena = browser->place->scene->arena;
    crew_scene_close(place);
    DO(browser->place->scene, "register-unit", "unit=barn");
    DO(browser->place->scene, "give-role", "person=ha", "right_role=handläggare", "unit=barn",
       "valid_from=2026-01-01");
    DO(browser->place->scene, "entrust-case", "case=K1", "person=ha", "part=handläggare",
       "from=2026-01-01");
    crew_scene_open(place);
    const struct access_setup access = {.path = browser->place->scene->path};
    assert_null(access_open(browser->arena, &access, &browser->access));
    browser->setup = (struct web_setup){.crew = browser->place->crew,
                                        .access = browser->access,
                                        .rules = browser->place->scene->rules,
                                        .rulebook_hash = "0",
                                        .version = "0.0",
                                        .threads = 1};
    assert_null(web_open(browser->arena, &browser->setup, &browser->web));
    browser->settings = web_settings(browser->web);
    *state = browser;
    return 0;
}

static int end(void **state)
{
    struct browser *browser = *state;
    void *place = browser->place;
    web_close(browser->web);
    access_close(browser->access);
    free(browser);
    return crew_scene_end(&place);
}

/* "name=value" words as fields. */
static struct http_fields fields_of(struct browser *browser, const char *const *words)
{
    struct http_field *fields = arena_new_many(browser->arena, FIELDS, struct http_field);
    size_t count = 0;
    for (; words && words[count]; count++) {
        fields[count].value = text_of(words[count]);
        fields[count].name = text_cut(&fields[count].value, '=');
    }
    return (struct http_fields){fields, count};
}

static unsigned ask(struct browser *browser, enum http_method method, const char *path,
                    const char *const *words, const char *site)
{
    struct text *parts = arena_new_many(browser->arena, 8, struct text);
    struct http_field cookie = {TEXT_LITERAL("__Host-s"),
                                text_of(browser->cookie ? browser->cookie : "")};
    struct http_field header = {TEXT_LITERAL("sec-fetch-site"), text_of(site)};
    struct http_request request = {.method = method,
                                   .path = text_of(path),
                                   .parts = parts,
                                   .address = TEXT_LITERAL("127.0.0.1"),
                                   .headers = {&header, 1},
                                   .cookies = {&cookie, browser->cookie ? 1 : 0}};
    struct text rest = text_of(path + 1);
    while (rest.size)
        parts[request.part_count++] = text_cut(&rest, '/');
    *(method == HTTP_POST ? &request.form : &request.query) = fields_of(browser, words);
    browser->response = (struct http_response){.status = 500};
    browser->settings.answer(browser->settings.context, browser->arena, &request,
                             &browser->response);
    browser->page = text_copy(browser->arena, browser->response.body);
    return browser->response.status;
}
#define GET(browser, path, ...) \
    ask(browser, HTTP_GET, path, (const char *const[]){__VA_ARGS__, NULL}, "same-origin")
#define POST(browser, path, ...)                                                               \
    ask(browser, HTTP_POST, path, (const char *const[]){token_of(browser), __VA_ARGS__, NULL}, \
        "same-origin")

static bool shows(const struct browser *browser, const char *piece)
{
    return strstr(browser->page, piece) != NULL;
}

/* The mark of the form on the page that was shown last: of the page's own, which is the last one. */
static const char *token_of(struct browser *browser)
{
    static const char mark[] = "name=\"form-token\" value=\"";
    const char *at = browser->page ? strstr(browser->page, mark) : NULL;
    struct builder word;
    for (const char *next = at; next; next = strstr(next + 1, mark))
        at = next;
    builder_init(&word, browser->arena);
    builder_add_string(&word, "form-token=");
    if (at)
        builder_add(&word,
                    (struct text){at + sizeof mark - 1, strcspn(at + sizeof mark - 1, "\"")});
    return builder_string(&word);
}

static const char *header_of(const struct browser *browser, const char *name, const char *holds)
{
    for (size_t i = 0; i < browser->response.header_count; i++) {
        const struct http_field *header = &browser->response.headers[i];
        if (text_is(header->name, name) &&
            memmem(header->value.bytes, header->value.size, holds, strlen(holds)))
            return text_copy(browser->arena, header->value);
    }
    return NULL;
}

/* Keeps the cookie of the session that the answer sets. */
static void keep_cookie(struct browser *browser)
{
    const char *cookie = header_of(browser, "Set-Cookie", "__Host-s=");
    assert_non_null(cookie);
    const char *value = cookie + strlen("__Host-s=");
    browser->cookie = text_copy(browser->arena, (struct text){value, strcspn(value, ";")});
}

static void come_in(struct browser *browser)
{
    char code[64];
    snprintf(code, sizeof code, "engangskod=%s", first_code(browser, "ha"));
    assert_int_equal(GET(browser, "/logga-in/forsta", NULL), 200);
    assert_int_equal(POST(browser, "/logga-in/forsta", "namn=ha", code, "losenord=" PASSWORD), 200);
    keep_cookie(browser);
}

static void nobody_comes_in_unknown(void **state)
{
    struct browser *browser = *state;
    static const char *const closed[] = {"/start", "/vy/cases", "/gor/register-event", "/arende"};
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++) {
        assert_int_equal(GET(browser, closed[i], NULL), 303);
        assert_non_null(header_of(browser, "Location", "/logga-in?till="));
    }
    browser->cookie = "0000000000000000000000000000000000000000000000000000000000000000";
    assert_int_equal(GET(browser, "/start", NULL), 303);
    browser->cookie = NULL;
    first_code(browser, "ha");
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

static void the_way_in_and_out(void **state)
{
    struct browser *browser = *state;
    come_in(browser);
    assert_int_equal(GET(browser, "/start", NULL), 200);
    assert_true(shows(browser, "/arende?arende=K1"));
    assert_true(shows(browser, "/gor/register-event"));
    assert_false(shows(browser, "/gor/give-role")); /* an administrator's */
    assert_int_equal(POST(browser, "/logga-ut", NULL), 303);
    assert_non_null(header_of(browser, "Clear-Site-Data", "cache"));
    assert_int_equal(GET(browser, "/start", NULL), 303);
    browser->cookie = NULL;
    GET(browser, "/logga-in", "till=/vy/cases");
    assert_int_equal(POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD, "till=/vy/cases"),
                     303);
    assert_non_null(header_of(browser, "Location", "/vy/cases"));
    keep_cookie(browser);
    assert_int_equal(GET(browser, "/vy/cases", NULL), 200);
}

static void only_what_she_may_see(void **state)
{
    struct browser *browser = *state;
    come_in(browser);
    assert_int_equal(GET(browser, "/vy/cases", NULL), 200);
    assert_true(shows(browser, "K1"));
    assert_false(shows(browser, "K2"));
    assert_int_equal(GET(browser, "/vy/cases", "som=csv"), 200);
    assert_true(shows(browser, "K1") && !shows(browser, "K2"));
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
    come_in(browser);
    uint64_t size = crew_stand(browser->place->crew).size;
    GET(browser, "/gor/register-event", "case=K1");
    assert_true(shows(browser, "value=\"K1\""));
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=den andra", "som=gor"),
                     422);
    assert_true(shows(browser, "den andra") && shows(browser, "href=\"#date\""));
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=2026-02-02", "som=prova"),
                     200);
    assert_int_equal(crew_stand(browser->place->crew).size, size);
    assert_int_equal(POST(browser, "/gor/register-event", "case=K1", "kind=contact",
                          "date=2026-02-02", "som=gor"),
                     200);
    assert_true(crew_stand(browser->place->crew).size > size);
    assert_true(shows(browser, "/arende?arende=K1"));
}

/* A page of another site, or of another session, does nothing. */
static void a_form_of_anothers_does_nothing(void **state)
{
    struct browser *browser = *state;
    come_in(browser);
    uint64_t size = crew_stand(browser->place->crew).size;
    GET(browser, "/gor/register-event", "case=K1");
    const char *const words[] = {token_of(browser), "case=K1", "kind=contact",
                                 "date=2026-02-02", "som=gor", NULL};
    assert_int_equal(ask(browser, HTTP_POST, "/gor/register-event", words, "cross-site"), 422);
    assert_true(shows(browser, "2026-02-02")); /* what was typed stays */
    const char *const bare[] = {"case=K1", "kind=contact", "date=2026-02-02", "som=gor", NULL};
    assert_int_equal(ask(browser, HTTP_POST, "/gor/register-event", bare, "same-origin"), 422);
    GET(browser, "/logga-in", NULL);
    POST(browser, "/logga-in", "namn=ha", "losenord=" PASSWORD);
    keep_cookie(browser); /* another session: the mark of the first is not its own */
    assert_int_equal(ask(browser, HTTP_POST, "/gor/register-event", words, "same-origin"), 422);
    assert_int_equal(crew_stand(browser->place->crew).size, size);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(nobody_comes_in_unknown),         TEST(the_way_in_and_out),
        TEST(only_what_she_may_see),           TEST(what_is_done_is_recorded),
        TEST(a_form_of_anothers_does_nothing),
    };
    return cmocka_run_group_tests_name("pages", tests, NULL, NULL);
}
