/* test_counts: counting case by case and adding the parts of several workers gives the same; groups of missing facts;
 * more codes than the table holds; coverage that is never rounded up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "part.h"
#include "sample.h"

#include <stdio.h>
#include <string.h>

struct desk {
    struct arena *arena;
    struct sample sample;
    struct report_counts counts;
};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void one_case_is_counted(void **state)
{
    struct desk *desk = *state;

    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.cases, 1);
    assert_int_equal(desk->counts.events, 4);
    assert_int_equal(desk->counts.checked, 9);
    assert_int_equal(desk->counts.held, 5);
    assert_int_equal(desk->counts.cases_with_fault, 1);
    for (size_t status = 0; status < STATUS_COUNT; status++)
        assert_int_equal(desk->counts.statuses[status], 1);
    assert_int_equal(desk->counts.as_of_first, sample_day("2026-06-01"));
    assert_int_equal(desk->counts.as_of_last, sample_day("2026-06-01"));
}

static void two_faults_in_a_case_are_one_case_with_fault(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[1].status = STATUS_FAULT;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.statuses[STATUS_FAULT], 2);
    assert_int_equal(desk->counts.cases_with_fault, 1);
}

static void a_case_with_doubt_alone_is_counted_apart(void **state)
{
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "dc");

    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all); /* has a fault too */
    assert_int_equal(desk->counts.cases_with_doubt, 0);
    counts_case(&desk->counts, &desk->sample.dossier, &findings);
    assert_int_equal(desk->counts.cases_with_doubt, 1);
    assert_int_equal(desk->counts.cases_with_fault, 1);
}

static void codes_are_counted_by_status(void **state)
{
    struct desk *desk = *state;
    size_t rows[REPORT_CODES];

    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(order_codes(&desk->counts, rows), 4);
    assert_true(text_is(desk->counts.codes[rows[0]].code, "DEADLINE_INVESTIGATION_4M"));
    assert_int_equal(desk->counts.codes[rows[0]].statuses[STATUS_FAULT], 2);
    assert_true(text_is(desk->counts.codes[rows[3]].code, "DEADLINE_PRELIMINARY_14D"));
    assert_int_equal(desk->counts.codes[rows[3]].statuses[STATUS_UNKNOWN], 2);
}

static struct missing_fact fact(int32_t event, int32_t kind, int32_t attribute)
{
    return (struct missing_fact){.event = event, .kind = kind, .attribute = attribute};
}

static void unknowns_are_grouped_by_the_missing_fact(void **state)
{
    struct desk *desk = *state;
    struct finding *unknown = &desk->sample.findings[3];
    size_t groups[REPORT_GROUPS];

    unknown->missing[0] = fact(-1, KIND_INVESTIGATION_EXTENDED, -1);
    unknown->missing[1] = fact(1, -1, ATTRIBUTE_UNTIL);
    unknown->missing[2] = fact(1, -1, -1);
    unknown->missing_count = 3;
    desk->sample.findings[2] = *unknown;
    desk->sample.findings[2].missing_count = 1;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(order_groups(&desk->counts, groups), 3);
    assert_int_equal(groups[0], KIND_INVESTIGATION_EXTENDED);
    assert_int_equal(desk->counts.missing[groups[0]].findings, 2);
    assert_int_equal(desk->counts.missing[groups[0]].cases, 1);
    assert_int_equal(groups[1], REPORT_WORDS + ATTRIBUTE_UNTIL);
    assert_int_equal(groups[2], 2 * REPORT_WORDS + KIND_PLACEMENT);
}

static void a_finding_counts_once_in_a_group(void **state)
{
    struct desk *desk = *state;
    struct finding *unknown = &desk->sample.findings[3];

    unknown->missing[0] = fact(0, KIND_DECISION, -1);
    unknown->missing[1] = fact(2, KIND_DECISION, -1);
    unknown->missing_count = 2;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.missing[KIND_DECISION].findings, 1);
}

static void an_unknown_without_a_named_fact_is_still_counted(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[3].missing_count = 0;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.missing[REPORT_UNNAMED].findings, 1);
}

static void a_doubt_that_lacks_a_fact_is_no_unknown(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[1].missing[0] = fact(-1, KIND_DECISION, -1);
    desk->sample.findings[1].missing_count = 1;
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    assert_int_equal(desk->counts.missing[KIND_DECISION].findings, 0);
}

/* Three cases of different content, counted by one hand or by two workers. */
static void parts_add_up_to_the_whole(void **state)
{
    static const char *const contents[] = {"fu", "dcu", "uc"};
    static const char *const days[] = {"2026-06-01", "2024-02-29",
                                       "2027-01-01"}; /* the limit is far, then passed */
    struct desk *desk = *state;
    struct report_counts workers[2], sum;

    report_counts_init(&workers[0]);
    report_counts_init(&workers[1]);
    report_counts_init(&sum);
    for (size_t index = 0; index < 3; index++) {
        struct findings findings = sample_only(&desk->sample, contents[index]);

        desk->sample.dossier.as_of = sample_day(days[index]);
        counts_case(&desk->counts, &desk->sample.dossier, &findings);
        counts_case(&workers[index % 2], &desk->sample.dossier, &findings);
    }
    desk->counts.problems = 2;
    workers[1].problems = 2;
    report_counts_add(&sum, &workers[0]);
    report_counts_add(&sum, &workers[1]);
    assert_memory_equal(&sum.missing, &desk->counts.missing, sizeof sum.missing);
    assert_memory_equal(&sum.statuses, &desk->counts.statuses, sizeof sum.statuses);
    assert_int_equal(sum.cases, 3);
    assert_int_equal(sum.events, 12);
    assert_int_equal(sum.problems, 2);
    assert_int_equal(sum.cases_with_fault, 1);
    assert_int_equal(sum.cases_with_doubt, 1);
    assert_int_equal(sum.coming_soon, 1);
    assert_int_equal(sum.coming_far, 1);
    assert_int_equal(sum.checked, desk->counts.checked);
    assert_int_equal(sum.held, desk->counts.held);
    assert_int_equal(sum.code_count, desk->counts.code_count);
    assert_int_equal(sum.as_of_first, sample_day("2024-02-29"));
    assert_int_equal(sum.as_of_last, sample_day("2027-01-01"));
}

static void adding_nothing_keeps_the_days(void **state)
{
    struct desk *desk = *state;
    struct report_counts none;

    report_counts_init(&none);
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    report_counts_add(&desk->counts, &none);
    assert_int_equal(desk->counts.as_of_first, sample_day("2026-06-01"));
    report_counts_add(&none, &desk->counts);
    assert_int_equal(none.as_of_last, sample_day("2026-06-01"));
}

static void codes_beyond_the_table_are_added_together(void **state)
{
    struct desk *desk = *state;
    struct rule rules[REPORT_CODES + 5];
    char names[REPORT_CODES + 5][8];
    struct findings findings = {.items = desk->sample.findings, .count = 1};
    int64_t sum = 0;

    for (size_t index = 0; index < REPORT_CODES + 5; index++) {
        snprintf(names[index], sizeof names[index], "C%zu", index);
        rules[index] = *desk->sample.findings[0].rule;
        rules[index].code = text_of(names[index]);
        desk->sample.findings[0].rule = &rules[index];
        counts_case(&desk->counts, &desk->sample.dossier, &findings);
    }
    assert_int_equal(desk->counts.code_count, REPORT_CODES);
    assert_int_equal(desk->counts.codes[REPORT_CODES - 1].code.size, 0);
    assert_int_equal(desk->counts.codes[REPORT_CODES - 1].statuses[STATUS_FAULT], 6);
    for (size_t index = 0; index < REPORT_CODES; index++)
        sum += desk->counts.codes[index].statuses[STATUS_FAULT];
    assert_int_equal(sum, REPORT_CODES + 5);
}

static void coverage_is_never_rounded_up(void **state)
{
    struct desk *desk = *state;

    assert_int_equal(counts_coverage_permille(&desk->counts), -1);
    desk->counts.checked = 10000;
    desk->counts.held = 9000;
    desk->counts.statuses[STATUS_FAULT] = 500;
    desk->counts.statuses[STATUS_DOUBT] = 250;
    desk->counts.statuses[STATUS_COMING] = 249;
    desk->counts.statuses[STATUS_UNKNOWN] = 1;
    assert_int_equal(counts_coverage_permille(&desk->counts), 999);
    desk->counts.held++;
    assert_int_equal(counts_coverage_permille(&desk->counts), 1000);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(one_case_is_counted),
        CASE(two_faults_in_a_case_are_one_case_with_fault),
        CASE(a_case_with_doubt_alone_is_counted_apart),
        CASE(codes_are_counted_by_status),
        CASE(unknowns_are_grouped_by_the_missing_fact),
        CASE(a_finding_counts_once_in_a_group),
        CASE(an_unknown_without_a_named_fact_is_still_counted),
        CASE(a_doubt_that_lacks_a_fact_is_no_unknown),
        CASE(parts_add_up_to_the_whole),
        CASE(adding_nothing_keeps_the_days),
        CASE(codes_beyond_the_table_are_added_together),
        CASE(coverage_is_never_rounded_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
