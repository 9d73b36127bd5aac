/* test_throttle: tries come back with time and never pile up beyond their number; guesses at a name are held up whether
 * or not there is such an account, from everywhere; its person comes in all the same from a browser that is known. */
#include "test_scene.h"

#include "throttle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void buckets(void **state)
{
    (void)state;
    static struct throttle throttle;
    throttle = (struct throttle){0};
    struct throttle_limit limits[] = {{1, 10, 900}, {2, 100, 900}};
    for (int i = 0; i < 10; i++)
        assert_int_equal(throttle_take(&throttle, limits, 2, 1000), 0);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1000), 90);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1089), 1);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1090), 0);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1090), 90);
    struct throttle_limit other = {3, 10, 900};
    assert_int_equal(throttle_take(&throttle, &other, 1, 1090), 0); /* another's is its own */
    throttle_give(&throttle, limits, 2, 1090);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1090), 0);
    throttle_clear(&throttle, 1);
    for (int i = 0; i < 10; i++)
        assert_int_equal(throttle_take(&throttle, limits, 2, 1090), 0);
    assert_int_equal(throttle_take(&throttle, limits, 2, 1090), 90);
    assert_int_equal(throttle_take(&throttle, limits, 2, 0),
                     90); /* a clock put back holds nobody for ever */
    for (int i = 0; i < 10; i++)
        assert_int_equal(throttle_take(&throttle, limits, 1, 5000),
                         0); /* full again, and no fuller */
    assert_int_equal(throttle_take(&throttle, limits, 1, 5000), 90);
}

/* As many names as all guessers together may try never push out the bucket of one that is guessed at. */
static void others_push_nothing_out(void **state)
{
    (void)state;
    static struct throttle throttle;
    throttle = (struct throttle){0};
    struct throttle_limit aim = {77, 10, 900};
    uint64_t chance;
    size_t lost = 0;
    for (int i = 0; i < 10; i++)
        assert_int_equal(throttle_take(&throttle, &aim, 1, 0), 0);
    for (int i = 0; i < 900; i++) {
        chance_fill(&chance, sizeof chance);
        struct throttle_limit guess = {chance, 10, 900};
        lost += throttle_take(&throttle, &guess, 1, 0) != 0;
    }
    assert_int_equal(lost, 0);
    assert_int_equal(throttle_take(&throttle, &aim, 1, 0), 90);
}

static int64_t tried_from(struct text person, const struct sender *sender, struct text password,
                          enum access_end *how, struct signed_in *in)
{
    struct credentials credentials = {person, password, NONE, NONE};
    struct access_answer answer;
    assert_null(access_sign_in(access_of, arena, sender, &credentials, in, &answer));
    *how = answer.end;
    return answer.wait_seconds;
}

static void guesses(struct text person)
{
    struct signed_in in;
    enum access_end how;
    int64_t before = access_hashes(access_of);
    for (int i = 0; i < 10; i++) {
        char address[32];
        snprintf(address, sizeof address, "198.51.100.%d", i);
        struct sender sender = {text_of(address), NONE};
        assert_int_equal(
            tried_from(person, &sender, TEXT_LITERAL("gissat lösenord nummer ett"), &how, &in), 0);
        assert_int_equal(how, ACCESS_WRONG);
    }
    struct sender sender = {TEXT_LITERAL("203.0.113.9"), NONE};
    assert_int_equal(tried_from(person, &sender, WORD, &how, &in), 90);
    assert_int_equal(how, ACCESS_LATER); /* also with the right one: else the answer would tell */
    assert_int_equal(access_hashes(access_of) - before, 10);
}

static void names_are_held_up_and_their_person_is_not(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct signed_in in;
    enum access_end how;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    guesses(PERSON);
    guesses(TEXT_LITERAL("finns-inte"));
    struct sender known = {TEXT_LITERAL("203.0.113.9"), text_of(enrolled.in.device.letters)};
    assert_int_equal(tried_from(PERSON, &known, WORD, &how, &in), 0);
    assert_int_equal(how, ACCESS_DONE);
    struct sender unknown = {TEXT_LITERAL("203.0.113.9"), TEXT_LITERAL("00")};
    assert_int_equal(tried_from(PERSON, &unknown, WORD, &how, &in), 90);
    now += 90; /* and from any browser, when a try has come back */
    assert_int_equal(tried_from(PERSON, &unknown, WORD, &how, &in), 0);
    assert_int_equal(how, ACCESS_DONE);
    assert_int_equal(
        tried_from(PERSON, &unknown, TEXT_LITERAL("gissat lösenord nummer ett"), &how, &in),
        0); /* what was right cleared it */
}

/* A browser that is known is so for its own person, and its guesses are counted too. */
static void a_known_browser_guesses_no_more(void **state)
{
    (void)state;
    struct enrolled mine, theirs;
    struct signed_in in;
    enum access_end how;
    ask_code(false);
    enrol(PERSON, false, &mine);
    enrol(TEXT_LITERAL("annan"), false, &theirs);
    struct sender sender = {TEXT_LITERAL("203.0.113.9"), text_of(theirs.in.device.letters)};
    for (int i = 0; i < 10; i++)
        assert_int_equal(
            tried_from(PERSON, &sender, TEXT_LITERAL("gissat lösenord nummer ett"), &how, &in), 0);
    assert_int_equal(
        tried_from(PERSON, &sender, TEXT_LITERAL("gissat lösenord nummer ett"), &how, &in), 90);
    sender.device = text_of(mine.in.device.letters);
    for (int i = 0; i < 10; i++)
        assert_int_equal(
            tried_from(PERSON, &sender, TEXT_LITERAL("gissat lösenord nummer ett"), &how, &in), 0);
    assert_int_equal(tried_from(PERSON, &sender, WORD, &how, &in), 90);
}

static void tokens_are_not_guessed_at(void **state)
{
    (void)state;
    struct bearer bearer;
    struct access_answer answer;
    for (int i = 0; i < 100; i++) {
        assert_null(
            access_bearer(access_of, arena, &HERE, TEXT_LITERAL("reda_00"), &bearer, &answer));
        assert_int_equal(answer.end, ACCESS_WRONG);
    }
    assert_null(access_bearer(access_of, arena, &HERE, TEXT_LITERAL("reda_00"), &bearer, &answer));
    assert_int_equal(answer.end, ACCESS_LATER);
    assert_int_equal(answer.wait_seconds, 9);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {cmocka_unit_test(buckets), TRIED(others_push_nothing_out),
                                       TRIED(names_are_held_up_and_their_person_is_not),
                                       TRIED(a_known_browser_guesses_no_more),
                                       TRIED(tokens_are_not_guessed_at)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
