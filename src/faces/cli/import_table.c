/* import_table: the rows of a register's files, cell by cell, as they stand. Must not know what a column means. */
#include "import_part.h"

static struct text kept(struct cli *cli, struct text cell)
{
    cell = text_trim(cell);
    return text_kept(cli->arena, cell);
}

static void add_row(struct cli *cli, struct import_table *table, const struct text *cells,
                    size_t count, int64_t line, size_t *rooms)
{
    table->cells = arena_room(cli->arena, table->cells, table->row_count, &rooms[0],
                              table->column_count * sizeof *table->cells);
    table->lines =
        arena_room(cli->arena, table->lines, table->row_count, &rooms[1], sizeof *table->lines);
    struct text *row = &table->cells[table->row_count * table->column_count];
    for (size_t i = 0; i < table->column_count; i++)
        row[i] = i < count ? kept(cli, cells[i]) : (struct text){"", 0};
    table->lines[table->row_count++] = line;
}

static bool is_empty(const struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_trim(cells[i]).size)
            return false;
    return true;
}

void import_read_table(struct cli *cli, const struct register_file *file,
                       struct import_table *table)
{
    struct sheet *sheet;
    struct problem problem = {0};
    struct text cells[SHEET_COLUMNS];
    size_t count, rooms[2] = {0};
    int64_t row;
    *table = (struct import_table){.name = file->name};
    if (!sheet_open(cli->arena, file->bytes, SHEET_CSV, &sheet, &problem))
        return;
    for (; sheet_next(sheet, cells, &count, &row, &problem) || problem.key;
         problem = (struct problem){0}) {
        if (problem.key || is_empty(cells, count))
            continue;
        if (table->header) {
            add_row(cli, table, cells, count, row, rooms);
            continue;
        }
        table->column_count = count;
        table->header = arena_new_many(cli->arena, count, struct text);
        for (size_t i = 0; i < count; i++)
            table->header[i] = kept(cli, cells[i]);
    }
    sheet_close(sheet);
}

void import_tables(struct importing *importing, const struct register_file *files, size_t count)
{
    importing->tables = arena_new_many(importing->cli->arena, count, struct import_table);
    importing->table_count = count;
    for (size_t i = 0; i < count; i++)
        import_read_table(importing->cli, &files[i], &importing->tables[i]);
}

const struct import_table *import_find(const struct importing *importing, const char *name)
{
    for (size_t i = 0; i < importing->table_count; i++)
        if (text_is(importing->tables[i].name, name))
            return &importing->tables[i];
    return NULL;
}

struct text import_cell(const struct import_table *table, size_t row, const char *column)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (text_is(table->header[i], column))
            return table->cells[row * table->column_count + i];
    return (struct text){"", 0};
}

struct text import_row_name(struct arena *arena, const struct import_table *table, size_t row)
{
    enum { CELLS = 3 };
    struct builder name;
    builder_init(&name, arena);
    for (size_t i = 0; i < CELLS && i < table->column_count; i++) {
        struct text cell = table->cells[row * table->column_count + i];
        builder_add_string(&name, cell.size && name.size ? " " : "");
        builder_add(&name, cell);
    }
    return builder_text(&name);
}

bool import_is_lost(const struct importing *importing, const struct import_table *table, size_t row)
{
    const struct register_problems *problems = &importing->opened.problems;
    for (size_t i = 0; i < problems->count; i++)
        if (problems->items[i].lost && problems->items[i].problem.line == table->lines[row] &&
            text_equal(problems->items[i].file, table->name))
            return true;
    return false;
}

/* Is whoever the row names above it taken, or not of this file at all? */
static bool is_ready(const struct import_table *table, size_t row, const char *key,
                     const char *above, const bool *taken)
{
    struct text name = import_cell(table, row, above);
    if (!name.size)
        return true;
    for (size_t i = 0; i < table->row_count; i++)
        if (!taken[i] && i != row && text_equal(import_cell(table, i, key), name))
            return false;
    return true;
}

size_t *import_order(struct importing *importing, const struct import_table *table, const char *key,
                     const char *above)
{
    size_t *order = arena_new_many(importing->cli->arena, table->row_count, size_t), count = 0;
    bool *taken = arena_new_many(importing->cli->arena, table->row_count, bool);
    for (bool moves = true; moves;) {
        moves = false;
        for (size_t i = 0; i < table->row_count; i++)
            if (!taken[i] && (!above || is_ready(table, i, key, above, taken))) {
                taken[i] = moves = true;
                order[count++] = i;
            }
    }
    for (size_t i = 0; i < table->row_count; i++)
        if (!taken[i]) /* a loop: whoever is asked to do it says so */
            order[count++] = i;
    return order;
}
