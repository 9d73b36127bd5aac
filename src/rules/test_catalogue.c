/* test_catalogue: the tables of the law: what a row becomes, that each fault is told with its
 * place, what a ceiling means for each class, and which version holds on a day. */
#include "test_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TYPES "beslutstyper.csv"
#define AMOUNTS "basbelopp.csv"
#define HEADER                                                                                         \
    "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;oklart " \
    "för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n"

static const char types[] =
    "# en anmärkning; med semikolon och \"citattecken\"\n" HEADER "\n"
    "flytt;Flytta barnet;2020-01-01;2025-06-30;14 § andra stycket LVU, 6 kap. 8 b § SoL;testlag "
    "1 §;N;;KL39;;utskott, ledamot;verifierad;;ja;;ÖVERFLYTTNING  av barn, flytta;placering, "
    "eller beslut där beslutstyp är placering eller omplacering;En not.\n"
    "flytt;;2025-07-01;2026-12-31;;testlag 1 §, testlag 2 §;U;;O;;;verifierad;;;ja;;;\n"
    "flytt;Flytta barnet;2027-01-01;;;testlag 2 §;?;;;;;läst en gång;;;;;;\n"
    "polis;Hjälp;;;;testlag 1 §;U;;;ordförande, förordnad tjänsteman;;verifierad;;;;;;\n"
    "hem;Hem;;2019-12-31;;testlag 3 §;U;;nej;;;verifierad;ja;;;;;\n"
    "bidrag;Bidrag;;;;testlag 1 §;T;prövas;;;konsult;verifierad;;;;;;\n";

static const char amounts[] = "år;belopp;märke\n2025;58800;läst en gång\n2026;59200;minne\n";

struct shelf {
    struct arena *arena;
    const struct catalogue *catalogue;
};

static int set_shelf(void **state)
{
    static struct shelf shelf;
    shelf.arena = arena_open(0);
    struct test_law law = law_begin();
    law_add(&law, TYPES, types);
    law_add(&law, AMOUNTS, amounts);
    struct rule_problems problems;
    const struct rulebook *book = rulebook_compile(shelf.arena, law.files, law.count, &problems);
    if (!book)
        fail_msg("%d:%d: %s", problems.items[0].line, problems.items[0].column,
                 problems.items[0].sentence);
    shelf.catalogue = rulebook_catalogue(book);
    *state = &shelf;
    return 0;
}

static int clear_shelf(void **state)
{
    arena_close(((struct shelf *)*state)->arena);
    return 0;
}

static const struct catalogue *catalogue_of(void **state)
{
    return ((struct shelf *)*state)->catalogue;
}

static int32_t find(void **state, const char *code)
{
    return catalogue_find(catalogue_of(state), text_of(code));
}

static const struct ceiling_span *on(void **state, const char *code, const char *day)
{
    int32_t number;
    assert_true(day_parse(text_of(day), &number));
    return catalogue_on(catalogue_of(state), find(state, code), number);
}

static void a_row_becomes_a_type(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    const struct decision_type *type = catalogue_type(catalogue, find(state, "flytt"));
    assert_int_equal(catalogue_count(catalogue), 4);
    assert_true(text_is(type->name, "Flytta barnet"));
    assert_true(type->appealable && type->protective && !type->needs_degree);
    assert_int_equal(type->word_count, 2);
    assert_true(text_is(type->words[0], "överflyttning av barn"));
    assert_string_equal(type->words[0].bytes, "överflyttning av barn");
    assert_true(text_is(type->words[1], "flytta"));
    assert_int_equal(type->pattern->count, 2);
    assert_true(word_set_has(&type->pattern->kinds, KIND_PLACEMENT));
    assert_true(word_set_has(&type->pattern->kinds, KIND_DECISION));
    assert_int_equal(type->span_count, 3);
    assert_true(catalogue_type(catalogue, find(state, "hem"))->needs_degree);
    assert_null(catalogue_type(catalogue, find(state, "hem"))->pattern);
}

static void a_row_becomes_a_span(void **state)
{
    const struct ceiling_span *span = on(state, "flytt", "2020-01-01");
    assert_int_equal(span->provision_count, 2);
    assert_int_equal(span->provisions[0].paragraph, 2);
    assert_int_equal(span->provisions[1].section_letter, 'b');
    assert_true(text_is(span->sources[0].place, "1 §"));
    assert_int_equal(span->ceiling, CEILING_BOARD);
    assert_int_equal(span->urgent, URGENT_MANDATE);
    assert_int_equal(span->unsettled, 1u << CLASS_COMMITTEE | 1u << CLASS_MEMBER);
    assert_int_equal(span->mark, MARK_VERIFIED);
    assert_true(text_is(span->note, "En not."));
    assert_int_equal(on(state, "flytt", "2025-07-01")->mark, MARK_VERIFIED_ONCE);
    assert_true(on(state, "bidrag", "2025-07-01")->weighty);
    assert_true(on(state, "polis", "2025-07-01")->official_appointed);
}

static void what_rests_on_memory_forbids_nobody_for_certain(void **state)
{
    const struct ceiling_span *span = on(state, "hem", "2019-12-31");
    assert_int_equal(span->mark, MARK_MEMORY);
    assert_int_equal(span_permits(span, CLASS_EMPLOYEE), MAY_PERHAPS_NOT);
    assert_int_equal(span_permits(span, CLASS_CHAIR), MAY_PERHAPS_NOT);
    assert_int_equal(span_permits(span, CLASS_COMMITTEE), MAY_BY_ORDER);
}

static void the_day_selects_the_version(void **state)
{
    assert_null(on(state, "flytt", "2019-12-31"));
    assert_int_equal(on(state, "flytt", "2025-06-30")->ceiling, CEILING_BOARD);
    assert_int_equal(on(state, "flytt", "2025-07-01")->ceiling, CEILING_COMMITTEE);
    assert_int_equal(on(state, "flytt", "2026-12-31")->ceiling, CEILING_COMMITTEE);
    assert_int_equal(on(state, "flytt", "2027-01-01")->ceiling, CEILING_UNKNOWN);
    assert_int_equal(on(state, "flytt", "9999-12-31")->ceiling, CEILING_UNKNOWN);
    assert_int_equal(on(state, "hem", "0001-01-01")->ceiling, CEILING_COMMITTEE);
    assert_null(on(state, "hem", "2020-01-01"));
}

static void a_code_is_found(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    assert_int_equal(find(state, "finns-inte"), -1);
    assert_int_equal(catalogue_nearest(catalogue, text_of("flyt")), find(state, "flytt"));
    assert_int_equal(catalogue_nearest(catalogue, text_of("flytta barnen")), find(state, "flytt"));
    assert_int_equal(catalogue_nearest(catalogue, text_of("något helt annat")), -1);
    assert_int_equal(catalogue_nearest(catalogue, text_of("")), -1);
}

static void a_year_has_its_amount(void **state)
{
    assert_int_equal(catalogue_base_amount_ore(catalogue_of(state), 2026), 5920000);
    assert_int_equal(catalogue_base_amount_ore(catalogue_of(state), 2024), -1);
    assert_int_equal(catalogue_base_amount_ore(catalogue_of(state), -5), -1);
    assert_int_equal(catalogue_base_amount_ore(catalogue_of(state), 5000), -1);
}

/* The table of docs/behorighet.md, a letter for each class in the order of enum decider_class: L
 * by law, B by law when urgent, M by mandate when urgent, D by order, n not, p perhaps not, ?
 * unknown. */
static const struct {
    enum ceiling ceiling;
    enum urgent_rule urgent;
    uint32_t unsettled, by_law;
    const char *permissions;
} permitted[] = {
    {CEILING_BOARD, URGENT_NONE, 0, 0, "Ln??nnnn"},
    {CEILING_BOARD, URGENT_STATUTE, 0, 0, "LnBBnnnn"},
    {CEILING_BOARD, URGENT_MANDATE, 0, 0, "LnMMnnnn"},
    {CEILING_BOARD, URGENT_FORBIDDEN, 0, 0, "Lnnnnnnn"},
    {CEILING_COMMITTEE, URGENT_NONE, 0, 0, "LD??nnnn"},
    {CEILING_COMMITTEE, URGENT_STATUTE, 0, 0, "LDBBnnnn"},
    {CEILING_COMMITTEE, URGENT_MANDATE, 0, 0, "LDMMnnnn"},
    {CEILING_COMMITTEE, URGENT_FORBIDDEN, 0, 0, "LDnnnnnn"},
    {CEILING_EMPLOYEE, URGENT_NONE, 0, 0, "LDDDDDDp"},
    {CEILING_EMPLOYEE, URGENT_STATUTE, 0, 0, "LDDDDDDp"},
    {CEILING_UNKNOWN, URGENT_STATUTE, 0xFF, 0xFF, "L???????"},
    {CEILING_BOARD, URGENT_FORBIDDEN, 1u << CLASS_COMMITTEE | 1u << CLASS_CHAIR, 0, "Lppnnnnn"},
    {CEILING_BOARD, URGENT_MANDATE, 0xFF, 0, "LpMMpppp"},
    {CEILING_EMPLOYEE, URGENT_NONE, 0xFF, 0, "LDDDDDDp"},
    {CEILING_COMMITTEE, URGENT_NONE, 0, 1u << CLASS_APPOINTED_OFFICIAL, "LD??nnLn"},
    {CEILING_COMMITTEE, URGENT_NONE, 0, 1u << CLASS_CHAIR, "LDL?nnnn"},
};

static void the_ceiling_decides_for_each_class(void **state)
{
    (void)state;
    static const char letters[] = {
        [MAY_BY_LAW] = 'L',   [MAY_BY_LAW_URGENT] = 'B', [MAY_BY_MANDATE_URGENT] = 'M',
        [MAY_BY_ORDER] = 'D', [MAY_NOT] = 'n',           [MAY_PERHAPS_NOT] = 'p',
        [MAY_UNKNOWN] = '?'};
    for (size_t i = 0; i < sizeof permitted / sizeof *permitted; i++) {
        struct ceiling_span span = {.ceiling = permitted[i].ceiling,
                                    .urgent = permitted[i].urgent,
                                    .unsettled = permitted[i].unsettled,
                                    .by_law = permitted[i].by_law};
        char told[DECIDER_CLASSES + 1] = {0};
        for (int decider = 0; decider < DECIDER_CLASSES; decider++)
            told[decider] = letters[span_permits(&span, (enum decider_class)decider)];
        assert_string_equal(told, permitted[i].permissions);
    }
    assert_int_equal(span_permits(NULL, CLASS_BOARD), MAY_BY_LAW);
    assert_int_equal(span_permits(NULL, CLASS_CHAIR), MAY_UNKNOWN);
}

static void a_law_without_tables_has_an_empty_catalogue(void **state)
{
    struct test_law law = law_begin();
    struct rule_problems problems;
    const struct rulebook *book =
        rulebook_compile(((struct shelf *)*state)->arena, law.files, law.count, &problems);
    assert_int_equal(catalogue_count(rulebook_catalogue(book)), 0);
    assert_int_equal(catalogue_base_amount_ore(rulebook_catalogue(book), 2026), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_becomes_a_type),
        cmocka_unit_test(a_row_becomes_a_span),
        cmocka_unit_test(what_rests_on_memory_forbids_nobody_for_certain),
        cmocka_unit_test(the_day_selects_the_version),
        cmocka_unit_test(a_code_is_found),
        cmocka_unit_test(a_year_has_its_amount),
        cmocka_unit_test(the_ceiling_decides_for_each_class),
        cmocka_unit_test(a_law_without_tables_has_an_empty_catalogue),
    };
    return cmocka_run_group_tests(tests, set_shelf, clear_shelf);
}
