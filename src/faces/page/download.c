/* download: the table that is seen, as a workbook or as CSV. A workbook is written to a file in
 * memory and read back: nothing touches a disk. Must not know what the table is about. */
#include "page.h"

enum { BOOK_BYTES = 64 * 1024 * 1024 };

/* A cell that a spreadsheet would take for a formula gets an apostrophe. */
static struct text guarded(struct arena *arena, struct text cell)
{
    static const char signs[] = "=+-@\t\r";
    struct builder safe;
    bool risky = false;
    for (const char *sign = signs; *sign; sign++)
        risky |= cell.size && cell.bytes[0] == *sign;
    if (!risky)
        return cell;
    builder_init(&safe, arena);
    builder_add_char(&safe, '\'');
    builder_add(&safe, cell);
    return builder_text(&safe);
}

static struct text as_csv(struct arena *arena, const struct report_table *table)
{
    struct builder out;
    struct text *cells = arena_new_many(arena, table->rows * table->columns + 1, struct text);
    struct report_table safe = *table;
    for (size_t i = 0; i < table->rows * table->columns; i++)
        cells[i] =
            table->numbers[i % table->columns] ? table->cells[i] : guarded(arena, table->cells[i]);
    safe.cells = cells;
    builder_init(&out, arena);
    builder_add_string(&out, "\xEF\xBB\xBF"); /* Excel then reads å, ä, ö */
    report_table_csv(&out, &safe, safe.labels);
    return builder_text(&out);
}

static struct fault *as_book(struct visit *visit, const struct download *download,
                             struct text *bytes_out)
{
    struct scratch scratch;
    TRY(scratch_open(visit->arena, &scratch));
    struct fault *fault = report_table_book(visit->arena, scratch.path,
                                            say_key(visit, download->sheet_key), &download->table);
    if (!fault)
        fault = scratch_read(&scratch, visit->arena, BOOK_BYTES, bytes_out);
    scratch_close(&scratch);
    return fault;
}

void download_send(struct visit *visit, const struct download *download, bool wants_book)
{
    struct http_response *response = visit->response;
    struct builder name;
    struct text bytes;
    builder_init(&name, visit->arena);
    builder_add_string(&name, download->name);
    builder_add_string(&name, wants_book ? ".xlsx" : ".csv");
    if (wants_book && as_book(visit, download, &bytes)) {
        refuse(visit, 500, (struct text){"", 0});
        return;
    }
    response->status = 200;
    response->body = wants_book ? bytes : as_csv(visit->arena, &download->table);
    response->type = wants_book
                         ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                         : "text/csv; charset=utf-8";
    response->file_name = builder_string(&name);
}
