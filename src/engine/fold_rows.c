/* fold_rows: events to rows of the register, as its files have them. Must not know what a column means. */
#include "fold.h"

/* NULL where nothing has been told of it. */
static struct fold_table *table_if_there(struct fold *fold, struct text name)
{
    for (size_t i = 0; i < fold->table_count; i++)
        if (text_equal(fold->tables[i].name, name))
            return &fold->tables[i];
    return NULL;
}

static struct fold_table *table_of(struct fold *fold, struct text name)
{
    struct fold_table *there = table_if_there(fold, name);
    if (there)
        return there;
    fold->tables = arena_room(fold->arena, fold->tables, fold->table_count, &fold->table_room,
                              sizeof *fold->tables);
    fold->tables[fold->table_count] = (struct fold_table){.name = name};
    return &fold->tables[fold->table_count++];
}

/* FOLD_COLUMNS when there is no room for it: no table of the register has so many. */
static size_t column_if_room(struct fold_table *table, struct text name)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (text_equal(table->columns[i], name))
            return i;
    if (table->column_count == FOLD_COLUMNS || !name.size)
        return FOLD_COLUMNS;
    table->columns[table->column_count] = name;
    return table->column_count++;
}

static size_t column_of(struct fold_table *table, struct text name)
{
    size_t column = column_if_room(table, name);
    ensure(column < FOLD_COLUMNS);
    return column;
}

static struct fold_line *line_of(struct fold *fold, struct fold_table *table, struct text id)
{
    for (size_t i = table->count; i > 0; i--)
        if (text_equal(table->lines[i - 1].id, id))
            return &table->lines[i - 1];
    table->lines =
        arena_room(fold->arena, table->lines, table->count, &table->room, sizeof *table->lines);
    table->lines[table->count] = (struct fold_line){.id = id};
    return &table->lines[table->count++];
}

void fold_cells(struct fold *fold, const char *table, struct text id, const char *const *columns,
                const struct text *values, size_t count)
{
    struct fold_table *rows = table_of(fold, text_of(table));
    struct fold_line *line = line_of(fold, rows, id);
    for (size_t i = 0; i < count; i++)
        line->cells[column_of(rows, text_of(columns[i]))] = values[i];
}

void fold_row(struct fold *fold, const char *table, struct text id, const char *const *columns,
              const struct text *values, size_t count)
{
    *line_of(fold, table_of(fold, text_of(table)), id) = (struct fold_line){.id = id};
    fold_cells(fold, table, id, columns, values, count);
}

void fold_drop(struct fold *fold, const char *table, struct text id)
{
    struct fold_table *rows = table_of(fold, text_of(table));
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++)
        if (!text_equal(rows->lines[i].id, id))
            rows->lines[kept++] = rows->lines[i];
    rows->count = kept;
}

/* Several answers to one input stand with "|" between, as in the register's files. */
static struct text joined(struct arena *arena, const struct said *said)
{
    struct builder cell;
    if (said->count == 1)
        return said->items[0];
    builder_init(&cell, arena);
    for (size_t i = 0; i < said->count; i++) {
        builder_add_string(&cell, i ? "|" : "");
        builder_add(&cell, said->items[i]);
    }
    return builder_text(&cell);
}

void fold_own_row(struct fold *fold, const struct happened *happened)
{
    const char *columns[FOLD_COLUMNS];
    struct text values[FOLD_COLUMNS];
    struct builder id;
    builder_init(&id, fold->arena);
    ensure(happened->said_count <= FOLD_COLUMNS);
    for (size_t i = 0; i < happened->said_count; i++) {
        columns[i] = happened->said[i].input->name;
        values[i] = joined(fold->arena, &happened->said[i]);
        if (i < happened->kind->names) {
            builder_add(&id, values[i]);
            builder_add_char(&id, '|');
        }
    }
    fold_row(fold, happened->kind->table, builder_text(&id), columns, values, happened->said_count);
}

static bool begins(struct text whole, struct text start)
{
    return whole.size >= start.size && text_equal((struct text){whole.bytes, start.size}, start);
}

void fold_end(struct fold *fold, const char *table, struct text id, struct text last_day)
{
    struct fold_table *rows = table_if_there(fold, text_of(table));
    if (!rows)
        return;
    size_t column = column_of(rows, TEXT_LITERAL("valid_to"));
    for (size_t i = 0; i < rows->count; i++) {
        struct text *cell = &rows->lines[i].cells[column];
        if (begins(rows->lines[i].id, id) && (!cell->size || text_compare(last_day, *cell) < 0))
            *cell = last_day;
    }
}

void fold_fill(struct fold *fold, const char *table, struct text id, const char *column,
               struct text value)
{
    struct fold_table *rows = table_of(fold, text_of(table));
    size_t place = column_of(rows, text_of(column));
    for (size_t i = 0; i < rows->count; i++)
        if (begins(rows->lines[i].id, id))
            rows->lines[i].cells[place] = value;
}

/* "id" + "4.1|7" */
static struct text numbered(struct arena *arena, struct text id, struct text cell, int64_t row)
{
    struct builder name;
    builder_init(&name, arena);
    builder_add(&name, id);
    builder_add(&name, cell);
    builder_add_char(&name, '|');
    builder_add_number(&name, row);
    return builder_text(&name);
}

static struct text kept(struct arena *arena, struct text cell)
{
    cell = text_trim(cell);
    return text_kept(arena, cell);
}

void fold_lines(struct fold *fold, const char *table, struct text id, const char *name,
                struct text csv)
{
    struct fold_table *rows = table_of(fold, text_of(table));
    struct sheet *sheet;
    struct problem problem = {0};
    struct text cells[SHEET_COLUMNS];
    size_t columns[FOLD_COLUMNS], column_count = 0, named = SHEET_COLUMNS, count;
    int64_t row;
    if (!sheet_open(fold->arena, csv, SHEET_CSV, &sheet, &problem))
        return;
    if (sheet_next(sheet, cells, &count, &row, &problem))
        for (; column_count < count && column_count < FOLD_COLUMNS; column_count++) {
            named = name && text_is(text_trim(cells[column_count]), name) ? column_count : named;
            columns[column_count] = column_if_room(rows, kept(fold->arena, cells[column_count]));
        }
    while (sheet_next(sheet, cells, &count, &row, &problem)) {
        struct text cell = named < count ? text_trim(cells[named]) : (struct text){"", 0};
        struct fold_line *line = line_of(fold, rows, numbered(fold->arena, id, cell, row));
        for (size_t i = 0; i < count && i < column_count; i++)
            if (columns[i] < FOLD_COLUMNS)
                line->cells[columns[i]] = kept(fold->arena, cells[i]);
    }
    sheet_close(sheet);
}

/* A line of the file: no cell stands after the last one. */
static void write_line(struct builder *csv, const struct text *cells, size_t count)
{
    struct builder line;
    builder_init(&line, csv->arena);
    for (size_t i = 0; i < count; i++)
        sheet_add_cell(&line, cells[i]);
    struct text written = builder_text(&line);
    written.size -= written.size > 0; /* every cell ends with a separator */
    builder_add(csv, written);
    builder_add_char(csv, '\n');
}

static struct text write_table(struct arena *arena, const struct fold_table *table)
{
    struct builder csv;
    builder_init(&csv, arena);
    write_line(&csv, table->columns, table->column_count);
    for (size_t i = 0; i < table->count; i++)
        write_line(&csv, table->lines[i].cells, table->column_count);
    return builder_text(&csv);
}

const struct register_file *fold_write_register(const struct fold *fold, size_t *count_out)
{
    struct register_file *files =
        arena_new_many(fold->arena, fold->table_count, struct register_file);
    for (size_t i = 0; i < fold->table_count; i++)
        files[i] = (struct register_file){fold->tables[i].name,
                                          write_table(fold->arena, &fold->tables[i])};
    *count_out = fold->table_count;
    return files;
}
