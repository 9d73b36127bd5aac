/* table: columns of text that stand straight, counted in letters. Must not know what the cells mean. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "base/base.h"

/* Rows of as many cells as there are columns, one after another. The last column is not filled out. Blanks and
 * other control letters inside a cell become one blank. */
struct table {
    struct arena *arena;
    size_t columns;
    struct text *cells;
    size_t count, room;
};

void table_init(struct table *table, struct arena *arena, size_t columns);
void table_add(struct table *table, struct text cell);

/* Adds all rows to the builder, two blanks between the columns. */
void table_write(const struct table *table, struct builder *builder);

/* "Label:       text\n": the label filled out to a fixed width, for lines that explain one thing. */
void table_line(struct builder *builder, const char *label, struct text text);

#endif
