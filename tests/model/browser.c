/* browser: see browser.h. */
#include "browser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { FIELDS = 16 };

const char *browser_code(struct browser *browser, const char *person)
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

int browser_begin(void **state)
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

void browser_pause(struct browser *browser)
{
    crew_scene_close(browser->place);
}

void browser_go_on(struct browser *browser)
{
    crew_scene_open(browser->place);
    web_close(browser->web);
    browser->setup.crew = browser->place->crew;
    assert_null(web_open(browser->arena, &browser->setup, &browser->web));
    browser->settings = web_settings(browser->web);
}

int browser_end(void **state)
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

/* What an address must not tell stands there as letters that say nothing. */
static struct http_fields covered(struct browser *browser, struct http_fields open)
{
    struct http_field *items = arena_new_many(browser->arena, open.count, struct http_field);
    for (size_t i = 0; i < open.count; i++) {
        struct builder letters;
        const char *kind = rights_tells(crew_features(browser->place->crew), open.items[i].name);
        items[i] = open.items[i];
        struct text meant;
        if (!kind || browser->asks_openly || !items[i].value.size ||
            access_address_open(browser->access, browser->arena, kind, items[i].value, &meant))
            continue;
        builder_init(&letters, browser->arena);
        access_address_shut(browser->access, browser->arena, kind, items[i].value, &letters);
        items[i].value = builder_text(&letters);
    }
    return (struct http_fields){items, open.count};
}

const char *browser_url(struct browser *browser, const char *open)
{
    struct text rest = text_of(open), path = text_cut(&rest, '?');
    struct builder url;
    builder_init(&url, browser->arena);
    builder_add(&url, path);
    for (char joint = '?'; rest.size; joint = '&') {
        struct text value = text_cut(&rest, '&'), name = text_cut(&value, '=');
        struct http_field field = {name, value};
        struct http_fields one = covered(browser, (struct http_fields){&field, 1});
        builder_add_string(&url, joint == '&' ? "&amp;" : "?");
        builder_add(&url, name);
        builder_add_char(&url, '=');
        builder_add(&url, one.items[0].value);
    }
    return builder_string(&url);
}

bool browser_leads(struct browser *browser, const char *open)
{
    return browser_shows(browser, browser_url(browser, open));
}

unsigned browser_ask(struct browser *browser, enum http_method method, const char *path,
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
    request.query = covered(browser, request.query);
    browser->response = (struct http_response){.status = 500};
    browser->settings.answer(browser->settings.context, browser->arena, &request,
                             &browser->response);
    browser->page = text_copy(browser->arena, browser->response.body);
    return browser->response.status;
}
bool browser_shows(const struct browser *browser, const char *piece)
{
    return strstr(browser->page, piece) != NULL;
}

const char *browser_token(struct browser *browser)
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

const char *browser_header(const struct browser *browser, const char *name, const char *holds)
{
    for (size_t i = 0; i < browser->response.header_count; i++) {
        const struct http_field *header = &browser->response.headers[i];
        if (text_is(header->name, name) &&
            memmem(header->value.bytes, header->value.size, holds, strlen(holds)))
            return text_copy(browser->arena, header->value);
    }
    return NULL;
}

void browser_keep(struct browser *browser)
{
    const char *cookie = browser_header(browser, "Set-Cookie", "__Host-s=");
    assert_non_null(cookie);
    const char *value = cookie + strlen("__Host-s=");
    browser->cookie = text_copy(browser->arena, (struct text){value, strcspn(value, ";")});
}

void browser_come_in_as(struct browser *browser, const char *person)
{
    char code[64], name[64];
    snprintf(code, sizeof code, "engangskod=%s", browser_code(browser, person));
    snprintf(name, sizeof name, "namn=%s", person);
    browser->cookie = NULL;
    assert_int_equal(GET(browser, "/logga-in/forsta", NULL), 200);
    assert_int_equal(POST(browser, "/logga-in/forsta", name, code, "losenord=" PASSWORD), 200);
    browser_keep(browser);
}

void browser_come_in(struct browser *browser)
{
    browser_come_in_as(browser, "ha");
}

const char *browser_hidden(struct browser *browser, const char *name)
{
    char mark[96];
    snprintf(mark, sizeof mark, "name=\"%s\" value=\"", name);
    const char *at = strstr(browser->page, mark);
    assert_non_null(at);
    at += strlen(mark);
    struct builder word;
    builder_init(&word, browser->arena);
    builder_add_string(&word, name);
    builder_add_char(&word, '=');
    builder_add(&word, (struct text){at, strcspn(at, "\"")});
    return builder_string(&word);
}
