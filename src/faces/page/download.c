/* download: the table that is seen, as a workbook, as CSV or as paper. A workbook is written to a file in memory and
 * read back: nothing touches a disk. Must not know what the table is about. */
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
    struct fault *fault = report_table_book(
        visit->arena, scratch.path, text_copy(visit->arena, download->title), &download->table);
    if (!fault)
        fault = scratch_read(&scratch, visit->arena, BOOK_BYTES, bytes_out);
    scratch_close(&scratch);
    return fault;
}

static struct fault *as_paper(struct visit *visit, const struct download *download,
                              struct text *bytes_out)
{
    const struct web_setup *setup = visit->web->setup;
    const struct report_paper paper = {download->title, setup->organisation, clock_today()};
    const struct pdf_document document =
        report_table_paper(visit->arena, visit->language, &paper, &download->table);
    if (!setup->printer)
        return fault_new(visit->arena, "fault.printer-gone", "", "");
    return printer_print(setup->printer, visit->arena, &document, bytes_out);
}

enum download_form download_form_of(struct text word)
{
    return text_is(word, "xlsx")  ? DOWNLOAD_BOOK
           : text_is(word, "csv") ? DOWNLOAD_CSV
           : text_is(word, "pdf") ? DOWNLOAD_PAPER
                                  : DOWNLOAD_NOT;
}

/* What is too much for paper can be taken otherwise: that is said. The rest is for whoever looks after the server. */
static void refuse_download(struct visit *visit, const struct fault *fault)
{
    bool is_large = text_is(text_of(fault->key), "fault.pdf-large");
    fault_log(visit, fault);
    refuse(visit, is_large ? 413 : 503,
           is_large ? say_text(visit, "web.paper.large") : say_text(visit, "web.paper.none"));
}

/* By form: an ending, a type. */
static const char *const endings[] = {"", ".csv", ".xlsx", ".pdf"};
static const char *const types[] = {
    "", "text/csv; charset=utf-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/pdf"};

void download_send(struct visit *visit, const struct download *download, enum download_form form)
{
    struct http_response *response = visit->response;
    struct fault *fault = NULL;
    struct builder name;
    struct text bytes;
    if (form == DOWNLOAD_BOOK)
        fault = as_book(visit, download, &bytes);
    else if (form == DOWNLOAD_PAPER)
        fault = as_paper(visit, download, &bytes);
    else
        bytes = as_csv(visit->arena, &download->table);
    if (fault) {
        refuse_download(visit, fault);
        return;
    }
    builder_init(&name, visit->arena);
    builder_add_string(&name, download->name);
    builder_add_string(&name, endings[form]);
    response->status = 200;
    response->body = bytes;
    response->type = types[form];
    response->file_name = builder_string(&name);
}
