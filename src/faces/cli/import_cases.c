/* import_cases: `reda import-cases`: cases into the database, from a file with a case on each line or from a list (CSV,
 * Excel). A case that is there gets what is new; what differs is told. Must not know what an event means. */
#include "import_cases_part.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

static struct fault *take_lines(struct cases *cases, struct file *file)
{
    struct text whole;
    struct fault *fault = NULL;
    TRY(file_read_rest(file, cases->cli->arena, FILE_MOST, &whole));
    whole = input_past_mark(whole);
    struct arena *scratch = arena_open(0);
    while (whole.size && !fault) {
        struct text line = text_trim(text_cut(&whole, '\n'));
        cases->line++;
        if (line.size)
            fault = fault_copy(cases->cli->arena, import_case(cases, scratch, line));
        arena_reset(scratch);
    }
    arena_close(scratch);
    return fault;
}

/* What holds no cases at all. */
static void refuse_input(struct cases *cases, const struct input_file *input, int *code_out)
{
    static const char *const keys[] = {[INPUT_EMPTY] = "problem.file-empty",
                                       [INPUT_DATABASE] = "problem.file-database",
                                       [INPUT_ARRAY] = "problem.file-array",
                                       [INPUT_UNREADABLE] = "problem.unreadable"};
    struct problem problem = {
        .key = keys[input->kind], .arguments = {input->unreadable}, .argument_count = 1};
    cli_problem(cases->cli, cases->file, &problem);
    *code_out = CODE_UNUSABLE;
}

static struct fault *take_input(struct cases *cases, const struct input_file *input, int *code_out)
{
    switch (input->kind) {
    case INPUT_LINES:
        return take_lines(cases, input->file);
    case INPUT_CSV:
    case INPUT_WORKBOOK:
        return import_list(cases, input, code_out);
    default:
        refuse_input(cases, input, code_out);
        return NULL;
    }
}

static int tell(struct cases *cases)
{
    struct cli *cli = cases->cli;
    const size_t *counts = cases->outcomes.counts;
    size_t left = counts[FATE_DIFFERS] + counts[FATE_UNUSABLE];
    outcomes_tell_gone(&cases->outcomes);
    ledger_say(cli, cases->errand->dry_run ? "import.cases-tried" : "import.cases-done",
               ledger_number(cli, counts[FATE_NEW]), ledger_number(cli, counts[FATE_CHANGED]));
    ledger_say(cli, "import.cases-same", ledger_number(cli, counts[FATE_SAME]),
               ledger_number(cli, left));
    if (left)
        ledger_say(cli, "import.cases-left", ledger_number(cli, counts[FATE_DIFFERS]),
                   ledger_number(cli, counts[FATE_UNUSABLE]));
    return left ? CODE_FOUND : CODE_NOTHING;
}

static int import_all(struct cli *cli, struct engine *engine, const struct cases_errand *errand)
{
    struct input_file input;
    struct ledger_answer signing = {0};
    int code = CODE_NOTHING;
    struct cases cases = {.cli = cli,
                          .engine = engine,
                          .errand = errand,
                          .operator= text_of(machine_user(cli->arena)),
                          .outcomes = {.cli = cli}};
    input_open(cli, errand->path, &input);
    cases.file = input.name;
    struct fault *fault = take_input(&cases, &input, &code);
    if (!fault && !errand->dry_run)
        fault = ledger_sign_after(engine_ledger(engine), cli->arena, &signing);
    if (!fault && code == CODE_NOTHING)
        fault = outcomes_write(&cases.outcomes, errand->report);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    return code == CODE_NOTHING ? tell(&cases) : code;
}

int run_import_cases(struct cli *cli, struct arguments arguments)
{
    struct cases_errand errand = {0};
    struct arguments words;
    struct engine *engine;
    bool check = false;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.as},
                                     {.name = "dry-run", .flag = &errand.dry_run},
                                     {.name = "check", .flag = &check},
                                     {.name = "mapping", .value = &errand.mapping},
                                     {.name = "heading", .value = &errand.heading},
                                     {.name = "correct", .value = &errand.correct},
                                     {.name = "report", .value = &errand.report}};
    if (!ledger_words(cli, "import-cases", options, sizeof options / sizeof *options, arguments, 2,
                      2, &words) ||
        !outcomes_path(cli, "import-cases", errand.report))
        return CODE_UNUSABLE;
    errand.database = words.items[0];
    errand.path = words.items[1];
    errand.dry_run |= check;
    if (!engine_begin(cli, errand.database, &engine, &code))
        return code;
    code = import_all(cli, engine, &errand);
    engine_close(engine);
    return code;
}
