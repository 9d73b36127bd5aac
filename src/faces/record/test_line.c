/* test_line: the picture of a case's time: days in their order, nothing outside, nothing upon another. */
#include "line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { DAY = 20000, MARKS = 400 };

static void days_stand_in_their_order(void **state)
{
    (void)state;
    struct line_mark marks[] = {{.first = DAY + 30, .last = DAY + 30, .number = 1},
                                {.first = DAY, .last = DAY, .number = 0}};
    struct line_bar bars[] = {{.first = DAY, .last = DAY + 120}};
    struct line line = {
        .today = DAY + 60, .marks = marks, .mark_count = 2, .bars = bars, .bar_count = 1};
    line_lay(&line);
    assert_int_equal(line.first, DAY);
    assert_int_equal(line.last, DAY + 120);
    assert_int_equal(marks[0].number, 0);
    assert_int_equal(marks[0].at, LINE_MARGIN);
    assert_int_equal(bars[0].from, LINE_MARGIN);
    assert_int_equal(bars[0].to, LINE_WIDTH - LINE_MARGIN);
    assert_int_equal(line.today_at, LINE_WIDTH / 2);
    assert_int_equal(marks[1].at, LINE_MARGIN + (LINE_WIDTH - 2 * LINE_MARGIN) / 4);
    assert_int_equal(line.lanes, 1);
}

static void the_bar_that_ends_first_is_uppermost(void **state)
{
    (void)state;
    struct line_bar bars[] = {{.first = DAY, .last = DAY + 20, .number = 0},
                              {.first = DAY + 5, .last = DAY + 10, .number = 1}};
    struct line line = {.today = DAY, .bars = bars, .bar_count = 2};
    line_lay(&line);
    assert_int_equal(bars[0].number, 1);
    assert_int_equal(bars[1].number, 0);
}

static void what_lies_far_ahead_leaves_room(void **state)
{
    (void)state;
    struct line_mark mark = {.first = DAY, .last = DAY};
    struct line_bar bar = {.first = DAY, .last = DAY + 9000};
    struct line line = {
        .today = DAY + 300, .marks = &mark, .mark_count = 1, .bars = &bar, .bar_count = 1};
    line_lay(&line);
    assert_int_equal(line.last, DAY + 600); /* as much ahead as has been */
    assert_int_equal(bar.to, LINE_WIDTH - LINE_MARGIN);
    assert_true(bar.goes_on);
    bar.last = DAY + 600;
    line_lay(&line);
    assert_false(bar.goes_on);
}

static void a_single_day_is_a_picture(void **state)
{
    (void)state;
    struct line_mark mark = {.first = DAY, .last = DAY};
    struct line line = {.today = DAY, .marks = &mark, .mark_count = 1};
    line_lay(&line);
    assert_int_equal(mark.at, LINE_MARGIN);
    assert_int_equal(line.today_at, LINE_MARGIN);
}

static void a_day_that_is_not_known_is_a_span(void **state)
{
    (void)state;
    struct line_mark mark = {.first = DAY, .last = DAY + 10};
    struct line line = {.today = DAY + 20, .marks = &mark, .mark_count = 1};
    line_lay(&line);
    assert_int_equal(mark.from, LINE_MARGIN);
    assert_int_equal(mark.to, LINE_WIDTH / 2);
    assert_int_equal(mark.at, (mark.from + mark.to) / 2);
}

static void what_matters_stands_nearest(void **state)
{
    (void)state;
    struct line_mark marks[] = {{.first = DAY, .last = DAY, .number = 0},
                                {.first = DAY, .last = DAY, .number = 1, .is_near = true}};
    struct line line = {.today = DAY + 9, .marks = marks, .mark_count = 2};
    line_lay(&line);
    assert_int_equal(marks[0].number, 1);
    assert_int_equal(marks[0].lane, 0);
    assert_int_equal(marks[1].lane, 1);
}

/* However many and however near: inside the picture, and in a lane nobody touches another until the lanes are full. */
static void nothing_stands_upon_another(void **state)
{
    (void)state;
    static struct line_mark marks[MARKS];
    for (int32_t days = 1; days < 3000; days = days * 3 + 1)
        for (int32_t count = 1; count <= MARKS; count = count * 2 + 1) {
            for (int32_t i = 0; i < count; i++) {
                int32_t day = DAY + (int32_t)((int64_t)i * 7919 % days);
                marks[i] = (struct line_mark){.first = day, .last = day, .number = i};
            }
            struct line line = {.today = DAY + days, .marks = marks, .mark_count = (size_t)count};
            line_lay(&line);
            int32_t before[LINE_LANES];
            for (size_t i = 0; i < LINE_LANES; i++)
                before[i] = -LINE_WIDTH;
            for (int32_t i = 0; i < count; i++) {
                assert_in_range(marks[i].at, LINE_MARGIN, LINE_WIDTH - LINE_MARGIN);
                assert_in_range(marks[i].lane, 0, line.lanes - 1);
                if (marks[i].lane < LINE_LANES - 1)
                    assert_true(marks[i].at - before[marks[i].lane] >= LINE_NEAR);
                before[marks[i].lane] = marks[i].at;
            }
            assert_true(line.lanes <= LINE_LANES);
        }
}

static void months_are_named_as_far_as_there_is_room(void **state)
{
    (void)state;
    for (int32_t days = 40; days < 40000; days += 97) {
        struct line_bar bar = {.first = DAY, .last = DAY + days};
        struct line line = {.today = DAY + days, .bars = &bar, .bar_count = 1};
        line_lay(&line);
        assert_in_range(line.tick_count, 1, LINE_TICKS);
        for (size_t i = 0; i < line.tick_count; i++) {
            assert_int_equal(civil_from_day(line.ticks[i].day).day, 1);
            assert_in_range(line.ticks[i].at, LINE_MARGIN, LINE_WIDTH - LINE_MARGIN);
            if (i)
                assert_true(line.ticks[i].at > line.ticks[i - 1].at);
        }
    }
}

static void a_place_is_a_percentage(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    assert_true(text_is(line_percent(arena, 0), "0.0%"));
    assert_true(text_is(line_percent(arena, 123), "12.3%"));
    assert_true(text_is(line_percent(arena, 1000), "100.0%"));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(days_stand_in_their_order),
                                       cmocka_unit_test(the_bar_that_ends_first_is_uppermost),
                                       cmocka_unit_test(what_lies_far_ahead_leaves_room),
                                       cmocka_unit_test(a_single_day_is_a_picture),
                                       cmocka_unit_test(a_day_that_is_not_known_is_a_span),
                                       cmocka_unit_test(what_matters_stands_nearest),
                                       cmocka_unit_test(nothing_stands_upon_another),
                                       cmocka_unit_test(months_are_named_as_far_as_there_is_room),
                                       cmocka_unit_test(a_place_is_a_percentage)};
    return cmocka_run_group_tests_name("line", tests, NULL, NULL);
}
