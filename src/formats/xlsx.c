/* xlsx: rows of a workbook, streamed: the sheet is unpacked and parsed until a row is whole, and waits there.
 * Memory holds one row and the shared texts. Must not know what a column means. */
#include "xlsx.h"

#include "csv.h"
#include "sheet_problem.h"
#include "xlsx_cell.h"
#include "xlsx_merge.h"
#include "xlsx_workbook.h"
#include "xlsx_xml.h"

#include <string.h>

struct xlsx {
    struct arena *arena;
    struct arena *told; /* texts of the last problem */
    struct zip *zip;
    struct workbook workbook;
    struct xml_part *part; /* the sheet */
    struct text bytes;     /* of the workbook, and the part of the sheet: to read it once more */
    const char *part_name;
    struct cell_context context;
    struct builder texts; /* of the row being read */
    struct text *cells;
    size_t count;
    int64_t row;
    const char *broken; /* key of what is wrong with the row */
    size_t broken_column;
    struct cell cell;
    size_t column, begin; /* of the cell: its place, and where its raw value begins in texts */
    bool in_row, in_cell, in_value, in_aid;
};

static void break_row(struct xlsx *xlsx, const char *key)
{
    if (xlsx->broken)
        return;
    xlsx->broken = key;
    xlsx->broken_column = xlsx->column;
}

static size_t number_of(const char *written)
{
    int32_t number;
    return written && text_to_number(text_of(written), &number) ? (size_t)number : 0;
}

static void start_row(struct xlsx *xlsx, const char **attributes)
{
    size_t said = number_of(xml_attribute(attributes, "r"));
    xlsx->row = said ? (int64_t)said : xlsx->row + 1;
    xlsx->in_row = true;
    xlsx->count = xlsx->column = 0;
    xlsx->broken = NULL;
    builder_clear(&xlsx->texts);
}

/* A cell without place stands after the one before. */
static void start_cell(struct xlsx *xlsx, const char **attributes)
{
    const char *place = xml_attribute(attributes, "r");
    int column = place ? cell_column_of(place) : -1;
    xlsx->column = column >= 0 ? (size_t)column : xlsx->count;
    xlsx->cell = (struct cell){cell_type_of(xml_attribute(attributes, "t")),
                               number_of(xml_attribute(attributes, "s")), false};
    xlsx->begin = xlsx->texts.size;
    xlsx->in_cell = true;
}

static void on_start(void *state, const char *name, const char **attributes)
{
    struct xlsx *xlsx = state;
    if (!xlsx->in_row) {
        if (strcmp(name, "row") == 0)
            start_row(xlsx, attributes);
    } else if (!xlsx->in_cell) {
        if (strcmp(name, "c") == 0)
            start_cell(xlsx, attributes);
    } else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0) {
        xlsx->in_value = true;
    } else if (strcmp(name, "f") == 0) {
        xlsx->cell.has_formula = true;
    } else if (strcmp(name, "rPh") == 0) {
        xlsx->in_aid = true;
    }
}

static void place_cell(struct xlsx *xlsx, struct text shown)
{
    while (xlsx->count <= xlsx->column)
        xlsx->cells[xlsx->count++] = (struct text){"", 0};
    xlsx->cells[xlsx->column] = shown;
}

static void end_cell(struct xlsx *xlsx)
{
    xlsx->in_cell = xlsx->in_value = xlsx->in_aid = false;
    struct text raw = {xlsx->texts.bytes ? xlsx->texts.bytes + xlsx->begin : "",
                       xlsx->texts.size - xlsx->begin},
                shown;
    const char *wrong = cell_show(&xlsx->context, &xlsx->cell, raw, &xlsx->texts, &shown);
    if (!wrong && xlsx->column >= SHEET_COLUMNS && shown.size)
        wrong =
            "problem.too-many-columns"; /* empty but coloured cells far out are common and harmless */
    if (wrong)
        break_row(xlsx, wrong);
    else if (xlsx->column < SHEET_COLUMNS)
        place_cell(xlsx, shown);
}

static void end_row(struct xlsx *xlsx)
{
    xlsx->in_row = false;
    if (xlsx->count || xlsx->broken)
        xml_pause(xlsx->part);
}

static void on_end(void *state, const char *name)
{
    struct xlsx *xlsx = state;
    if (xlsx->in_cell) {
        if (strcmp(name, "c") == 0)
            end_cell(xlsx);
        else if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
            xlsx->in_value = false;
        else if (strcmp(name, "rPh") == 0)
            xlsx->in_aid = false;
    } else if (xlsx->in_row && strcmp(name, "row") == 0) {
        end_row(xlsx);
    }
}

static void on_text(void *state, const char *bytes, int size)
{
    struct xlsx *xlsx = state;
    if (!xlsx->in_value || xlsx->in_aid)
        return;
    if (xlsx->texts.size - xlsx->begin <= CSV_CELL_LIMIT && xlsx->texts.size <= CSV_ROW_LIMIT)
        builder_add(&xlsx->texts, (struct text){bytes, (size_t)size});
    else if (xlsx->texts.size > CSV_ROW_LIMIT)
        break_row(xlsx, "problem.row-too-long");
}

/* An old binary workbook: a modern one with a password is packed into the same kind of file. */
static const char *refuse_compound_file(struct text bytes)
{
    static const char mark[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    bool encrypted = memmem(bytes.bytes, bytes.size, mark, sizeof mark - 1) != NULL;
    return encrypted ? "problem.workbook-password" : "problem.workbook-old";
}

static const char *open_sheet(struct xlsx *xlsx, const char *part)
{
    static const struct xml_handlers handlers = {on_start, on_end, on_text};
    xlsx->row = 0;
    xlsx->part_name = part;
    xlsx->broken = NULL;
    xlsx->in_row = xlsx->in_cell = xlsx->in_value = xlsx->in_aid = false;
    return xml_open(xlsx->arena, xlsx->zip, part, &handlers, xlsx, &xlsx->part);
}

static const char *open_parts(struct xlsx *xlsx, struct text bytes)
{
    struct workbook *workbook = &xlsx->workbook;
    struct shared_strings *strings = NULL;
    struct styles *styles = NULL;
    if (text_starts(bytes, "\xD0\xCF\x11\xE0"))
        return refuse_compound_file(bytes);
    const char *wrong = zip_open(xlsx->arena, bytes, &xlsx->zip);
    if (!wrong)
        wrong = workbook_find(xlsx->arena, xlsx->zip, workbook);
    if (!wrong)
        wrong = strings_read(xlsx->arena, xlsx->zip, workbook->strings, &strings);
    if (!wrong)
        wrong = styles_read(xlsx->arena, xlsx->zip, workbook->styles, &styles);
    if (wrong)
        return wrong;
    xlsx->context = (struct cell_context){strings, styles, workbook->from_1904};
    return open_sheet(xlsx, workbook->sheet);
}

bool xlsx_open(struct arena *arena, struct text bytes, struct xlsx **xlsx_out,
               struct problem *problem_out)
{
    struct xlsx *xlsx = *xlsx_out = arena_new(arena, struct xlsx);
    xlsx->arena = arena;
    xlsx->bytes = bytes;
    xlsx->told = arena_open(1024);
    builder_init(&xlsx->texts, arena);
    const char *wrong = open_parts(xlsx, bytes);
    return !wrong || sheet_refuse(problem_out, 0, wrong);
}

void xlsx_close(struct xlsx *xlsx)
{
    if (!xlsx)
        return;
    xml_close(xlsx->part);
    zip_close(xlsx->zip);
    arena_close(xlsx->told);
    xlsx->part = NULL;
    xlsx->told = NULL;
}

bool xlsx_name(const struct xlsx *xlsx, size_t index, struct text *name_out, bool *visible_out)
{
    if (index >= xlsx->workbook.tab_count)
        return false;
    *name_out = xlsx->workbook.tabs[index].name;
    *visible_out = xlsx->workbook.tabs[index].visible;
    return true;
}

bool xlsx_select(struct xlsx *xlsx, size_t index, struct problem *problem_out)
{
    ensure(index < xlsx->workbook.tab_count);
    xml_close(xlsx->part);
    xlsx->part = NULL;
    const char *wrong = open_sheet(xlsx, xlsx->workbook.tabs[index].part);
    return !wrong || sheet_refuse(problem_out, 0, wrong);
}

size_t xlsx_merged(const struct xlsx *xlsx, struct arena *arena, int64_t row,
                   const struct sheet_area **areas_out)
{
    return merges_read(arena, xlsx->bytes, xlsx->part_name, row, areas_out);
}

bool xlsx_next(struct xlsx *xlsx, struct text *cells, size_t *cell_count_out, int64_t *row_out,
               struct problem *problem_out)
{
    const char *wrong = NULL;
    xlsx->cells = cells;
    *cell_count_out = 0;
    if (!xlsx->part)
        return false;
    arena_reset(xlsx->told);
    if (!xml_read(xlsx->part, &wrong)) {
        xml_close(xlsx->part);
        xlsx->part = NULL;
        return wrong ? sheet_refuse(problem_out, xlsx->row, wrong) : false;
    }
    if (xlsx->broken)
        return sheet_refuse_cell(problem_out, xlsx->told, xlsx->row, xlsx->broken_column,
                                 xlsx->broken);
    *cell_count_out = xlsx->count;
    *row_out = xlsx->row;
    return true;
}
