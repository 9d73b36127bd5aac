/* import_listed: `reda import` of a list of the municipality's own: a calendar of meetings, a list of staff. Its
 * mapping is said, kept and found again as that of a list of cases. What it does not name is the record's. Nothing that
 * the list lacks is told as gone, since such a list is seldom the whole. Must not know what a row means. */
#include "import_part.h"

#include "import_meaning.h"
#include "os/os.h"

bool import_is_listed(struct text bytes, struct arena *arena)
{
    struct sheet *sheet = NULL;
    struct problem problem;
    struct text name;
    size_t count;
    bool visible, is_register = false;
    const char *const *names = register_file_names(&count);
    if (!sheet_is_workbook(bytes))
        return true;
    bool opened = sheet_open(arena, bytes, SHEET_XLSX, &sheet, &problem);
    for (size_t i = 0; opened && sheet_name(sheet, i, &name, &visible); i++)
        for (size_t j = 0; j < count; j++)
            is_register |= text_is(name, names[j]);
    sheet_close(sheet);
    return opened && !is_register;
}

static bool has_file(const struct register_list *listed, struct text name)
{
    for (size_t i = 0; i < listed->count; i++)
        if (text_equal(listed->files[i].name, name))
            return true;
    return false;
}

/* The list's files among those of the record, so that what they name is found; problems are those of the list alone. */
static struct fault *read_beside(struct importing *importing, const struct import_cases *asked,
                                 const struct register_list *listed)
{
    struct arena *arena = importing->cli->arena;
    const struct register_file *there;
    struct register_rows rows;
    size_t count, kept = 0;
    TRY(engine_register(importing->engine, arena, &there, &count));
    struct register_file *all = arena_new_many(arena, count + listed->count, struct register_file);
    size_t total = listed->count;
    for (size_t i = 0; i < listed->count; i++)
        all[i] = listed->files[i];
    for (size_t i = 0; i < count; i++)
        if (!has_file(listed, there[i].name))
            all[total++] = there[i];
    struct register_problems problems = register_read(arena, all, total, asked->catalogue, &rows);
    struct register_problem *own =
        arena_new_many(arena, problems.count + 1, struct register_problem);
    for (size_t i = 0; i < problems.count; i++) {
        if (!has_file(listed, problems.items[i].file))
            continue;
        own[kept] = problems.items[i];
        own[kept++].problem.place =
            (struct text){"", 0}; /* the register's column is not the list's */
    }
    importing->opened = (struct register_opened){
        .path = asked->file, .is_listed = true, .problems = {.items = own, .count = kept}};
    return NULL;
}

static void tell_unread(struct importing *importing, const char *file,
                        const struct register_list *listed)
{
    for (size_t i = 0; i < listed->problem_count; i++)
        outcome_problem(importing->cli, &importing->outcomes, file, TEXT_LITERAL(""), FATE_UNUSABLE,
                        &listed->problems[i]);
    for (size_t i = 0; i < importing->opened.problems.count; i++)
        cli_problem(importing->cli, file, &importing->opened.problems.items[i].problem);
}

static struct fault *take(struct importing *importing, const struct import_cases *asked,
                          const struct register_list *listed)
{
    TRY(read_beside(importing, asked, listed));
    tell_unread(importing, asked->file, listed);
    import_tables(importing, listed->files, listed->count);
    import_register(importing);
    return import_perform(importing, asked->dry_run);
}

/* What came of it is told first, since that counts it. */
static struct fault *finish(struct importing *importing, struct import_cases *asked,
                            struct text bytes, const char *report, int *code_out)
{
    struct ledger_answer signing = {0};
    bool has_unread = importing->outcomes.counts[FATE_UNUSABLE] > 0;
    *code_out = import_tell(importing, asked->dry_run);
    if (has_unread)
        *code_out = CODE_UNUSABLE;
    for (size_t i = 0; i < FATES; i++)
        asked->outcomes.counts[i] = importing->outcomes.counts[i];
    if (asked->notes_listing)
        TRY(import_note_reading(asked, bytes));
    if (asked->notes_listing)
        TRY(ledger_sign_after(engine_ledger(importing->engine), importing->cli->arena, &signing));
    return outcomes_write(importing->cli, &importing->outcomes, report);
}

int import_listed(struct cli *cli, struct engine *engine, const struct rulebook *rules,
                  const struct import_errand *errand, struct text bytes)
{
    const struct reader reader = {text_of(errand->as ? errand->as : ""),
                                  text_of(machine_user(cli->arena)), cli->language};
    const struct import_record record = {.engine = engine, .reader = reader};
    struct import_cases asked = {.arena = cli->arena,
                                 .language = cli->language,
                                 .record = &record,
                                 .file = errand->path,
                                 .renamed = errand->heading,
                                 .dry_run = errand->dry_run,
                                 .of_register = true,
                                 .catalogue = rulebook_catalogue(rules)};
    struct importing importing = {.cli = cli,
                                  .engine = engine,
                                  .actor = reader.person,
                                  .operator= reader.operator,
                                  .outcomes = {.arena = cli->arena},
                                  .today = clock_today()};
    struct register_list listed;
    enum import_end end = IMPORT_UNREAD;
    bool taken = true;
    int code = CODE_UNUSABLE;
    struct fault *fault = NULL;
    if (errand->mapping)
        fault = meaning_take(cli, "import", errand->mapping, &asked, &taken);
    if (!fault && taken)
        fault = import_register_list(&asked, bytes, &listed, &end);
    if (!fault && taken && end != IMPORT_READ)
        return meaning_refuse(cli, "import", &asked, end);
    if (!fault && taken) {
        meaning_tell(cli, &asked);
        fault = take(&importing, &asked, &listed);
    }
    if (!fault && taken)
        fault = finish(&importing, &asked, bytes, errand->report, &code);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : code;
}
