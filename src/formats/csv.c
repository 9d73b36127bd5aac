/* csv: rows of separated values out of bytes in memory. A broken row is told with its place and skipped; the
 * rows after it are still read. Must not know what a column means. */
#include "csv.h"

#include "csv_encoding.h"
#include "sheet_problem.h"

#include <string.h>

struct csv {
    struct arena *arena;
    struct arena *told; /* texts of the last problem */
    struct text bytes;
    size_t at;
    int64_t row;
    char separator;
    enum csv_letters letters;
    struct builder scratch; /* cells that could not be shown as they stand */
    bool stops[256];        /* bytes that end a plain cell */
};

/* One row being read. */
struct row {
    size_t start;
    struct text *cells;
    size_t count;
    const char *broken; /* key of what is wrong */
};

bool csv_open(struct arena *arena, struct text bytes, struct csv **csv_out,
              struct problem *problem_out)
{
    struct csv *csv = *csv_out = arena_new(arena, struct csv);
    csv->arena = arena;
    csv->letters = csv_find_letters(&bytes);
    if (csv->letters == LETTERS_UTF16)
        return sheet_refuse(problem_out, 1, "problem.csv-utf16");
    csv->separator = csv_find_separator(&bytes);
    csv->bytes = bytes;
    csv->told = arena_open(1024);
    builder_init(&csv->scratch, arena);
    csv->stops[0] = csv->stops['\n'] = csv->stops['\r'] =
        csv->stops[(unsigned char)csv->separator] = true;
    return true;
}

void csv_close(struct csv *csv)
{
    if (!csv)
        return;
    arena_close(csv->told);
    csv->told = NULL;
}

static bool break_row(struct row *row, const char *key)
{
    row->broken = key;
    return false;
}

static struct text between(const struct csv *csv, size_t from, size_t to)
{
    return (struct text){csv->bytes.bytes + from, to - from};
}

static bool doubled(const struct csv *csv, size_t quote)
{
#ifdef PLANTED_CSV /* proves that the fuzzer looks: reads past a file that ends with a quote */
    return csv->bytes.bytes[quote + 1] == '"';
#else
    return quote + 1 < csv->bytes.size && csv->bytes.bytes[quote + 1] == '"';
#endif
}

/* Steps to the quote that ends the cell; false when there is none within the limit. */
static bool find_closing(struct csv *csv, size_t start, size_t *close_out, bool *escaped_out)
{
    size_t at = start;
    *escaped_out = false;
    while (at - start <= CSV_CELL_LIMIT) {
        size_t left = csv->bytes.size - at;
        const char *from = csv->bytes.bytes + at;
        const char *quote =
            left ? memchr(from, '"', left <= CSV_CELL_LIMIT ? left : CSV_CELL_LIMIT + 1) : NULL;
        if (!quote)
            return false;
        *close_out = at + (size_t)(quote - from);
        if (!doubled(csv, *close_out))
            return *close_out - start <= CSV_CELL_LIMIT;
        *escaped_out = true;
        at = *close_out + 2;
    }
    return false;
}

/* The cell with each doubled quote as one. */
static struct text unescape(struct csv *csv, struct text cell)
{
    size_t before = csv->scratch.size;
    while (cell.size) {
        builder_add(&csv->scratch, text_cut(&cell, '"'));
        if (cell.size && cell.bytes[0] == '"') {
            builder_add_char(&csv->scratch, '"');
            cell = text_after(cell, 1);
        }
    }
    struct text all = builder_text(&csv->scratch);
    return text_after(all, before);
}

static bool read_quoted(struct csv *csv, struct row *row, struct text *cell_out)
{
    size_t start = csv->at + 1, close;
    bool escaped;
    if (!find_closing(csv, start, &close, &escaped))
        return break_row(row, "problem.csv-quote-open");
    *cell_out = between(csv, start, close);
    if (cell_out->size && memchr(cell_out->bytes, 0, cell_out->size))
        return break_row(row, "problem.csv-nul");
    if (escaped)
        *cell_out = unescape(csv, *cell_out);
    csv->at = close + 1;
    while (csv->at < csv->bytes.size && csv->bytes.bytes[csv->at] == ' ')
        csv->at++;
    bool ends = csv->at == csv->bytes.size || csv->stops[(unsigned char)csv->bytes.bytes[csv->at]];
    return ends || break_row(row, "problem.csv-after-quote");
}

static bool read_plain(struct csv *csv, struct row *row, struct text *cell_out)
{
    size_t start = csv->at;
    while (csv->at < csv->bytes.size && !csv->stops[(unsigned char)csv->bytes.bytes[csv->at]])
        csv->at++;
    *cell_out = between(csv, start, csv->at);
    if (cell_out->size > CSV_CELL_LIMIT)
        return break_row(row, "problem.cell-too-long");
    return true;
}

static bool has_upper(struct text cell)
{
    for (size_t i = 0; i < cell.size; i++)
        if ((unsigned char)cell.bytes[i] >= 0x80)
            return true;
    return false;
}

/* The cell in UTF-8. */
static bool decode(struct csv *csv, struct row *row, struct text *cell)
{
    if (csv->letters == LETTERS_UTF8_BROKEN && text_utf8_fault(*cell) < cell->size)
        return break_row(row, "problem.csv-not-utf8");
    if (csv->letters == LETTERS_WINDOWS_1252 && has_upper(*cell)) {
        size_t before = csv->scratch.size;
        csv_add_windows_1252(&csv->scratch,
                             *cell); /* a cell in the scratch stays: old memory is not reused */
        *cell = text_after(builder_text(&csv->scratch), before);
    }
    return true;
}

static bool read_cell(struct csv *csv, struct row *row)
{
    if (row->count == SHEET_COLUMNS)
        return break_row(row, "problem.too-many-columns");
    struct text *cell = &row->cells[row->count];
    bool quoted = csv->at < csv->bytes.size && csv->bytes.bytes[csv->at] == '"';
    if (!(quoted ? read_quoted(csv, row, cell) : read_plain(csv, row, cell)))
        return false;
    if (csv->at < csv->bytes.size && csv->bytes.bytes[csv->at] == '\0')
        return break_row(row, "problem.csv-nul");
    if (csv->at - row->start > CSV_ROW_LIMIT)
        return break_row(row, "problem.row-too-long");
    if (!decode(csv, row, cell))
        return false;
    row->count++;
    return true;
}

/* Steps over the line end that a cell stopped at; false when the row goes on. */
static bool step_over_line_end(struct csv *csv)
{
    if (csv->at == csv->bytes.size)
        return true;
    char byte = csv->bytes.bytes[csv->at++];
    if (byte == '\r' && csv->at < csv->bytes.size && csv->bytes.bytes[csv->at] == '\n')
        csv->at++;
    return byte == '\r' || byte == '\n';
}

/* Reading goes on at the line after the one where the broken cell begins: a quote that never ends must not
 * swallow the file. */
static void skip_broken(struct csv *csv)
{
    struct text rest = text_after(csv->bytes, csv->at);
    text_cut(&rest, '\n');
    csv->at = csv->bytes.size - rest.size;
}

static bool tell_broken(struct csv *csv, const struct row *row, struct problem *problem_out)
{
    skip_broken(csv);
    return sheet_refuse_cell(problem_out, csv->told, csv->row, row->count, row->broken);
}

bool csv_next(struct csv *csv, struct text *cells, size_t *cell_count_out, int64_t *row_out,
              struct problem *problem_out)
{
    *cell_count_out = 0;
    if (csv->at == csv->bytes.size)
        return false;
    arena_reset(csv->told);
    builder_clear(&csv->scratch);
    struct row row = {.start = csv->at, .cells = cells};
    *row_out = ++csv->row;
    do {
        if (!read_cell(csv, &row))
            return tell_broken(csv, &row, problem_out);
    } while (!step_over_line_end(csv));
    *cell_count_out = row.count;
    return true;
}
