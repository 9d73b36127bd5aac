/* test_analysis_days: what the law says of rows against brute force: in random towns every row,
 * delegate, type and day by itself; and sets of days, which the whole sweep is made of. */
#include "test_naive.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "analysis_part.h"

enum { TOWNS = 3000, PLACES = 40 };

static const struct order_remark *said_of(const struct brute *brute, int32_t row, int32_t delegate,
                                          int32_t type, int32_t day)
{
    for (size_t i = 0; i < brute->found.count; i++) {
        const struct order_remark *remark = &brute->found.items[i];
        bool law = remark->kind <= ORDER_ROW_UNSETTLED || remark->kind == ORDER_LAW_UNREAD;
        if (law && remark->row == row && remark->type == type && remark->from <= day &&
            day <= remark->to && (remark->delegate == delegate || remark->delegate < 0))
            return remark;
    }
    return NULL;
}

/* A row is unread as a whole: when one delegate's law is, the others' remarks stand beside it. */
static void compare_law(const struct brute *brute, int32_t row, int32_t type, int32_t day)
{
    const struct order_line *line = &brute->town.rows.rows[row];
    bool holds = row_holds(brute, line, day), unread = false;
    for (size_t i = 0; i < line->delegate_count; i++) {
        bool mended;
        enum remark_kind expected = law_says(brute, line, &line->delegates[i], type, day, &mended);
        unread |= holds && expected == ORDER_LAW_UNREAD;
    }
    for (size_t i = 0; i < line->delegate_count; i++) {
        bool mended;
        enum remark_kind expected = law_says(brute, line, &line->delegates[i], type, day, &mended);
        const struct order_remark *said = said_of(brute, row, (int32_t)i, type, day);
        bool any = holds && (expected != ORDER_ROW_DEAD || unread);
        if (!said != !any)
            fail_msg("seed %llu row %d delegate %zu day %d: %s", (unsigned long long)brute->seed,
                     row, i, day, said ? "a remark too much" : "no remark");
        if (said && said->kind == ORDER_ROW_FORBIDDEN && mended && said->certain)
            fail_msg("seed %llu row %d: certain though hurry may be meant",
                     (unsigned long long)brute->seed, row);
        if (said && expected != ORDER_ROW_DEAD && said->kind != expected &&
            said->kind != ORDER_LAW_UNREAD)
            fail_msg("seed %llu row %d delegate %zu day %d: other kind",
                     (unsigned long long)brute->seed, row, i, day);
    }
}

static void every_day_of_the_law(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= TOWNS; seed++) {
        struct brute brute;
        brute_open(&brute, seed);
        for (size_t row = 0; row < brute.town.rows.row_count; row++) {
            const struct order_line *line = &brute.town.rows.rows[row];
            for (size_t i = 0; i < line->type_count; i++)
                for (int32_t day = brute.from; has_type(line, line->types[i]) && day <= brute.to;
                     day++)
                    compare_law(&brute, (int32_t)row, line->types[i], day);
        }
        town_close(&brute.town);
    }
}

/* A set of days against one flag a day. */
static void sets_of_days(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20000; seed++) {
        struct arena *arena = arena_open(0);
        struct dice dice = {seed};
        struct day_set set = {.arena = arena};
        bool flags[PLACES] = {false};
        for (int i = roll(&dice, 6); i >= 0; i--) {
            int32_t from = roll(&dice, PLACES), to = from + roll(&dice, PLACES - from);
            day_set_add(&set, (struct days){from, to});
            memset(flags + from, true, (size_t)(to - from + 1));
        }
        day_set_order(&set);
        for (int i = roll(&dice, 6); i >= 0; i--) {
            int32_t from = roll(&dice, PLACES), to = from + roll(&dice, PLACES - from) - 1;
            day_set_remove(&set, (struct days){from, to});
            memset(flags + from, false, (size_t)(to - from + 1));
        }
        for (int32_t day = 0; day < PLACES; day++)
            if (day_set_meets(&set, (struct days){day, day}) != flags[day])
                fail_msg("seed %llu day %d", (unsigned long long)seed, day);
        for (size_t i = 1; i < set.count; i++)
            assert_true(set.items[i - 1].to < set.items[i].from);
        arena_close(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_the_law),
        cmocka_unit_test(sets_of_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
