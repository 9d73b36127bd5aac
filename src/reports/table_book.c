/* table_book: see table.h. */
#include "table.h"

#include "excel_cell.h"

#include <stdlib.h>

enum { WIDTH = 22 };

struct page {
    struct arena *arena;
    lxw_worksheet *sheet;
    lxw_format *day, *header;
    lxw_error error;
};

static void note(struct page *page, lxw_error error)
{
    if (!page->error)
        page->error = error;
}

static void write_cell(struct page *page, lxw_row_t row, lxw_col_t column, struct text cell,
                       bool is_number)
{
    lxw_datetime day;
    if (!cell.size)
        return;
    const char *written = excel_text(page->arena, cell);
    if (is_number) {
        note(page, worksheet_write_number(page->sheet, row, column, strtod(written, NULL), NULL));
    } else if (excel_day(cell, &day)) {
        note(page, worksheet_write_datetime(page->sheet, row, column, &day, page->day));
    } else {
        note(page, worksheet_write_string(page->sheet, row, column, written, NULL));
    }
}

static void write_all(struct page *page, const struct report_table *table)
{
    for (size_t i = 0; i < table->columns; i++)
        note(page, worksheet_write_string(page->sheet, 0, (lxw_col_t)i,
                                          excel_text(page->arena, table->labels[i]), page->header));
    for (size_t row = 0; row < table->rows && !page->error; row++)
        for (size_t i = 0; i < table->columns; i++)
            write_cell(page, (lxw_row_t)row + 1, (lxw_col_t)i,
                       table->cells[row * table->columns + i], table->numbers[i]);
    note(page, worksheet_set_column(page->sheet, 0, (lxw_col_t)table->columns - 1, WIDTH, NULL));
    worksheet_freeze_panes(page->sheet, 1, 0);
    note(page, worksheet_autofilter(page->sheet, 0, 0, (lxw_row_t)table->rows,
                                    (lxw_col_t)table->columns - 1));
}

struct fault *report_table_book(struct arena *arena, const char *path, const char *name,
                                const struct report_table *table)
{
    lxw_workbook *workbook = workbook_new(path);
    if (!workbook)
        return fault_new(arena, "fault.workbook-write", path, "");
    if (table->rows >= LXW_ROW_MAX) {
        workbook_close(workbook);
        return fault_new(arena, "fault.workbook-full", path, "");
    }
    struct page page = {.arena = arena, .sheet = workbook_add_worksheet(workbook, name)};
    page.day = workbook_add_format(workbook);
    page.header = workbook_add_format(workbook);
    format_set_num_format(page.day, "yyyy-mm-dd");
    format_set_bold(page.header);
    write_all(&page, table);
    note(&page, workbook_close(workbook));
    return page.error ? fault_new(arena, "fault.workbook-write", path, lxw_strerror(page.error))
                      : NULL;
}
