/* test_arena: memory that is zeroed, aligned, kept apart and reused; how a bug and a fault are told. */
#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena *arena = arena_open(256);
    unsigned char *last = NULL;
    for (size_t size = 0; size < 600; size += 7) {
        unsigned char *memory = arena_allocate(arena, size);
        assert_int_equal((uintptr_t)memory % 16, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xAB, size);
        if (last)
            assert_int_equal(*last, 0xAB);
        last = size ? memory + size - 1 : NULL;
    }
    arena_close(arena);
}

static void reset_gives_zeroed_memory_again(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    unsigned char *first = arena_allocate(arena, 100);
    memset(first, 0xFF, 100);
    assert_true(arena_used(arena) >= 100);
    arena_reset(arena);
    assert_int_equal(arena_used(arena), 0);
    unsigned char *again = arena_allocate(arena, 100);
    assert_ptr_equal(again, first); /* the block was kept: a loop does not touch malloc */
    for (size_t i = 0; i < 100; i++)
        assert_int_equal(again[i], 0);
    arena_close(arena);
}

static void one_huge_piece_is_not_kept(void **state)
{
    (void)state;
    struct arena *arena = arena_open(64);
    assert_non_null(arena_allocate(arena, 10));
    char *huge = arena_allocate(arena, 1 << 20);
    huge[(1 << 20) - 1] = 1;
    arena_reset(arena);
    assert_non_null(arena_allocate(arena, 10));
    arena_reset(arena);
    arena_reset(arena);
    arena_close(arena);
    arena_close(NULL);
}

static void new_many_counts(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct civil *days = arena_new_many(arena, 3, struct civil);
    days[2].year = 2026;
    assert_int_equal(arena_new(arena, struct civil)->year, 0);
    assert_int_equal(days[2].year, 2026);
    arena_close(arena);
}

static jmp_buf after_bug;
static const char *told_promise;

static void remember_and_leave(const char *promise, const char *file, int line)
{
    (void)file;
    told_promise = line > 0 ? promise : NULL;
    longjmp(after_bug, 1);
}

#define assert_is_bug(expression, part_of_promise)                \
    do {                                                          \
        ensure_set_reporter(remember_and_leave);                  \
        told_promise = NULL;                                      \
        if (!setjmp(after_bug)) {                                 \
            (void)(expression);                                   \
            fail_msg("no bug was told: %s", #expression);         \
        }                                                         \
        ensure_set_reporter(NULL);                                \
        assert_non_null(strstr(told_promise, (part_of_promise))); \
    } while (0)

static void broken_promises_are_told(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    assert_is_bug(arena_allocate_many(arena, SIZE_MAX / 2, 4), "mul_overflow");
    assert_is_bug(arena_allocate(arena, SIZE_MAX - 1), "SIZE_MAX");
    assert_is_bug(text_after(TEXT_LITERAL("abc"), 4), "skip");
    assert_is_bug(civil_from_day(DAY_NONE), "DAY_FIRST");
    assert_is_bug(day_from_civil((struct civil){2026, 2, 29}), "civil_exists");
    assert_is_bug(month_length(2026, 13), "month");
    arena_close(arena);
}

static void fault_copies_its_words(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    char path[] = "/tmp/x";
    struct fault *fault = fault_new(arena, "fault.file-open", path, NULL);
    path[1] = '!';
    assert_string_equal(fault->key, "fault.file-open");
    assert_string_equal(fault->subject, "/tmp/x");
    assert_string_equal(fault->detail, "");
    assert_non_null(strstr(fault->file, "test_arena.c"));
    assert_true(fault->line > 0);
    arena_close(arena);
}

static struct fault *step(struct fault *result, int *steps)
{
    TRY(result);
    (*steps)++;
    return NULL;
}

static void try_hands_a_fault_up(void **state)
{
    (void)state;
    struct fault bad = {.key = "fault.test"};
    int steps = 0;
    assert_null(step(NULL, &steps));
    assert_ptr_equal(step(&bad, &steps), &bad);
    assert_int_equal(steps, 1);
}

static void room_for_one_more_keeps_what_stands(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    size_t capacity = 0;
    int *items = NULL;
    for (int i = 0; i < 100; i++) {
        int *before = items;
        items = arena_room(arena, items, (size_t)i, &capacity, sizeof *items);
        assert_true(capacity > (size_t)i);
        assert_true(items == before || i == 0 || (size_t)i == capacity / 2);
        items[i] = i;
    }
    for (int i = 0; i < 100; i++)
        assert_int_equal(items[i], i);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(room_for_one_more_keeps_what_stands),
        cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(reset_gives_zeroed_memory_again),
        cmocka_unit_test(one_huge_piece_is_not_kept),
        cmocka_unit_test(new_many_counts),
        cmocka_unit_test(broken_promises_are_told),
        cmocka_unit_test(fault_copies_its_words),
        cmocka_unit_test(try_hands_a_fault_up),
    };
    return cmocka_run_group_tests_name("arena, ensure, fault", tests, NULL, NULL);
}
