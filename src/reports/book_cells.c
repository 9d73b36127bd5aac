/* book_cells: one cell, one row, one header. Everything that came from a file is written as text: a cell that starts
 * with = + - or @ must never run in somebody's Excel. Must know no finding. */
#include "book.h"

static void note(struct report_book *book, lxw_error error)
{
    if (!book->error)
        book->error = error;
}

static bool open_for_row(const struct report_book *book, enum sheet_name name)
{
    return !book->error && !book->full && book->sheets[name].next < LXW_ROW_MAX;
}

/* At most BOOK_CELL_LETTERS bytes, cut between letters; zero-terminated. */
static const char *cell_string(struct report_book *book, struct text cell)
{
    if (cell.size > BOOK_CELL_LETTERS) {
        cell.size = BOOK_CELL_LETTERS;
        cell.size = text_utf8_fault(cell);
    }
    return text_copy(book->scratch, cell);
}

static void write_text(struct report_book *book, enum sheet_name name, lxw_col_t column,
                       struct text cell, lxw_format *format)
{
    struct book_sheet *sheet = &book->sheets[name];

    if (cell.size && open_for_row(book, name))
        note(book, worksheet_write_string(sheet->worksheet, sheet->next, column,
                                          cell_string(book, cell), format));
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
    struct civil civil = {0};
    lxw_datetime moment;
    int32_t day;

    if (day_parse(cell, &day))
        civil = civil_from_day(day);
    if (civil.year < 1901) {
        book_text(book, name, column, cell);
        return;
    }
    moment = (lxw_datetime){.year = civil.year, .month = civil.month, .day = civil.day};
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
