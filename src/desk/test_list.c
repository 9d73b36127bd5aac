/* test_list: a list judged in one go or in portions says the same; what was read from which column is told. */
#include "desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct plan plan;
static struct mappings mappings;

static int begin(void **state)
{
    (void)state;
    arena = arena_open(0);
    plan = (struct plan){.rules = embedded_rulebook(arena),
                         .language = LANGUAGE_SV,
                         .format = REPORT_XLSX,
                         .as_of = DAY_NONE};
    mappings = mappings_shipped(arena, NULL);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static struct fault *gather(void *context, struct arena *of_list, struct page *page)
{
    (void)of_list;
    builder_add(context, builder_text(&page->report));
    return NULL;
}

static struct text judge(const char *csv, struct list_reading *reading, bool in_portions,
                         struct report_counts *counts_out)
{
    struct page page;
    struct builder told;
    struct list_judging judging = {
        .plan = &plan, .mappings = &mappings, .file = "lista.csv", .arena = arena, .page = &page};
    assert_true(day_parse(TEXT_LITERAL("2026-11-22"), &judging.day));
    builder_init(&told, arena);
    if (in_portions) {
        judging.take = gather;
        judging.context = &told;
    }
    page_open(&page);
    assert_null(list_judge(&judging, text_of(csv), SHEET_CSV, reading));
    *counts_out = page.counts;
    if (!in_portions)
        builder_add(&told, builder_text(&page.report));
    page_close(&page);
    return builder_text(&told);
}

static const char list[] = "Ärendenummer;Inledd;Avslutad;Förlängd till;Telefon\n"
                           "1;2026-01-07;2026-09-01;;070\n"
                           "2;2026-01-07;2026-03-01;;071\n"
                           "3;2026-13-07;2026-03-01;;072\n";

static void faults_days_and_broken_rows(void **state)
{
    (void)state;
    struct list_reading reading;
    struct report_counts counts;
    struct report_row row;
    struct text rows = judge(list, &reading, false, &counts);
    assert_int_equal(counts.cases, 2);
    assert_int_equal(counts.cases_with_fault, 1);
    assert_int_equal(counts.problems, 1);
    assert_true(report_row_next(&rows, &row));
    assert_int_equal(row.kind, ROW_FINDING);
    assert_true(text_is(row.cells[FINDING_CASE], "1"));
    assert_true(text_is(row.cells[FINDING_LATEST], "2026-05-07"));
    assert_true(text_is(row.cells[FINDING_DAYS_OVER], "117")); /* 7 May to 1 September */
    assert_true(report_row_next(&rows, &row));
    assert_int_equal(row.kind, ROW_PROBLEM);
    assert_true(text_is(row.cells[PROBLEM_LINE], "4"));
    assert_false(report_row_next(&rows, &row));
}

static void portions_say_the_same(void **state)
{
    (void)state;
    struct list_reading reading;
    struct report_counts counts;
    struct text whole = judge(list, &reading, false, &counts);
    struct text parts = judge(list, &reading, true, &counts);
    assert_true(whole.size > 0 && text_equal(whole, parts));
}

static void columns_are_told(void **state)
{
    (void)state;
    struct list_reading reading;
    struct report_counts counts;
    judge(list, &reading, false, &counts);
    assert_string_equal(reading.mapping, "utredningar");
    assert_int_equal(reading.used_count, 4);
    assert_int_equal(reading.ignored_count, 1);
    assert_true(text_is(reading.ignored[0], "Telefon"));
}

static void headings_that_nobody_knows(void **state)
{
    (void)state;
    struct list_reading reading;
    struct report_counts counts;
    struct report_row row;
    struct text rows = judge("a;b\n1;2\n", &reading, false, &counts);
    assert_null(reading.mapping);
    assert_true(report_row_next(&rows, &row));
    assert_int_equal(row.kind, ROW_PROBLEM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_days_and_broken_rows),
        cmocka_unit_test(portions_say_the_same),
        cmocka_unit_test(columns_are_told),
        cmocka_unit_test(headings_that_nobody_knows),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
