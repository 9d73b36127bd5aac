/* lines: the lines of a table that somebody has given as one input, cell by cell. Must not know what a column means. */
#include "part.h"

enum { LINES_CELLS_MOST = SHEET_COLUMNS };

/* Where each of the columns asked for stands; the count of cells when it stands nowhere. */
static void place_columns(const struct text *cells, size_t count, const char *const *columns,
                          size_t column_count, size_t *places)
{
    for (size_t i = 0; i < column_count; i++) {
        places[i] = 0;
        while (places[i] < count && !text_is(text_trim(cells[places[i]]), columns[i]))
            places[i]++;
        if (places[i] == count)
            places[i] = LINES_CELLS_MOST;
    }
}

const struct text *happened_lines(const struct happened *happened, const char *input,
                                  const char *const *columns, size_t column_count,
                                  struct arena *arena, size_t *count_out)
{
    struct sheet *sheet;
    struct problem problem = {0};
    struct text cells[SHEET_COLUMNS], *found = NULL;
    size_t count, room = 0, *places = arena_new_many(arena, column_count, size_t);
    int64_t row;
    *count_out = 0;
    if (!sheet_open(arena, happened_text(happened, input), SHEET_CSV, &sheet, &problem))
        return NULL;
    if (sheet_next(sheet, cells, &count, &row, &problem))
        place_columns(cells, count, columns, column_count, places);
    while (sheet_next(sheet, cells, &count, &row, &problem)) {
        found = arena_room(arena, found, *count_out, &room, column_count * sizeof *found);
        for (size_t i = 0; i < column_count; i++) {
            struct text cell =
                places[i] < count ? text_trim(cells[places[i]]) : (struct text){"", 0};
            found[*count_out * column_count + i] = text_kept(arena, cell);
        }
        ++*count_out;
    }
    sheet_close(sheet);
    return found;
}
