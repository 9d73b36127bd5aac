/* test_codes: the examples of RFC 4648 section 10, and everything that means the same to a kind reader refused. */
#include "crypt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *const pairs[][2] = {{"", ""},
                                       {"f", "Zg=="},
                                       {"fo", "Zm8="},
                                       {"foo", "Zm9v"},
                                       {"foob", "Zm9vYg=="},
                                       {"fooba", "Zm9vYmE="},
                                       {"foobar", "Zm9vYmFy"},
                                       {"\xFB\xFF\xBF", "+/+/"}};

static const char *const refused[] = {
    "Zg",     "Zg=",          "Zm8",  "Zh==",     "Zm9=", "Zm8= ",    " Zm8=", "Zm\n8=",
    "Zm8=\n", "Z===",         "====", "=",        "==",   "Zg==Zg==", "Zm9v=", "Zm9v====",
    "Zm-_",   "Zm9v\xC3\xA5", "Z=g=", "Zg==\r\n", "A",    "AAAAA"};

static void base64_is_read_and_written(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct builder written;
        struct text bytes;
        builder_init(&written, arena);
        base64_write(&written, text_of(pairs[i][0]));
        assert_true(text_is(builder_text(&written), pairs[i][1]));
        assert_true(base64_read(arena, text_of(pairs[i][1]), &bytes));
        assert_true(text_is(bytes, pairs[i][0]));
    }
    arena_close(arena);
}

static void loose_base64_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct text bytes;
        assert_false(base64_read(arena, text_of(refused[i]), &bytes));
    }
    uint8_t three[3];
    assert_false(base64_read_exactly(text_of("Zm8="), 3, three));
    assert_false(base64_read_exactly(text_of("Zm9vYmFy"), 3, three));
    arena_close(arena);
}

/* Of all texts of four letters out of a few, each that is read is what its bytes are written as. */
static void no_two_texts_mean_the_same(void **state)
{
    (void)state;
    static const char letters[] = "ABQgwZ/+=\n 9";
    struct arena *arena = arena_open(0);
    size_t read = 0, count = sizeof letters - 1;
    for (size_t i = 0; i < count * count * count * count; i++) {
        char four[] = {letters[i % count], letters[i / count % count],
                       letters[i / count / count % count], letters[i / count / count / count]};
        struct text bytes, written = {four, 4};
        struct builder again;
        arena_reset(arena);
        builder_init(&again, arena);
        if (!base64_read(arena, written, &bytes))
            continue;
        base64_write(&again, bytes);
        assert_true(text_equal(builder_text(&again), written));
        read++;
    }
    assert_int_equal(read, 9 * 9 * 9 * 9 + 9 * 9 * 4 + 9 * 4); /* padded: A, Q, g or w before it */
    arena_close(arena);
}

static void hex_is_strict(void **state)
{
    (void)state;
    uint8_t bytes[2];
    char letters[4];
    assert_false(hex_read_exactly(text_of("0fA1"), 2, bytes));
    assert_true(hex_read_exactly(text_of("0fa1"), 2, bytes));
    assert_memory_equal(bytes, "\x0F\xA1", 2);
    hex_letters((struct text){"\x0F\xA1", 2}, letters);
    assert_memory_equal(letters, "0fa1", 4);
    assert_false(hex_read_exactly(text_of("0fa"), 2, bytes));
    assert_false(hex_read_exactly(text_of("0fa1a"), 2, bytes));
    assert_false(hex_read_exactly(text_of("0fa1"), 1, bytes));
    assert_false(hex_read_exactly(text_of("0f g"), 2, bytes));
    assert_false(hex_read_exactly(text_of("0x11"), 2, bytes));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(base64_is_read_and_written),
        cmocka_unit_test(loose_base64_is_refused),
        cmocka_unit_test(no_two_texts_mean_the_same),
        cmocka_unit_test(hex_is_strict),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
