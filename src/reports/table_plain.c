/* table_plain: a table as CSV and as JSON. See table.h. */
#include "table.h"

#include "formats/formats.h"
#include "json/json.h"

static void add_line(struct builder *out, const struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sheet_add_cell(out, cells[i]);
    builder_add_char(out, '\n');
}

void report_table_csv(struct builder *out, const struct report_table *table,
                      const struct text *headings)
{
    add_line(out, headings, table->columns);
    for (size_t i = 0; i < table->rows; i++)
        add_line(out, table->cells + i * table->columns, table->columns);
}

static void add_value(struct builder *out, struct text cell, bool is_number)
{
    if (!cell.bytes)
        builder_add_string(out, "null");
    else if (is_number)
        builder_add(out, cell);
    else
        json_add_string(out, cell);
}

void report_table_objects(struct builder *out, const struct report_table *table,
                          const char *between)
{
    for (size_t i = 0; i < table->rows; i++) {
        builder_add_string(out, i ? between : "");
        builder_add_char(out, '{');
        for (size_t j = 0; j < table->columns; j++) {
            json_add_name(out, table->names[j]);
            add_value(out, table->cells[i * table->columns + j], table->numbers[j]);
        }
        builder_add_char(out, '}');
    }
}
