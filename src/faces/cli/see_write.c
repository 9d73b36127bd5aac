/* see_write: see see_write.h. */
#include "see_write.h"

#include "help_features.h"
#include "table.h"

#include "reports/reports.h"

#include <string.h>

/* Codes of the program's own are said in words, to people. */
static struct text said(struct cli *cli, const struct field *field, struct text cell)
{
    static const char *const coded[] = {"state", "how", "status", "change", "right_to_decide"};
    int kind = strcmp(field->name, "kind") == 0 && cell.size ? vocabulary_kind(cell) : -1;
    if (kind >= 0)
        return text_of(explain_kind(cli->arena, cli->language, kind));
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++)
        if (cell.size && strcmp(field->name, coded[i]) == 0)
            return code_words(cli, field->name, cell);
    return cell;
}

static void write_table(struct cli *cli, struct builder *out, const struct answered *answered)
{
    struct table table;
    const struct statement *statement = answered->view->statement;
    table_init(&table, cli->arena, statement->give_count);
    for (size_t i = 0; i < statement->give_count; i++)
        table_add(&table, text_of(label_of(cli, "column", statement->gives[i].name)));
    for (size_t i = 0; i < answered->row_count * statement->give_count; i++)
        table_add(&table,
                  said(cli, &statement->gives[i % statement->give_count], answered->cells[i]));
    table_write(&table, out);
}

static void write_csv(struct cli *cli, struct builder *out, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    (void)cli;
    for (size_t i = 0; i < statement->give_count; i++)
        sheet_add_cell(out, text_of(statement->gives[i].name));
    builder_add_char(out, '\n');
    for (size_t i = 0; i < answered->row_count; i++) {
        for (size_t j = 0; j < statement->give_count; j++)
            sheet_add_cell(out, answered->cells[i * statement->give_count + j]);
        builder_add_char(out, '\n');
    }
}

static void write_json(struct cli *cli, struct builder *out, const struct answered *answered)
{
    const struct statement *statement = answered->view->statement;
    (void)cli;
    for (size_t i = 0; i < answered->row_count; i++) {
        for (size_t j = 0; j < statement->give_count; j++) {
            struct text cell = answered->cells[i * statement->give_count + j];
            builder_add_string(out, j ? "," : "{");
            json_add_string(out, text_of(statement->gives[j].name));
            builder_add_char(out, ':');
            if (!cell.bytes)
                builder_add_string(out, "null");
            else if (statement->gives[j].type == VALUE_INTEGER)
                builder_add(out, cell);
            else
                json_add_string(out, cell);
        }
        builder_add_string(out, "}\n");
    }
}

static struct fault *write_book(struct cli *cli, const struct answered *answered,
                                const char *output)
{
    const struct statement *statement = answered->view->statement;
    struct text *labels = arena_new_many(cli->arena, statement->give_count, struct text);
    bool *numbers = arena_new_many(cli->arena, statement->give_count, bool);
    struct draft *draft;
    for (size_t i = 0; i < statement->give_count; i++) {
        labels[i] = text_of(label_of(cli, "column", statement->gives[i].name));
        numbers[i] = statement->gives[i].type == VALUE_INTEGER;
    }
    const struct report_table table = {labels, numbers, statement->give_count, answered->cells,
                                       answered->row_count};
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
