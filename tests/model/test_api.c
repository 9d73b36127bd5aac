/* test_api: what programs are answered: whose token it is and what for, only what the person may see; that reads are
 * noted; that the document has every view and action and holds together. */
#include "api_scene.h"

#include "features/features.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void whose_it_is_and_what_for(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views"};
    assert_int_equal(api_ask(stand, &asked), 401);
    assert_true(api_says(&asked, "type", "urn:reda:problem:nobody"));
    assert_true(text_is(asked.response.headers[0].name, "WWW-Authenticate"));
    asked.token = TEXT_LITERAL("0123456789");
    assert_int_equal(api_ask(stand, &asked), 401);
    asked.token = stand->reads;
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_true(api_holds(&asked, "\"name\":\"timeline\""));
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/actions/register-event",
                           .body = "{}",
                           .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 403);
    asked = (struct asked){.path = "/v1/actions/register-event", .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 405);
    assert_true(text_is(asked.response.headers[0].value, "POST"));
    asked = (struct asked){.path = "/v1/nothing", .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 404);
    asked = (struct asked){.path = "/v1/views/nothing", .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 404);
}

static void only_what_she_may_see(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views/cases", .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_int_equal(json_member(asked.answer, "count")->as.integer, 1);
    assert_true(api_holds(&asked, "\"K1\""));
    assert_false(api_holds(&asked, "\"K2\""));
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/views/timeline",
                           .body = "{\"case\":\"K1\"}",
                           .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_true(json_member(asked.answer, "count")->as.integer > 0);
    asked.body = "{\"case\":\"K2\"}";
    assert_int_equal(api_ask(stand, &asked), 404);
    struct text other = asked.response.body;
    asked.body = "{\"case\":\"no such case\"}";
    assert_int_equal(api_ask(stand, &asked), 404);
    assert_true(text_equal(other, asked.response.body)); /* nobody is told which */
    asked = (struct asked){.path = "/v1/views/cases", .query = "$top=0", .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_true(api_holds(&asked, "\"count\":1,\"skipped\":0,\"rows\":[]"));
    asked.query = "$top=10001";
    assert_int_equal(api_ask(stand, &asked), 400);
    asked.query = "colour=blue";
    assert_int_equal(api_ask(stand, &asked), 400);
    assert_true(api_holds(&asked, "colour"));
    asked = (struct asked){.path = "/v1/views/timeline", .query = "case=K1", .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 400); /* addresses are written down on the way */
    assert_true(api_holds(&asked, "POST"));
    asked = (struct asked){.path = "/v1/openapi.json"};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_false(api_holds(&asked, "{\"name\":\"case\",\"in\":\"query\""));
    assert_true(api_holds(&asked, "{\"name\":\"open\",\"in\":\"query\""));
    asked = (struct asked){.path = "/v1/views/cases", .token = stand->reads};
    asked.query = "open=perhaps";
    assert_int_equal(api_ask(stand, &asked), 422);
    assert_true(api_holds(&asked, "\"field\":\"open\""));
}

static void reads_are_noted(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.path = "/v1/views/cases", .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 200);
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/views/reads",
                           .body = "{\"reader\":\"ha\"}",
                           .token = stand->reads};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_true(api_holds(&asked, "\"cases\""));
    assert_true(api_holds(&asked, "\"api:"));
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
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_true(api_says(&asked, "openapi", "3.1.0"));
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
#define TEST(test) cmocka_unit_test_setup_teardown(test, api_begin, api_end)
    const struct CMUnitTest tests[] = {
        TEST(whose_it_is_and_what_for),
        TEST(only_what_she_may_see),
        TEST(reads_are_noted),
        TEST(the_document_has_all_of_it),
    };
    return cmocka_run_group_tests_name("api", tests, NULL, NULL);
}
