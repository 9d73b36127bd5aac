/* sheet_cells: the row that asked, and rows more of the same columns. Must not know what stands in them. */
#include "sheet.h"

#include <string.h>

static size_t column_of(const struct view *view, const char *name)
{
    size_t column = 0;
    while (strcmp(view->statement->gives[column].name, name) != 0)
        ensure(++column < view->statement->give_count);
    return column;
}

struct text sheet_cell(const struct sheet *sheet, const char *column)
{
    return sheet->asked[column_of(sheet->told->view, column)];
}

static void put(const struct sheet *sheet, struct text *row, const char *column, struct text cell)
{
    if (cell.size)
        row[column_of(sheet->told->view, column)] = cell;
}

void sheet_add(struct sheet *sheet, const struct sheet_row *said)
{
    struct answered *told = sheet->told;
    size_t columns = told->view->statement->give_count;
    told->cells = arena_room(sheet->arena, told->cells, told->row_count, &sheet->room,
                             columns * sizeof *told->cells);
    struct text *row = &told->cells[told->row_count++ * columns];
    memcpy(row, sheet->asked, columns * sizeof *row);
    put(sheet, row, "part", text_of(said->part));
    put(sheet, row, "verdict", text_of(said->verdict));
    put(sheet, row, "what", said->what);
    put(sheet, row, "concerns", said->concerns);
    put(sheet, row, "law", said->law);
    put(sheet, row, "next", said->next);
    put(sheet, row, "due", day_words(sheet->arena, said->day));
}
