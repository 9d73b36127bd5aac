/* What is JSON and what is not, by RFC 8259, and what is said of what is not. */
#include "json/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct taken {
    const char *text, *written; /* NULL: as it stands */
};

static const struct taken taken[] = {
    /* each kind of value, alone */
    {"null", NULL},
    {"true", NULL},
    {"false", NULL},
    {"0", NULL},
    {"\"\"", NULL},
    {"[]", NULL},
    {"{}", NULL},
    /* blanks */
    {" \t\r\n1 \t\r\n", "1"},
    {"[ ]", "[]"},
    {"{ }", "{}"},
    {" { \"a\" : [ 1 , 2 ] , \"b\" : { } } ", "{\"a\":[1,2],\"b\":{}}"},
    /* lists and records inside each other */
    {"[[],{},[[]],{\"a\":{\"b\":[]}}]", NULL},
    {"{\"\":1,\" \":2,\"a\":3}", NULL},
    {"{\"a\":{\"a\":{\"a\":1}}}", NULL},
    {"[1,[2,[3,[4]],5],6]", NULL},
    /* whole numbers */
    {"-0", "0"},
    {"-1", NULL},
    {"1234567890123456789", NULL},
    {"9223372036854775807", NULL},
    {"-9223372036854775808", NULL},
    /* others, as they were written */
    {"0.0", NULL},
    {"-0.0", NULL},
    {"1.50", NULL},
    {"1e5", NULL},
    {"1E+05", NULL},
    {"1e-7", NULL},
    {"0e0", NULL},
    {"12.5e3", NULL},
    {"1e999", NULL},
    {"123456789012345678901234567890.0", NULL},
    /* strings */
    {"\"a b\"", NULL},
    {"\"\x7F\"", "\"\\u007F\""},
    {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\""},
    {"\"\\u0041\\u00e5\\u20AC\\uFFFF\"", "\"A\xC3\xA5\xE2\x82\xAC\xEF\xBF\xBF\""},
    {"\"\\u0001\\u001f\"", "\"\\u0001\\u001F\""},
    {"\"\\ud83d\\ude00\"", "\"\xF0\x9F\x98\x80\""},
    {"\"\\uD800\\uDC00\\uDBFF\\uDFFF\"", "\"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\""},
    {"\"\xC3\xA5\xC3\xA4\xC3\xB6\"", NULL},
    {"\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F"
     "\xBF\xBF\"",
     NULL},
    {"\"1234567\\n12345678\\n123456789\"", NULL},
    {"\"1234567\xC3\xA5 12345678\xC3\xA4 123456789\xC3\xB6\"", NULL},
    {"{\"\\u0061\\u0062\":1}", "{\"ab\":1}"},
};

struct refused {
    const char *text;
    enum json_wrong wrong;
    size_t end;
};

static const struct refused refused[] = {
    /* the text ends too soon */
    {"", JSON_WRONG_CUT, 0},
    {"  ", JSON_WRONG_CUT, 2},
    {"{", JSON_WRONG_CUT, 1},
    {"[", JSON_WRONG_CUT, 1},
    {"[1", JSON_WRONG_CUT, 2},
    {"[1,", JSON_WRONG_CUT, 3},
    {"{\"a\"", JSON_WRONG_CUT, 4},
    {"{\"a\":", JSON_WRONG_CUT, 5},
    {"{\"a\":1", JSON_WRONG_CUT, 6},
    {"{\"a\":1,", JSON_WRONG_CUT, 7},
    {"\"", JSON_WRONG_CUT, 1},
    {"\"a", JSON_WRONG_CUT, 2},
    {"\"\\", JSON_WRONG_CUT, 2},
    {"\"\\u00", JSON_WRONG_CUT, 5},
    {"\"\\ud83d", JSON_WRONG_CUT, 7},
    {"\"\\ud83d\\", JSON_WRONG_CUT, 8},
    {"tru", JSON_WRONG_CUT, 3},
    {"-", JSON_WRONG_CUT, 1},
    {"1.", JSON_WRONG_CUT, 2},
    {"1e", JSON_WRONG_CUT, 2},
    {"1e+", JSON_WRONG_CUT, 3},
    /* what stands where nothing may */
    {"1 2", JSON_WRONG_SYNTAX, 3},
    {"{}}", JSON_WRONG_SYNTAX, 3},
    {"[]]", JSON_WRONG_SYNTAX, 3},
    {"[}", JSON_WRONG_SYNTAX, 2},
    {"{]", JSON_WRONG_SYNTAX, 2},
    {"[1}", JSON_WRONG_SYNTAX, 3},
    {"{\"a\":1]", JSON_WRONG_SYNTAX, 7},
    {"[1 2]", JSON_WRONG_SYNTAX, 4},
    {"[,1]", JSON_WRONG_SYNTAX, 2},
    {"[1,]", JSON_WRONG_SYNTAX, 4},
    {"[1,,2]", JSON_WRONG_SYNTAX, 4},
    {"{,}", JSON_WRONG_SYNTAX, 2},
    {"{\"a\":1,}", JSON_WRONG_SYNTAX, 8},
    {"{\"a\" 1}", JSON_WRONG_SYNTAX, 6},
    {"{\"a\"::1}", JSON_WRONG_SYNTAX, 6},
    {"{\"a\":}", JSON_WRONG_SYNTAX, 6},
    {"{a:1}", JSON_WRONG_SYNTAX, 2},
    {"{1:1}", JSON_WRONG_SYNTAX, 2},
    {"{null:1}", JSON_WRONG_SYNTAX, 2},
    {"'a'", JSON_WRONG_SYNTAX, 1},
    {"// a\n1", JSON_WRONG_SYNTAX, 1},
    {"\v1", JSON_WRONG_SYNTAX, 1},
    {"\xC2\xA0"
     "1",
     JSON_WRONG_SYNTAX, 1},
    {"\xEF\xBB\xBF"
     "1",
     JSON_WRONG_SYNTAX, 1},
    /* words and numbers */
    {"True", JSON_WRONG_SYNTAX, 1},
    {"truE", JSON_WRONG_SYNTAX, 4},
    {"nulll", JSON_WRONG_SYNTAX, 5},
    {"NaN", JSON_WRONG_SYNTAX, 1},
    {"Infinity", JSON_WRONG_SYNTAX, 1},
    {"-Infinity", JSON_WRONG_SYNTAX, 2},
    {"+1", JSON_WRONG_SYNTAX, 1},
    {"01", JSON_WRONG_SYNTAX, 2},
    {"-01", JSON_WRONG_SYNTAX, 3},
    {"00", JSON_WRONG_SYNTAX, 2},
    {"01.5", JSON_WRONG_SYNTAX, 2},
    {".5", JSON_WRONG_SYNTAX, 1},
    {"1.e5", JSON_WRONG_SYNTAX, 3},
    {"1.5.5", JSON_WRONG_SYNTAX, 4},
    {"1e5.5", JSON_WRONG_SYNTAX, 4},
    {"1ee5", JSON_WRONG_SYNTAX, 3},
    {"0x10", JSON_WRONG_SYNTAX, 2},
    {"--1", JSON_WRONG_SYNTAX, 2},
    {"1_000", JSON_WRONG_SYNTAX, 2},
    {"9223372036854775808", JSON_WRONG_SYNTAX, 19},
    {"-9223372036854775809", JSON_WRONG_SYNTAX, 20},
    {"99999999999999999999", JSON_WRONG_SYNTAX, 20},
    {"[18446744073709551616]", JSON_WRONG_SYNTAX, 21},
    /* strings */
    {"\"a\nb\"", JSON_WRONG_SYNTAX, 3},
    {"\"\t\"", JSON_WRONG_SYNTAX, 2},
    {"\"\x1F\"", JSON_WRONG_SYNTAX, 2},
    {"\"\\x41\"", JSON_WRONG_SYNTAX, 3},
    {"\"\\U0041\"", JSON_WRONG_SYNTAX, 3},
    {"\"\\'\"", JSON_WRONG_SYNTAX, 3},
    {"\"\\u00G0\"", JSON_WRONG_SYNTAX, 6},
    {"\"\\u 041\"", JSON_WRONG_SYNTAX, 4},
    {"\"\\u12\"", JSON_WRONG_SYNTAX, 6},
    {"\"\\ud83d\"", JSON_WRONG_SYNTAX, 8},
    {"\"\\ud83dx\"", JSON_WRONG_SYNTAX, 8},
    {"\"\\ud83d\\n\"", JSON_WRONG_SYNTAX, 9},
    {"\"\\ud83d\\u0041\"", JSON_WRONG_SYNTAX, 13},
    {"\"\\ud83d\\ud83d\"", JSON_WRONG_SYNTAX, 13},
    {"\"\\ude00\"", JSON_WRONG_SYNTAX, 7},
    {"\"\\u0000\"", JSON_WRONG_ZERO, 7},
    /* letters */
    {"\"\x80\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xC0\x80\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xC1\xBF\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xC3\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xE0\x9F\xBF\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xED\xA0\x80\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xED\xBF\xBF\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xE2\x82\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xF0\x8F\xBF\xBF\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xF4\x90\x80\x80\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xF5\x80\x80\x80\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xFF\"", JSON_WRONG_SYNTAX, 2},
    {"\"\xE2\x82", JSON_WRONG_SYNTAX, 2},
    /* names */
    {"{\"a\":1,\"a\":1}", JSON_WRONG_TWICE, 9},
    {"{\"a\":1,\"\\u0061\":2}", JSON_WRONG_TWICE, 9},
    {"{\"\":1,\"\":2}", JSON_WRONG_TWICE, 7},
    {"{\"a\":{},\"b\":{\"c\":1,\"d\":2,\"c\":3}}", JSON_WRONG_TWICE, 27},
    {"{\"\\u0000\":1}", JSON_WRONG_ZERO, 8},
};

static struct json_node *read(struct arena *arena, const char *text, struct json_fault *fault_out)
{
    return json_read(arena, text_of(text), JSON_ZERO_REFUSED, fault_out);
}

static void assert_written(const struct json_node *node, struct arena *arena, const char *expected)
{
    struct builder out;
    builder_init(&out, arena);
    json_write(&out, node, JSON_ORDER_KEPT);
    assert_string_equal(builder_string(&out), expected);
}

static void test_json_is_taken(void **state)
{
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        struct json_fault fault;
        struct json_node *node = read(*state, taken[i].text, &fault);
        if (!node)
            print_error("%s\n  is refused at %zu\n", taken[i].text, fault.end);
        assert_non_null(node);
        assert_written(node, *state, taken[i].written ? taken[i].written : taken[i].text);
    }
}

static void test_all_else_is_refused_with_its_place(void **state)
{
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct json_fault fault = {0};
        struct json_node *node = read(*state, refused[i].text, &fault);
        if (node || fault.wrong != refused[i].wrong || fault.end != refused[i].end)
            print_error("%s\n  gave %s, kind %d at %zu\n", refused[i].text,
                        node ? "JSON" : "refusal", (int)fault.wrong, fault.end);
        assert_null(node);
        assert_int_equal(fault.wrong, refused[i].wrong);
        assert_int_equal(fault.end, refused[i].end);
    }
}

/* Cut anywhere, a text is never taken, and a byte of zero is no end. */
static void test_no_part_is_taken(void **state)
{
    static const char whole[] = "{\"a\":[1,-2.5e3,true,null,\"\\ud83d\\ude00 \xC3\xA5\"],\"b\":{}}";
    struct json_fault fault;
    char zero[sizeof whole];
    assert_non_null(read(*state, whole, NULL));
    for (size_t size = 0; size < sizeof whole - 1; size++) {
        struct text part = {whole, size};
        assert_null(json_read(*state, part, JSON_ZERO_REFUSED, &fault));
        memcpy(zero, whole, sizeof whole);
        zero[size] = '\0';
        part = (struct text){zero, sizeof whole - 1};
        assert_null(json_read(*state, part, JSON_ZERO_REFUSED, &fault));
        assert_true(fault.wrong == JSON_WRONG_SYNTAX && fault.end <= size + 1);
    }
}

static void test_zero_is_taken_where_it_may(void **state)
{
    struct text text = text_of("[\"a\\u0000b\"]");
    struct json_node *list = json_read(*state, text, JSON_ZERO_ALLOWED, NULL);
    assert_int_equal(json_count(list), 1);
    assert_true(text_equal(json_word(json_first(list)), (struct text){"a\0b", 3}));
    assert_null(json_read(*state, text_of("{\"\\u0000\":1}"), JSON_ZERO_ALLOWED, NULL));
}

static struct text nested(struct arena *arena, size_t depth, const char *inside)
{
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < depth; i++)
        builder_add_char(&text, '[');
    builder_add_string(&text, inside);
    for (size_t i = 0; i < depth; i++)
        builder_add_char(&text, ']');
    return builder_text(&text);
}

static void test_depth_has_a_limit(void **state)
{
    struct json_fault fault;
    const size_t most = JSON_DEPTH_MOST;
    assert_non_null(json_read(*state, nested(*state, most, ""), JSON_ZERO_REFUSED, NULL));
    assert_non_null(json_read(*state, nested(*state, most - 1, "1"), JSON_ZERO_REFUSED, NULL));
    assert_null(json_read(*state, nested(*state, most, "1"), JSON_ZERO_REFUSED, &fault));
    assert_int_equal(fault.wrong, JSON_WRONG_DEEP);
    assert_null(json_read(*state, nested(*state, 1000000, ""), JSON_ZERO_REFUSED, &fault));
    assert_int_equal(fault.wrong, JSON_WRONG_DEEP);
    assert_int_equal(fault.end, JSON_DEPTH_MOST + 1);
}

/* A record of that many members, the last one named like the one at twice; twice >= count: none. */
static struct text members(struct arena *arena, size_t count, size_t twice)
{
    struct builder text;
    builder_init(&text, arena);
    for (size_t i = 0; i < count; i++) {
        bool again = i + 1 == count && twice < count;
        builder_add_string(&text, i ? ",\"name" : "{\"name");
        builder_add_number(&text, (int64_t)(again ? twice : i));
        builder_add_string(&text, "\":");
        builder_add_number(&text, (int64_t)i);
    }
    builder_add_char(&text, '}');
    return builder_text(&text);
}

static void test_names_stand_once_among_few_and_many(void **state)
{
    static const size_t counts[] = {2, 3, 31, 32, 33, 34, 1000, 200000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        struct json_fault fault;
        size_t count = counts[i];
        struct text once = members(*state, count, count);
        struct json_node *record = json_read(*state, once, JSON_ZERO_REFUSED, NULL);
        assert_int_equal(json_count(record), count);
        assert_int_equal(json_member(record, "name1")->as.integer, 1);
        assert_null(json_member(record, "name"));
        struct text twice = members(*state, count, count / 2 - 1);
        assert_null(json_read(*state, twice, JSON_ZERO_REFUSED, &fault));
        assert_int_equal(fault.wrong, JSON_WRONG_TWICE);
        assert_true(text_starts(fault.name, "name"));
        assert_true(text_equal(
            fault.name, (struct text){twice.bytes + fault.end - fault.name.size, fault.name.size}));
    }
}

static void test_what_is_not_there_is_nothing(void **state)
{
    struct json_node *list = read(*state, "[{\"a\":1},2,[3]]", NULL);
    size_t count = 0;
    assert_null(json_member(NULL, "a"));
    assert_null(json_member(list, "a"));
    assert_int_equal(json_count(NULL) + json_count(json_first(list) + 1), 0);
    assert_true(text_is(json_word(NULL), "") && text_is(json_word(list), ""));
    JSON_EACH(none, NULL)
    {
        count++;
    }
    JSON_EACH(value, list)
    {
        count++;
    }
    JSON_EACH(inside, json_member(json_first(list), "a"))
    {
        count++;
    }
    assert_int_equal(count, 3);
    assert_int_equal(list->size, 6);
}

/* The bytes given may go; a string has a zero after it. */
static void test_texts_are_the_arenas(void **state)
{
    char bytes[] = "[\"plain\",\"\\u0061\\n\"]";
    struct json_node *list = read(*state, bytes, NULL);
    memset(bytes, '#', sizeof bytes);
    assert_string_equal(json_word(list + 1).bytes, "plain");
    assert_string_equal(json_word(list + 2).bytes, "a\n");
}

static int open_arena(void **state)
{
    *state = arena_open(0);
    return 0;
}

static int close_arena(void **state)
{
    arena_close(*state);
    return 0;
}

#define IN_ARENA(test) cmocka_unit_test_setup_teardown(test, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_ARENA(test_json_is_taken),
        IN_ARENA(test_all_else_is_refused_with_its_place),
        IN_ARENA(test_no_part_is_taken),
        IN_ARENA(test_zero_is_taken_where_it_may),
        IN_ARENA(test_depth_has_a_limit),
        IN_ARENA(test_names_stand_once_among_few_and_many),
        IN_ARENA(test_what_is_not_there_is_nothing),
        IN_ARENA(test_texts_are_the_arenas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
