/* sheet_write: cells of CSV, written so that sheet reads them back as the same. */
#include "sheet.h"

static void add_quoted(struct builder *builder, struct text cell)
{
    builder_add_char(builder, '"');
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.bytes[i] == '"')
            builder_add_char(builder, '"');
        builder_add_char(builder, cell.bytes[i]);
    }
    builder_add_char(builder, '"');
}

static bool is_plain(struct text cell)
{
    for (size_t i = 0; i < cell.size; i++) {
        char byte = cell.bytes[i];
        if (byte == ';' || byte == ',' || byte == '\t' || byte == '"' || byte == '\n' ||
            byte == '\r')
            return false;
    }
    return true;
}

void sheet_add_cell(struct builder *builder, struct text cell)
{
    if (is_plain(cell))
        builder_add(builder, cell);
    else
        add_quoted(builder, cell);
    builder_add_char(builder, ';');
}
