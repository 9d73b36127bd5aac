/* test_stamp: a token of another's making is accepted; with anything else asked for, with a wrong certificate, or with
 * any byte changed it is not. */
#include "crypt.h"

#include "test_stamp_tokens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { GOOD_SECOND = 1795338603 /* 2026-11-22 09:10:03 UTC */ };

static struct arena *arena;
static struct crypt *crypt;
static struct stamp_order order;

static int open_all(void **state)
{
    (void)state;
    struct text data = TEXT_LITERAL("checkpoint");
    struct hasher *hasher;
    arena = arena_open(0);
    assert_null(crypt_open(arena, &crypt));
    assert_null(hasher_open(crypt, arena, &hasher));
    order = (struct stamp_order){
        .nonce = UINT64_C(0x96BA4BB492F494BE), .policy = "1.2.3.4.1", .roots = text_of(authority)};
    hasher_sha256(hasher, &data, 1, &order.imprint);
    hasher_close(hasher);
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    crypt_close(crypt);
    arena_close(arena);
    return 0;
}

static struct text bytes_of(const char *written)
{
    struct text bytes;
    assert_true(base64_read(arena, text_of(written), &bytes));
    return bytes;
}

static struct text good_token(void)
{
    struct text token;
    assert_true(stamp_token_of_reply(arena, bytes_of(good_reply), &token));
    return token;
}

static enum stamp_verdict verdict(const struct stamp_order *asked, struct text token)
{
    enum stamp_verdict said;
    int64_t second = 0;
    assert_null(stamp_verify(arena, asked, token, &said, &second));
    assert_int_equal(second != 0, said == STAMP_GOOD);
    return said;
}

static void a_good_token_is_good(void **state)
{
    (void)state;
    enum stamp_verdict said;
    int64_t second;
    assert_null(stamp_verify(arena, &order, good_token(), &said, &second));
    assert_int_equal(said, STAMP_GOOD);
    assert_int_equal(second, GOOD_SECOND);
}

static void another_order_is_not_answered(void **state)
{
    (void)state;
    struct stamp_order other = order;
    other.imprint.bytes[31] ^= 1;
    assert_int_equal(verdict(&other, good_token()), STAMP_OTHER_IMPRINT);
    other = order;
    other.nonce++;
    assert_int_equal(verdict(&other, good_token()), STAMP_OTHER_NONCE);
    other = order;
    other.policy = "1.2.3.4.5";
    assert_int_equal(verdict(&other, good_token()), STAMP_OTHER_POLICY);
    other = order;
    other.roots = text_of(other_authority);
    assert_int_equal(verdict(&other, good_token()), STAMP_UNTRUSTED);
}

static void a_certificate_for_other_things_is_refused(void **state)
{
    (void)state;
    assert_int_equal(verdict(&order, bytes_of(plain_token)), STAMP_OTHER_PURPOSE);
    assert_int_equal(verdict(&order, bytes_of(loose_token)), STAMP_OTHER_PURPOSE);
    assert_int_equal(verdict(&order, bytes_of(catsa_token)), STAMP_OTHER_PURPOSE);
}

/* The wrapping has bytes that nothing hangs on (two versions, the parameters of a digest, the name of what the key
 * itself already says); all others are refused. */
static void no_changed_byte_says_another_thing(void **state)
{
    (void)state;
    struct text token = good_token();
    char *copy = text_copy(arena, token);
    size_t refused = 0;
    for (size_t i = 0; i < token.size; i++) {
        enum stamp_verdict said;
        int64_t second = GOOD_SECOND;
        copy[i] = (char)(copy[i] ^ 1);
        assert_null(stamp_verify(arena, &order, (struct text){copy, token.size}, &said, &second));
        assert_int_equal(second, GOOD_SECOND);
        refused += said != STAMP_GOOD;
        copy[i] = (char)(copy[i] ^ 1);
        assert_int_equal(verdict(&order, (struct text){copy, i}), STAMP_UNREADABLE);
    }
    assert_int_equal(refused, token.size - 12);
    assert_int_equal(verdict(&order, (struct text){copy, token.size + 1}), STAMP_UNREADABLE);
    assert_int_equal(verdict(&order, bytes_of(good_reply)), STAMP_UNREADABLE);
}

static void a_query_carries_what_is_asked(void **state)
{
    (void)state;
    struct text query;
    assert_null(stamp_query(arena, &order, &query));
    assert_int_equal(query.size, 76);
    assert_non_null(memmem(query.bytes, query.size, order.imprint.bytes, DIGEST_SIZE));
    assert_non_null(memmem(query.bytes, query.size, "\x96\xBA\x4B\xB4\x92\xF4\x94\xBE", 8));
    assert_non_null(memmem(query.bytes, query.size, "\x06\x04\x2A\x03\x04\x01", 6));
}

static void an_order_that_cannot_be_used_is_a_fault(void **state)
{
    (void)state;
    struct stamp_order other = order;
    struct text query;
    enum stamp_verdict said;
    int64_t second;
    other.policy = "policy";
    assert_string_equal(stamp_query(arena, &other, &query)->key, "fault.crypt-policy");
    assert_string_equal(stamp_verify(arena, &other, good_token(), &said, &second)->key,
                        "fault.crypt-policy");
    other = order;
    other.roots = TEXT_LITERAL("none");
    assert_string_equal(stamp_verify(arena, &other, good_token(), &said, &second)->key,
                        "fault.crypt-roots");
}

/* Whoever keeps a token has no nonce to ask for, and perhaps no certificate to trust: then it is never good. */
static void a_kept_token_is_held_against_what_is_known(void **state)
{
    (void)state;
    struct stamp_order kept = {.imprint = order.imprint, .roots = order.roots};
    struct text token = good_token();
    char *copy = text_copy(arena, token);
    assert_int_equal(verdict(&kept, token), STAMP_GOOD);
    kept.roots = (struct text){"", 0};
    assert_int_equal(verdict(&kept, token), STAMP_UNCHECKED);
    copy[token.size - 1] ^= 1; /* in the signature */
    assert_int_equal(verdict(&kept, (struct text){copy, token.size}), STAMP_FALSE);
    assert_int_equal(verdict(&kept, bytes_of(plain_token)), STAMP_OTHER_PURPOSE);
}

static void a_kept_query_says_what_was_asked(void **state)
{
    (void)state;
    struct text query;
    struct stamp_order read, bare = order;
    assert_null(stamp_query(arena, &order, &query));
    assert_true(stamp_query_read(arena, query, &read));
    assert_true(digest_equal(&read.imprint, &order.imprint));
    assert_true(read.nonce == order.nonce);
    assert_string_equal(read.policy, order.policy);
    for (size_t size = 0; size < query.size; size++)
        assert_false(stamp_query_read(arena, (struct text){query.bytes, size}, &read));
    bare.policy = NULL;
    assert_null(stamp_query(arena, &bare, &query));
    assert_true(stamp_query_read(arena, query, &read));
    assert_null(read.policy);
}

static void a_certificate_is_told_from_none(void **state)
{
    (void)state;
    assert_true(stamp_roots_usable(text_of(authority)));
    assert_false(stamp_roots_usable(text_of("none")));
    assert_false(stamp_roots_usable(text_of("")));
}

static void a_refusal_has_no_token(void **state)
{
    (void)state;
    struct text token, refusal = TEXT_LITERAL("\x30\x05\x30\x03\x02\x01\x02");
    assert_false(stamp_token_of_reply(arena, refusal, &token));
    assert_false(stamp_token_of_reply(arena, text_of(""), &token));
    assert_false(stamp_token_of_reply(arena, text_of("reply"), &token));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_token_is_good),
        cmocka_unit_test(another_order_is_not_answered),
        cmocka_unit_test(a_certificate_for_other_things_is_refused),
        cmocka_unit_test(no_changed_byte_says_another_thing),
        cmocka_unit_test(a_query_carries_what_is_asked),
        cmocka_unit_test(an_order_that_cannot_be_used_is_a_fault),
        cmocka_unit_test(a_kept_token_is_held_against_what_is_known),
        cmocka_unit_test(a_kept_query_says_what_was_asked),
        cmocka_unit_test(a_certificate_is_told_from_none),
        cmocka_unit_test(a_refusal_has_no_token),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
