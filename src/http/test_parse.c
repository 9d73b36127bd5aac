/* test_parse: tables of what the parsers of a head make of bytes: paths, queries and forms, cookies, types,
 * addresses. */
#include "part.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static void add_fields(struct builder *told, const struct http_fields *fields)
{
    for (size_t i = 0; i < fields->count; i++) {
        builder_add_char(told, '[');
        builder_add(told, fields->items[i].name);
        builder_add_char(told, '=');
        builder_add(told, fields->items[i].value);
        builder_add_char(told, ']');
    }
}

static void paths_mean_one_thing(void **state)
{
    (void)state;
    static const struct {
        const char *written, *read; /* NULL: refused */
    } rows[] = {{"/", "/"},
                {"/a", "/a|a"},
                {"/a/", "/a/|a|"},
                {"/a/b.c", "/a/b.c|a|b.c"},
                {"/%41%c3%a5", "/Aå|Aå"},
                {"/a;b=c,d:e@f", "/a;b=c,d:e@f|a;b=c,d:e@f"},
                {"/a%3Fb%23c%25", "/a?b#c%|a?b#c%"},
                {"/a?b=c", "/a|a[b=c]"},
                {"/?b=/../%2f", "/[b=/../"
                                "/]"},
                {"/a?", "/a|a"},
                {"/...", "/...|..."},
                {"", NULL},
                {"a", NULL},
                {"*", NULL},
                {"//", NULL},
                {"//a", NULL},
                {"/a//b", NULL},
                {"/.", NULL},
                {"/..", NULL},
                {"/a/../b", NULL},
                {"/a/%2e%2E/b", NULL},
                {"/a/.%2e", NULL},
                {"/%2F", NULL},
                {"/a%2fb", NULL},
                {"/a%5cb", NULL},
                {"/a\\b", NULL},
                {"/%00", NULL},
                {"/%0a", NULL},
                {"/%7f", NULL},
                {"/%", NULL},
                {"/%4", NULL},
                {"/%4g", NULL},
                {"/%c3", NULL},
                {"/%c0%af", NULL},
                {"/%ed%a0%80", NULL},
                {"/\xc3\xa5", NULL},
                {"/a#b", NULL},
                {"/a\"", NULL},
                {"/a|b", NULL},
                {"/a?b=%", NULL},
                {"/a?b=<", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct http_request request = {.path = {"", 0}};
        struct builder told;
        unsigned status = read_target(arena, text_of(rows[i].written), 10, &request);
        assert_int_equal(status, rows[i].read ? HTTP_OK : HTTP_BAD);
        builder_init(&told, arena);
        builder_add(&told, request.path);
        for (size_t k = 0; k < request.part_count; k++) {
            builder_add_char(&told, '|');
            builder_add(&told, request.parts[k]);
        }
        add_fields(&told, &request.query);
        if (rows[i].read)
            assert_string_equal(builder_string(&told), rows[i].read);
    }
}

static void forms_mean_one_thing(void **state)
{
    (void)state;
    static const struct {
        const char *written, *read;
        unsigned status;
    } rows[] = {{"", "", HTTP_OK},
                {"a", "[a=]", HTTP_OK},
                {"a=", "[a=]", HTTP_OK},
                {"a=1&b=2&a=3", "[a=1][b=2][a=3]", HTTP_OK},
                {"a=b=c", "[a=b=c]", HTTP_OK},
                {"a+b=+%2B%26%3D", "[a b= +&=]", HTTP_OK},
                {"a=%0d%0a%09", "[a=\r\n\t]", HTTP_OK},
                {"a=%C3%A5%e2%82%ac", "[a=å€]", HTTP_OK},
                {"a=1;b=2", "[a=1;b=2]", HTTP_OK},
                {"a&b&c&d", "[a=][b=][c=][d=]", HTTP_OK},
                {"a&b&c&d&e", "", HTTP_TOO_LARGE},
                {"&", "", HTTP_BAD},
                {"a=1&", "", HTTP_BAD},
                {"a=1&&b", "", HTTP_BAD},
                {"=1", "", HTTP_BAD},
                {"a=%", "", HTTP_BAD},
                {"a=%1", "", HTTP_BAD},
                {"a=%1g", "", HTTP_BAD},
                {"a=%00", "", HTTP_BAD},
                {"a=%1b", "", HTTP_BAD},
                {"a%0a=1", "", HTTP_BAD},
                {"a=%ff", "", HTTP_BAD},
                {"a=b c", "", HTTP_BAD},
                {"a=\xc3\xa5", "", HTTP_BAD},
                {"a=b\r\n", "", HTTP_BAD}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct http_fields fields;
        struct builder told;
        assert_int_equal(read_query(arena, text_of(rows[i].written), 4, &fields), rows[i].status);
        builder_init(&told, arena);
        add_fields(&told, &fields);
        if (!rows[i].status)
            assert_string_equal(builder_string(&told), rows[i].read);
    }
}

static void fields_are_found(void **state)
{
    (void)state;
    struct http_fields fields;
    struct text value;
    assert_int_equal(read_query(arena, TEXT_LITERAL("a=1&b=2&a=3"), 9, &fields), HTTP_OK);
    assert_int_equal(http_count(&fields, "a"), 2);
    assert_int_equal(http_count(&fields, "c"), 0);
    assert_true(http_find(&fields, "a", &value) && text_is(value, "1"));
    assert_false(http_find(&fields, "c", &value));
}

static void cookies_that_are_none_are_passed_over(void **state)
{
    (void)state;
    static const char *const rows[][2] = {{"", ""},
                                          {"a=1", "[a=1]"},
                                          {"a=1; b=2;c=3 ;", "[a=1][b=2][c=3]"},
                                          {"a=1; a=2", "[a=1][a=2]"},
                                          {"a=b=c==", "[a=b=c==]"},
                                          {"a; =1; b c=2; d=\"q\"; e=1 2; f=\\; g=3", "[g=3]"},
                                          {"a=\xc3\xa5; b=", "[b=]"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct http_fields cookies;
        struct builder told;
        read_cookies(arena, text_of(rows[i][0]), &cookies);
        builder_init(&told, arena);
        add_fields(&told, &cookies);
        assert_string_equal(builder_string(&told), rows[i][1]);
    }
}

static void types_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *written, *type, *boundary;
        unsigned status;
    } rows[] = {
        {"text/plain", "text/plain", "", HTTP_OK},
        {"Application/JSON; charset=UTF-8", "application/json", "", HTTP_OK},
        {"application/json;charset=\"utf-8\"; x=y", "application/json", "", HTTP_OK},
        {"multipart/form-data; boundary=--Ab1", "multipart/form-data", "--Ab1", HTTP_OK},
        {"multipart/form-data; boundary=\"a b\"", "", "", HTTP_BAD},
        {"multipart/form-data; boundary=\"a:b\"", "multipart/form-data", "a:b", HTTP_OK},
        {"multipart/form-data", "", "", HTTP_BAD},
        {"multipart/form-data; boundary=", "", "", HTTP_BAD},
        {"multipart/form-data; boundary=a; boundary=b", "", "", HTTP_BAD},
        {"multipart/form-data; boundary="
         "12345678901234567890123456789012345678901234567890123456789012345678901",
         "", "", HTTP_BAD},
        {"text/plain; charset=iso-8859-1", "", "", HTTP_UNKNOWN_TYPE},
        {"text", "", "", HTTP_BAD},
        {"", "", "", HTTP_BAD},
        {"text/", "", "", HTTP_BAD},
        {"text/a b", "", "", HTTP_BAD},
        {"text/plain; charset", "", "", HTTP_BAD},
        {"text/plain;", "text/plain", "", HTTP_OK},
        {"text/plain, text/html", "", "", HTTP_BAD},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text type, boundary;
        assert_int_equal(read_type(arena, text_of(rows[i].written), &type, &boundary),
                         rows[i].status);
        assert_true(rows[i].status || text_is(type, rows[i].type));
        assert_true(rows[i].status || text_is(boundary, rows[i].boundary));
    }
}

static void only_a_known_proxy_is_believed(void **state)
{
    (void)state;
    static const char *const proxies[] = {"10.0.0.1", "unix"};
    const struct http_settings settings = {.proxies = proxies, .proxy_count = 2};
    static const struct {
        const char *peer, *said, *address; /* NULL: refused */
    } rows[] = {{"192.0.2.1", "198.51.100.7", "192.0.2.1"},
                {"10.0.0.1", "198.51.100.7", "198.51.100.7"},
                {"unix", "2001:db8::7", "2001:db8::7"},
                {"10.0.0.11", "198.51.100.7", "10.0.0.11"},
                {"10.0.0.1", "198.51.100.7, 10.0.0.2", NULL},
                {"10.0.0.1", "unknown", NULL},
                {"10.0.0.1", "", NULL},
                {"10.0.0.1", "unix", NULL}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct http_field said = {TEXT_LITERAL("x-forwarded-for"), text_of(rows[i].said)};
        const struct http_fields headers = {&said, 1};
        struct text address;
        unsigned status = read_address(&settings, &headers, text_of(rows[i].peer), &address);
        assert_int_equal(status, rows[i].address ? HTTP_OK : HTTP_BAD);
        assert_true(!rows[i].address || text_is(address, rows[i].address));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_mean_one_thing),
        cmocka_unit_test(forms_mean_one_thing),
        cmocka_unit_test(fields_are_found),
        cmocka_unit_test(cookies_that_are_none_are_passed_over),
        cmocka_unit_test(types_are_read),
        cmocka_unit_test(only_a_known_proxy_is_believed),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
