/* test_sha256: the examples of FIPS 180-4, whole and in pieces. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

struct example {
    const char *bytes, *hex;
};

static const struct example examples[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

static void standard_examples_hold(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct crypt *crypt;
    char hex[SHA256_HEX_SIZE];
    assert_null(crypt_open(arena, &crypt));
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct text whole = text_of(examples[i].bytes);
        assert_null(crypt_sha256_hex(crypt, arena, &whole, 1, hex));
        assert_string_equal(hex, examples[i].hex);
        struct text pieces[] = {
            {whole.bytes, whole.size / 3}, {"", 0}, text_after(whole, whole.size / 3)};
        assert_null(crypt_sha256_hex(crypt, arena, pieces, 3, hex));
        assert_string_equal(hex, examples[i].hex);
    }
    crypt_close(crypt);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(standard_examples_hold)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
