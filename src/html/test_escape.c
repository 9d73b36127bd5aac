/* test_escape: what stands in a page for each byte, each letter and each kind of address; a reader written apart gets
 * back what was given. */
#include "html/html.h"

#include "naive_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static struct text written_by(void (*add)(struct html *, struct text), struct text value,
                              uint32_t *refused_out)
{
    struct builder page;
    builder_init(&page, arena);
    struct html out = html_into(&page, 0);
    add(&out, value);
    if (refused_out)
        *refused_out = out.refused;
    return builder_text(&page);
}

static void demand_text(const char *value, const char *written)
{
    struct text is = written_by(html_add_text, text_of(value), NULL);
    assert_string_equal(text_copy(arena, is), written);
}

static void test_markup_is_harmless(void **state)
{
    (void)state;
    demand_text("<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    demand_text("a & b &amp; \"c\"", "a &amp; b &amp;amp; &quot;c&quot;");
    demand_text("två\r\nrader\tåäö", "två&#13;\nrader\tåäö");
    demand_text("bruten \xC3 bokstav <b>", "bruten \xEF\xBF\xBD bokstav &lt;b&gt;");
    demand_text("\xF0\x9F\x92 <b>", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD &lt;b&gt;");
    demand_text("\x01\x7F", "\xEF\xBF\xBD\xEF\xBF\xBD");
    demand_text("", "");
}

static void test_every_pair_of_bytes_comes_back(void **state)
{
    (void)state;
    for (int first = 0; first < 256; first++)
        for (int second = 0; second < 256; second++) {
            arena_reset(arena);
            char bytes[] = {(char)first, (char)second, '"'};
            struct text value = {bytes, sizeof bytes}, read;
            assert_true(naive_read(arena, written_by(html_add_text, value, NULL), &read));
            assert_true(text_equal(read, naive_shown(arena, value)));
            assert_true(naive_read_part(arena, written_by(html_add_url_part, value, NULL), &read));
            assert_true(text_equal(read, value));
        }
}

static void test_every_letter_comes_back(void **state)
{
    (void)state;
    for (uint32_t letter = 0xA0; letter < 0x110000; letter++) {
        if (letter >= 0xD800 && letter < 0xE000)
            continue;
        char bytes[4];
        size_t size = 0;
        if (letter < 0x800) {
            bytes[size++] = (char)(0xC0 | letter >> 6);
        } else if (letter < 0x10000) {
            bytes[size++] = (char)(0xE0 | letter >> 12);
            bytes[size++] = (char)(0x80 | (letter >> 6 & 0x3F));
        } else {
            bytes[size++] = (char)(0xF0 | letter >> 18);
            bytes[size++] = (char)(0x80 | (letter >> 12 & 0x3F));
            bytes[size++] = (char)(0x80 | (letter >> 6 & 0x3F));
        }
        bytes[size++] = (char)(0x80 | (letter & 0x3F));
        arena_reset(arena);
        struct text value = {bytes, size};
        assert_true(text_equal(written_by(html_add_text, value, NULL), value));
    }
}

static void test_addresses_lead_here_or_by_a_known_scheme(void **state)
{
    (void)state;
    static const char *const good[] = {"/",
                                       "/cases/1?a=b#c",
                                       "?page=2",
                                       "#main",
                                       "https://lagen.nu/2001:453",
                                       "mailto:a@b.example",
                                       "tel:+46700000000",
                                       "/sök"};
    static const char *const bad[] = {"",
                                      "//evil.example",
                                      "/\\evil.example",
                                      "\\\\evil",
                                      "javascript:alert(1)",
                                      "JaVaScRiPt:x",
                                      " javascript:x",
                                      "\tjavascript:x",
                                      "java\nscript:x",
                                      "data:text/html,x",
                                      "http://x",
                                      "HTTPS://x",
                                      "cases/1",
                                      "vbscript:x",
                                      "https:/x",
                                      "/a b",
                                      "/\x01",
                                      "/\xC3",
                                      "/\x7F"};
    uint32_t refused;
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        struct text is = written_by(html_add_url, text_of(good[i]), &refused);
        assert_string_equal(text_copy(arena, is), good[i]);
        assert_int_equal(refused, 0);
        is = written_by(html_add_local_url, text_of(good[i]), &refused);
        bool is_local = strchr("/?#", good[i][0]) != NULL;
        assert_string_equal(text_copy(arena, is), is_local ? good[i] : "#");
        assert_int_equal(refused, !is_local);
    }
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        struct text is = written_by(html_add_url, text_of(bad[i]), &refused);
        assert_string_equal(text_copy(arena, is), "#");
        assert_int_equal(refused, 1);
        assert_true(text_is(written_by(html_add_local_url, text_of(bad[i]), NULL), "#"));
    }
    assert_string_equal(text_copy(arena, written_by(html_add_url, text_of("/?a=1&b='"), NULL)),
                        "/?a=1&amp;b=&#39;");
}

static void test_parts_of_addresses_cannot_climb(void **state)
{
    (void)state;
    uint32_t refused;
    struct text is = written_by(html_add_url_part, text_of("../a b/å?x=1&y#z%"), &refused);
    assert_string_equal(text_copy(arena, is), "..%2Fa%20b%2F%C3%A5%3Fx%3D1%26y%23z%25");
    assert_int_equal(refused, 0);
    assert_int_equal(written_by(html_add_url_part, text_of(".."), &refused).size, 0);
    assert_int_equal(refused, 1);
    assert_int_equal(written_by(html_add_url_part, text_of("."), &refused).size, 0);
    assert_int_equal(refused, 1);
}

static void test_counts_are_spaced_for_readers(void **state)
{
    (void)state;
    static const struct {
        int64_t number;
        const char *written;
    } counts[] = {{0, "0"},
                  {9999, "9999"},
                  {-9999, "-9999"},
                  {10000, "10&nbsp;000"},
                  {-123456, "-123&nbsp;456"},
                  {1234567, "1&nbsp;234&nbsp;567"},
                  {INT64_MIN, "-9&nbsp;223&nbsp;372&nbsp;036&nbsp;854&nbsp;775&nbsp;808"}};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        struct builder page;
        builder_init(&page, arena);
        struct html out = html_into(&page, 0);
        html_add_count(&out, counts[i].number);
        assert_string_equal(builder_string(&page), counts[i].written);
        builder_clear(&page);
        html_add_number(&out, counts[i].number);
        assert_null(strchr(builder_string(&page), '&'));
    }
}

static void test_the_reader_would_notice(void **state)
{
    (void)state;
    static const char *const wrong[] = {"<b>", "a\"b", "a'b",  "&",        "&lt",
                                        "\r",  "\x01", "\xC3", "&unknown;"};
    struct text read;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_false(naive_read(arena, text_of(wrong[i]), &read));
    static const char *const wrong_parts[] = {"a/b", "?", "#",  "%",   "%4",
                                              "%zz", "å", "..", "a b", "a&b"};
    for (size_t i = 0; i < sizeof wrong_parts / sizeof wrong_parts[0]; i++)
        assert_false(naive_read_part(arena, text_of(wrong_parts[i]), &read));
}

static int open_arena(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup_is_harmless),
        cmocka_unit_test(test_every_pair_of_bytes_comes_back),
        cmocka_unit_test(test_every_letter_comes_back),
        cmocka_unit_test(test_addresses_lead_here_or_by_a_known_scheme),
        cmocka_unit_test(test_parts_of_addresses_cannot_climb),
        cmocka_unit_test(test_counts_are_spaced_for_readers),
        cmocka_unit_test(test_the_reader_would_notice),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
