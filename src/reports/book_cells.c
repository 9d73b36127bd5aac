/* book_cells: one cell, one row, one header. Everything that came from a file is written as text: a cell that starts
 * with = + - or @ must never run in somebody's Excel. Must know no finding. */
#include "book.h"

#include "excel_cell.h"

static void note(struct report_book *book, lxw_error error)
{
    if (!book->error)
        book->error = error;
}

static bool open_for_row(const struct report_book *book, enum sheet_name name)
{
    return !book->error && !book->full && book->sheets[name].next < LXW_ROW_MAX;
}

static void write_text(struct report_book *book, enum sheet_name name, lxw_col_t column,
                       struct text cell, lxw_format *format)
{
    struct book_sheet *sheet = &book->sheets[name];

    if (cell.size && open_for_row(book, name))
        note(book, worksheet_write_string(sheet->worksheet, sheet->next, column,
                                          excel_text(book->scratch, cell), format));
}

void book_text(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell)
{
    write_text(book, name, column, cell, book->text);
}

void book_bold(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell)
{
    write_text(book, name, column, cell, book->bold);
}

/* Excel knows no day before 1900: such a day stays text. */
void book_day(struct report_book *book, enum sheet_name name, lxw_col_t column, struct text cell)
{
    struct book_sheet *sheet = &book->sheets[name];
    lxw_datetime moment;

    if (!excel_day(cell, &moment)) {
        book_text(book, name, column, cell);
        return;
    }
    if (open_for_row(book, name))
        note(book,
             worksheet_write_datetime(sheet->worksheet, sheet->next, column, &moment, book->day));
}

void book_number(struct report_book *book, enum sheet_name name, lxw_col_t column, int64_t number)
{
    struct book_sheet *sheet = &book->sheets[name];

    if (open_for_row(book, name))
        note(book, worksheet_write_number(sheet->worksheet, sheet->next, column, (double)number,
                                          book->number));
}

void book_row_end(struct report_book *book, enum sheet_name name)
{
    struct book_sheet *sheet = &book->sheets[name];

    if (sheet->next >= LXW_ROW_MAX)
        book->full = true;
    else
        sheet->next++;
    arena_reset(book->scratch);
}

void book_header(struct report_book *book, enum sheet_name name, const struct book_column *columns,
                 size_t count)
{
    struct book_sheet *sheet = &book->sheets[name];

    for (size_t index = 0; index < count; index++) {
        lxw_col_t column = (lxw_col_t)index;

        note(book,
             worksheet_set_column(sheet->worksheet, column, column, columns[index].width, NULL));
        write_text(book, name, column, text_of(words_text(book->language, columns[index].key)),
                   book->header);
    }
    sheet->columns = (lxw_col_t)count;
    worksheet_freeze_panes(sheet->worksheet, 1, 1);
    note(book, worksheet_repeat_rows(sheet->worksheet, 0, 0));
    book_row_end(book, name);
}
