/* order_own: order_rows as the register writes them. The table is handed to the register's own
 * reader, with the number of each row in place of its key, so that what it says can be told row
 * by row. Must not know the words in the cells. */
#include "order_own.h"

#include "mapping_fold.h"
#include "order_line.h"
#include "order_table.h"

enum { MOST_ROWS = 10000 };

static const char *const needed[] = {"order", "row", "types", "delegates"};

static int32_t find_column(const struct text *header, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (mapping_folds_to(header[i], text_of(name)))
            return (int32_t)i;
    return -1;
}

bool order_own_is(const struct text *header, size_t count)
{
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (find_column(header, count, needed[i]) < 0)
            return false;
    return true;
}

static void add_cell(struct builder *csv, struct text cell, bool first)
{
    builder_add_string(csv, first ? "\"" : ",\"");
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.bytes[i] == '"')
            builder_add_char(csv, '"');
        builder_add_char(csv, cell.bytes[i]);
    }
    builder_add_string(csv, "\"");
}

static void add_row(struct builder *csv, const struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_cell(csv, cells[i], i == 0);
    builder_add_string(csv, "\r\n");
}

static struct text own_cell(const struct importer *importer, const char *name)
{
    int32_t at = find_column(importer->header, importer->header_count, name);
    bool there = at >= 0 && (size_t)at < importer->cell_count;
    return there ? importer->cells[at] : (struct text){"", 0};
}

static struct text number_text(struct arena *arena, int64_t number)
{
    struct builder builder;
    builder_init(&builder, arena);
    builder_add_number(&builder, number);
    return builder_text(&builder);
}

/* Notes what the row says as written, and writes it on with its number as its key. */
static void take_row(struct importer *importer, struct builder *csv, int64_t row)
{
    struct import_row *item = order_line_item(importer, row);
    item->number = order_table_keep(importer, own_cell(importer, "row"));
    item->decision = order_table_keep(importer, own_cell(importer, "decision"));
    item->law = order_table_keep(importer, own_cell(importer, "law"));
    item->who = order_table_keep(importer, own_cell(importer, "who"));
    item->deputy = order_table_keep(importer, own_cell(importer, "deputy"));
    item->terms = order_table_keep(importer, own_cell(importer, "terms"));
    int32_t key = find_column(importer->header, importer->header_count, "row");
    importer->cells[key] = number_text(importer->arena, (int64_t)importer->out->count);
    add_row(csv, importer->cells, importer->header_count);
}

static bool is_empty(const struct importer *importer)
{
    for (size_t i = 0; i < importer->cell_count; i++)
        if (text_trim(importer->cells[i]).size)
            return false;
    return true;
}

/* All rows as one file; rows that the sheet cannot give have their problem already. */
static struct text take_rows(struct importer *importer)
{
    struct builder csv;
    struct problem problem;
    int64_t row;
    builder_init(&csv, importer->arena);
    add_row(&csv, importer->header, importer->header_count);
    while (importer->out->count < MOST_ROWS) {
        if (sheet_next(importer->sheet, importer->cells, &importer->cell_count, &row, &problem)) {
            for (size_t i = importer->cell_count; i < importer->header_count; i++)
                importer->cells[i] = (struct text){"", 0};
            if (!is_empty(importer))
                take_row(importer, &csv, row);
        } else if (problem.key) {
            order_line_tell(order_line_item(importer, problem.line), &problem);
            add_row(&csv, &(struct text){"", 0}, 1); /* keeps the count of rows */
        } else {
            break;
        }
    }
    return builder_text(&csv);
}

/* The orders that the rows belong to; the context tells of the board and the days. */
static struct text write_orders(struct importer *importer, struct text rows)
{
    const struct import_context *context = importer->context;
    struct builder csv;
    struct sheet *sheet;
    struct problem problem;
    size_t count;
    int64_t row;
    int32_t column = find_column(importer->header, importer->header_count, "order");
    struct text board = context->board.size ? context->board : TEXT_LITERAL("nämnden");
    struct text before = {"", 0};
    builder_init(&csv, importer->arena);
    builder_add_string(&csv, "order,title,body\r\n");
    ensure(sheet_open(importer->arena, rows, SHEET_CSV, &sheet, &problem));
    sheet_next(sheet, importer->cells, &count, &row, &problem);
    while (sheet_next(sheet, importer->cells, &count, &row, &problem)) {
        struct text key = (size_t)column < count ? importer->cells[column] : (struct text){"", 0};
        if (key.size == 0 || text_equal(key, before))
            continue;
        before = order_table_keep(importer, key);
        struct text cells[] = {before, context->title, board};
        add_row(&csv, cells, 3);
    }
    sheet_close(sheet);
    return builder_text(&csv);
}

static void set_days(const struct import_context *context, struct register_rows *rows)
{
    for (size_t i = 0; i < rows->order_count; i++) {
        struct order *order = &rows->orders[i];
        order->adopted = context->adopted;
        order->valid_from = context->valid_from != DAY_NONE ? context->valid_from : DAY_FIRST;
        order->valid_to = context->valid_to != DAY_NONE ? context->valid_to : DAY_LAST;
    }
}

/* The key of each line is the index of its row. */
static void find_lines(struct importer *importer)
{
    struct register_rows *rows = &importer->out->rows;
    for (size_t i = 0; i < rows->row_count; i++) {
        int32_t number;
        if (!text_to_number(rows->rows[i].key, &number) || number < 1 ||
            (size_t)number > importer->out->count)
            continue;
        struct import_row *item = &importer->items[number - 1];
        rows->rows[i].key = item->number;
        item->first_line = (int32_t)i;
        item->line_count = 1;
    }
}

/* Problems name the row of the file that was handed on: its heading is row 1. */
static void take_problems(struct importer *importer, struct register_problems problems)
{
    for (size_t i = 0; i < problems.count; i++) {
        int64_t index = problems.items[i].problem.line - 2;
        bool row = text_is(problems.items[i].file, "order_rows") && index >= 0 &&
                   index < (int64_t)importer->out->count;
        if (row)
            order_line_tell(&importer->items[index], &problems.items[i].problem);
    }
}

static void decide(struct importer *importer)
{
    for (size_t i = 0; i < importer->out->count; i++) {
        struct import_row *item = &importer->items[i];
        item->fate = item->line_count == 0      ? IMPORT_REFUSED
                     : item->question_count > 0 ? IMPORT_QUESTIONED
                                                : IMPORT_TAKEN;
        if (item->line_count == 0 && item->question_count == 0)
            item->questions[item->question_count++].key = "order.own-refused";
        order_line_count(importer->out, item->fate);
    }
}

void order_own_read(struct importer *importer)
{
    struct text rows = take_rows(importer);
    struct register_file files[] = {{TEXT_LITERAL("orders"), write_orders(importer, rows)},
                                    {TEXT_LITERAL("order_rows"), rows}};
    struct register_problems problems =
        register_read(importer->arena, files, 2, importer->catalogue, &importer->out->rows);
    set_days(importer->context, &importer->out->rows);
    find_lines(importer);
    take_problems(importer, problems);
    decide(importer);
}
