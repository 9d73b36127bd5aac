/* test_totp: the examples of RFC 6238 appendix B (SHA-1), of RFC 4226 appendix D and of RFC 4648 section 10; Argon2id
 * as Reda sets it, against a value that the reference program made. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct text key = {"12345678901234567890", 20};

static void codes_of_time(void **state)
{
    static const struct {
        uint64_t seconds;
        uint32_t code;
    } examples[] = {{59, 94287082},         {1111111109, 7081804},  {1111111111, 14050471},
                    {1234567890, 89005924}, {2000000000, 69279037}, {20000000000, 65353130}};
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        uint64_t step = examples[i].seconds / TOTP_STEP_SECONDS;
        assert_int_equal(totp_code(key, step, 8), examples[i].code);
        assert_int_equal(totp_code(key, step, TOTP_DIGITS), examples[i].code % 1000000);
    }
}

static void codes_of_counts(void **state)
{
    static const uint32_t codes[] = {755224, 287082, 359152, 969429, 338314,
                                     254676, 287922, 162583, 399871, 520489};
    (void)state;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        assert_int_equal(totp_code(key, i, TOTP_DIGITS), codes[i]);
}

static void base32(void **state)
{
    static const char *const examples[][2] = {{"", ""},
                                              {"f", "MY"},
                                              {"fo", "MZXQ"},
                                              {"foo", "MZXW6"},
                                              {"foob", "MZXW6YQ"},
                                              {"fooba", "MZXW6YTB"},
                                              {"foobar", "MZXW6YTBOI"}};
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct builder written;
        builder_init(&written, arena);
        base32_write(&written, text_of(examples[i][0]));
        assert_string_equal(builder_string(&written), examples[i][1]);
    }
    arena_close(arena);
}

/* printf 'lösenord' | argon2 0123456789abcdef -id -v 13 -t 3 -k 65536 -p 1 -l 32 -r */
static const char stretched[] = "bcbf07f94d4ed7bfcf29ead2c89b2c40c3dcf29a745ed5f5200bf52be53ff744";

static void passwords(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct crypt *crypt;
    uint8_t hash[PASSWORD_HASH_SIZE], other[PASSWORD_HASH_SIZE], salt[PASSWORD_SALT_SIZE];
    struct builder letters;
    assert_null(crypt_open(arena, &crypt));
    memcpy(salt, "0123456789abcdef", sizeof salt);
    assert_int_equal(PASSWORD_COST.passes, 3);
    assert_int_equal(PASSWORD_COST.kibibytes, 65536);
    assert_null(password_stretch(arena, PASSWORD_COST, TEXT_LITERAL("lösenord"), salt, hash));
    builder_init(&letters, arena);
    hex_write(&letters, (struct text){(const char *)hash, sizeof hash});
    assert_string_equal(builder_string(&letters), stretched);
    struct password_cost less = {1, 64}, none = {1, UINT32_MAX};
    assert_null(password_stretch(arena, less, TEXT_LITERAL("lösenord"), salt, other));
    assert_false(password_hash_equal(hash, other));
    assert_true(password_hash_equal(hash, hash));
    struct fault *fault = password_stretch(arena, none, TEXT_LITERAL("lösenord"), salt, other);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.crypt-memory");
    crypt_close(crypt);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(codes_of_time),
                                       cmocka_unit_test(codes_of_counts), cmocka_unit_test(base32),
                                       cmocka_unit_test(passwords)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
