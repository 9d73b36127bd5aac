/* import_list: the rows of a list on their way into the database: each a case with a number of its own. What was in the
 * list before and is no longer is told, and ends nothing. Must not know what a column means. */
#include "import_rows.h"

enum { LIST_BYTES = 256 * 1024 * 1024 };

static struct fault *take_rows(struct cases *cases, const struct rows_told *rows)
{
    struct fault *fault = NULL;
    struct arena *scratch = arena_open(0);
    for (size_t i = 0; i < rows->count && !fault; i++) {
        const struct list_row *row = &rows->items[i];
        cases->line = row->line;
        if (row->twin)
            row_tell_twin(cases, row);
        else if (!row->again)
            fault = fault_copy(cases->cli->arena, import_case(cases, scratch, row->told));
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

static struct fault *note_gone(struct cases *cases, struct text name)
{
    struct deed_answer answer;
    const struct given given[] = {{TEXT_LITERAL("case"), name},
                                  {TEXT_LITERAL("list"), text_of(cases->list)},
                                  {TEXT_LITERAL("stands"), TEXT_LITERAL("nej")}};
    outcome_add(&cases->outcomes,
                (struct row_outcome){
                    .file = cases->file,
                    .name = name,
                    .fate = FATE_GONE,
                    .said = text_of(words_text(cases->cli->language, "import.gone-case"))});
    return cases->notes_listing
               ? cases_do(cases, cases->cli->arena, "note-listed", given, 3, &answer)
               : NULL;
}

/* The cases that stood in the list and do so no longer. Of a list with a row that has no number nobody can say. */
static struct fault *tell_gone(struct cases *cases, struct rows_told *rows,
                               const struct choice *choice)
{
    struct answered answered;
    const struct given asked[] = {{TEXT_LITERAL("list"), text_of(choice->name)},
                                  {TEXT_LITERAL("stands"), TEXT_LITERAL("ja")}};
    if (!choice->confirmed.size)
        return NULL;
    if (!rows->is_whole) {
        ledger_say(cases->cli, "import.gone-unknown", NULL, NULL);
        return NULL;
    }
    TRY(cases_ask(cases, "listed", asked, 2, &answered));
    size_t width = answered.view->statement->give_count;
    for (size_t i = 0; i < answered.row_count; i++) {
        struct text name = answered.cells[i * width + 1];
        if (id_set_add(&rows->ids, id_set_sum(name)))
            TRY(note_gone(cases, name));
    }
    return NULL;
}

static struct fault *document_of(struct cases *cases, struct text bytes, struct text *document_out)
{
    struct builder document;
    struct crypt *crypt;
    char hash[SHA256_HEX_SIZE];
    TRY(crypt_open(cases->cli->arena, &crypt));
    struct fault *fault = crypt_sha256_hex(crypt, cases->cli->arena, &bytes, 1, hash);
    crypt_close(crypt);
    builder_init(&document, cases->cli->arena);
    builder_add_string(&document, "lista=");
    builder_add_string(&document, hash);
    *document_out = builder_text(&document);
    return fault;
}

/* What was read, and what came of it; the same bytes as the last time, with nothing new in them, are no event. */
static struct fault *note_reading(struct cases *cases, const struct choice *choice,
                                  struct text bytes)
{
    static const char *const names[FATES] = {"added",     "grown",   "same",
                                             "differing", "refused", "gone"};
    const size_t *counts = cases->outcomes.counts;
    struct given given[2 + FATES] = {{TEXT_LITERAL("list"), text_of(choice->name)}};
    struct deed_answer answer;
    struct text document;
    if (!cases->notes_listing)
        return NULL;
    TRY(document_of(cases, bytes, &document));
    bool is_new = counts[FATE_NEW] || counts[FATE_CHANGED] || counts[FATE_GONE];
    if (!is_new && text_equal(document, choice->document))
        return NULL;
    given[1] = (struct given){TEXT_LITERAL("document"), document};
    for (size_t i = 0; i < FATES; i++)
        given[2 + i] =
            (struct given){text_of(names[i]), text_of(ledger_number(cases->cli, counts[i]))};
    return cases_do(cases, cases->cli->arena, "note-list-read", given, 2 + FATES, &answer);
}

static void tell_ignored(struct cases *cases, const struct list *list)
{
    struct builder names;
    const struct text *ignored;
    size_t count = list_ignored_columns(list, &ignored);
    builder_init(&names, cases->cli->arena);
    for (size_t i = 0; i < count; i++) {
        builder_add_string(&names, i ? ", " : "");
        builder_add(&names, ignored[i]);
    }
    if (count)
        ledger_say(cases->cli, "import.ignored", builder_string(&names), NULL);
}

/* Once it is known what the columns are. */
static struct fault *take(struct cases *cases, const struct choice *choice, struct list *list,
                          struct text bytes, int *code_out)
{
    const struct list_column *columns;
    struct rows_told rows = {.is_whole = true};
    size_t count = list_used_columns(list, cases->cli->arena, &columns);
    *code_out = CODE_UNUSABLE;
    if (!choice_holds(cases, choice, columns, count))
        return NULL;
    cases->list = choice->name;
    TRY(choice_confirm(cases, choice, columns, count));
    if (!cases->list)
        return NULL;
    *code_out = CODE_NOTHING;
    cases->notes_listing = !cases->errand->dry_run;
    tell_ignored(cases, list);
    id_set_open(&rows.ids);
    rows_read(cases, list, &rows);
    struct fault *fault = take_rows(cases, &rows);
    if (!fault)
        fault = tell_gone(cases, &rows, choice);
    id_set_close(&rows.ids);
    return fault ? fault : note_reading(cases, choice, bytes);
}

/* "LISTA.xlsx/Blad1": the sheet that is read is the first one that is shown. */
static void name_sheet(struct cases *cases, const struct sheet *sheet)
{
    struct builder file;
    struct text name;
    bool visible = false;
    for (size_t i = 0; !visible && sheet_name(sheet, i, &name, &visible);)
        i++;
    if (!visible)
        return;
    builder_init(&file, cases->cli->arena);
    builder_add_string(&file, cases->file);
    builder_add_char(&file, '/');
    builder_add(&file, name);
    cases->file = builder_string(&file);
}

struct fault *import_list(struct cases *cases, const struct input_file *input, int *code_out)
{
    struct cli *cli = cases->cli;
    struct list_bytes bytes = {.format = input->kind == INPUT_WORKBOOK ? SHEET_XLSX : SHEET_CSV};
    struct choice choice;
    struct problem problem;
    struct sheet *sheet = NULL;
    struct list *list;
    struct fault *fault = NULL;
    bool chosen;
    TRY(file_read_rest(input->file, cli->arena, LIST_BYTES, &bytes.bytes));
    *code_out = CODE_UNUSABLE;
    if (!sheet_open(cli->arena, bytes.bytes, bytes.format, &sheet, &problem)) {
        cli_problem(cli, cases->file, &problem);
        sheet_close(sheet);
        return NULL;
    }
    name_sheet(cases, sheet);
    fault = choose_mapping(cases, &bytes, &choice, code_out, &chosen);
    if (!fault && chosen) {
        if (list_open(cli->arena, choice.mapping, sheet, &list, &problem))
            fault = take(cases, &choice, list, bytes.bytes, code_out);
        else
            cli_problem(cli, cases->file, &problem);
    }
    sheet_close(sheet);
    return fault;
}
