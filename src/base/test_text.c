/* test_text: slices, numbers, the builder and broken UTF-8. */
#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct text nothing = {NULL, 0};

static void comparing(void **state)
{
    (void)state;
    assert_true(text_is(TEXT_LITERAL("vård"), "vård"));
    assert_false(text_is(TEXT_LITERAL("vård"), "vår"));
    assert_false(text_equal(TEXT_LITERAL("vår"), TEXT_LITERAL("vård")));
    assert_false(text_equal(TEXT_LITERAL("abc"), TEXT_LITERAL("abd")));
    assert_true(text_starts(TEXT_LITERAL("DEAD"), "DEAD"));
    assert_true(text_equal(nothing, TEXT_LITERAL("")));
    assert_true(text_starts(TEXT_LITERAL("DEADLINE_SUBMIT_7D"), "DEADLINE_"));
    assert_false(text_starts(TEXT_LITERAL("DEAD"), "DEADLINE_"));
    assert_true(text_starts(nothing, ""));
    assert_false(text_starts(nothing, "a"));
    assert_true(text_compare(TEXT_LITERAL("a"), TEXT_LITERAL("b")) < 0);
    assert_true(text_compare(TEXT_LITERAL("ab"), TEXT_LITERAL("a")) > 0);
    assert_true(text_compare(TEXT_LITERAL("z"), TEXT_LITERAL("å")) < 0); /* bytes, unsigned */
    assert_int_equal(text_compare(nothing, TEXT_LITERAL("")), 0);
}

static void cutting_and_trimming(void **state)
{
    (void)state;
    struct text rest = TEXT_LITERAL("a;;b c");
    assert_true(text_is(text_cut(&rest, ';'), "a"));
    assert_true(text_is(text_cut(&rest, ';'), ""));
    assert_true(text_is(text_cut(&rest, ';'), "b c"));
    assert_int_equal(rest.size, 0);
    assert_true(text_is(text_cut(&rest, ';'), ""));
    struct text none = nothing;
    assert_int_equal(text_cut(&none, ';').size, 0);
    rest = TEXT_LITERAL("end;");
    assert_true(text_is(text_cut(&rest, ';'), "end"));
    assert_int_equal(rest.size, 0);
    assert_true(text_is(text_trim(TEXT_LITERAL(" \t x y \r\n")), "x y"));
    assert_int_equal(text_trim(TEXT_LITERAL("  \n")).size, 0);
    assert_int_equal(text_trim(nothing).size, 0);
    assert_true(text_is(text_after(TEXT_LITERAL("abc"), 3), ""));
}

static void numbers(void **state)
{
    (void)state;
    int32_t value = -7;
    assert_true(text_to_number(TEXT_LITERAL("0"), &value));
    assert_int_equal(value, 0);
    assert_true(text_to_number(TEXT_LITERAL("999999999"), &value));
    assert_int_equal(value, 999999999);
    assert_true(text_to_number(TEXT_LITERAL("007"), &value));
    assert_int_equal(value, 7);
    static const char *const bad[] = {"", "1000000000", "-1", "+1", " 1", "1 ", "1.0", "12a", "١"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(text_to_number(text_of(bad[i]), &value));
    assert_int_equal(value, 7);
}

static void building(void **state)
{
    (void)state;
    struct arena *arena = arena_open(64);
    struct builder builder;
    builder_init(&builder, arena);
    assert_int_equal(builder_text(&builder).size, 0);
    builder_add(&builder, nothing);
    builder_add_string(&builder, "dag ");
    builder_add_number(&builder, INT64_MIN);
    builder_add_char(&builder, ' ');
    builder_add_number(&builder, INT64_MAX);
    builder_add_char(&builder, ' ');
    builder_add_number(&builder, 0);
    assert_string_equal(builder_string(&builder), "dag -9223372036854775808 9223372036854775807 0");
    builder_clear(&builder);
    assert_string_equal(builder_string(&builder), "");
    for (int i = 0; i < 5000; i++)
        builder_add_string(&builder, "åäö");
    assert_int_equal(builder_text(&builder).size, 30000);
    assert_int_equal(text_letters(builder_text(&builder)), 15000);
    assert_memory_equal(builder_string(&builder) + 29994, "åäö", 7);
    builder_add(&builder, builder_text(&builder)); /* its own text, while it moves */
    assert_int_equal(builder_text(&builder).size, 60000);
    assert_int_equal(text_utf8_fault(builder_text(&builder)), 60000);
    assert_string_equal(text_copy(arena, TEXT_LITERAL("kopia")), "kopia");
    assert_string_equal(text_copy(arena, nothing), "");
    struct text kept = text_kept(arena, (struct text){"a\0b", 3});
    assert_int_equal(kept.size, 3);
    assert_memory_equal(kept.bytes, "a\0b", 4); /* a zero within is a letter, one stands after it */
    arena_close(arena);
}

/* Each piece has room for its final zero: what is allocated next lies close behind and is filled. */
static void the_final_zero_has_room(void **state)
{
    (void)state;
    struct arena *arena = arena_open(4096);
    struct builder builder;
    for (size_t size = 0; size < 300; size++) {
        builder_init(&builder, arena);
        for (size_t i = 0; i < size; i++)
            builder_add_char(&builder, 'x');
        char *copy = text_copy(arena, builder_text(&builder));
        unsigned char *next = arena_allocate(arena, 16);
        memset(next, 0xFF, 16);
        assert_int_equal(strlen(copy), size);
        assert_int_equal(strlen(builder_string(&builder)), size);
        assert_int_equal(next[0], 0xFF);
    }
    arena_close(arena);
}

static void broken_utf8_is_found_at_its_byte(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t fault;
    } vectors[] = {
        {"ab\x80", 2},           /* lone continuation */
        {"\xC3", 0},             /* cut short */
        {"\xC3\x28", 0},         /* no continuation */
        {"\xC3\xC3\xA5", 0},     /* a lead byte instead of it */
        {"a\xC0\xAF", 1},        /* overlong '/' */
        {"a\xC1\xBF", 1},        /* overlong */
        {"\xE0\x9F\xBF", 0},     /* overlong, three bytes */
        {"\xF0\x8F\xBF\xBF", 0}, /* overlong, four bytes */
        {"\xED\xA0\x80", 0},     /* surrogate */
        {"\xED\xBF\xBF", 0},     /* surrogate */
        {"\xF4\x90\x80\x80", 0}, /* beyond U+10FFFF */
        {"\xF5\x80\x80\x80", 0}, /* no lead byte */
        {"\xFF", 0},             /* no lead byte */
        {"\xE2\x82", 0},         /* cut short */
        {"\xE2\x28\xA1", 0},     /* no continuation */
        {"\xE2\x82\x41", 0},     /* no continuation last */
        {"\xC3\xA5\xE4", 2},     /* Latin-1 ä after a good å */
    };
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        assert_int_equal(text_utf8_fault(text_of(vectors[i].bytes)), vectors[i].fault);
    static const char good[] = "\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF"
                               "\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF";
    assert_int_equal(text_utf8_fault(text_of(good)), sizeof good - 1);
    assert_int_equal(text_letters(text_of(good)), 9);
    assert_int_equal(text_utf8_fault((struct text){"a\0b", 3}), 3);
    assert_int_equal(text_utf8_fault(nothing), 0);
}

/* Encodes a code point by the definition, to have every good sequence from another hand. */
static size_t encode(uint32_t point, char bytes[4])
{
    static const uint32_t first_of[] = {0, 0x80, 0x800, 0x10000};
    static const unsigned char marks[] = {0, 0xC0, 0xE0, 0xF0};
    size_t more = 3;
    while (point < first_of[more])
        more--;
    bytes[0] = (char)(marks[more] | (point >> (6 * more)));
    for (size_t i = 1; i <= more; i++)
        bytes[i] = (char)(0x80 | ((point >> (6 * (more - i))) & 0x3F));
    return more + 1;
}

static void every_code_point_is_judged(void **state)
{
    (void)state;
    for (uint32_t point = 0; point < 0x110000; point++) {
        char bytes[4];
        size_t size = encode(point, bytes);
        bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        assert_int_equal(text_utf8_fault((struct text){bytes, size}), surrogate ? 0 : size);
        if (size > 1)
            assert_int_equal(text_utf8_fault((struct text){bytes, size - 1}), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparing),
        cmocka_unit_test(cutting_and_trimming),
        cmocka_unit_test(numbers),
        cmocka_unit_test(building),
        cmocka_unit_test(the_final_zero_has_room),
        cmocka_unit_test(broken_utf8_is_found_at_its_byte),
        cmocka_unit_test(every_code_point_is_judged),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
