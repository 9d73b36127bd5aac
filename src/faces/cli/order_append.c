/* order_append: lines added to a table without touching those that stand there: in the table's own
 * columns, separator and line ends. Must not know what the table is about. */
#include "input.h"
#include "order_part.h"

static bool wants_quotes(char separator, struct text text)
{
    bool wants = text.size && (text.bytes[0] == ' ' || text.bytes[text.size - 1] == ' ');
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.bytes[i];
        wants |= byte == separator || byte == '"' || byte == '\n' || byte == '\r';
    }
    return wants;
}

static bool looks_like_formula(struct text text)
{
    char first = text.size ? text.bytes[0] : 'a';
    return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t';
}

void order_cell(struct builder *out, char separator, struct text text, bool guarded)
{
    bool quoted = wants_quotes(separator, text);
    if (quoted)
        builder_add_char(out, '"');
    if (guarded && looks_like_formula(text))
        builder_add_char(out, '\'');
    for (size_t i = 0; i < text.size; i++) {
        if (text.bytes[i] == '"')
            builder_add_char(out, '"');
        builder_add_char(out, text.bytes[i]);
    }
    if (quoted)
        builder_add_char(out, '"');
}

struct order_cells {
    struct text *cells; /* SHEET_COLUMNS a row */
    size_t *counts;
    size_t rows;
};

static size_t count_breaks(struct text bytes)
{
    size_t breaks = 0;
    for (size_t i = 0; i < bytes.size; i++)
        breaks += bytes.bytes[i] == '\n' || bytes.bytes[i] == '\r';
    return breaks + 1;
}

/* The first `most` rows of a table, kept; false when it is none. */
static bool read_grid(struct arena *arena, struct text bytes, size_t most, struct order_cells *grid)
{
    struct sheet *sheet;
    struct problem problem = {0};
    struct text cells[SHEET_COLUMNS];
    size_t room = count_breaks(bytes), count;
    int64_t row;
    room = most < room ? most : room;
    *grid = (struct order_cells){arena_new_many(arena, room * SHEET_COLUMNS, struct text),
                                 arena_new_many(arena, room, size_t), 0};
    if (!sheet_open(arena, bytes, SHEET_CSV, &sheet, &problem))
        return false;
    while (grid->rows < room && sheet_next(sheet, cells, &count, &row, &problem)) {
        for (size_t i = 0; i < count; i++)
            grid->cells[grid->rows * SHEET_COLUMNS + i] =
                text_of(text_copy(arena, text_trim(cells[i])));
        grid->counts[grid->rows++] = count;
    }
    sheet_close(sheet);
    return grid->rows > 0 && !problem.key;
}

static struct text first_line(struct text bytes)
{
    bytes = input_past_mark(bytes);
    return text_cut(&bytes, '\n');
}

/* The separator that cuts the heading into as many columns as were found. */
static char separator_of(struct text there, size_t columns)
{
    static const char separators[] = ";,\t";
    struct text line = first_line(there);
    for (size_t i = 0; i < sizeof separators - 1; i++) {
        size_t count = 1;
        for (size_t at = 0; at < line.size; at++)
            count += line.bytes[at] == separators[i];
        if (count == columns && columns > 1)
            return separators[i];
    }
    return ';';
}

/* Which column of the made table stands in a column that is there; SHEET_COLUMNS = none. */
static size_t column_of(const struct order_cells *made, struct text heading)
{
    for (size_t i = 0; i < made->counts[0]; i++)
        if (text_equal(made->cells[i], heading))
            return i;
    return SHEET_COLUMNS;
}

static bool is_used(const struct order_cells *made, size_t column)
{
    for (size_t row = 1; row < made->rows; row++)
        if (column < made->counts[row] && made->cells[row * SHEET_COLUMNS + column].size)
            return true;
    return false;
}

/* A column with values that the table has no place for. */
static bool lacks_column(const struct order_cells *there, const struct order_cells *made,
                         struct order_refusal *refusal)
{
    for (size_t i = 0; i < made->counts[0]; i++)
        if (is_used(made, i) && column_of(there, made->cells[i]) == SHEET_COLUMNS) {
            *refusal = (struct order_refusal){"cli.order-column-missing", made->cells[i]};
            return true;
        }
    return false;
}

static void add_row(struct builder *out, const struct order_cells *there,
                    const struct order_cells *made, size_t row, char separator)
{
    for (size_t i = 0; i < there->counts[0]; i++) {
        size_t from = column_of(made, there->cells[i]);
        if (i)
            builder_add_char(out, separator);
        if (from < SHEET_COLUMNS && from < made->counts[row])
            order_cell(out, separator, made->cells[row * SHEET_COLUMNS + from], false);
    }
}

bool order_append(struct arena *arena, struct text there, struct text made, struct builder *out,
                  struct order_refusal *refusal_out)
{
    struct order_cells head, lines;
    if (text_trim(there).size == 0) {
        builder_add(out, made);
        return true;
    }
    *refusal_out = (struct order_refusal){"cli.order-not-utf8", {"", 0}};
    if (text_utf8_fault(there) < there.size)
        return false;
    *refusal_out = (struct order_refusal){"cli.order-no-table", {"", 0}};
    if (!read_grid(arena, there, 1, &head) || !read_grid(arena, made, SIZE_MAX, &lines) ||
        lacks_column(&head, &lines, refusal_out))
        return false;
    char separator = separator_of(there, head.counts[0]);
    struct text line = first_line(there);
    bool returns = line.size && line.bytes[line.size - 1] == '\r';
    builder_add(out, there);
    if (there.bytes[there.size - 1] != '\n')
        builder_add_string(out, returns ? "\r\n" : "\n");
    for (size_t row = 1; row < lines.rows; row++) {
        add_row(out, &head, &lines, row, separator);
        builder_add_string(out, returns ? "\r\n" : "\n");
    }
    return true;
}

/* A table with semicolons and the same value in one column of every row. */
struct text order_with(struct arena *arena, struct text table, const char *column,
                       struct text value)
{
    struct order_cells grid;
    struct builder out;
    builder_init(&out, arena);
    ensure(read_grid(arena, table, SIZE_MAX, &grid)); /* our own */
    for (size_t row = 0; row < grid.rows; row++) {
        for (size_t i = 0; i < grid.counts[0]; i++) {
            bool is_column = row && text_is(grid.cells[i], column);
            if (i)
                builder_add_char(&out, ';');
            order_cell(&out, ';', is_column ? value : grid.cells[row * SHEET_COLUMNS + i], false);
        }
        builder_add_char(&out, '\n');
    }
    return builder_text(&out);
}
