/* test_cabinet: rows filed under keys, sorted, and merged to days without gaps. */
#include "cabinet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct filing filing_of(struct arena *arena, const struct filed *items, size_t count)
{
    struct filing filing = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        filing_add(&filing, items[i].key, items[i].row);
    return filing;
}

static size_t rows_of(const struct cabinet *cabinet, int32_t key)
{
    return (size_t)(cabinet_end(cabinet, key) - cabinet_begin(cabinet, key));
}

static void rows_keep_their_order_under_each_key(void **state)
{
    (void)state;
    static const struct filed items[] = {{2, {5, 9, 0}},  {0, {7, 8, 1}}, {2, {1, 2, 2}},
                                         {-1, {1, 2, 3}}, {2, {4, 3, 4}}, {2, {5, 5, 5}}};
    struct arena *arena = arena_open(0);
    struct filing filing = filing_of(arena, items, sizeof items / sizeof *items);
    struct cabinet cabinet = filing_done(&filing, 4);
    assert_int_equal(rows_of(&cabinet, 0), 1);
    assert_int_equal(rows_of(&cabinet, 1), 0);
    assert_int_equal(rows_of(&cabinet, 2), 3);
    assert_int_equal(rows_of(&cabinet, 3), 0);
    assert_int_equal(cabinet_begin(&cabinet, 2)[1].index, 2);
    assert_int_equal(cabinet_on(&cabinet, 2, 5)->index, 0);
    assert_null(cabinet_on(&cabinet, 2, 3));
    cabinet = filing_sorted(&filing, 4);
    assert_int_equal(cabinet_begin(&cabinet, 2)[0].index, 2);
    assert_int_equal(cabinet_begin(&cabinet, 2)[1].index, 5);
    assert_int_equal(cabinet_begin(&cabinet, 2)[2].index, 0);
    arena_close(arena);
}

static void merged_rows_say_whether_a_day_is_held(void **state)
{
    (void)state;
    static const struct filed items[] = {{0, {20, 29, 0}}, {0, {1, 9, 1}},   {0, {5, 12, 2}},
                                         {0, {13, 14, 3}}, {0, {6, 7, 4}},   {1, {3, 3, 5}},
                                         {0, {40, 49, 6}}, {0, {60, 69, 7}}, {0, {80, 89, 8}}};
    struct arena *arena = arena_open(0);
    struct filing filing = filing_of(arena, items, sizeof items / sizeof *items);
    struct cabinet cabinet = filing_merged(&filing, 3);
    for (int32_t day = 0; day < 100; day++) {
        bool held = false;
        for (size_t i = 0; i < sizeof items / sizeof *items; i++)
            held |= items[i].key == 0 && dated_holds(&items[i].row, day);
        assert_int_equal(merged_holds(&cabinet, 0, day), held);
        assert_int_equal(merged_holds(&cabinet, 1, day), day == 3);
        assert_false(merged_holds(&cabinet, 2, day));
    }
    for (const struct dated *row = cabinet_begin(&cabinet, 0) + 1; row < cabinet_end(&cabinet, 0);
         row++)
        assert_true(row[-1].to < row->from);
    arena_close(arena);
}

static void many_rows_are_filed(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct filing filing = {.arena = arena};
    for (int32_t i = 0; i < 1000; i++)
        filing_add(&filing, i % 7, (struct dated){i, i, i});
    struct cabinet cabinet = filing_done(&filing, 7);
    for (int32_t i = 0; i < 1000; i++)
        assert_int_equal(cabinet_on(&cabinet, i % 7, i)->index, i);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_keep_their_order_under_each_key),
        cmocka_unit_test(merged_rows_say_whether_a_day_is_held),
        cmocka_unit_test(many_rows_are_filed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
