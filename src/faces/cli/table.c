/* table: see table.h. */
#include "table.h"

#include <string.h>

enum { MOST_COLUMNS = 16, LABEL_LETTERS = 15 };

void table_init(struct table *table, struct arena *arena, size_t columns)
{
    ensure(columns > 0 && columns <= MOST_COLUMNS);
    *table = (struct table){.arena = arena, .columns = columns};
}

/* A line break would end the row. */
static struct text one_line(struct arena *arena, struct text cell)
{
    char *bytes = text_copy(arena, cell);
    for (size_t i = 0; i < cell.size; i++)
        if ((unsigned char)bytes[i] < ' ')
            bytes[i] = ' ';
    return (struct text){bytes, cell.size};
}

void table_add(struct table *table, struct text cell)
{
    if (table->count == table->room) {
        table->room = table->room ? table->room * 2 : 64;
        struct text *wider = arena_new_many(table->arena, table->room, struct text);
        if (table->count)
            memcpy(wider, table->cells, table->count * sizeof *wider);
        table->cells = wider;
    }
    table->cells[table->count++] = one_line(table->arena, cell);
}

static void fill(struct builder *builder, size_t letters, size_t width)
{
    for (; letters < width; letters++)
        builder_add_char(builder, ' ');
}

void table_write(const struct table *table, struct builder *builder)
{
    ensure(table->count % table->columns == 0);
    size_t widths[MOST_COLUMNS] = {0};
    for (size_t i = 0; i < table->count; i++) {
        size_t letters = text_letters(table->cells[i]);
        if (letters > widths[i % table->columns])
            widths[i % table->columns] = letters;
    }
    for (size_t i = 0; i < table->count; i++) {
        size_t column = i % table->columns;
        builder_add(builder, table->cells[i]);
        if (column + 1 == table->columns)
            builder_add_char(builder, '\n');
        else
            fill(builder, text_letters(table->cells[i]), widths[column] + 2);
    }
}

void table_line(struct builder *builder, const char *label, struct text text)
{
    builder_add_string(builder, label);
    fill(builder, text_letters(text_of(label)), LABEL_LETTERS);
    builder_add(builder, text);
    builder_add_char(builder, '\n');
}
