/* test_book: opens the workbook that was written and looks at its cells: dates are dates, text is never a formula, and
 * what could not be written is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "test_book_desk.h"

#include <stdio.h>
#include <string.h>

static void a_finding_is_a_row_with_a_real_date(void **state)
{
    struct desk *desk = *state;
    char date[64];
    const char *sheet, *cell;

    write_case(desk, &desk->sample.all);
    close_book(desk);
    sheet = part_of(desk, "xl/worksheets/sheet1.xml");
    assert_non_null(
        strstr(sheet, "<c r=\"A2\" s=\"2\" t=\"inlineStr\"><is><t>2026-0031</t></is></c>"));
    assert_non_null(strstr(sheet, "<t>Brist</t>"));
    assert_non_null(strstr(sheet, "<t>Utredningen har tagit längre tid än fyra månader.</t>"));
    snprintf(date, sizeof date, "<v>%d</v>", sample_day("2026-05-12") + 25569 /* 1899-12-30 */);
    cell = strstr(sheet, "<c r=\"F2\"");
    assert_non_null(cell);
    assert_non_null(strstr(cell, date));
    assert_ptr_equal(strstr(cell, "<v>"), strstr(cell, date));
    assert_non_null(strstr(sheet, "<autoFilter ref=\"A1:U4\"/>"));
    assert_non_null(strstr(sheet, "state=\"frozen\""));
    assert_non_null(strstr(part_of(desk, "xl/styles.xml"), "formatCode=\"yyyy-mm-dd\""));
}

static void a_coming_limit_has_its_last_day_and_no_since(void **state)
{
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "c");
    const char *sheet;

    write_case(desk, &findings);
    close_book(desk);
    sheet = part_of(desk, "xl/worksheets/sheet1.xml");
    assert_null(strstr(sheet, "<c r=\"F2\""));
    assert_non_null(strstr(sheet, "<c r=\"G2\""));
}

static void what_looks_like_a_formula_stays_text(void **state)
{
    static const char *const names[] = {"=1+1",     "+1",   "-1",
                                        "@SUM(A1)", "{=1}", "https://example.org/"};
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "f");
    const char *sheet;

    for (size_t index = 0; index < 6; index++) {
        sample_name(&desk->sample, names[index]);
        write_case(desk, &findings);
    }
    close_book(desk);
    sheet = part_of(desk, "xl/worksheets/sheet1.xml");
    assert_null(strstr(sheet, "<f>"));
    assert_null(strstr(sheet, "<hyperlink"));
    for (size_t index = 0; index < 6; index++) {
        char wanted[96];

        snprintf(wanted, sizeof wanted, "<c r=\"A%zu\" s=\"2\" t=\"inlineStr\"><is><t>%s</t>",
                 index + 2, names[index]);
        assert_non_null(strstr(sheet, wanted));
    }
}

static void a_cell_is_cut_between_letters(void **state)
{
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "f");
    struct builder name;

    builder_init(&name, desk->arena);
    builder_add_char(&name, 'x');
    for (size_t letter = 0; letter < 40000; letter++)
        builder_add_string(&name, "å");
    sample_name(&desk->sample, builder_string(&name));
    write_case(desk, &findings);
    close_book(desk);
    assert_int_equal(text_utf8_fault(text_of(part_of(desk, "xl/worksheets/sheet1.xml"))),
                     strlen(part_of(desk, "xl/worksheets/sheet1.xml")));
}

static void a_full_sheet_is_told(void **state)
{
    struct desk *desk = *state;
    struct fault *fault;

    desk->book->sheets[SHEET_FINDINGS].next = LXW_ROW_MAX;
    report_case(&desk->rows, REPORT_XLSX, LANGUAGE_SV, &desk->sample.dossier, &desk->sample.all,
                &desk->counts);
    fault = report_book_add(desk->book, builder_text(&desk->rows));
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.workbook-full");
    assert_non_null(report_book_close(desk->book, &desk->head, &desk->counts));
}

static void a_path_that_cannot_be_written_is_told_at_close(void **state)
{
    struct desk *desk = *state;
    struct report_book *book;
    struct fault *fault;

    assert_null(report_book_open(desk->arena, "/no-such-folder/findings.xlsx", LANGUAGE_SV, &book));
    fault = report_book_close(book, &desk->head, &desk->counts);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.workbook-write");
    assert_string_equal(fault->subject, "/no-such-folder/findings.xlsx");
    close_book(desk);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(a_finding_is_a_row_with_a_real_date),
        CASE(a_coming_limit_has_its_last_day_and_no_since),
        CASE(what_looks_like_a_formula_stays_text),
        CASE(a_cell_is_cut_between_letters),
        CASE(a_full_sheet_is_told),
        CASE(a_path_that_cannot_be_written_is_told_at_close),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
