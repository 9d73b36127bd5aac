/* xlsx_cell: raw value to shown text. Must not know rows or XML. */
#include "xlsx_cell.h"

#include "csv.h"
#include "xlsx_number.h"

#include <string.h>

enum { LAST_COLUMN = 16384 };

enum cell_type cell_type_of(const char *written)
{
    if (!written || strcmp(written, "n") == 0)
        return CELL_NUMBER;
    if (strcmp(written, "s") == 0)
        return CELL_SHARED;
    if (strcmp(written, "b") == 0)
        return CELL_BOOL;
    return strcmp(written, "str") == 0 ? CELL_RESULT_TEXT : CELL_TEXT;
}

int cell_column_of(const char *place)
{
    int column = 0;
    for (; *place >= 'A' && *place <= 'Z'; place++) {
        column = column * 26 + (*place - 'A' + 1);
        if (column > LAST_COLUMN)
            return -1;
    }
    return column - 1;
}

static const char *show_shared(const struct cell_context *context, struct text raw,
                               struct text *shown_out)
{
    int32_t index;
    bool found =
        text_to_number(raw, &index) && strings_get(context->strings, (size_t)index, shown_out);
    if (!found)
        return "problem.workbook-damaged";
    return shown_out->size > CSV_CELL_LIMIT ? "problem.cell-too-long" : NULL;
}

static struct text show_number(const struct cell_context *context, const struct cell *cell,
                               struct text raw, struct builder *builder)
{
    size_t before = builder->size;
    if (!styles_is_date(context->styles, cell->style) ||
        !number_add_day(builder, raw, context->from_1904))
        number_add(builder, raw);
    return text_after(builder_text(builder), before);
}

const char *cell_show(const struct cell_context *context, const struct cell *cell, struct text raw,
                      struct builder *builder, struct text *shown_out)
{
    *shown_out = raw;
    if (raw.size == 0) /* a formula that nobody has computed is not an empty cell */
        return cell->has_formula && cell->type != CELL_RESULT_TEXT ? "problem.workbook-formula"
                                                                   : NULL;
    if (raw.size > CSV_CELL_LIMIT)
        return "problem.cell-too-long";
    if (cell->type == CELL_SHARED)
        return show_shared(context, raw, shown_out);
    if (cell->type == CELL_NUMBER)
        *shown_out = show_number(context, cell, raw, builder);
    if (cell->type == CELL_BOOL)
        *shown_out = text_is(raw, "1") ? TEXT_LITERAL("sant") : TEXT_LITERAL("falskt");
    return NULL;
}
