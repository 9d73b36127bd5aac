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

void sheet_add(struct sheet *sheet, const char *part, const char *verdict, struct text what,
               int32_t day)
{
    struct answered *told = sheet->told;
    struct builder due;
    size_t columns = told->view->statement->give_count;
    told->cells = arena_room(sheet->arena, told->cells, told->row_count, &sheet->room,
                             columns * sizeof *told->cells);
    struct text *row = &told->cells[told->row_count++ * columns];
    memcpy(row, sheet->asked, columns * sizeof *row);
    row[column_of(told->view, "part")] = text_of(part);
    row[column_of(told->view, "verdict")] = text_of(verdict);
    row[column_of(told->view, "what")] = what;
    builder_init(&due, sheet->arena);
    if (day == DAY_NONE)
        return;
    builder_add_day(&due, day);
    row[column_of(told->view, "due")] = builder_text(&due);
}
