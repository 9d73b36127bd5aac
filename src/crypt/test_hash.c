/* test_hash: HMAC's own examples (RFC 4231), a hasher used over and over, and digests told apart. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct arena *arena;
static struct crypt *crypt;
static struct hasher *hasher;

static int open_all(void **state)
{
    (void)state;
    arena = arena_open(0);
    assert_null(crypt_open(arena, &crypt));
    assert_null(hasher_open(crypt, arena, &hasher));
    return 0;
}

static int close_all(void **state)
{
    (void)state;
    hasher_close(hasher);
    crypt_close(crypt);
    arena_close(arena);
    return 0;
}

static void is(const struct digest *digest, const char *hex)
{
    struct digest wanted;
    assert_true(hex_read_exactly(text_of(hex), DIGEST_SIZE, wanted.bytes));
    assert_true(digest_equal(digest, &wanted));
    wanted.bytes[31] ^= 0x80;
    assert_false(digest_equal(digest, &wanted));
}

static void a_hasher_starts_afresh_each_time(void **state)
{
    (void)state;
    struct digest digest;
    struct text pieces[] = {TEXT_LITERAL("a"), {NULL, 0}, TEXT_LITERAL("bc")};
    for (int i = 0; i < 3; i++) {
        hasher_sha256(hasher, pieces, 3, &digest);
        is(&digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        hasher_sha256(hasher, NULL, 0, &digest);
        is(&digest, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}

static void hmac_examples_hold(void **state)
{
    (void)state;
    struct digest digest;
    struct text
        there = TEXT_LITERAL("Hi There"),
        key = TEXT_LITERAL(
            "\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b\x0b");
    struct text pieces[] = {TEXT_LITERAL("what do ya want "), TEXT_LITERAL("for nothing?")};
    for (int i = 0; i < 2; i++) {
        hasher_hmac(hasher, key, &there, 1, &digest);
        is(&digest, "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        hasher_hmac(hasher, TEXT_LITERAL("Jefe"), pieces, 2, &digest);
        is(&digest, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}

/* The commitment that a ledger leaf carries: the label, a zero byte, the text; keyed with bytes 80..9f. */
static void a_commitment_is_as_specified(void **state)
{
    (void)state;
    char key[32];
    struct digest digest;
    for (int i = 0; i < 32; i++)
        key[i] = (char)(0x80 + i);
    struct text pieces[] = {{"ledger/commit/v1", 17},
                            TEXT_LITERAL("Anna Andersson rapporterade 2026-01-15.")};
    hasher_hmac(hasher, (struct text){key, 32}, pieces, 2, &digest);
    is(&digest, "5ab3935e202afdb5f7e59d3f9818853e1206f715aa186a4a6c3bbae72932ee72");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hasher_starts_afresh_each_time),
        cmocka_unit_test(hmac_examples_hold),
        cmocka_unit_test(a_commitment_is_as_specified),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}
