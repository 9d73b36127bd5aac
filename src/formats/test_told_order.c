/* test_told_order: what an event names comes before it, numbers follow, and the rest stands as it stood. */
#include "formats.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MANY = 20000 };

#define NOTE(rest) "{\"kind\":\"note\"" rest "}"
#define OF(numbers) ",\"attributes\":{\"concerns\":[" numbers "]}"

static void expect(const char *const *events, const char *const *ordered, size_t count)
{
    struct arena *arena = arena_open(0);
    struct text *texts = arena_new_many(arena, count, struct text);
    struct told_case told = {.events = texts, .event_count = count};
    for (size_t i = 0; i < count; i++)
        texts[i] = text_of(events[i]);
    for (int times = 0; times < 2; times++) { /* once more changes nothing */
        case_order(arena, &told);
        for (size_t i = 0; i < count; i++)
            assert_string_equal(text_copy(arena, told.events[i]), ordered[i]);
    }
    arena_close(arena);
}
#define EVENTS(...) ((const char *const[]){__VA_ARGS__})

static void what_is_named_comes_first(void **state)
{
    (void)state;
    expect(EVENTS(NOTE(""), NOTE(OF("2")), NOTE(OF("0"))),
           EVENTS(NOTE(""), NOTE(OF("0")), NOTE(OF("1"))), 3);
    expect(EVENTS(NOTE(OF("3,1")), NOTE(",\"after\":2"), NOTE(""), NOTE(",\"before\":2")),
           EVENTS(NOTE(""), NOTE(",\"before\":0"), NOTE(",\"after\":0"), NOTE(OF("1,2"))), 4);
}

static void what_can_be_told_stays(void **state)
{
    (void)state;
    expect(EVENTS(NOTE(""), NOTE(OF("0")), NOTE(OF("7,-1"))),
           EVENTS(NOTE(""), NOTE(OF("0")), NOTE(OF("7,-1"))), 3);
    expect(EVENTS(NOTE(",\"attributes\":{\"amount\":1}"), NOTE("")),
           EVENTS(NOTE(",\"attributes\":{\"amount\":1}"), NOTE("")), 2);
    expect(NULL, NULL, 0);
}

static void a_ring_is_left_to_the_judge(void **state)
{
    (void)state;
    expect(EVENTS(NOTE(OF("1")), NOTE(OF("0"))), EVENTS(NOTE(OF("1")), NOTE(OF("0"))), 2);
    expect(EVENTS(NOTE(""), NOTE(OF("1"))), EVENTS(NOTE(""), NOTE(OF("1"))), 2);
}

/* Each names the next one: no call within a call, and no list looked through for each. */
static void a_long_chain_is_turned_round(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct text *texts = arena_new_many(arena, MANY, struct text);
    struct told_case told = {.events = texts, .event_count = MANY};
    for (size_t i = 0; i < MANY; i++) {
        struct builder event;
        builder_init(&event, arena);
        builder_add_string(&event, "{\"kind\":\"note\",\"after\":");
        builder_add_number(&event, (int64_t)i + 1);
        builder_add_char(&event, '}');
        texts[i] = builder_text(&event);
    }
    case_order(arena, &told);
    assert_string_equal(text_copy(arena, told.events[0]), "{\"kind\":\"note\",\"after\":20000}");
    assert_string_equal(text_copy(arena, told.events[1]), "{\"kind\":\"note\",\"after\":0}");
    assert_string_equal(text_copy(arena, told.events[MANY - 1]),
                        "{\"kind\":\"note\",\"after\":19998}");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_named_comes_first),
        cmocka_unit_test(what_can_be_told_stays),
        cmocka_unit_test(a_ring_is_left_to_the_judge),
        cmocka_unit_test(a_long_chain_is_turned_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
