/* import: `reda import` and `reda export-register`: a register into a database and out of it again. What is read twice
 * is recorded once. Must not know what a row means. */
#include "import_part.h"

#include "os/os.h"

#include <string.h>

enum { REGISTER_MOST = 256 * 1024 * 1024 };

/* What was in the database before is held against the files first: what they bring is no part of it. */
static struct fault *take(struct importing *importing, const struct import_errand *errand)
{
    size_t count;
    const struct register_file *files = register_files(importing->cli, &importing->opened, &count);
    import_tables(importing, files, count);
    TRY(import_find_gone(importing));
    import_register(importing);
    return import_perform(importing, errand->dry_run);
}

static int import(struct cli *cli, struct engine *engine, const struct rulebook *rules,
                  const struct import_errand *errand)
{
    int code;
    struct importing importing = {.cli = cli,
                                  .engine = engine,
                                  .actor = text_of(errand->as ? errand->as : ""),
                                  .operator= text_of(machine_user(cli->arena)),
                                  .outcomes = {.arena = cli->arena},
                                  .today = clock_today()};
    struct text bytes;
    if (!register_is_folder(cli, errand->path) &&
        !file_read_whole(cli->arena, errand->path, REGISTER_MOST, &bytes) &&
        import_is_listed(bytes, cli->arena))
        return import_listed(cli, engine, rules, errand, bytes);
    if (!register_open(cli, "import", errand->path, rulebook_catalogue(rules), DAY_LAST,
                       &importing.opened, &code))
        return code;
    struct fault *fault = take(&importing, errand);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    code = import_tell(&importing, errand->dry_run);
    fault = outcomes_write(cli, &importing.outcomes, errand->report);
    return fault ? cli_fail(cli, fault, CODE_PROGRAM) : code;
}

/* reda import FIL REGISTER, or with the word register between. */
static bool read_words(struct cli *cli, struct arguments words, struct import_errand *errand)
{
    bool worded = words.count == 3 && strcmp(words.items[1], "register") == 0;
    if (words.count != 2 && !worded) {
        cli_refuse(cli, "import", "import.wants", NULL, NULL, NULL);
        return false;
    }
    errand->database = words.items[0];
    errand->path = words.items[words.count - 1];
    return outcomes_path(cli, "import", errand->report);
}

int run_import(struct cli *cli, struct arguments arguments)
{
    struct import_errand errand = {0};
    struct arguments words;
    struct engine *engine;
    struct lawbook law;
    bool check = false;
    int code;
    const struct option options[] = {{.name = "as", .value = &errand.as},
                                     {.name = "dry-run", .flag = &errand.dry_run},
                                     {.name = "check", .flag = &check},
                                     {.name = "mapping", .value = &errand.mapping},
                                     {.name = "heading", .value = &errand.heading},
                                     {.name = "report", .value = &errand.report}};
    if (!options_read(cli, "import", options, sizeof options / sizeof *options, arguments,
                      &words) ||
        !read_words(cli, words, &errand))
        return CODE_UNUSABLE;
    errand.dry_run |= check;
    if (!lawbook_open(cli, NULL, &law, &code) ||
        !engine_begin_under(cli, errand.database, &law, &engine, &code))
        return code;
    code = import(cli, engine, law.rules, &errand);
    engine_close(engine);
    return code;
}

static struct fault *write_files(struct cli *cli, const char *folder,
                                 const struct register_file *files, size_t count)
{
    TRY(folder_make(cli->arena, folder));
    for (size_t i = 0; i < count; i++) {
        struct builder path;
        builder_init(&path, cli->arena);
        builder_add_string(&path, folder);
        builder_add_char(&path, '/');
        builder_add(&path, files[i].name);
        builder_add_string(&path, ".csv");
        TRY(draft_put(cli->arena, builder_string(&path), files[i].bytes));
    }
    return NULL;
}

int run_export_register(struct cli *cli, struct arguments arguments)
{
    const char *as = NULL;
    const struct register_file *files;
    size_t count;
    struct arguments words;
    struct engine *engine;
    int code;
    const struct option options[] = {{.name = "as", .value = &as}};
    if (!ledger_words(cli, "export-register", options, 1, arguments, 2, 2, &words))
        return CODE_UNUSABLE;
    if (!engine_begin(cli, words.items[0], &engine, &code))
        return code;
    struct reader reader = {text_of(as ? as : ""), text_of(machine_user(cli->arena)),
                            cli->language};
    struct fault *fault = engine_note(engine, cli->arena, "export-register", &reader);
    if (!fault)
        fault = engine_register(engine, cli->arena, &files, &count);
    if (!fault)
        fault = write_files(cli, words.items[1], files, count);
    engine_close(engine);
    if (fault)
        return cli_fail(cli, fault, CODE_PROGRAM);
    ledger_say(cli, "import.exported", words.items[1], ledger_number(cli, count));
    return CODE_NOTHING;
}
