/* What is written is read back as it was, and read by jansson as the same. */
#include "json/json.h"

#include <jansson.h>

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

/* Numbers by chance, the same in every run. */
static uint32_t chance(uint64_t *seed, uint32_t below)
{
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33) % below;
}

/* Any letter of Unicode but zero and the halves of pairs, the plain ones more often. */
static uint32_t any_letter(uint64_t *seed)
{
    static const uint32_t below[] = {0x20, 0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000};
    uint32_t letter = 1 + chance(seed, below[chance(seed, 7)] - 1);
    return letter >= 0xD800 && letter <= 0xDFFF ? '\\' : letter;
}

static void add_letter(struct builder *out, uint32_t letter)
{
    if (letter < 0x80) {
        builder_add_char(out, (char)letter);
        return;
    }
    int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    builder_add_char(out, (char)((more == 1   ? 0xC0
                                  : more == 2 ? 0xE0
                                              : 0xF0) |
                                 letter >> 6 * more));
    while (more-- > 0)
        builder_add_char(out, (char)(0x80 | (letter >> 6 * more & 0x3F)));
}

static struct text any_text(struct arena *arena, uint64_t *seed)
{
    struct builder out;
    builder_init(&out, arena);
    for (uint32_t left = chance(seed, 40); left > 0; left--)
        add_letter(&out, any_letter(seed));
    return (struct text){builder_string(&out), out.size};
}

static void add_plain(struct builder *out, uint64_t *seed)
{
    static const char *const words[] = {"null", "true", "false", "0.5", "-1e9", "{}", "[]"};
    uint32_t kind = chance(seed, 10);
    if (kind < 2)
        builder_add_number(out, (int64_t)chance(seed, 1000000) - 500000);
    else if (kind < 5)
        json_add_string(out, any_text(out->arena, seed));
    else
        builder_add_string(out, words[chance(seed, 7)]);
}

/* A value by chance: lists and records opened and closed as it happens; names are numbered, so that none is twice. */
static struct text any_value(struct arena *arena, uint64_t *seed)
{
    char closing[24];
    size_t depth = 0;
    int64_t name = 0;
    bool first = true;
    struct builder out;
    builder_init(&out, arena);
    for (uint32_t left = 1 + chance(seed, 60); left > 0 || depth > 0;) {
        if (depth > 0 && (left == 0 || chance(seed, 4) == 0)) {
            builder_add_char(&out, closing[--depth]);
            first = false;
            continue;
        }
        if (depth == 0 && out.size > 0)
            break;
        builder_add_string(&out, first ? "" : ",");
        if (depth > 0 && closing[depth - 1] == '}') {
            builder_add_char(&out, '"');
            builder_add_number(&out, name++);
            builder_add_string(&out, "\":");
        }
        first = out.size == 0 || (depth + 1 < sizeof closing && chance(seed, 3) == 0);
        if (first) {
            closing[depth] = chance(seed, 2) ? '}' : ']';
            builder_add_char(&out, closing[depth++] == '}' ? '{' : '[');
        } else {
            add_plain(&out, seed);
        }
        left -= left > 0;
    }
    return builder_text(&out);
}

static void test_values_come_back_as_written(void **state)
{
    uint64_t seed = 20261122;
    size_t bytes = 0;
    (void)state;
    for (int round = 0; round < 4000; round++) {
        struct arena *arena = arena_open(0);
        struct builder again;
        struct text value = any_value(arena, &seed);
        struct json_node *node = json_read(arena, value, JSON_ZERO_REFUSED, NULL);
        assert_non_null(node);
        builder_init(&again, arena);
        json_write(&again, node, JSON_ORDER_KEPT);
        assert_true(text_equal(builder_text(&again), value));
        bytes += value.size;
        arena_close(arena);
    }
    assert_true(bytes > 400000);
}

static void test_strings_come_back_as_they_were(void **state)
{
    uint64_t seed = 7;
    (void)state;
    for (int round = 0; round < 4000; round++) {
        struct arena *arena = arena_open(0);
        struct builder out;
        struct text text = any_text(arena, &seed);
        builder_init(&out, arena);
        json_add_string(&out, text);
        struct json_node *node = json_read(arena, builder_text(&out), JSON_ZERO_REFUSED, NULL);
        assert_true(json_is(node, JSON_KIND_STRING) && text_equal(json_word(node), text));
        json_t *theirs = json_loadb(out.bytes, out.size, JSON_DECODE_ANY, NULL);
        assert_non_null(theirs);
        assert_int_equal(json_string_length(theirs), text.size);
        assert_memory_equal(json_string_value(theirs), text.bytes, text.size);
        json_decref(theirs);
        arena_close(arena);
    }
}

static void test_members_by_name(void **state)
{
    struct arena *arena = arena_open(0);
    struct builder out;
    (void)state;
    builder_init(&out, arena);
    struct text text =
        text_of("{\"b\":[3,{\"z\":1,\"y\":2}],\"aa\":1,\"a\":{\"\xC3\xA5\":1,\"z\":2}}");
    struct json_node *record = json_read(arena, text, JSON_ZERO_REFUSED, NULL);
    json_write(&out, record, JSON_ORDER_BY_NAME);
    assert_string_equal(builder_string(&out),
                        "{\"a\":{\"z\":2,\"\xC3\xA5\":1},\"aa\":1,\"b\":[3,{\"y\":2,\"z\":1}]}");
    builder_clear(&out);
    json_write(&out, json_member(record, "b"), JSON_ORDER_KEPT);
    assert_string_equal(builder_string(&out), "[3,{\"z\":1,\"y\":2}]");
    arena_close(arena);
}

/* The first of a list, of a record or of nothing has no comma before it, whatever stands in it. */
static void test_commas_stand_between(void **state)
{
    struct arena *arena = arena_open(0);
    struct builder out;
    (void)state;
    builder_init(&out, arena);
    json_add_comma(&out);
    builder_add_char(&out, '{');
    json_add_name(&out, text_of("a\""));
    builder_add_char(&out, '[');
    for (int i = 0; i < 3; i++) {
        json_add_comma(&out);
        json_add_string(&out, text_of("{["));
    }
    builder_add_char(&out, ']');
    json_add_name(&out, text_of(""));
    builder_add_string(&out, "{}}");
    assert_string_equal(builder_string(&out), "{\"a\\\"\":[\"{[\",\"{[\",\"{[\"],\"\":{}}");
    struct json_node *record = json_read(arena, builder_text(&out), JSON_ZERO_REFUSED, NULL);
    assert_true(text_equal(json_written(arena, record, JSON_ORDER_KEPT), builder_text(&out)));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values_come_back_as_written),
        cmocka_unit_test(test_strings_come_back_as_they_were),
        cmocka_unit_test(test_members_by_name),
        cmocka_unit_test(test_commas_stand_between),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
