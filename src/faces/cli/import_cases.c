/* import_cases: `reda import-cases`: cases into the database, from a file with a case on each line or from a list (CSV,
 * Excel), as the room importing reads them; what came of it as text. Must not know what an event means. */
#include "engine_part.h"
#include "import_meaning.h"
#include "input.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

static const char *const command = "import-cases";

struct cases_errand {
    const char *database, *path, *as;
    const char *mapping, *report;
    struct import_cases asked;
};

/* What holds no cases at all. */
static int refuse_input(struct cli *cli, const struct input_file *input)
{
    static const char *const keys[] = {[INPUT_EMPTY] = "problem.file-empty",
                                       [INPUT_DATABASE] = "problem.file-database",
                                       [INPUT_ARRAY] = "problem.file-array",
                                       [INPUT_UNREADABLE] = "problem.unreadable"};
    struct problem problem = {
        .key = keys[input->kind], .arguments = {input->unreadable}, .argument_count = 1};
    cli_problem(cli, input->name, &problem);
    return CODE_UNUSABLE;
}

static void tell_problems(struct cli *cli, const struct import_cases *cases)
{
    for (size_t i = 0; i < cases->outcomes.count; i++) {
        const struct row_outcome *outcome = &cases->outcomes.items[i];
        if (outcome->fate == FATE_DIFFERS || outcome->fate == FATE_UNUSABLE)
            cli_problem(cli, outcome->file, &outcome->problem);
    }
}

static int tell(struct cli *cli, const struct import_cases *cases)
{
    const size_t *counts = cases->outcomes.counts;
    size_t left = counts[FATE_DIFFERS] + counts[FATE_UNUSABLE];
    meaning_tell(cli, cases);
    tell_problems(cli, cases);
    outcomes_tell_gone(cli, &cases->outcomes);
    ledger_say(cli, cases->dry_run ? "import.cases-tried" : "import.cases-done",
               ledger_number(cli, counts[FATE_NEW]), ledger_number(cli, counts[FATE_CHANGED]));
    ledger_say(cli, "import.cases-same", ledger_number(cli, counts[FATE_SAME]),
               ledger_number(cli, left));
    if (left)
        ledger_say(cli, "import.cases-left", ledger_number(cli, counts[FATE_DIFFERS]),
                   ledger_number(cli, counts[FATE_UNUSABLE]));
    return left ? CODE_FOUND : CODE_NOTHING;
}

static struct fault *read_all(struct cli *cli, struct cases_errand *errand,
                              const struct input_file *input, enum import_end *end_out)
{
    struct text bytes;
    bool taken = true;
    *end_out = IMPORT_UNREAD;
    TRY(file_read_rest(input->file, cli->arena, FILE_MOST, &bytes));
    if (input->kind == INPUT_LINES) {
        *end_out = IMPORT_READ;
        return import_lines(&errand->asked, input_past_mark(bytes));
    }
    if (errand->mapping)
        TRY(meaning_take(cli, command, errand->mapping, &errand->asked, &taken));
    return taken ? import_list(&errand->asked, bytes, end_out) : NULL;
}

static int import_all(struct cli *cli, struct engine *engine, struct cases_errand *errand)
{
    struct input_file input;
    struct ledger_answer signing = {0};
    enum import_end end;
    const struct import_record record = {.engine = engine,
                                         .reader = {text_of(errand->as ? errand->as : ""),
                                                    text_of(machine_user(cli->arena)),
                                                    cli->language}};
    struct import_cases *cases = &errand->asked;
    input_open(cli, errand->path, &input);
    if (input.kind != INPUT_LINES && input.kind != INPUT_CSV && input.kind != INPUT_WORKBOOK)
        return refuse_input(cli, &input);
    cases->arena = cli->arena;
    cases->language = cli->language;
    cases->record = &record;
    cases->file = input.name;
    struct fault *fault = read_all(cli, errand, &input, &end);
    if (!fault && !cases->dry_run)
        fault = ledger_sign_after(engine_ledger(engine), cli->arena, &signing);
    if (!fault && end == IMPORT_READ)
        fault = outcomes_write(cli, &cases->outcomes, errand->report);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    return end == IMPORT_READ ? tell(cli, cases) : meaning_refuse(cli, command, cases, end);
}

int run_import_cases(struct cli *cli, struct arguments arguments)
{
    struct cases_errand errand = {0};
    struct arguments words;
    struct engine *engine;
    bool check = false;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.as},
                                     {.name = "dry-run", .flag = &errand.asked.dry_run},
                                     {.name = "check", .flag = &check},
                                     {.name = "mapping", .value = &errand.mapping},
                                     {.name = "heading", .value = &errand.asked.renamed},
                                     {.name = "correct", .value = &errand.asked.correct},
                                     {.name = "report", .value = &errand.report}};
    if (!ledger_words(cli, command, options, sizeof options / sizeof *options, arguments, 2, 2,
                      &words) ||
        !outcomes_path(cli, command, errand.report))
        return CODE_UNUSABLE;
    errand.database = words.items[0];
    errand.path = words.items[1];
    errand.asked.dry_run |= check;
    if (!engine_begin(cli, errand.database, &engine, &code))
        return code;
    code = import_all(cli, engine, &errand);
    engine_close(engine);
    return code;
}
