/* test_sessions: sessions end by stillness, by age, by their person and after a restart not; a cookie that was there
 * before a sign-in is nothing after it; a step-up turns the cookie and a form stays good; bearer tokens. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct enrolled somebody(void)
{
    struct enrolled enrolled;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    return enrolled;
}

static void ends_by_stillness_and_age(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session;
    const struct access_secret *cookie = &enrolled.in.cookie;
    now += 30 * 60 - 1;
    assert_true(is_in(cookie, &session));
    now += 30 * 60 - 1; /* seen in between */
    assert_true(is_in(cookie, &session));
    now += 30 * 60;
    assert_false(is_in(cookie, &session));
    enrolled = (struct enrolled){0};
    struct signed_in in;
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_DONE);
    int64_t began = now;
    while (now + 20 * 60 < began + 12 * 60 * 60) {
        now += 20 * 60;
        assert_true(is_in(&in.cookie, &session));
    }
    now = began + 12 * 60 * 60 - 1;
    assert_true(is_in(&in.cookie, &session));
    now++;
    assert_false(is_in(&in.cookie, &session));
}

static void a_clock_put_back_ends_nothing(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session;
    now -= 3 * 60 * 60;
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_false(session.is_proven); /* but opens nothing either */
}

static void survives_a_restart(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session, after;
    struct access_secret token;
    assert_true(is_in(&enrolled.in.cookie, &session));
    access_form(access_of, &session, "decide", &token);
    access_close(access_of);
    open_access();
    assert_true(is_in(&enrolled.in.cookie, &after));
    assert_true(access_form_is(access_of, &after, "decide", text_of(token.letters)));
}

/* Whatever cookie a browser was made to bring, the one after the sign-in is new, and the one before is over. */
static void no_fixation(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session;
    struct access_answer answer;
    struct signed_in in;
    struct access_secret planted;
    access_draw(&planted);
    assert_false(is_in(&planted, &session));
    struct credentials credentials = {PERSON, WORD, NONE, text_of(planted.letters)};
    assert_null(access_sign_in(access_of, arena, &HERE, &credentials, &in, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
    assert_false(is_in(&planted, &session));
    credentials.previous = text_of(enrolled.in.cookie.letters);
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_null(access_sign_in(access_of, arena, &HERE, &credentials, &in, &answer));
    assert_false(is_in(&enrolled.in.cookie, &session));
    assert_true(is_in(&in.cookie, &session));
}

static void what_is_no_cookie(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session;
    struct access_secret bad = enrolled.in.cookie;
    static const char *const none[] = {
        "", "0", "0000000000000000000000000000000000000000000000000000000000000000"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        snprintf(bad.letters, sizeof bad.letters, "%s", none[i]);
        assert_false(is_in(&bad, &session));
    }
    for (size_t i = 0; i < 64; i++) { /* each letter counts */
        bad = enrolled.in.cookie;
        bad.letters[i] = bad.letters[i] == '0' ? '1' : '0';
        assert_false(is_in(&bad, &session));
    }
    assert_true(is_in(&enrolled.in.cookie, &session));
}

static enum access_end prove(const struct access_secret *cookie, struct text secret,
                             struct access_secret *new)
{
    struct access_answer answer;
    assert_null(
        access_prove(access_of, arena, &HERE, text_of(cookie->letters), secret, new, &answer));
    return answer.end;
}

static void step_up_turns_the_cookie(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session, before;
    struct access_secret new, form;
    assert_true(is_in(&enrolled.in.cookie, &before) && before.is_proven);
    access_form(access_of, &before, "give-role", &form);
    now += 5 * 60;
    assert_true(is_in(&enrolled.in.cookie, &session) && session.is_proven);
    now += 1;
    assert_true(is_in(&enrolled.in.cookie, &session) && !session.is_proven);
    assert_int_equal(prove(&enrolled.in.cookie, TEXT_LITERAL("fel lösenord som är långt"), &new),
                     ACCESS_WRONG);
    assert_true(is_in(&enrolled.in.cookie, &session) && !session.is_proven);
    assert_int_equal(prove(&enrolled.in.cookie, WORD, &new), ACCESS_DONE);
    assert_false(is_in(&enrolled.in.cookie, &session));
    assert_true(is_in(&new, &session) && session.is_proven);
    assert_memory_equal(session.id, before.id, sizeof session.id);
    assert_true(access_form_is(access_of, &session, "give-role", text_of(form.letters)));
    assert_int_equal(prove(&enrolled.in.cookie, WORD, &form), ACCESS_ENDED);
}

static void five_wrong_ones_end_it(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct session session;
    struct access_secret new;
    for (int i = 0; i < 4; i++)
        assert_int_equal(prove(&enrolled.in.cookie, TEXT_LITERAL("000000"), &new), ACCESS_WRONG);
    assert_int_equal(prove(&enrolled.in.cookie, TEXT_LITERAL("000000"), &new), ACCESS_ENDED);
    assert_false(is_in(&enrolled.in.cookie, &session));
}

/* Whoever guesses at the name uses up no try of her who is in. */
static void guesses_of_others_hold_up_no_step_up(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct signed_in in;
    struct session session;
    struct access_secret new;
    struct access_answer answer;
    struct text other = TEXT_LITERAL("blå spade under granen");
    for (int i = 0; i < 10; i++)
        assert_int_equal(sign_in(PERSON, TEXT_LITERAL("gissat"), NONE, &HERE, &in), ACCESS_WRONG);
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_LATER);
    assert_int_equal(prove(&enrolled.in.cookie, WORD, &new), ACCESS_DONE);
    assert_true(is_in(&new, &session));
    for (int i = 0; i < 5; i++) {
        assert_null(access_change_password(access_of, arena, &session, other, other, &answer));
        assert_int_equal(answer.end, ACCESS_WRONG);
    }
    assert_null(access_change_password(access_of, arena, &session, WORD, other, &answer));
    assert_int_equal(answer.end, ACCESS_LATER); /* but hers are few */
    assert_int_equal(answer.wait_seconds, 180);
}

static void step_up_by_code(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct access_secret new, newer;
    struct text secret = enrol(PERSON, true, &enrolled);
    assert_int_equal(prove(&enrolled.in.cookie, code_at(secret, now), &new),
                     ACCESS_WRONG); /* used to enrol */
    now += 30;
    assert_int_equal(prove(&enrolled.in.cookie, code_at(secret, now), &new), ACCESS_DONE);
    assert_int_equal(prove(&new, code_at(secret, now), &newer), ACCESS_WRONG);
}

static void signing_out(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct signed_in second, third;
    struct session session, *items;
    enum access_end how;
    size_t count;
    now += 10;
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &second), ACCESS_DONE);
    now += 10;
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &third), ACCESS_DONE);
    assert_null(access_sessions(access_of, arena, PERSON, &items, &count));
    assert_int_equal(count, 3);
    assert_memory_equal(items[0].id, third.session.id, 16); /* the newest first */
    assert_null(
        access_sign_out_one(access_of, arena, TEXT_LITERAL("annan"), third.session.id, &how));
    assert_int_equal(how, ACCESS_ABSENT); /* not another's */
    assert_null(access_sign_out_one(access_of, arena, PERSON, second.session.id, &how));
    assert_int_equal(how, ACCESS_DONE);
    assert_false(is_in(&second.cookie, &session));
    assert_null(access_sign_out_all(access_of, arena, PERSON, &third.session));
    assert_false(is_in(&enrolled.in.cookie, &session));
    assert_true(is_in(&third.cookie, &session));
    assert_null(access_sign_out(access_of, arena, text_of(third.cookie.letters)));
    assert_false(is_in(&third.cookie, &session));
    assert_non_null(
        strstr(noted(),
               "sign-out-other:handlaggare-a sign-out-all:handlaggare-a sign-out:handlaggare-a "));
}

static void new_password(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct signed_in other, in;
    struct session session;
    struct access_answer answer;
    struct text new = TEXT_LITERAL("blå spade under granen");
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &other), ACCESS_DONE);
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_null(access_change_password(access_of, arena, &session, new, new, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG);
    assert_null(
        access_change_password(access_of, arena, &session, WORD, TEXT_LITERAL("kort"), &answer));
    assert_int_equal(answer.end, ACCESS_WEAK);
    assert_null(access_change_password(access_of, arena, &session, WORD, new, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_false(is_in(&other.cookie, &session));
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_WRONG);
    assert_int_equal(sign_in(PERSON, new, NONE, &HERE, &in), ACCESS_DONE);
}

static void forms_are_bound(void **state)
{
    (void)state;
    struct enrolled enrolled = somebody();
    struct signed_in other;
    struct session mine, theirs;
    struct access_secret token, guest, another;
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &other), ACCESS_DONE);
    assert_true(is_in(&enrolled.in.cookie, &mine) && is_in(&other.cookie, &theirs));
    access_form(access_of, &mine, "decide", &token);
    assert_true(access_form_is(access_of, &mine, "decide", text_of(token.letters)));
    assert_false(access_form_is(access_of, &mine, "give-role", text_of(token.letters)));
    assert_false(access_form_is(access_of, &theirs, "decide", text_of(token.letters)));
    assert_false(access_form_is(access_of, &mine, "decide", NONE));
    access_draw(&guest);
    access_draw(&another);
    access_guest_form(access_of, text_of(guest.letters), "sign-in", &token);
    assert_true(
        access_guest_form_is(access_of, text_of(guest.letters), "sign-in", text_of(token.letters)));
    assert_false(access_guest_form_is(access_of, text_of(another.letters), "sign-in",
                                      text_of(token.letters)));
    assert_false(access_guest_form_is(access_of, NONE, "sign-in", text_of(token.letters)));
}

static enum access_end bears(struct text secret, struct bearer *bearer)
{
    struct access_answer answer;
    assert_null(access_bearer(access_of, arena, &HERE, secret, bearer, &answer));
    return answer.end;
}

/* The same after a start, and of no other kind; what is none opens as nothing. */
static void addresses(void **state)
{
    (void)state;
    struct builder before, after;
    struct text value;
    builder_init(&before, arena);
    builder_init(&after, arena);
    access_address_shut(access_of, arena, "case", TEXT_LITERAL("2026-0007"), &before);
    assert_int_equal(before.size, 64);
    access_close(access_of);
    open_access();
    access_address_shut(access_of, arena, "case", TEXT_LITERAL("2026-0007"), &after);
    assert_true(text_equal(builder_text(&before), builder_text(&after)));
    assert_true(access_address_open(access_of, arena, "case", builder_text(&after), &value));
    assert_true(text_is(value, "2026-0007"));
    assert_false(access_address_open(access_of, arena, "person", builder_text(&after), &value));
    assert_false(access_address_open(access_of, arena, "case", TEXT_LITERAL("2026-0007"), &value));
    assert_false(access_address_open(access_of, arena, "case", NONE, &value));
}

static void tokens(void **state)
{
    (void)state;
    (void)somebody();
    struct bearer wanted = {.person = PERSON,
                            .label = TEXT_LITERAL("skript"),
                            .scope = TEXT_LITERAL("check views"),
                            .ends = now + 60},
                  got, *items;
    struct access_secret secret, last;
    enum access_end how;
    size_t count;
    assert_null(access_token_make(access_of, arena, &wanted, &secret, &how));
    assert_int_equal(how, ACCESS_DONE);
    assert_true(text_starts(text_of(secret.letters), "reda_"));
    assert_int_equal(bears(text_of(secret.letters), &got), ACCESS_DONE);
    assert_true(text_equal(got.person, PERSON) && bearer_may(&got, "check") &&
                bearer_may(&got, "views"));
    assert_false(bearer_may(&got, "check views") || bearer_may(&got, "chec") ||
                 bearer_may(&got, ""));
    assert_int_equal(bears(text_of(secret.letters + 5), &got),
                     ACCESS_WRONG); /* without its name it is none */
    now += 60;
    assert_int_equal(bears(text_of(secret.letters), &got), ACCESS_WRONG);
    wanted.ends = now + (int64_t)10000 * 24 * 60 * 60;
    assert_null(access_token_make(access_of, arena, &wanted, &last, &how));
    assert_null(access_tokens(access_of, arena, PERSON, &items, &count));
    assert_int_equal(count, 2);
    assert_int_equal(items[1].ends, now + 366 * 24 * 60 * 60);
    assert_null(access_token_end(access_of, arena, TEXT_LITERAL("annan"), items[1].id, &how));
    assert_int_equal(how, ACCESS_ABSENT);
    assert_null(access_token_end(access_of, arena, PERSON, items[1].id, &how));
    assert_int_equal(how, ACCESS_DONE);
    assert_int_equal(bears(text_of(last.letters), &got), ACCESS_WRONG);
    wanted.person = TEXT_LITERAL("finns-inte");
    assert_null(access_token_make(access_of, arena, &wanted, &last, &how));
    assert_int_equal(how, ACCESS_ABSENT);
}

static void settings_have_bounds(void **state)
{
    (void)state;
    struct access_settings settings, read;
    bool fits;
    assert_null(access_settings_read(access_of, arena, &settings));
    assert_true(settings.idle_minutes == 30 && settings.whole_minutes == 720 &&
                settings.proven_minutes == 5 && settings.first_code_hours == 72 &&
                settings.asks_code);
    settings.idle_minutes = 61;
    assert_null(access_settings_put(access_of, arena, &settings, &fits));
    assert_false(fits);
    settings.idle_minutes = 5;
    assert_null(access_settings_put(access_of, arena, &settings, &fits));
    assert_true(fits);
    assert_null(access_settings_read(access_of, arena, &read));
    assert_int_equal(read.idle_minutes, 5);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {TRIED(ends_by_stillness_and_age),
                                       TRIED(a_clock_put_back_ends_nothing),
                                       TRIED(survives_a_restart),
                                       TRIED(no_fixation),
                                       TRIED(what_is_no_cookie),
                                       TRIED(step_up_turns_the_cookie),
                                       TRIED(five_wrong_ones_end_it),
                                       TRIED(guesses_of_others_hold_up_no_step_up),
                                       TRIED(step_up_by_code),
                                       TRIED(signing_out),
                                       TRIED(new_password),
                                       TRIED(forms_are_bound),
                                       TRIED(addresses),
                                       TRIED(tokens),
                                       TRIED(settings_have_bounds)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
