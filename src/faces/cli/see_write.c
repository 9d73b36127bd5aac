/* see_write: see see_write.h. */
#include "see_write.h"

#include "help_features.h"
#include "table.h"

#include "reports/reports.h"

static void write_table(struct cli *cli, struct builder *out, const struct answered *answered)
{
    struct table table;
    const struct statement *statement = answered->view->statement;
    table_init(&table, cli->arena, statement->give_count);
    for (size_t i = 0; i < statement->give_count; i++)
        table_add(&table, text_of(label_of(cli, "column", statement->gives[i].name)));
    for (size_t i = 0; i < answered->row_count * statement->give_count; i++)
        table_add(&table, report_cell(cli->arena, cli->language,
                                      statement->gives[i % statement->give_count].name,
                                      answered->cells[i]));
    table_write(&table, out);
}

static struct report_table table_of(struct cli *cli, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    struct text *names = arena_new_many(cli->arena, 2 * statement->give_count, struct text);
    struct text *labels = names + statement->give_count;
    bool *numbers = arena_new_many(cli->arena, statement->give_count, bool);
    for (size_t i = 0; i < statement->give_count; i++) {
        names[i] = text_of(statement->gives[i].name);
        labels[i] = text_of(label_of(cli, "column", statement->gives[i].name));
        numbers[i] = statement->gives[i].type == VALUE_INTEGER;
    }
    return (struct report_table){
        names, labels, numbers, statement->give_count, answered->cells, answered->row_count};
}

static void write_csv(struct cli *cli, struct builder *out, const struct answered *answered)
{
    struct report_table table = table_of(cli, answered);
    report_table_csv(out, &table, table.names);
}

/* JSON Lines. */
static void write_json(struct cli *cli, struct builder *out, const struct answered *answered)
{
    struct report_table table = table_of(cli, answered);
    report_table_objects(out, &table, "\n");
    builder_add_string(out, answered->row_count ? "\n" : "");
}

static struct fault *write_book(struct cli *cli, const struct answered *answered,
                                const char *output)
{
    struct report_table table = table_of(cli, answered);
    struct draft *draft;
    TRY(draft_open(cli->arena, output, &draft));
    struct fault *fault =
        report_table_book(cli->arena, draft_path(draft), answered->view->name, &table);
    if (!fault)
        fault = draft_keep(draft, cli->arena);
    draft_close(draft);
    return fault;
}

struct fault *see_write(struct cli *cli, const struct answered *answered, enum see_format format,
                        const char *output)
{
    static void (*const writers[])(struct cli *, struct builder *, const struct answered *) = {
        [SEE_TEXT] = write_table, [SEE_JSON] = write_json, [SEE_CSV] = write_csv};
    struct builder out;
    if (format == SEE_XLSX)
        return write_book(cli, answered, output);
    builder_init(&out, cli->arena);
    writers[format](cli, &out, answered);
    return ledger_deliver(cli, output, builder_text(&out));
}

struct fault *see_print(struct cli *cli, struct printer *printer, const struct answered *answered,
                        const char *output)
{
    struct text bytes;
    const struct report_table table = table_of(cli, answered);
    const struct report_paper paper = {
        text_of(label_of(cli, "view", answered->view->name)), {"", 0}, clock_today()};
    const struct pdf_document document =
        report_table_paper(cli->arena, cli->language, &paper, &table);
    TRY(printer_print(printer, cli->arena, &document, &bytes));
    return draft_put(cli->arena, output, bytes);
}
