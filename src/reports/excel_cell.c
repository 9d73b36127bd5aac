/* excel_cell: see excel_cell.h. Must know no sheet. */
#include "excel_cell.h"

const char *excel_text(struct arena *arena, struct text cell)
{
    if (cell.size > EXCEL_CELL_LETTERS) {
        cell.size = EXCEL_CELL_LETTERS;
        cell.size = text_utf8_fault(cell);
    }
    return text_copy(arena, cell);
}

bool excel_day(struct text cell, lxw_datetime *day_out)
{
    int32_t day;
    if (!day_parse(cell, &day))
        return false;
    struct civil civil = civil_from_day(day);
    *day_out = (lxw_datetime){.year = civil.year, .month = civil.month, .day = civil.day};
    return civil.year > 1900;
}
