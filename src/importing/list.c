/* list: the rows of a list on their way into the record: each a case with a number of its own. What was in the list
 * before and is no longer is told, and ends nothing. Must not know what a column means. */
#include "rows.h"

#include "crypt/crypt.h"

static struct fault *take_rows(struct import_cases *cases, const struct rows_told *rows)
{
    struct batch batch;
    struct fault *fault = NULL;
    batch_open(&batch, cases, true);
    for (size_t i = 0; i < rows->count && !fault; i++) {
        const struct list_row *row = &rows->items[i];
        if (row->twin)
            row_tell_twin(cases, row);
        else if (!row->again)
            fault = batch_add(&batch, row->line, row->told);
    }
    if (!fault)
        fault = batch_flush(&batch);
    fault = fault_copy(cases->arena, fault);
    batch_close(&batch);
    return fault;
}

static struct fault *note_gone(struct import_cases *cases, struct text name)
{
    struct deed_answer answer;
    const struct given given[] = {{TEXT_LITERAL("case"), name},
                                  {TEXT_LITERAL("list"), text_of(cases->choice.name)},
                                  {TEXT_LITERAL("stands"), TEXT_LITERAL("nej")}};
    outcome_add(&cases->outcomes, (struct row_outcome){.file = cases->file,
                                                       .name = name,
                                                       .fate = FATE_GONE,
                                                       .problem = {.key = "import.gone-case"}});
    if (!cases->notes_listing)
        return NULL;
    const struct deed deed = record_deed(cases->record, "note-listed", given, 3);
    return record_perform(cases->record, cases->arena, false, &deed, 1, &answer);
}

/* The cases that stood in the list and do so no longer. Of a list with a row that has no number nobody can say. */
static struct fault *tell_gone(struct import_cases *cases, struct rows_told *rows)
{
    struct answered answered;
    const struct given asked[] = {{TEXT_LITERAL("list"), text_of(cases->choice.name)},
                                  {TEXT_LITERAL("stands"), TEXT_LITERAL("ja")}};
    if (!cases->choice.confirmed.size || !rows->is_whole)
        return NULL;
    TRY(record_ask(cases->record, cases->arena, "listed", asked, 2, &answered));
    for (size_t i = 0; i < answered.row_count; i++) {
        struct text name = answered.cells[i * answered.view->statement->give_count + 1];
        if (id_set_add(&rows->ids, id_set_sum(name)))
            TRY(note_gone(cases, name));
    }
    return NULL;
}

static struct fault *document_of(struct arena *arena, struct text bytes, struct text *document_out)
{
    struct builder document;
    struct crypt *crypt;
    char hash[SHA256_HEX_SIZE];
    TRY(crypt_open(arena, &crypt));
    struct fault *fault = crypt_sha256_hex(crypt, arena, &bytes, 1, hash);
    crypt_close(crypt);
    builder_init(&document, arena);
    builder_add_string(&document, "lista=");
    builder_add_string(&document, hash);
    *document_out = builder_text(&document);
    return fault;
}

/* What was read, and what came of it; the same bytes as the last time, with nothing new in them, are no event. */
static struct fault *note_reading(struct import_cases *cases, struct text bytes)
{
    static const char *const names[FATES] = {"added",     "grown",   "same",
                                             "differing", "refused", "gone"};
    const size_t *counts = cases->outcomes.counts;
    struct given given[2 + FATES] = {{TEXT_LITERAL("list"), text_of(cases->choice.name)}};
    struct deed_answer answer;
    struct text document;
    if (!cases->notes_listing)
        return NULL;
    TRY(document_of(cases->arena, bytes, &document));
    bool is_new = counts[FATE_NEW] || counts[FATE_CHANGED] || counts[FATE_GONE];
    if (!is_new && text_equal(document, cases->choice.document))
        return NULL;
    given[1] = (struct given){TEXT_LITERAL("document"), document};
    for (size_t i = 0; i < FATES; i++)
        given[2 + i] =
            (struct given){text_of(names[i]), text_of(number_letters(cases->arena, counts[i]))};
    const struct deed deed = record_deed(cases->record, "note-list-read", given, 2 + FATES);
    return record_perform(cases->record, cases->arena, false, &deed, 1, &answer);
}

/* Once it is known what the columns are. */
static struct fault *take(struct import_cases *cases, struct list *list, struct text bytes,
                          enum import_end *end_out)
{
    struct rows_told rows = {.is_whole = true};
    bool confirmed;
    cases->column_count = list_used_columns(list, cases->arena, &cases->columns);
    cases->ignored_count = list_ignored_columns(list, &cases->ignored);
    if (!choice_holds(cases, &cases->choice, cases->columns, cases->column_count))
        return NULL;
    TRY(choice_confirm(cases, &cases->choice, cases->columns, cases->column_count, &confirmed));
    if (!confirmed)
        return NULL;
    *end_out = IMPORT_READ;
    cases->notes_listing = !cases->dry_run;
    id_set_open(&rows.ids);
    rows_read(cases, list, &rows);
    cases->is_whole = rows.is_whole;
    struct fault *fault = take_rows(cases, &rows);
    if (!fault)
        fault = tell_gone(cases, &rows);
    id_set_close(&rows.ids);
    return fault ? fault : note_reading(cases, bytes);
}

/* "LISTA.xlsx/Blad1": the sheet that is read is the first one that is shown. */
static void name_sheet(struct import_cases *cases, const struct sheet *sheet)
{
    struct builder file;
    struct text name;
    bool visible = false;
    for (size_t i = 0; !visible && sheet_name(sheet, i, &name, &visible);)
        i++;
    if (!visible)
        return;
    builder_init(&file, cases->arena);
    builder_add_string(&file, cases->file);
    builder_add_char(&file, '/');
    builder_add(&file, name);
    cases->file = builder_string(&file);
}

static struct fault *read_sheet(struct import_cases *cases, const struct list_bytes *bytes,
                                struct sheet *sheet, enum import_end *end_out)
{
    struct problem problem;
    struct list *list;
    name_sheet(cases, sheet);
    TRY(choose_mapping(cases, bytes, &cases->choice, end_out));
    if (*end_out != IMPORT_READ)
        return NULL;
    *end_out = IMPORT_UNREAD;
    if (list_open(cases->arena, cases->choice.mapping, sheet, &list, &problem))
        return take(cases, list, bytes->bytes, end_out);
    import_refuse(cases, &problem);
    return NULL;
}

struct fault *import_list(struct import_cases *cases, struct text bytes, enum import_end *end_out)
{
    const struct list_bytes list = {bytes, sheet_is_workbook(bytes) ? SHEET_XLSX : SHEET_CSV};
    struct problem problem;
    struct sheet *sheet = NULL;
    struct fault *fault = NULL;
    cases->outcomes.arena = cases->arena;
    cases->is_whole = true;
    *end_out = IMPORT_UNREAD;
    if (sheet_open(cases->arena, bytes, list.format, &sheet, &problem))
        fault = read_sheet(cases, &list, sheet, end_out);
    else
        import_refuse(cases, &problem);
    sheet_close(sheet);
    return fault;
}

struct fault *import_lines(struct import_cases *cases, struct text bytes)
{
    struct batch batch;
    struct fault *fault = NULL;
    cases->outcomes.arena = cases->arena;
    batch_open(&batch, cases, false);
    for (int64_t number = 1; bytes.size && !fault; number++) {
        struct text line = text_trim(text_cut(&bytes, '\n'));
        if (line.size)
            fault = batch_add(&batch, number, line);
    }
    if (!fault)
        fault = batch_flush(&batch);
    fault = fault_copy(cases->arena, fault);
    batch_close(&batch);
    return fault;
}
