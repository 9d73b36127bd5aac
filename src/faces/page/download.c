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

static struct fault *as_paper(struct visit *visit, const struct pdf_document *document,
                              struct text *bytes_out)
{
    struct printer *printer = visit->web->setup->printer;
    return printer ? printer_print(printer, visit->arena, document, bytes_out)
                   : fault_new(visit->arena, "fault.printer-gone", "", "");
}

static struct report_paper paper_of(const struct visit *visit, struct text title)
{
    return (struct report_paper){title, visit->web->setup->organisation, clock_today()};
}

static struct fault *table_as_paper(struct visit *visit, const struct download *download,
                                    struct text *bytes_out)
{
    const struct report_paper paper = paper_of(visit, download->title);
    const struct pdf_document document =
        report_table_paper(visit->arena, visit->language, &paper, &download->table);
    return as_paper(visit, &document, bytes_out);
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

static void give(struct visit *visit, const char *name, enum download_form form, struct text bytes)
{
    struct builder file;
    builder_init(&file, visit->arena);
    builder_add_string(&file, name);
    builder_add_string(&file, endings[form]);
    visit->response->status = 200;
    visit->response->body = bytes;
    visit->response->type = types[form];
    visit->response->file_name = builder_string(&file);
}

void download_send(struct visit *visit, const struct download *download, enum download_form form)
{
    struct fault *fault = NULL;
    struct text bytes;
    if (form == DOWNLOAD_BOOK)
        fault = as_book(visit, download, &bytes);
    else if (form == DOWNLOAD_PAPER)
        fault = table_as_paper(visit, download, &bytes);
    else
        bytes = as_csv(visit->arena, &download->table);
    if (fault)
        refuse_download(visit, fault);
    else
        give(visit, download->name, form, bytes);
}

void paper_send(struct visit *visit, const char *name, const struct pdf_document *document)
{
    const struct report_paper paper = paper_of(visit, document->title);
    struct pdf_document whole = report_paper(visit->arena, visit->language, &paper);
    struct text bytes;
    whole.blocks = document->blocks;
    whole.count = document->count;
    whole.contents = document->contents;
    whole.is_lying = document->is_lying;
    struct fault *fault = as_paper(visit, &whole, &bytes);
    if (fault)
        refuse_download(visit, fault);
    else
        give(visit, name, DOWNLOAD_PAPER, bytes);
}
