/* sheet: one door to two kinds of table. Must know neither what the cells mean nor how either format is
 * built. */
#include "sheet.h"

#include "csv.h"
#include "xlsx.h"

#include <string.h>

struct sheet {
    enum sheet_format format;
    struct csv *csv;
    struct xlsx *xlsx;
};

bool sheet_open(struct arena *arena, struct text bytes, enum sheet_format format,
                struct sheet **sheet_out, struct problem *problem_out)
{
    struct sheet *sheet = *sheet_out = arena_new(arena, struct sheet);
    sheet->format = format;
    *problem_out = (struct problem){0};
    if (bytes.size == 0)
        bytes = TEXT_LITERAL("");
    return format == SHEET_CSV ? csv_open(arena, bytes, &sheet->csv, problem_out)
                               : xlsx_open(arena, bytes, &sheet->xlsx, problem_out);
}

bool sheet_next(struct sheet *sheet, struct text *cells, size_t *cell_count_out, int64_t *row_out,
                struct problem *problem_out)
{
    *problem_out = (struct problem){0};
    return sheet->format == SHEET_CSV
               ? csv_next(sheet->csv, cells, cell_count_out, row_out, problem_out)
               : xlsx_next(sheet->xlsx, cells, cell_count_out, row_out, problem_out);
}

bool sheet_name(const struct sheet *sheet, size_t index, struct text *name_out, bool *visible_out)
{
    return sheet->format == SHEET_XLSX && xlsx_name(sheet->xlsx, index, name_out, visible_out);
}

bool sheet_select(struct sheet *sheet, size_t index, struct problem *problem_out)
{
    ensure(sheet->format == SHEET_XLSX);
    *problem_out = (struct problem){0};
    return xlsx_select(sheet->xlsx, index, problem_out);
}

size_t sheet_merged(const struct sheet *sheet, struct arena *arena, int64_t row,
                    const struct sheet_area **areas_out)
{
    *areas_out = NULL;
    return sheet->format == SHEET_XLSX ? xlsx_merged(sheet->xlsx, arena, row, areas_out) : 0;
}

void sheet_close(struct sheet *sheet)
{
    if (!sheet)
        return;
    csv_close(sheet->csv);
    xlsx_close(sheet->xlsx);
    sheet->csv = NULL;
    sheet->xlsx = NULL;
}

enum sheet_format sheet_format_of(const struct sheet *sheet)
{
    return sheet->format;
}

bool sheet_is_workbook(struct text bytes)
{
    return text_starts(bytes, "PK\x03\x04") ||
           text_starts(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}
