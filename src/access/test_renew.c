/* test_renew: a new authenticator takes the place of the old one when a code of it has come, and not before; only
 * whoever has just shown that it is she can begin it. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The secret of a new one, as her app has it. */
static struct text draw(const struct session *session, enum access_end wanted)
{
    struct authenticator authenticator = {NONE, NONE};
    struct access_answer answer;
    assert_null(access_draw_authenticator(access_of, arena, session, &authenticator, &answer));
    assert_int_equal(answer.end, wanted);
    return authenticator.secret.size ? secret_of(authenticator.secret) : NONE;
}

static enum access_end take(const struct session *session, struct text code,
                            struct access_code recovery[RECOVERY_CODES])
{
    struct access_answer answer;
    assert_null(access_take_authenticator(access_of, arena, session, code, recovery, &answer));
    return answer.end;
}

static bool has(void)
{
    bool has;
    assert_null(access_has_authenticator(access_of, arena, PERSON, &has));
    return has;
}

static void takes_the_place_of_the_old_one(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct access_code recovery[RECOVERY_CODES];
    struct signed_in other, in;
    struct session session;
    struct text old = enrol(PERSON, true, &enrolled);
    now += 30;
    assert_int_equal(sign_in(PERSON, WORD, code_at(old, now), &HERE, &other), ACCESS_DONE);
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_int_equal(take(&session, code_at(old, now), recovery), ACCESS_WRONG); /* none waits */
    struct text new = draw(&session, ACCESS_DONE);
    now += 30;
    assert_int_equal(take(&session, code_at(old, now), recovery), ACCESS_WRONG);
    assert_true(is_in(&other.cookie, &session)); /* nothing has changed */
    assert_true(is_in(&enrolled.in.cookie, &session));
    noted();
    assert_int_equal(take(&session, code_at(new, now), recovery), ACCESS_DONE);
    assert_string_equal(noted(), "authenticator-changed:handlaggare-a ");
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_false(is_in(&other.cookie, &session));
    now += 30;
    assert_int_equal(sign_in(PERSON, WORD, code_at(old, now), &HERE, &in), ACCESS_WRONG);
    struct text used = text_of(enrolled.recovery[0].letters);
    assert_int_equal(sign_in(PERSON, WORD, used, &HERE, &in), ACCESS_WRONG);
    assert_int_equal(sign_in(PERSON, WORD, code_at(new, now), &HERE, &in), ACCESS_DONE);
    struct text fresh = text_of(recovery[0].letters);
    assert_int_equal(sign_in(PERSON, WORD, fresh, &HERE, &in), ACCESS_DONE);
}

/* The code that made it hers is used: nobody who saw it signs in with it. */
static void the_first_one_and_its_code_once(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct access_code recovery[RECOVERY_CODES];
    struct signed_in in;
    struct session session;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    assert_false(has());
    assert_true(is_in(&enrolled.in.cookie, &session));
    struct text new = draw(&session, ACCESS_DONE);
    assert_false(has());
    assert_int_equal(take(&session, code_at(new, now), recovery), ACCESS_DONE);
    assert_true(has());
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_WRONG);
    assert_int_equal(sign_in(PERSON, WORD, code_at(new, now), &HERE, &in), ACCESS_WRONG);
    now += 30;
    assert_int_equal(sign_in(PERSON, WORD, code_at(new, now), &HERE, &in), ACCESS_DONE);
}

static void only_by_whoever_has_shown_that_it_is_she(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct access_code recovery[RECOVERY_CODES], first;
    struct session session;
    enum access_end how;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    now += 5 * 60 + 1;
    assert_true(is_in(&enrolled.in.cookie, &session) && !session.is_proven);
    draw(&session, ACCESS_WRONG);
    session.is_proven = true;
    struct text new = draw(&session, ACCESS_DONE);
    assert_null(access_reset(access_of, arena, PERSON, NONE, &first, &how));
    draw(&session, ACCESS_ENDED);
    assert_int_equal(take(&session, code_at(new, now), recovery), ACCESS_ENDED);
}

/* Nobody tries all the codes there are. */
static void tries_are_few(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct access_code recovery[RECOVERY_CODES];
    struct session session;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    assert_true(is_in(&enrolled.in.cookie, &session));
    draw(&session, ACCESS_DONE);
    for (int i = 0; i < 5; i++)
        assert_int_equal(take(&session, TEXT_LITERAL("12345"), recovery), ACCESS_WRONG);
    assert_int_equal(take(&session, TEXT_LITERAL("12345"), recovery), ACCESS_LATER);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {
        TRIED(takes_the_place_of_the_old_one), TRIED(the_first_one_and_its_code_once),
        TRIED(only_by_whoever_has_shown_that_it_is_she), TRIED(tries_are_few)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
