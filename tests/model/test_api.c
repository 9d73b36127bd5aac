/* test_api: what programs are answered: whose token it is and what for, only what the person may see, the check and
 * deeds with every refusal; that reads are noted; that the document has every view and action and holds together. */
#include "crew_scene.h"

#include "features/features.h"

#include "faces/api/api.h"
#include "json/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PASSWORD TEXT_LITERAL("en lång mening om socknen")
#define JSON_TYPE TEXT_LITERAL("application/json")

struct stand {
    struct place *place;
    struct arena *arena;
    struct access *access;
    struct api api;
    struct text reads, acts; /* tokens of ha: to read, and to act too */
};

static struct text token_of(struct stand *stand, const char *scope)
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

static int begin(void **state)
{
    struct stand *stand = calloc(1, sizeof *stand);
    void *place;
    crew_scene_begin(&place);
    stand->place = place;
    stand->arena = stand->place->scene->arena;
    give_work(place);
    const struct access_setup setup = {.path = stand->place->scene->path};
    assert_null(access_open(stand->arena, &setup, &stand->access));
    open_account(stand);
    stand->api = (struct api){stand->place->crew, stand->access, "0.0"};
    stand->reads = token_of(stand, "read");
    stand->acts = token_of(stand, "read act");
    *state = stand;
    return 0;
}

static int end(void **state)
{
    struct stand *stand = *state;
    void *place = stand->place;
    access_close(stand->access);
    free(stand);
    return crew_scene_end(&place);
}

struct asked {
    enum http_method method;
    const char *path, *body, *query; /* query: "name=value" or NULL */
    struct text token;
    const char *seen; /* If-Match */
    const char *once; /* Idempotency-Key */
    struct http_response response;
    struct json_node *answer;
};

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

/* The status; what was answered is read. */
static unsigned ask(struct stand *stand, struct asked *asked)
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

static bool says(const struct asked *asked, const char *member, const char *word)
{
    return text_is(json_word(json_member(asked->answer, member)), word);
}

static bool holds(const struct asked *asked, const char *piece)
{
    return memmem(asked->response.body.bytes, asked->response.body.size, piece, strlen(piece));
}

static void whose_it_is_and_what_for(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views"};
    assert_int_equal(ask(stand, &asked), 401);
    assert_true(says(&asked, "type", "urn:reda:problem:nobody"));
    assert_true(text_is(asked.response.headers[0].name, "WWW-Authenticate"));
    asked.token = TEXT_LITERAL("0123456789");
    assert_int_equal(ask(stand, &asked), 401);
    asked.token = stand->reads;
    assert_int_equal(ask(stand, &asked), 200);
    assert_true(holds(&asked, "\"name\":\"timeline\""));
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/actions/register-event",
                           .body = "{}",
                           .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 403);
    asked = (struct asked){.path = "/v1/actions/register-event", .token = stand->acts};
    assert_int_equal(ask(stand, &asked), 405);
    assert_true(text_is(asked.response.headers[0].value, "POST"));
    asked = (struct asked){.path = "/v1/nothing", .token = stand->acts};
    assert_int_equal(ask(stand, &asked), 404);
    asked = (struct asked){.path = "/v1/views/nothing", .token = stand->acts};
    assert_int_equal(ask(stand, &asked), 404);
}

static void only_what_she_may_see(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views/cases", .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    assert_int_equal(json_member(asked.answer, "count")->as.integer, 1);
    assert_true(holds(&asked, "\"K1\""));
    assert_false(holds(&asked, "\"K2\""));
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/views/timeline",
                           .body = "{\"case\":\"K1\"}",
                           .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    assert_true(json_member(asked.answer, "count")->as.integer > 0);
    asked.body = "{\"case\":\"K2\"}";
    assert_int_equal(ask(stand, &asked), 404);
    struct text other = asked.response.body;
    asked.body = "{\"case\":\"no such case\"}";
    assert_int_equal(ask(stand, &asked), 404);
    assert_true(text_equal(other, asked.response.body)); /* nobody is told which */
    asked = (struct asked){.path = "/v1/views/cases", .query = "$top=0", .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    assert_true(holds(&asked, "\"count\":1,\"skipped\":0,\"rows\":[]"));
    asked.query = "$top=10001";
    assert_int_equal(ask(stand, &asked), 400);
    asked.query = "colour=blue";
    assert_int_equal(ask(stand, &asked), 400);
    assert_true(holds(&asked, "colour"));
    asked.query = "open=perhaps";
    assert_int_equal(ask(stand, &asked), 422);
    assert_true(holds(&asked, "\"field\":\"open\""));
}

static void reads_are_noted(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views/cases", .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/views/reads",
                           .body = "{\"reader\":\"ha\"}",
                           .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    assert_true(holds(&asked, "\"cases\""));
    assert_true(holds(&asked, "\"api:"));
}

#define DECISION                                                                        \
    "\"decision\":\"upphörande av vård\",\"by\":\"utskott\",\"date\":\"2026-09-01\"," \
    "\"fact\":[\"lagrum=21 § LVU\"]"

static void a_decision_is_checked_and_nothing_is_recorded(void **state)
{
    struct stand *stand = *state;
    uint64_t size = crew_stand(stand->place->crew).size;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/decisions/check",
                          .body = "{\"case\":\"K1\"," DECISION "}",
                          .token = stand->reads};
    assert_int_equal(ask(stand, &asked), 200);
    struct json_node *sheet = json_member(asked.answer, "sheet");
    assert_true(json_is(sheet, JSON_KIND_RECORD));
    assert_true(json_count(json_member(sheet, "basis")) > 0);
    assert_int_equal(crew_stand(stand->place->crew).size, size);
    asked.body = "{\"case\":\"K2\"," DECISION "}";
    assert_int_equal(ask(stand, &asked), 404);
    asked.body = "{\"case\":\"K1\",\"decision\":\"hokus pokus\"}";
    assert_int_equal(ask(stand, &asked), 422);
    assert_true(holds(&asked, "\"field\":\"decision\""));
    asked.body = "{\"case\":\"K1\",\"action\":\"open-case\"}";
    assert_int_equal(ask(stand, &asked), 422);
    asked.body = "{\"case\":";
    assert_int_equal(ask(stand, &asked), 400);
    asked.body = "[1]";
    assert_int_equal(ask(stand, &asked), 400);
}

#define CONTACT "\"object\":{\"kind\":\"contact\",\"date\":\"2026-02-02\"}"

static void a_deed_is_recorded_or_says_why_not(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/actions/register-event",
                          .body = "{\"case\":\"K1\"," CONTACT "}",
                          .token = stand->acts};
    assert_int_equal(ask(stand, &asked), 201);
    assert_true(json_member(asked.answer, "entry")->as.integer > 0);
    asked.seen = "\"1\"";
    assert_int_equal(ask(stand, &asked), 409);
    assert_true(says(&asked, "type", "urn:reda:problem:moved"));
    asked.seen = "1";
    assert_int_equal(ask(stand, &asked), 400);
    asked.seen = NULL;
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"no such kind\"}}";
    assert_int_equal(ask(stand, &asked), 422);
    assert_true(json_count(json_member(asked.answer, "errors")) > 0);
    asked.body = "{\"case\":\"K2\"," CONTACT "}";
    assert_int_equal(ask(stand, &asked), 404);
}

/* Sent again under the same key it is answered as the first time, also by another program over the same record. */
static void the_same_key_does_it_once(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/actions/register-event",
                          .body = "{\"case\":\"K1\"," CONTACT "}",
                          .token = stand->acts,
                          .once = "a-7"};
    assert_int_equal(ask(stand, &asked), 201);
    struct text first = text_kept(stand->arena, asked.response.body);
    uint64_t size = crew_stand(stand->place->crew).size;
    crew_scene_close(stand->place);
    crew_scene_open(stand->place);
    stand->api.crew = stand->place->crew;
    asked.body = "{ \"case\": \"K1\", " CONTACT " }"; /* the same words */
    assert_int_equal(ask(stand, &asked), 201);
    assert_true(text_equal(asked.response.body, first));
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"contact\",\"date\":\"2026-02-03\"}}";
    assert_int_equal(ask(stand, &asked), 422);
    assert_true(says(&asked, "type", "urn:reda:problem:used"));
    asked.once = "";
    assert_int_equal(ask(stand, &asked), 400);
    asked.once = "a-8";
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"no such kind\"}}";
    assert_int_equal(ask(stand, &asked), 422); /* nothing was done: the key is free */
    asked.body = "{\"case\":\"K1\"," CONTACT "}";
    assert_int_equal(ask(stand, &asked), 201);
    assert_int_equal(crew_stand(stand->place->crew).size, size + 1);
}

/* Every "$ref" of the document leads to something in it. */
static void follow_refs(struct json_node *document)
{
    size_t followed = 0;
    for (struct json_node *node = document; node != json_end(document); node++) {
        if (!text_is(node->name, "$ref"))
            continue;
        struct text rest = json_word(node);
        struct json_node *at = document;
        assert_true(text_is(text_cut(&rest, '/'), "#"));
        while (at && rest.size)
            at = json_member_named(at, text_cut(&rest, '/'));
        assert_non_null(at);
        followed++;
    }
    assert_true(followed > 0);
}

static struct json_node *path_of(struct arena *arena, struct json_node *paths, const char *before,
                                 const char *name)
{
    struct builder path;
    builder_init(&path, arena);
    builder_add_string(&path, before);
    builder_add_string(&path, name);
    return json_member(json_member_named(paths, builder_text(&path)), "post");
}

static void the_document_has_all_of_it(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/openapi.json"};
    assert_int_equal(ask(stand, &asked), 200);
    assert_true(says(&asked, "openapi", "3.1.0"));
    follow_refs(asked.answer);
    struct json_node *paths = json_member(asked.answer, "paths");
    size_t count = 1;
    for (size_t i = 0; features[i]; i++) {
        for (size_t j = 0; features[i]->views[j]; j++, count++)
            assert_non_null(
                path_of(stand->arena, paths, "/v1/views/", features[i]->views[j]->name));
        for (size_t j = 0; features[i]->actions[j]; j++, count++)
            assert_non_null(
                path_of(stand->arena, paths, "/v1/actions/", features[i]->actions[j]->name));
    }
    assert_int_equal(json_count(paths), count);
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(whose_it_is_and_what_for),
        TEST(only_what_she_may_see),
        TEST(reads_are_noted),
        TEST(a_decision_is_checked_and_nothing_is_recorded),
        TEST(a_deed_is_recorded_or_says_why_not),
        TEST(the_same_key_does_it_once),
        TEST(the_document_has_all_of_it),
    };
    return cmocka_run_group_tests_name("api", tests, NULL, NULL);
}
