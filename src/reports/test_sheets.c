/* test_sheets: every sheet of the workbook is there and holds its own: what is missing, what was checked and what was
 * not, the lines that could not be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "test_book_desk.h"

#include <stdio.h>
#include <string.h>

static void all_sheets_are_there_in_order(void **state)
{
    static const char *const names[] = {"Fynd",           "Kan inte avgöras", "Att komplettera",
                                        "Sammanfattning", "Kontrollerat",     "Kunde inte läsas"};
    struct desk *desk = *state;
    const char *at;

    close_book(desk);
    at = part_of(desk, "xl/workbook.xml");
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
        char wanted[64];

        snprintf(wanted, sizeof wanted, "<sheet name=\"%s\"", names[index]);
        at = strstr(at, wanted);
        assert_non_null(at);
    }
}

static void the_unknown_is_grouped_and_listed_to_be_completed(void **state)
{
    struct desk *desk = *state;
    struct findings findings = sample_only(&desk->sample, "u");
    const char *sheet;

    write_case(desk, &findings);
    write_case(desk, &findings);
    close_book(desk);
    assert_null(strstr(part_of(desk, "xl/worksheets/sheet1.xml"), "2026-0031"));
    sheet = part_of(desk, "xl/worksheets/sheet2.xml");
    assert_non_null(strstr(sheet, "beslut att inte inleda utredning"));
    assert_non_null(
        strstr(sheet, "<c r=\"B2\" s=\"3\"><v>2</v></c><c r=\"C2\" s=\"3\"><v>2</v></c>"));
    assert_non_null(strstr(part_of(desk, "xl/worksheets/sheet3.xml"),
                           "<c r=\"A3\" s=\"2\" t=\"inlineStr\">"
                           "<is><t>2026-0031</t>"));
}

static void checked_and_not_checked_share_a_sheet(void **state)
{
    struct desk *desk = *state;
    const char *sheet;

    write_case(desk, &desk->sample.all);
    close_book(desk);
    sheet = part_of(desk, "xl/worksheets/sheet5.xml");
    assert_non_null(strstr(sheet, "<t>Utredning slutförd inom fyra månader</t>"));
    assert_non_null(strstr(sheet, "<t>Inte kontrollerat</t>"));
    assert_non_null(strstr(sheet, "<t>Behörighet i övrigt: "));
    assert_non_null(strstr(part_of(desk, "xl/worksheets/sheet4.xml"), "% av kraven kunde avgöras"));
}

static void a_problem_is_a_row_of_its_own_sheet(void **state)
{
    static const struct problem broken_row = {.line = 17,
                                              .place = TEXT_LITERAL("kolumn C"),
                                              .key = "report.case.as-of",
                                              .arguments = {TEXT_LITERAL("\x1F=2+2\x1E")},
                                              .argument_count = 1};
    struct desk *desk = *state;
    const char *sheet;

    report_problem(&desk->rows, REPORT_XLSX, LANGUAGE_SV, "lista.csv", &broken_row, &desk->counts);
    assert_null(report_book_add(desk->book, builder_text(&desk->rows)));
    close_book(desk);
    sheet = part_of(desk, "xl/worksheets/sheet6.xml");
    assert_non_null(strstr(sheet, "<t>lista.csv</t>"));
    assert_non_null(strstr(sheet, "<t>kolumn C</t>"));
    assert_non_null(strstr(sheet, "=2+2"));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(all_sheets_are_there_in_order),
        CASE(the_unknown_is_grouped_and_listed_to_be_completed),
        CASE(checked_and_not_checked_share_a_sheet),
        CASE(a_problem_is_a_row_of_its_own_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
