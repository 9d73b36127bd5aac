/* api_scene: see api_scene.h. */
#include "api_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PASSWORD TEXT_LITERAL("en lång mening om socknen")
#define JSON_TYPE TEXT_LITERAL("application/json")

int64_t api_later;

static int64_t now(void)
{
    return clock_seconds() + api_later;
}

struct text token_of(struct stand *stand, const char *scope)
{
    struct access_secret *secret = arena_new(stand->arena, struct access_secret);
    enum access_end end;
    const struct bearer wanted = {.person = TEXT_LITERAL("ha"),
                                  .label = TEXT_LITERAL("prov"),
                                  .scope = text_of(scope),
                                  .ends = clock_seconds() + 86400};
    assert_null(access_token_make(stand->access, stand->arena, &wanted, secret, &end));
    assert_int_equal(end, ACCESS_DONE);
    return text_of(secret->letters);
}

static void open_account(struct stand *stand)
{
    struct access_settings settings;
    struct access_code code;
    struct access_answer answer;
    struct enrolled enrolled;
    enum access_end end;
    bool fits;
    const struct sender sender = {.address = TEXT_LITERAL("127.0.0.1")};
    assert_null(access_settings_read(stand->access, stand->arena, &settings));
    settings.asks_code = false;
    assert_null(access_settings_put(stand->access, stand->arena, &settings, &fits));
    assert_null(access_add(stand->access, stand->arena, TEXT_LITERAL("ha"), (struct text){"", 0},
                           &code, &end));
    const struct enrolment enrolment = {TEXT_LITERAL("ha"), text_of(code.letters), PASSWORD,
                                        (struct text){"", 0}};
    assert_null(access_enrol(stand->access, stand->arena, &sender, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
}

static void give_work(struct place *place)
{
    crew_scene_close(place);
    DO(place->scene, "register-unit", "unit=barn");
    DO(place->scene, "give-role", "person=ha", "right_role=handläggare", "unit=barn",
       "valid_from=2026-01-01");
    DO(place->scene, "entrust-case", "case=K1", "person=ha", "part=handläggare", "from=2026-01-01");
    crew_scene_open(place);
}

int api_begin(void **state)
{
    struct stand *stand = calloc(1, sizeof *stand);
    void *place;
    crew_scene_begin(&place);
    stand->place = place;
    stand->arena = stand->place->scene->arena;
    give_work(place);
    const struct access_setup setup = {.path = stand->place->scene->path, .now = now};
    api_later = 0;
    assert_null(access_open(stand->arena, &setup, &stand->access));
    open_account(stand);
    stand->api = (struct api){stand->place->crew, stand->access, "0.0"};
    stand->reads = token_of(stand, "read");
    stand->acts = token_of(stand, "read act");
    *state = stand;
    return 0;
}

int api_end(void **state)
{
    struct stand *stand = *state;
    void *place = stand->place;
    access_close(stand->access);
    free(stand);
    return crew_scene_end(&place);
}

static struct http_field *field(struct http_fields *fields, struct http_field *room)
{
    fields->items = room;
    return &room[fields->count++];
}

static void split(struct stand *stand, struct http_request *request, const char *path)
{
    struct text rest = text_of(path + 1);
    struct text *parts = arena_new_many(stand->arena, 8, struct text);
    while (rest.size)
        parts[request->part_count++] = text_cut(&rest, '/');
    request->parts = parts;
}

static void add_headers(struct stand *stand, struct http_request *request,
                        const struct asked *asked)
{
    struct http_field *room = arena_new_many(stand->arena, 3, struct http_field);
    struct builder bearer;
    builder_init(&bearer, stand->arena);
    builder_add_string(&bearer, "Bearer ");
    builder_add(&bearer, asked->token);
    if (asked->token.size)
        *field(&request->headers, room) =
            (struct http_field){TEXT_LITERAL("authorization"), builder_text(&bearer)};
    if (asked->seen)
        *field(&request->headers, room) =
            (struct http_field){TEXT_LITERAL("if-match"), text_of(asked->seen)};
    if (asked->once)
        *field(&request->headers, room) =
            (struct http_field){TEXT_LITERAL("idempotency-key"), text_of(asked->once)};
}

unsigned api_ask(struct stand *stand, struct asked *asked)
{
    struct http_request request = {.method = asked->method,
                                   .path = text_of(asked->path),
                                   .type = asked->body ? JSON_TYPE : (struct text){"", 0},
                                   .body = text_of(asked->body ? asked->body : ""),
                                   .address = TEXT_LITERAL("127.0.0.1")};
    struct http_field query = {0};
    if (asked->query) {
        query.value = text_of(asked->query);
        query.name = text_cut(&query.value, '=');
        request.query = (struct http_fields){&query, 1};
    }
    split(stand, &request, asked->path);
    add_headers(stand, &request, asked);
    asked->response = (struct http_response){.status = 500};
    assert_true(api_has(&request));
    api_answer(&stand->api, stand->arena, &request, &asked->response);
    asked->answer = json_read(stand->arena, asked->response.body, JSON_ZERO_REFUSED, NULL);
    assert_non_null(asked->answer);
    bool is_good = asked->response.status < 300;
    assert_string_equal(asked->response.type,
                        is_good ? "application/json" : "application/problem+json");
    if (!is_good)
        assert_int_equal(json_member(asked->answer, "status")->as.integer, asked->response.status);
    return asked->response.status;
}

bool api_says(const struct asked *asked, const char *member, const char *word)
{
    return text_is(json_word(json_member(asked->answer, member)), word);
}

bool api_holds(const struct asked *asked, const char *piece)
{
    return memmem(asked->response.body.bytes, asked->response.body.size, piece, strlen(piece));
}
