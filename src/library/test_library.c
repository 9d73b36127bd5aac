/* Tests of reda.h as a user sees it: what is opened, found, asked and answered. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>

static void test_the_law_has_types_and_versions(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_span span;
    struct reda_source source;
    int32_t type = reda_type_find(scene.lawbook, reda_text_of("vard"));
    assert_int_equal(reda_type_count(scene.lawbook), 2);
    assert_true(reads(reda_type_code(scene.lawbook, type), "vard"));
    assert_true(reads(reda_type_name(scene.lawbook, type), "Vård"));
    assert_true(reda_span_at(scene.lawbook, 1, &span));
    assert_int_equal(span.type, reda_type_find(scene.lawbook, reda_text_of("bistand")));
    assert_int_equal(span.from, scene_day("2024-01-01"));
    assert_true(reads(span.note, "Ny lydelse"));
    assert_true(reda_source_at(scene.lawbook, 1, 0, &source));
    assert_true(reads(source.law, "TL"));
    assert_true(reads(source.place, "1 §"));
    assert_true(reads(source.says, "vem som beslutar"));
    assert_false(reda_source_at(scene.lawbook, 1, span.source_count, &source));
    scene_close(&scene);
}

static void test_rows_are_found_by_key(void **state)
{
    (void)state;
    static const struct {
        enum reda_table table;
        const char *key;
        int32_t count;
    } rows[] = {{REDA_PERSONS, "ali", 2}, {REDA_UNITS, "norr", 2}, {REDA_POSTS, "p1", 1},
                {REDA_BODIES, "n", 1},    {REDA_ORDERS, "o1", 1},  {REDA_ORDER_ROWS, "1.2", 2}};
    struct scene scene = scene_open();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        int32_t found = scene_find(&scene, rows[i].table, rows[i].key);
        assert_int_equal(found, rows[i].count - 1); /* the last one of its file */
        assert_true(reads(reda_key(scene.reg, rows[i].table, found), rows[i].key));
        assert_int_equal(reda_count(scene.reg, rows[i].table), rows[i].count);
        assert_int_equal(scene_find(&scene, rows[i].table, "ingen"), -1);
    }
    scene_close(&scene);
}

static void test_a_role_is_found_by_synonym(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    int32_t role = scene_find(&scene, REDA_ROLES, "provroll");
    assert_true(role >= 0 && role < reda_count(scene.reg, REDA_ROLES));
    assert_int_equal(scene_find(&scene, REDA_ROLES, "prövroll"), role);
    assert_true(reads(reda_key(scene.reg, REDA_ROLES, role), "provroll"));
    scene_close(&scene);
}

static void test_a_yes_carries_its_chain(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "bistand", "2023-05-02");
    request.amount_ore = 2000000;
    struct reda_answer answer = scene_check(&scene, &request);
    struct reda_appointment appointment;
    struct reda_order_row row;
    assert_int_equal(answer.verdict, REDA_YES);
    assert_int_equal(answer.reason, REDA_REASON_ORDER);
    assert_int_equal(answer.decider, REDA_EMPLOYEE);
    assert_int_equal(answer.step, 0);
    assert_int_equal(answer.subdelegation, -1);
    assert_int_equal(answer.missing, 0);
    assert_int_equal(answer.span, 0);
    assert_true(reda_appointment_at(scene.reg, answer.appointment, &appointment));
    assert_int_equal(appointment.person, request.person);
    assert_int_equal(appointment.post, scene_find(&scene, REDA_POSTS, "p1"));
    assert_int_equal(appointment.body, -1);
    assert_int_equal(appointment.to, scene_day("2024-12-31"));
    assert_true(reda_order_row_at(scene.reg, answer.row, &row));
    assert_true(reads(row.key, "1.1"));
    assert_true(reads(row.who, "Provroll"));
    assert_true(reads(reda_key(scene.reg, REDA_ORDERS, row.order), "o1"));
    scene_close(&scene);
}

static void test_a_no_names_the_condition(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "bistand", "2023-05-02");
    request.amount_ore = 2000001;
    struct reda_answer answer = scene_check(&scene, &request);
    assert_int_equal(answer.verdict, REDA_NO);
    assert_int_equal(answer.reason, REDA_REASON_CONDITION);
    assert_true(
        reads(reda_condition_at(scene.reg, answer.row, answer.condition), "högst 20000 kr"));
    scene_close(&scene);
}

static void test_the_law_stands_above_the_order(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "bistand", "2024-05-02");
    request.amount_ore = 100;
    struct reda_answer answer = scene_check(&scene, &request);
    assert_int_equal(answer.verdict, REDA_NO);
    assert_int_equal(answer.reason, REDA_REASON_LAW_FORBIDS);
    assert_int_equal(answer.span, 1);
    scene_close(&scene);
}

static void test_an_unknown_names_what_is_missing(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "bistand", "2023-05-02");
    assert_int_equal(scene_check(&scene, &request).missing, 1u << REDA_FACT_AMOUNT);
    request = scene_ask(&scene, "vard", "2023-05-02");
    struct reda_answer answer = scene_check(&scene, &request);
    assert_int_equal(answer.verdict, REDA_UNKNOWN);
    assert_int_equal(answer.missing, 1u << REDA_FACT_UNIT);
    request.unit = scene_find(&scene, REDA_UNITS, "norr");
    assert_int_equal(scene_check(&scene, &request).verdict, REDA_YES);
    request.unit = scene_find(&scene, REDA_UNITS, "roten");
    assert_int_equal(scene_check(&scene, &request).verdict, REDA_NO);
    scene_close(&scene);
}

static void test_what_was_known_on_a_day(void **state)
{
    (void)state;
    struct scene scene = scene_open();
    struct reda_request request = scene_ask(&scene, "bistand", "2023-05-02");
    request.amount_ore = 100;
    assert_int_equal(scene_check(&scene, &request).verdict, REDA_YES);
    reda_authority_close(scene.authority);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, scene_day("2023-05-31"));
    assert_int_equal(scene_check(&scene, &request).verdict, REDA_NO);
    reda_authority_close(scene.authority);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, scene_day("2023-06-01"));
    assert_int_equal(scene_check(&scene, &request).verdict, REDA_YES);
    scene_close(&scene);
}

/* Everything given, each in memory of its own that is gone when it has been opened. */
static struct reda_file *lent(const struct reda_file *files, size_t count)
{
    struct reda_file *copies = calloc(count, sizeof *copies);
    for (size_t i = 0; i < count; i++) {
        char *bytes = malloc(files[i].bytes.size), *name = malloc(files[i].name.size);
        memcpy(bytes, files[i].bytes.bytes, files[i].bytes.size);
        memcpy(name, files[i].name.bytes, files[i].name.size);
        copies[i] = (struct reda_file){{name, files[i].name.size}, {bytes, files[i].bytes.size}};
    }
    return copies;
}

static void take_back(struct reda_file *files, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        memset((void *)(uintptr_t)files[i].bytes.bytes, '#', files[i].bytes.size);
        free((void *)(uintptr_t)files[i].bytes.bytes);
        free((void *)(uintptr_t)files[i].name.bytes);
    }
    free(files);
}

static void test_what_is_given_is_copied(void **state)
{
    (void)state;
    struct scene scene;
    struct reda_file *law = lent(scene_law, SCENE_LAWS);
    struct reda_file *people = lent(scene_people, SCENE_PEOPLE);
    scene.lawbook = reda_lawbook_open(law, SCENE_LAWS);
    take_back(law, SCENE_LAWS);
    scene.reg = reda_register_open(scene.lawbook, people, SCENE_PEOPLE);
    take_back(people, SCENE_PEOPLE);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, REDA_DAY_NOW);
    struct reda_request request = scene_ask(&scene, "bistand", "2023-05-02");
    request.amount_ore = 100;
    struct reda_answer answer = scene_check(&scene, &request);
    struct reda_order_row row;
    assert_int_equal(answer.verdict, REDA_YES);
    assert_true(reda_order_row_at(scene.reg, answer.row, &row));
    assert_true(reads(row.decision, "Bistånd"));
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_law_has_types_and_versions),
        cmocka_unit_test(test_rows_are_found_by_key),
        cmocka_unit_test(test_a_role_is_found_by_synonym),
        cmocka_unit_test(test_a_yes_carries_its_chain),
        cmocka_unit_test(test_a_no_names_the_condition),
        cmocka_unit_test(test_the_law_stands_above_the_order),
        cmocka_unit_test(test_an_unknown_names_what_is_missing),
        cmocka_unit_test(test_what_was_known_on_a_day),
        cmocka_unit_test(test_what_is_given_is_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
