/* grid: see grid.h. */
#include "grid.h"

enum { CELLS_MOST = 300 * 1000 };

/* Empty cells at the end are none. */
static size_t width_of(const struct text *cells, size_t count)
{
    while (count && !cells[count - 1].size)
        count--;
    return count;
}

static const struct text *kept_cells(struct arena *arena, const struct text *cells, size_t count)
{
    struct text *kept = arena_new_many(arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++)
        kept[i] = cells[i].size ? text_kept(arena, cells[i]) : (struct text){"", 0};
    return kept;
}

static bool read_rows(struct arena *arena, struct sheet *sheet, struct grid *grid)
{
    struct text cells[SHEET_COLUMNS];
    struct grid_row *rows = NULL;
    size_t count, room = 0, cell_count = 0;
    int64_t number;
    for (;;) {
        struct problem problem = {0};
        if (cell_count > CELLS_MOST)
            return false;
        if (sheet_next(sheet, cells, &count, &number, &problem)) {
            count = width_of(cells, count);
            cell_count += count + 1;
            rows = arena_room(arena, rows, grid->count, &room, sizeof *rows);
            rows[grid->count++] = (struct grid_row){number, kept_cells(arena, cells, count), count};
        } else if (!problem.key) {
            break;
        }
    }
    grid->rows = rows;
    return true;
}

bool grid_read(struct arena *arena, struct text bytes, struct grid *grid_out)
{
    struct sheet *sheet = NULL; /* to be closed also when it could not be opened */
    struct problem problem = {0};
    enum sheet_format format = sheet_is_workbook(bytes) ? SHEET_XLSX : SHEET_CSV;
    *grid_out = (struct grid){.count = 0};
    bool is_read =
        sheet_open(arena, bytes, format, &sheet, &problem) && read_rows(arena, sheet, grid_out);
    sheet_close(sheet);
    return is_read;
}

static bool has_digit_first(struct text cell)
{
    return cell.size && cell.bytes[0] >= '0' && cell.bytes[0] <= '9';
}

int grid_headings(const struct grid *grid)
{
    enum { LOOKED_AT = 20, FEWEST = 2 };
    for (size_t i = 0; i < grid->count && i < LOOKED_AT; i++) {
        size_t words = 0, numbers = 0;
        for (size_t j = 0; j < grid->rows[i].count; j++) {
            words += text_trim(grid->rows[i].cells[j]).size > 0;
            numbers += has_digit_first(text_trim(grid->rows[i].cells[j]));
        }
        if (words >= FEWEST && !numbers)
            return (int)i;
    }
    return -1;
}

int grid_row_with(const struct grid *grid, struct text heading)
{
    for (size_t i = 0; i < grid->count; i++)
        for (size_t j = 0; j < grid->rows[i].count; j++)
            if (list_same_heading(grid->rows[i].cells[j], heading))
                return (int)i;
    return -1;
}

struct text grid_csv(struct arena *arena, const struct grid *grid, int heading_row,
                     const struct grid_column *columns, size_t count)
{
    struct builder csv;
    int64_t line = 1;
    builder_init(&csv, arena);
    for (size_t i = (size_t)heading_row; i < grid->count; i++) {
        const struct grid_row *row = &grid->rows[i];
        for (; line < row->number; line++)
            builder_add_char(&csv, '\n');
        for (size_t j = 0; j < count; j++) {
            struct text cell =
                columns[j].index < row->count ? row->cells[columns[j].index] : (struct text){"", 0};
            sheet_add_cell(&csv, i == (size_t)heading_row ? columns[j].heading : cell);
        }
    }
    builder_add_char(&csv, '\n');
    return builder_text(&csv);
}
