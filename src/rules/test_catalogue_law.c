/* test_catalogue_law: facts that law/beslutstyper.csv must state. Each was read in the law
 * (law/README.md), not in the table; who changes the table and meets a failure here reads the
 * provision again. */
#include "rules/fuzz_law.h"
#include "rules/rules.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { FILES = 100, FILE_BYTES = 1 << 19 };

struct shelf {
    struct arena *arena;
    const struct catalogue *catalogue;
    struct rule_source files[FILES];
    size_t count;
};

static void add_file(struct shelf *shelf, const char *path)
{
    static char bytes[FILE_BYTES];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    assert_in_range(size, 1, sizeof bytes - 1);
    assert_in_range(shelf->count, 0, FILES - 1);
    const char *name = path + strlen(LAW_FOLDER) + 1;
    shelf->files[shelf->count++] =
        (struct rule_source){text_of(text_copy(shelf->arena, text_of(name))),
                             text_of(text_copy(shelf->arena, (struct text){bytes, size}))};
}

/* The words, names and provisions of the law and its tables; no rules. */
static int set_shelf(void **state)
{
    static const char *const patterns[] = {"ordlista", "begrepp/*", "*/sources", "*.csv"};
    static struct shelf shelf;
    shelf.arena = arena_open(0);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        char path[1024];
        glob_t found;
        snprintf(path, sizeof path, "%s/%s", LAW_FOLDER, patterns[i]);
        assert_int_equal(glob(path, 0, NULL, &found), 0);
        for (size_t n = 0; n < found.gl_pathc; n++)
            add_file(&shelf, found.gl_pathv[n]);
        globfree(&found);
    }
    struct rule_problems problems;
    const struct rulebook *book =
        rulebook_compile(shelf.arena, shelf.files, shelf.count, &problems);
    if (!book)
        fail_msg("%.*s:%d:%d: %s", (int)problems.items[0].source.size,
                 problems.items[0].source.bytes, problems.items[0].line, problems.items[0].column,
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

static const char before[] = "2025-06-30", after[] = "2025-07-01", luo[] = "2027-01-01";

static const struct {
    const char *code, *day;
    enum decider_class decider;
    enum permission permission;
} facts[] = {
    /* HFD 2016 ref. 74: nobody but the board, and in urgency the chair with a mandate */
    {"lvu-vistelseort", "2016-06-01", CLASS_COMMITTEE, MAY_NOT},
    {"lvu-vistelseort", before, CLASS_COMMITTEE, MAY_NOT},
    {"lvu-vistelseort", before, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-vistelseort", before, CLASS_CHAIR, MAY_BY_MANDATE_URGENT},
    {"lvu-vistelseort", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvu-vistelseort", after, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-vistelseort", after, CLASS_CHAIR, MAY_BY_MANDATE_URGENT},
    {"lvu-vistelseort", luo, CLASS_COMMITTEE, MAY_UNKNOWN},
    {"lvu-umgange", before, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lvu-umgange", before, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-umgange", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvu-14-overvagande", before, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvu-14-overvagande", before, CLASS_EMPLOYEE, MAY_NOT},
    /* LVU */
    {"lvu-omhandertagande", "2006-11-20", CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lvu-omhandertagande", before, CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lvu-omhandertagande", after, CLASS_APPOINTED_MEMBER, MAY_BY_LAW_URGENT},
    {"lvu-omhandertagande", after, CLASS_MEMBER, MAY_NOT},
    {"lvu-omhandertagande", after, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-omhandertagande", after, CLASS_CONTRACTOR, MAY_NOT},
    {"lvu-omhandertagande", after, CLASS_BOARD, MAY_BY_LAW},
    {"lvu-omhandertagande", luo, CLASS_CHAIR, MAY_UNKNOWN},
    {"lvu-ansokan-vard", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvu-ansokan-vard", after, CLASS_CHAIR, MAY_UNKNOWN},
    {"lvu-omhandertagande-upphor", after, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lvu-omhandertagande-upphor", after, CLASS_EMPLOYEE, MAY_PERHAPS_NOT},
    {"lvu-omhandertagande-upphor", after, CLASS_CHAIR, MAY_BY_MANDATE_URGENT},
    {"lvu-langre-tid", after, CLASS_EMPLOYEE, MAY_PERHAPS_NOT},
    {"lvu-placering", after, CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lvu-omplacering", before, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-personliga-forhallanden", after, CLASS_EMPLOYEE, MAY_BY_ORDER},
    {"lvu-tillfallig-vard", before, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lvu-tillfallig-vard", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvu-flyttningsforbud-umgange", before, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-flyttningsforbud-tillfalligt", after, CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lvu-utreseforbud-omprovning", before, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lvu-polis-lakarundersokning", after, CLASS_CHAIR, MAY_BY_LAW},
    {"lvu-polis-verkstallighet", after, CLASS_APPOINTED_OFFICIAL, MAY_BY_LAW},
    {"lvu-polis-verkstallighet", after, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-overklaga-upphavande", before, CLASS_EMPLOYEE, MAY_NOT},
    {"lvu-overklaga-upphavande", before, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lvu-overklaga", before, CLASS_EMPLOYEE, MAY_PERHAPS_NOT},
    {"lvu-forebyggande", luo, CLASS_COMMITTEE, MAY_UNKNOWN},
    /* LPS, LVM */
    {"lps-adress-umgange", before, CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lps-adress-umgange", before, CLASS_COMMITTEE, MAY_PERHAPS_NOT},
    {"lps-adress-umgange", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"lvm-omhandertagande", after, CLASS_CHAIR, MAY_BY_LAW_URGENT},
    {"lvm-ansokan", after, CLASS_EMPLOYEE, MAY_NOT},
    {"lvm-ansokan", luo, CLASS_EMPLOYEE, MAY_PERHAPS_NOT},
    /* SoL, FB, KL */
    {"sol-familjehem", "2006-01-01", CLASS_EMPLOYEE, MAY_NOT},
    {"sol-familjehem", luo, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"sol-overvaga-flyttningsforbud", luo, CLASS_EMPLOYEE, MAY_PERHAPS_NOT},
    {"sol-hvb", after, CLASS_EMPLOYEE, MAY_BY_ORDER},
    {"sol-inte-inleda-utredning", after, CLASS_EMPLOYEE, MAY_BY_ORDER},
    {"sol-inte-inleda-utredning", after, CLASS_CONTRACTOR, MAY_PERHAPS_NOT},
    {"sol-forbud-ta-emot-barn", after, CLASS_COMMITTEE, MAY_NOT},
    {"sol-atersokning-talan", after, CLASS_EMPLOYEE, MAY_NOT},
    {"fb-6-13a", after, CLASS_COMMITTEE, MAY_BY_ORDER},
    {"fb-6-13a", after, CLASS_CHAIR, MAY_NOT},
    {"fb-6-13a", after, CLASS_APPOINTED_MEMBER, MAY_NOT},
    {"fb-6-13a", before, CLASS_CHAIR, MAY_PERHAPS_NOT},
    {"fb-faderskap-inte-utreda", after, CLASS_COMMITTEE, MAY_NOT},
    {"fb-utredare", after, CLASS_EMPLOYEE, MAY_BY_ORDER},
    {"namnd-yttrande-eget-beslut", after, CLASS_COMMITTEE, MAY_NOT},
};

static void the_table_states_the_law(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        int32_t day, type = catalogue_find(catalogue, text_of(facts[i].code));
        assert_true(day_parse(text_of(facts[i].day), &day));
        if (type < 0)
            fail_msg("no type %s", facts[i].code);
        enum permission permission =
            span_permits(catalogue_on(catalogue, type, day), facts[i].decider);
        if (permission == facts[i].permission)
            continue;
        print_message("%s %s class %d: permission %d, the law says %d\n", facts[i].code,
                      facts[i].day, facts[i].decider, permission, facts[i].permission);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* Decisions that must never wait for a question of authority, and investigations that ask for a
 * degree. */
static void flags_stand_where_the_law_has_them(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    static const char *const protective[] = {"lvu-omhandertagande", "lvu-omhandertagande-upphor",
                                             "lvm-omhandertagande", "lps-omedelbar",
                                             "sol-skyddsbedomning"};
    static const char *const degree[] = {"sol-inte-inleda-utredning", "sol-inleda-utredning",
                                         "sol-skyddsbedomning", "sol-uppfoljning-utredning"};
    for (size_t i = 0; i < sizeof protective / sizeof *protective; i++)
        assert_true(catalogue_type(catalogue, catalogue_find(catalogue, text_of(protective[i])))
                        ->protective);
    for (size_t i = 0; i < sizeof degree / sizeof *degree; i++)
        assert_true(
            catalogue_type(catalogue, catalogue_find(catalogue, text_of(degree[i])))->needs_degree);
    int32_t weighty = catalogue_find(catalogue, text_of("sol-hvb"));
    int32_t listed = catalogue_find(catalogue, text_of("fb-utredare"));
    int32_t day;
    assert_true(day_parse(text_of(after), &day));
    assert_true(catalogue_on(catalogue, weighty, day)->weighty);
    assert_false(catalogue_on(catalogue, listed, day)->weighty);
}

/* No type is without law both before and after 2025-07-01, and every type can be met in an order. */
static void every_type_has_law_and_a_way_to_be_found(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    int32_t old, new;
    assert_true(day_parse(TEXT_LITERAL("2020-01-01"), &old) && day_parse(text_of(after), &new));
    assert_in_range(catalogue_count(catalogue), 90, 300);
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct decision_type *type = catalogue_type(catalogue, (int32_t)i);
        if (!catalogue_on(catalogue, (int32_t)i, old) && !catalogue_on(catalogue, (int32_t)i, new))
            fail_msg("%.*s has no law", (int)type->code.size, type->code.bytes);
        if (type->word_count == 0)
            fail_msg("%.*s cannot be found in an order", (int)type->code.size, type->code.bytes);
        assert_int_equal(catalogue_find(catalogue, type->code), i);
    }
}

/* Two types that one phrase means could not be told apart without their provisions; but a phrase
 * stands once in a type. */
static void no_phrase_stands_twice_in_a_type(void **state)
{
    const struct catalogue *catalogue = catalogue_of(state);
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct decision_type *type = catalogue_type(catalogue, (int32_t)i);
        for (size_t n = 0; n < type->word_count; n++)
            for (size_t m = 0; m < n; m++)
                if (text_equal(type->words[n], type->words[m]))
                    fail_msg("%s: '%s' twice", type->code.bytes, type->words[n].bytes);
    }
}

static void the_base_amount_is_there_for_each_year(void **state)
{
    for (int32_t year = 2000; year <= 2026; year++)
        assert_true(catalogue_base_amount_ore(catalogue_of(state), year) > 0);
    assert_int_equal(catalogue_base_amount_ore(catalogue_of(state), 2023), 5250000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_table_states_the_law),
        cmocka_unit_test(flags_stand_where_the_law_has_them),
        cmocka_unit_test(every_type_has_law_and_a_way_to_be_found),
        cmocka_unit_test(no_phrase_stands_twice_in_a_type),
        cmocka_unit_test(the_base_amount_is_there_for_each_year),
    };
    return cmocka_run_group_tests(tests, set_shelf, clear_shelf);
}
