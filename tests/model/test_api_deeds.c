/* test_api_deeds: the check and deeds of programs, with every refusal: what is sent again, what has moved, what
 * asks for a new token, what somebody has objected. */
#include "api_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

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
    assert_int_equal(api_ask(stand, &asked), 200);
    struct json_node *sheet = json_member(asked.answer, "sheet");
    assert_true(json_is(sheet, JSON_KIND_RECORD));
    assert_true(json_count(json_member(sheet, "basis")) > 0);
    assert_int_equal(crew_stand(stand->place->crew).size, size);
    asked.body = "{\"case\":\"K2\"," DECISION "}";
    assert_int_equal(api_ask(stand, &asked), 404);
    asked.body = "{\"case\":\"K1\",\"decision\":\"hokus pokus\"}";
    assert_int_equal(api_ask(stand, &asked), 422);
    assert_true(api_holds(&asked, "\"field\":\"decision\""));
    asked.body = "{\"case\":\"K1\",\"action\":\"open-case\"}";
    assert_int_equal(api_ask(stand, &asked), 422);
    asked.body = "{\"case\":";
    assert_int_equal(api_ask(stand, &asked), 400);
    asked.body = "[1]";
    assert_int_equal(api_ask(stand, &asked), 400);
}

#define CONTACT "\"object\":{\"kind\":\"contact\",\"date\":\"2026-02-02\"}"

static void a_deed_is_recorded_or_says_why_not(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/actions/register-event",
                          .body = "{\"case\":\"K1\"," CONTACT "}",
                          .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 201);
    assert_true(json_member(asked.answer, "entry")->as.integer > 0);
    asked.seen = "\"1\"";
    assert_int_equal(api_ask(stand, &asked), 409);
    assert_true(api_says(&asked, "type", "urn:reda:problem:moved"));
    asked.seen = "1";
    assert_int_equal(api_ask(stand, &asked), 400);
    asked.seen = NULL;
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"no such kind\"}}";
    assert_int_equal(api_ask(stand, &asked), 422);
    assert_true(json_count(json_member(asked.answer, "errors")) > 0);
    asked.body = "{\"case\":\"K2\"," CONTACT "}";
    assert_int_equal(api_ask(stand, &asked), 404);
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
    assert_int_equal(api_ask(stand, &asked), 201);
    struct text first = text_kept(stand->arena, asked.response.body);
    uint64_t size = crew_stand(stand->place->crew).size;
    crew_scene_close(stand->place);
    crew_scene_open(stand->place);
    stand->api.crew = stand->place->crew;
    asked.body = "{ \"case\": \"K1\", " CONTACT " }"; /* the same words */
    assert_int_equal(api_ask(stand, &asked), 201);
    assert_true(text_equal(asked.response.body, first));
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"contact\",\"date\":\"2026-02-03\"}}";
    assert_int_equal(api_ask(stand, &asked), 422);
    assert_true(api_says(&asked, "type", "urn:reda:problem:used"));
    asked.once = "";
    assert_int_equal(api_ask(stand, &asked), 400);
    asked.once = "a-8";
    asked.body = "{\"case\":\"K1\",\"object\":{\"kind\":\"no such kind\"}}";
    assert_int_equal(api_ask(stand, &asked), 422); /* nothing was done: the key is free */
    asked.body = "{\"case\":\"K1\"," CONTACT "}";
    assert_int_equal(api_ask(stand, &asked), 201);
    assert_int_equal(crew_stand(stand->place->crew).size, size + 1);
}

/* Who gives roles shows that it is she, now: by a token that was made for it, while it is new. */
static void rights_are_changed_by_a_new_token_made_for_it(void **state)
{
    struct stand *stand = *state;
    crew_scene_close(stand->place);
    DO(stand->place->scene, "register-person", "person=hb", "name=Handläggare B");
    DO(stand->place->scene, "give-role", "person=ha", "right_role=socialchef",
       "valid_from=2026-01-01");
    crew_scene_open(stand->place);
    stand->api.crew = stand->place->crew;
    uint64_t size = crew_stand(stand->place->crew).size;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/actions/entrust-case",
                          .body = "{\"case\":\"K1\",\"person\":\"hb\","
                                  "\"part\":\"medhandläggare\",\"from\":\"2026-02-01\"}",
                          .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 403);
    assert_true(api_says(&asked, "type", "urn:reda:problem:proof"));
    assert_true(api_holds(&asked, "--scope"));
    asked.token = token_of(stand, "read act rights");
    api_later = 6 * 60;
    assert_int_equal(api_ask(stand, &asked), 403);
    assert_int_equal(crew_stand(stand->place->crew).size, size);
    api_later = 4 * 60;
    assert_int_equal(api_ask(stand, &asked), 201);
    asked = (struct asked){.method = HTTP_POST,
                           .path = "/v1/actions/register-event",
                           .body = "{\"case\":\"K1\"," CONTACT "}",
                           .token = stand->acts}; /* nothing else asks for it */
    assert_int_equal(api_ask(stand, &asked), 201);
    assert_int_equal(crew_stand(stand->place->crew).size, size + 2);
}

/* What somebody has said against it, and nobody has answered, is told with the check (P7). */
static void an_objection_is_told_before_the_decision(void **state)
{
    struct stand *stand = *state;
    struct asked asked = {.method = HTTP_POST,
                          .path = "/v1/decisions/check",
                          .body = "{\"case\":\"K1\"," DECISION "}",
                          .token = stand->acts};
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_int_equal(json_count(json_member(asked.answer, "first")), 0);
    asked.path = "/v1/actions/object-before";
    asked.body = "{\"objection\":\"P-1\",\"case\":\"K1\",\"by\":\"ha\","
                 "\"words\":\"Barnet har inte hörts.\"}";
    assert_int_equal(api_ask(stand, &asked), 201);
    asked.path = "/v1/decisions/check";
    asked.body = "{\"case\":\"K1\"," DECISION "}";
    assert_int_equal(api_ask(stand, &asked), 200);
    assert_int_equal(json_count(json_member(asked.answer, "first")), 1);
    assert_true(api_holds(&asked, "Barnet har inte hörts."));
    asked.body = "{\"action\":\"register-decision\",\"case\":\"K1\"," DECISION "}";
    assert_int_equal(api_ask(stand, &asked), 200); /* it is taken already */
    assert_false(api_holds(&asked, "Barnet har inte hörts."));
}

int main(void)
{
#define TEST(test) cmocka_unit_test_setup_teardown(test, api_begin, api_end)
    const struct CMUnitTest tests[] = {
        TEST(a_decision_is_checked_and_nothing_is_recorded),
        TEST(a_deed_is_recorded_or_says_why_not),
        TEST(the_same_key_does_it_once),
        TEST(rights_are_changed_by_a_new_token_made_for_it),
        TEST(an_objection_is_told_before_the_decision),
    };
    return cmocka_run_group_tests_name("api_deeds", tests, NULL, NULL);
}
