/* test_id_set: every id is new once, also far beyond the first room. */
#include "id_set.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct text id_of(struct arena *arena, int number)
{
    struct builder id;
    builder_init(&id, arena);
    builder_add_string(&id, "ärende-");
    builder_add_number(&id, number);
    return builder_text(&id);
}

static void each_id_is_new_once(void **state)
{
    (void)state;
    enum { IDS = 100000 };
    struct arena *arena = arena_open(0);
    struct id_set ids;
    id_set_open(&ids);
    for (int i = 0; i < IDS; i++) {
        assert_true(id_set_add(&ids, id_set_sum(id_of(arena, i))));
        arena_reset(arena);
    }
    for (int i = 0; i < IDS; i++) {
        assert_false(id_set_add(&ids, id_set_sum(id_of(arena, i))));
        arena_reset(arena);
    }
    assert_int_equal(ids.count, IDS);
    assert_true(ids.room <= 4 * IDS);
    id_set_close(&ids);
    arena_close(arena);
}

static void sum_is_never_zero(void **state)
{
    (void)state;
    assert_true(id_set_sum((struct text){"", 0}) != 0);
    assert_true(id_set_sum(TEXT_LITERAL("a")) != id_set_sum(TEXT_LITERAL("b")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_id_is_new_once),
                                       cmocka_unit_test(sum_is_never_zero)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
