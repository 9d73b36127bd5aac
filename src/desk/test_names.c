/* test_names: decisions, roles and bodies as people write them. */
#include "desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static const struct catalogue *catalogue;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    catalogue = rulebook_catalogue(embedded_rulebook(arena));
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static bool finds(const char *written, const char *code)
{
    int32_t types[64], day;
    assert_true(day_parse(TEXT_LITERAL("2026-11-22"), &day));
    size_t count = types_with(arena, catalogue, text_of(written), day, types, 64);
    for (size_t i = 0; i < count; i++)
        if (text_is(catalogue_type(catalogue, types[i])->code, code))
            return true;
    return false;
}

static void a_decision_is_found_by_what_people_write(void **state)
{
    (void)state;
    assert_true(finds("6 § LVU", "lvu-omhandertagande"));
    assert_true(finds("LVU 6", "lvu-omhandertagande"));
    assert_true(finds("OMEDELBART omhänder", "lvu-omhandertagande"));
    assert_true(finds("umgänge", "lvu-umgange"));
    assert_false(finds("6 § LVU", "lvu-upphorande")); /* 6 is not 16, 36 or 2026 */
    assert_false(finds("umgänge", "lvu-omhandertagande"));
    assert_false(finds("", "lvu-omhandertagande"));
    assert_false(finds("§ av", "lvu-omhandertagande")); /* says nothing */
}

static void a_decision_has_one_name(void **state)
{
    (void)state;
    int32_t type = type_known(arena, catalogue, TEXT_LITERAL("lvu-omhandertagande"));
    assert_true(type >= 0);
    assert_int_equal(type_known(arena, catalogue, TEXT_LITERAL(" omedelbart OMHÄNDERTAGANDE ")),
                     type);
    assert_int_equal(type_known(arena, catalogue, TEXT_LITERAL("omhändertagande")), -1);
    assert_int_equal(type_written(arena, catalogue, TEXT_LITERAL("omedelbart omhänderta")), type);
    assert_int_equal(type_written(arena, catalogue, TEXT_LITERAL("något annat")), -1);
}

static void a_decider_is_a_role_when_there_is_no_register(void **state)
{
    (void)state;
    const struct register_rows *nobody = register_none(arena);
    struct authority_request request = authority_ask(0, 0);
    assert_true(decider_written(arena, nobody, TEXT_LITERAL("Enhetschefen"), &request));
    assert_true(text_is(nobody->roles->items[request.role].key, "enhetschef"));
    request = authority_ask(0, 0);
    assert_false(decider_written(arena, nobody, TEXT_LITERAL("Kim Exempelsson"), &request));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_is_found_by_what_people_write),
        cmocka_unit_test(a_decision_has_one_name),
        cmocka_unit_test(a_decider_is_a_role_when_there_is_no_register),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
