/* book: the workbook from open to close. libxlsxwriter keeps one row in memory; the sheets that need totals are filled
 * at close. Rows arrive packed, so the hand that writes needs no case. */
#include "book.h"

/* In the order of the cells in packed.c. */
static const struct book_column finding_columns[] = {
    {"report.column.case", 16, BOOK_TEXT},     {"report.column.status", 16, BOOK_TEXT},
    {"report.column.duty", 34, BOOK_TEXT},     {"report.column.sentence", 44, BOOK_TEXT},
    {"report.column.concerns", 30, BOOK_TEXT}, {"report.column.since", 12, BOOK_DAY},
    {"report.column.latest", 12, BOOK_DAY},    {"report.column.source", 34, BOOK_TEXT},
    {"report.column.computed", 60, BOOK_TEXT}, {"report.column.why-doubt", 34, BOOK_TEXT},
    {"report.column.missing", 34, BOOK_TEXT},  {"report.column.remedy", 34, BOOK_TEXT},
    {"report.column.owner", 16, BOOK_TEXT},    {"report.column.when", 12, BOOK_DAY},
    {"report.column.effect", 24, BOOK_TEXT},   {"report.column.authority", 24, BOOK_TEXT},
    {"report.column.as-of", 12, BOOK_DAY},     {"report.column.rule", 28, BOOK_TEXT},
    {"report.column.code", 28, BOOK_TEXT},     {"report.column.days-over", 12, BOOK_NUMBER},
    {"report.column.lateness", 34, BOOK_TEXT},
};

static const struct book_column complete_columns[] = {
    {"report.column.case", 16, BOOK_TEXT},   {"report.column.fact", 50, BOOK_TEXT},
    {"report.column.duty", 44, BOOK_TEXT},   {"report.column.concerns", 30, BOOK_TEXT},
    {"report.column.source", 34, BOOK_TEXT}, {"report.column.authority", 24, BOOK_TEXT},
    {"report.column.rule", 28, BOOK_TEXT},
};

static const struct book_column problem_columns[] = {
    {"report.column.file", 30, BOOK_TEXT},
    {"report.column.line", 8, BOOK_TEXT},
    {"report.column.place", 24, BOOK_TEXT},
    {"report.column.problem", 80, BOOK_TEXT},
};

#define COLUMN_COUNT(columns) (sizeof(columns) / sizeof(columns)[0])

static const char *const sheet_keys[SHEET_NAMES] = {
    [SHEET_FINDINGS] = "report.sheet.findings", [SHEET_UNKNOWN] = "report.sheet.unknown",
    [SHEET_COMPLETE] = "report.sheet.complete", [SHEET_TOTALS] = "report.sheet.totals",
    [SHEET_CHECKED] = "report.sheet.checked",   [SHEET_PROBLEMS] = "report.sheet.problems",
};

static void make_formats(struct report_book *book)
{
    book->header = workbook_add_format(book->workbook);
    book->text = workbook_add_format(book->workbook);
    book->day = workbook_add_format(book->workbook);
    book->number = workbook_add_format(book->workbook);
    book->bold = workbook_add_format(book->workbook);
    format_set_bold(book->header);
    format_set_text_wrap(book->header);
    format_set_bottom(book->header, LXW_BORDER_THIN);
    format_set_bold(book->bold);
    format_set_text_wrap(book->text);
    format_set_num_format(book->day, "yyyy-mm-dd");
    format_set_align(book->header, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(book->text, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(book->day, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(book->number, LXW_ALIGN_VERTICAL_TOP);
}

/* A4 on its side, one page wide. */
static void make_sheets(struct report_book *book)
{
    for (size_t name = 0; name < SHEET_NAMES; name++) {
        lxw_worksheet *worksheet =
            workbook_add_worksheet(book->workbook, words_text(book->language, sheet_keys[name]));

        ensure(worksheet);
        worksheet_set_landscape(worksheet);
        worksheet_set_paper(worksheet, 9);
        worksheet_fit_to_pages(worksheet, 1, 0);
        book->sheets[name].worksheet = worksheet;
    }
}

struct fault *report_book_open(struct arena *arena, const char *path, enum language language,
                               struct report_book **book_out)
{
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    struct report_book *book = arena_new(arena, struct report_book);

    *book_out = NULL;
    book->arena = arena;
    book->path = text_copy(arena, text_of(path));
    book->language = language;
    book->workbook = workbook_new_opt(book->path, &options);
    if (!book->workbook)
        return fault_new(arena, "fault.workbook-write", path, "");
    book->scratch = arena_open(0);
    make_formats(book);
    make_sheets(book);
    book_header(book, SHEET_FINDINGS, finding_columns, COLUMN_COUNT(finding_columns));
    book_header(book, SHEET_COMPLETE, complete_columns, COLUMN_COUNT(complete_columns));
    book_header(book, SHEET_PROBLEMS, problem_columns, COLUMN_COUNT(problem_columns));
    *book_out = book;
    return NULL;
}

static struct fault *book_fault(const struct report_book *book, lxw_error error)
{
    if (book->full)
        return fault_new(book->arena, "fault.workbook-full", book->path, "");
    return error ? fault_new(book->arena, "fault.workbook-write", book->path, lxw_strerror(error))
                 : NULL;
}

static void write_row(struct report_book *book, enum sheet_name name,
                      const struct book_column *columns, size_t count, const struct report_row *row)
{
    ensure(row->count == count);
    for (size_t index = 0; index < count; index++) {
        int32_t number;
        if (columns[index].kind == BOOK_DAY)
            book_day(book, name, (lxw_col_t)index, row->cells[index]);
        else if (columns[index].kind == BOOK_NUMBER && text_to_number(row->cells[index], &number))
            book_number(book, name, (lxw_col_t)index, number);
        else
            book_text(book, name, (lxw_col_t)index, row->cells[index]);
    }
    book_row_end(book, name);
}

struct fault *report_book_add(struct report_book *book, struct text rows)
{
    struct report_row row;

    while (report_row_next(&rows, &row)) {
        if (row.kind == ROW_FINDING)
            write_row(book, SHEET_FINDINGS, finding_columns, COLUMN_COUNT(finding_columns), &row);
        else if (row.kind == ROW_MISSING)
            write_row(book, SHEET_COMPLETE, complete_columns, COLUMN_COUNT(complete_columns), &row);
        else
            write_row(book, SHEET_PROBLEMS, problem_columns, COLUMN_COUNT(problem_columns), &row);
    }
    return book_fault(book, book->error);
}

static void add_filters(struct report_book *book)
{
    for (size_t name = 0; name < SHEET_NAMES; name++) {
        struct book_sheet *sheet = &book->sheets[name];

        if (sheet->columns)
            worksheet_autofilter(sheet->worksheet, 0, 0, sheet->next ? sheet->next - 1 : 0,
                                 (lxw_col_t)(sheet->columns - 1));
    }
}

struct fault *report_book_close(struct report_book *book, const struct report_head *head,
                                const struct report_counts *counts)
{
    lxw_error error;

    book_unknown(book, counts);
    book_totals(book, head, counts);
    book_checked(book, head, counts);
    add_filters(book);
    error = workbook_close(book->workbook);
    arena_close(book->scratch);
    return book_fault(book, book->error ? book->error : error);
}
