/* test_table: columns stand straight by letters, not bytes. */
#include "table.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void columns_stand_straight(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct table table;
    struct builder builder;
    builder_init(&builder, arena);
    table_init(&table, arena, 3);
    const char *const cells[] = {"åäö", "b", "sist", "a", "två\nord", "", "aa", "", "x"};
    for (size_t i = 0; i < 9; i++)
        table_add(&table, text_of(cells[i]));
    table_write(&table, &builder);
    assert_string_equal(builder_string(&builder), "åäö  b        sist\n"
                                                  "a    två ord  \n"
                                                  "aa            x\n");
    arena_close(arena);
}

static void labels_have_one_width(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    struct builder builder;
    builder_init(&builder, arena);
    table_line(&builder, "Källa", TEXT_LITERAL("x"));
    table_line(&builder, "Kalla", TEXT_LITERAL("x"));
    assert_string_equal(builder_string(&builder), "Källa          x\nKalla          x\n");
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(columns_stand_straight),
                                       cmocka_unit_test(labels_have_one_width)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
