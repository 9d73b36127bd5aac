/* test_find: rows by key, the tree of units over time, and the register as it was known. */
#include "test_rows.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void rows_are_found_by_key(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    assert_int_equal(register_person(&small.rows, KEY("cia")), 2);
    assert_int_equal(register_unit(&small.rows, KEY("vuxen")), 2);
    assert_int_equal(register_post(&small.rows, KEY("h1")), 1);
    assert_int_equal(register_body(&small.rows, KEY("su")), 1);
    assert_int_equal(register_order(&small.rows, KEY("2025")), 1);
    assert_int_equal(register_agreement(&small.rows, KEY("avtal")), 0);
    assert_int_equal(register_person(&small.rows, KEY("Cia")), -1);
    assert_int_equal(register_unit(&small.rows, KEY("")), -1);
    assert_int_equal(register_post(&small.rows, KEY("h")), -1);
    assert_int_equal(register_body(&small.rows, KEY("sn ")), -1);
    assert_int_equal(register_order(&small.rows, KEY("2023")), -1);
    assert_int_equal(register_agreement(&small.rows, KEY("avtal2")), -1);
}

static void a_unit_lies_within_itself_and_those_above(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    small.units[2].parent = 1;
    assert_true(unit_within(&small.rows, 2, 2, 100));
    assert_true(unit_within(&small.rows, 2, 1, 100));
    assert_true(unit_within(&small.rows, 2, 0, 100));
    assert_false(unit_within(&small.rows, 0, 2, 100));
    assert_false(unit_within(&small.rows, -1, 0, 100));
}

static void a_unit_has_a_parent_while_it_holds(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    small.units[1].span = (struct span){10, 20, DAY_FIRST};
    small.units[0].span = (struct span){0, 5, DAY_FIRST};
    assert_false(unit_within(&small.rows, 1, 0, 9));
    assert_true(unit_within(&small.rows, 1, 0, 10));
    assert_true(unit_within(&small.rows, 1, 0, 20));
    assert_false(unit_within(&small.rows, 1, 0, 21));
    assert_true(unit_within(&small.rows, 1, 1, 21));
}

static void a_loop_of_units_ends(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    small.units[0].parent = 1;
    assert_true(unit_within(&small.rows, 0, 1, 100));
    assert_false(unit_within(&small.rows, 0, 2, 100));
}

static void what_is_known_is_not_copied(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    struct arena *arena = arena_open(0);
    small.persons[1].span.known_from = 300;
    const struct register_rows *known = register_known(arena, &small.rows, 300);
    assert_ptr_equal(known->persons, small.persons);
    known = register_known(arena, &small.rows, 299);
    assert_ptr_not_equal(known->persons, small.persons);
    assert_ptr_equal(known->units, small.units);
    assert_ptr_equal(known->meetings, small.meetings);
    arena_close(arena);
}

static void what_is_not_yet_known_has_no_day(void **state)
{
    (void)state;
    struct small small;
    small_init(&small);
    struct arena *arena = arena_open(0);
    small.appointments[1].span.known_from = 300;
    small.orders[1].known_from = small.lines[0].known_from = 300;
    small.meetings[1].known_from = 300;
    const struct register_rows *known = register_known(arena, &small.rows, 299);
    assert_false(span_holds(known->appointments[1].span, 299));
    assert_true(span_holds(known->appointments[0].span, 299));
    assert_true(span_holds(small.appointments[1].span, 299));
    assert_true(known->orders[1].valid_from > known->orders[1].valid_to);
    assert_int_equal(known->orders[0].valid_from, 0);
    assert_true(known->rows[0].valid_from > known->rows[0].valid_to);
    assert_int_equal(known->meetings[1].body, -1);
    assert_int_equal(known->meetings[1].day, DAY_NONE);
    assert_int_equal(known->meetings[0].day, 100);
    assert_int_equal(known->person_count, small.rows.person_count);
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_found_by_key),
        cmocka_unit_test(a_unit_lies_within_itself_and_those_above),
        cmocka_unit_test(a_unit_has_a_parent_while_it_holds),
        cmocka_unit_test(a_loop_of_units_ends),
        cmocka_unit_test(what_is_known_is_not_copied),
        cmocka_unit_test(what_is_not_yet_known_has_no_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
