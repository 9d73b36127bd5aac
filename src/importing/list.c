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
struct fault *import_note_reading(struct import_cases *cases, struct text bytes)
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

static struct fault *take(struct import_cases *cases, struct list *list, struct text bytes)
{
    struct rows_told rows = {.is_whole = true};
    id_set_open(&rows.ids);
    rows_read(cases, list, &rows);
    cases->is_whole = rows.is_whole;
    struct fault *fault = take_rows(cases, &rows);
    if (!fault)
        fault = tell_gone(cases, &rows);
    id_set_close(&rows.ids);
    return fault ? fault : import_note_reading(cases, bytes);
}

static struct fault *take_cases(struct import_cases *cases, struct list *list, struct text bytes,
                                void *context)
{
    (void)context;
    return take(cases, list, bytes);
}

struct fault *import_list(struct import_cases *cases, struct text bytes, enum import_end *end_out)
{
    return import_with_list(cases, bytes, take_cases, NULL, end_out);
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
