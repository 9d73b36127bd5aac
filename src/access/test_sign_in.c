/* test_sign_in: from the first code to a session; what is wrong is answered in one way after the same work; a code of
 * an authenticator is taken once; what an administrator does ends everything by which somebody was in. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void first_sign_in(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct session session;
    struct account *accounts;
    struct signed_in in;
    size_t count;
    struct text secret = enrol(PERSON, true, &enrolled);
    assert_int_equal(secret.size, TOTP_SECRET_SIZE);
    assert_int_equal(enrolled.recovery_count, RECOVERY_CODES);
    assert_true(is_in(&enrolled.in.cookie, &session));
    assert_true(text_equal(session.person, PERSON) && session.is_proven);
    assert_string_equal(noted(), "account-added:handlaggare-a account-opened:handlaggare-a ");
    assert_int_equal(sign_in(PERSON, WORD, code_at(secret, now), &HERE, &in),
                     ACCESS_WRONG); /* used */
    now += 30;
    assert_int_equal(sign_in(PERSON, WORD, code_at(secret, now), &HERE, &in), ACCESS_DONE);
    assert_true(is_in(&in.cookie, &session) && is_in(&enrolled.in.cookie, &session));
    assert_string_not_equal(in.cookie.letters, enrolled.in.cookie.letters);
    assert_int_equal(sign_in(PERSON, WORD, code_at(secret, now), &HERE, &in),
                     ACCESS_WRONG); /* again */
    assert_int_equal(sign_in(PERSON, WORD, code_at(secret, now - 30), &HERE, &in),
                     ACCESS_WRONG); /* older */
    assert_null(access_list(access_of, arena, &accounts, &count));
    assert_int_equal(count, 1);
    assert_true(accounts[0].state == ACCOUNT_OPEN && accounts[0].has_codes &&
                accounts[0].sessions == 2);
    assert_int_equal(accounts[0].last_in, now);
}

static void recovery(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct signed_in in;
    enrol(PERSON, true, &enrolled);
    struct text code = text_of(enrolled.recovery[3].letters);
    assert_int_equal(sign_in(PERSON, TEXT_LITERAL("fel lösenord som är långt"), code, &HERE, &in),
                     ACCESS_WRONG); /* not used up by it */
    assert_int_equal(sign_in(PERSON, WORD, code, &HERE, &in), ACCESS_DONE);
    assert_int_equal(sign_in(PERSON, WORD, code, &HERE, &in), ACCESS_WRONG);
    char *small = text_copy(arena, text_of(enrolled.recovery[4].letters));
    for (char *c = small; *c; c++)
        *c = *c == '-' ? ' ' : *c >= 'A' ? (char)(*c + 32) : *c;
    assert_int_equal(sign_in(PERSON, WORD, text_of(small), &HERE, &in), ACCESS_DONE);
}

/* The answer and the work are the same, whatever was wrong. */
static void nothing_tells_whether_there_is_an_account(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct signed_in in;
    enum access_end how;
    struct text secret = enrol(PERSON, true, &enrolled);
    add(TEXT_LITERAL("nyanstalld"));
    enrol(TEXT_LITERAL("slutat"), true, &enrolled);
    assert_null(access_shut(access_of, arena, TEXT_LITERAL("slutat"), NONE, &how));
    assert_int_equal(how, ACCESS_DONE);
    now += 30;
    const struct {
        struct text person, password, code;
    } tries[] = {{PERSON, TEXT_LITERAL("fel lösenord som är långt"), code_at(secret, now)},
                 {PERSON, WORD, TEXT_LITERAL("000000")},
                 {PERSON, WORD, NONE},
                 {TEXT_LITERAL("finns-inte"), WORD, TEXT_LITERAL("000000")},
                 {TEXT_LITERAL("nyanstalld"), WORD, TEXT_LITERAL("000000")},
                 {TEXT_LITERAL("slutat"), WORD, code_at(secret, now)},
                 {NONE, NONE, NONE}};
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        int64_t before = access_hashes(access_of);
        assert_int_equal(sign_in(tries[i].person, tries[i].password, tries[i].code, &HERE, &in),
                         ACCESS_WRONG);
        assert_int_equal(access_hashes(access_of) - before, 1);
    }
    int64_t before = access_hashes(access_of);
    assert_int_equal(sign_in(PERSON, WORD, code_at(secret, now), &HERE, &in), ACCESS_DONE);
    assert_int_equal(access_hashes(access_of) - before, 1);
}

/* What was typed for a name is perhaps a password: it stands in no note. */
static void notes_hold_no_typed_name(void **state)
{
    (void)state;
    struct signed_in in;
    sign_in(WORD, TEXT_LITERAL("handlaggare-a"), NONE, &HERE, &in);
    assert_string_equal(noted(), "sign-in-wrong: ");
    assert_string_equal(noted(), "");
}

static void first_code_is_for_its_time_and_once(void **state)
{
    (void)state;
    struct authenticator authenticator;
    struct access_answer answer;
    struct enrolled enrolled;
    const char *first = add(PERSON);
    enum access_end how;
    struct access_code again;
    assert_null(access_add(access_of, arena, PERSON, NONE, &again, &how));
    assert_int_equal(how, ACCESS_THERE);
    assert_null(access_first(access_of, arena, &HERE, PERSON, TEXT_LITERAL("0000-0000-0000-0000"),
                             &authenticator, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG);
    struct enrolment enrolment = {PERSON, text_of(first), WORD, TEXT_LITERAL("123456")};
    assert_null(access_enrol(access_of, arena, &HERE, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG); /* no authenticator yet */
    enrolment.password = TEXT_LITERAL("kort");
    assert_null(access_enrol(access_of, arena, &HERE, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_WEAK);
    assert_int_equal(answer.weakness, WEAK_SHORT);
    now += 72 * 60 * 60;
    assert_null(
        access_first(access_of, arena, &HERE, PERSON, text_of(first), &authenticator, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG);
    now -= 1;
    assert_null(
        access_first(access_of, arena, &HERE, PERSON, text_of(first), &authenticator, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
    assert_true(text_starts(authenticator.address,
                            "otpauth://totp/Reda:handlaggare-a?issuer=Reda&secret="));
    enrolment = (struct enrolment){PERSON, text_of(first), WORD,
                                   code_at(secret_of(authenticator.secret), now)};
    assert_null(access_enrol(access_of, arena, &HERE, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
    assert_null(access_enrol(access_of, arena, &HERE, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG); /* once */
}

static void without_codes_where_settings_say_so(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct signed_in in;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    assert_int_equal(enrolled.recovery_count, 0);
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_DONE);
    ask_code(true);
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_WRONG);
    assert_int_equal(sign_in(PERSON, WORD, TEXT_LITERAL("123456"), &HERE, &in), ACCESS_WRONG);
}

static void what_an_administrator_does(void **state)
{
    (void)state;
    struct enrolled enrolled;
    struct signed_in in;
    struct session session;
    struct access_code code;
    enum access_end how;
    struct bearer wanted = {.person = PERSON,
                            .label = TEXT_LITERAL("skript"),
                            .scope = TEXT_LITERAL("check"),
                            .ends = now + 1000},
                  got;
    struct access_secret token;
    struct access_answer answer;
    ask_code(false);
    enrol(PERSON, false, &enrolled);
    assert_null(access_token_make(access_of, arena, &wanted, &token, &how));
    assert_int_equal(how, ACCESS_DONE);
    noted();
    assert_null(access_reset(access_of, arena, PERSON, TEXT_LITERAL("administrator"), &code, &how));
    assert_int_equal(how, ACCESS_DONE);
    assert_false(is_in(&enrolled.in.cookie, &session));
    assert_int_equal(sign_in(PERSON, WORD, NONE, &HERE, &in), ACCESS_WRONG);
    assert_null(access_bearer(access_of, arena, &HERE, text_of(token.letters), &got, &answer));
    assert_int_equal(answer.end, ACCESS_WRONG);
    struct enrolment enrolment = {PERSON, text_of(code.letters),
                                  TEXT_LITERAL("blå spade under granen"), NONE};
    assert_null(access_enrol(access_of, arena, &HERE, &enrolment, &enrolled, &answer));
    assert_int_equal(answer.end, ACCESS_DONE);
    assert_null(access_shut(access_of, arena, PERSON, NONE, &how));
    assert_false(is_in(&enrolled.in.cookie, &session));
    assert_int_equal(sign_in(PERSON, enrolment.password, NONE, &HERE, &in), ACCESS_WRONG);
    assert_null(access_shut(access_of, arena, TEXT_LITERAL("finns-inte"), NONE, &how));
    assert_int_equal(how, ACCESS_ABSENT);
    assert_null(access_reset(access_of, arena, TEXT_LITERAL("finns-inte"), NONE, &code, &how));
    assert_int_equal(how, ACCESS_ABSENT);
    assert_string_equal(noted(), "account-reset:handlaggare-a sign-in-wrong:handlaggare-a "
                                 "token-wrong: account-opened:handlaggare-a "
                                 "account-closed:handlaggare-a sign-in-wrong:handlaggare-a ");
}

/* What stands on disk opens nothing: neither cookies, codes nor passwords are in the file. */
static void nothing_secret_is_in_the_file(void **state)
{
    (void)state;
    struct enrolled enrolled;
    char name[96];
    static const char *const ends[] = {"", "-wal"};
    struct text secret = enrol(PERSON, true, &enrolled),
                first = text_of(enrolled.recovery[0].letters);
    uint8_t cookie[32];
    assert_true(hex_read_exactly(text_of(enrolled.in.cookie.letters), sizeof cookie, cookie));
    const struct text needles[] = {WORD,
                                   secret,
                                   first,
                                   {(const char *)cookie, sizeof cookie},
                                   text_of(enrolled.in.cookie.letters),
                                   text_of(enrolled.in.device.letters)};
    size_t looked = 0;
    for (size_t f = 0; f < 2; f++) {
        struct text bytes;
        snprintf(name, sizeof name, "%s.access%s", path, ends[f]);
        struct fault *fault = file_read_whole(arena, name, 1 << 24, &bytes);
        if (fault)
            continue;
        looked += bytes.size;
        for (size_t i = 0; i < sizeof needles / sizeof *needles; i++)
            assert_null(memmem(bytes.bytes, bytes.size, needles[i].bytes, needles[i].size));
    }
    assert_true(looked > 4096);
}

int main(void)
{
#define TRIED(test) cmocka_unit_test_setup_teardown(test, begin, end)
    const struct CMUnitTest tests[] = {TRIED(first_sign_in),
                                       TRIED(recovery),
                                       TRIED(nothing_tells_whether_there_is_an_account),
                                       TRIED(notes_hold_no_typed_name),
                                       TRIED(first_code_is_for_its_time_and_once),
                                       TRIED(without_codes_where_settings_say_so),
                                       TRIED(what_an_administrator_does),
                                       TRIED(nothing_secret_is_in_the_file)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
