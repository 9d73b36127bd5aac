/* import_outcome: see import_outcome.h. */
#include "import_outcome.h"

#include "ledger_part.h"
#include "reports/reports.h"

#include <string.h>

enum { GONE_TOLD = 20, COLUMNS = 5 };

const char *const fate_keys[FATES] = {"import.new",     "import.changed",  "import.same",
                                      "import.differs", "import.unusable", "import.gone"};

void outcome_add(struct outcomes *outcomes, struct row_outcome outcome)
{
    struct arena *arena = outcomes->cli->arena;
    outcome.name = text_kept(arena, outcome.name);
    outcome.said = text_kept(arena, outcome.said);
    outcomes->items = arena_room(arena, outcomes->items, outcomes->count, &outcomes->room,
                                 sizeof *outcomes->items);
    outcomes->items[outcomes->count++] = outcome;
    outcomes->counts[outcome.fate]++;
}

void outcome_keep(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                  const struct problem *problem)
{
    struct builder said;
    builder_init(&said, outcomes->cli->arena);
    if (problem->place.size) {
        builder_add(&said, problem->place);
        builder_add_string(&said, ": ");
    }
    words_add(&said, outcomes->cli->language, problem->key, problem->arguments,
              problem->argument_count);
    outcome_add(outcomes,
                (struct row_outcome){file, problem->line, name, fate, builder_text(&said)});
}

void outcome_problem(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                     const struct problem *problem)
{
    struct builder line;
    builder_init(&line, outcomes->cli->arena);
    report_problem_line(&line, outcomes->cli->language, file, problem);
    output_write_error(builder_text(&line));
    outcome_keep(outcomes, file, name, fate, problem);
}

void outcomes_tell_gone(struct outcomes *outcomes)
{
    struct cli *cli = outcomes->cli;
    size_t told = 0;
    if (!outcomes->counts[FATE_GONE])
        return;
    ledger_say(cli, "import.gone-head", NULL, NULL);
    for (size_t i = 0; i < outcomes->count && told < GONE_TOLD; i++) {
        const struct row_outcome *outcome = &outcomes->items[i];
        if (outcome->fate != FATE_GONE)
            continue;
        builder_add_string(&cli->out, "  ");
        builder_add_string(&cli->out, outcome->file);
        builder_add_string(&cli->out, ": ");
        builder_add(&cli->out, outcome->name);
        builder_add_string(&cli->out, ". ");
        builder_add(&cli->out, outcome->said);
        builder_add_char(&cli->out, '\n');
        told++;
    }
    if (outcomes->counts[FATE_GONE] > told)
        ledger_say(cli, "import.gone-more", ledger_number(cli, outcomes->counts[FATE_GONE] - told),
                   NULL);
}

static bool ends_in(const char *path, const char *ending)
{
    size_t size = strlen(path), wanted = strlen(ending);
    return size > wanted && strcmp(path + size - wanted, ending) == 0;
}

bool outcomes_path(struct cli *cli, const char *command, const char *path)
{
    if (!path || ends_in(path, ".xlsx") || ends_in(path, ".csv"))
        return true;
    cli_refuse(cli, command, "import.report-form", path, NULL, NULL);
    return false;
}

static void fill(const struct outcomes *outcomes, struct text *labels, struct text *cells)
{
    static const char *const keys[COLUMNS] = {"import.file", "import.row", "import.name",
                                              "import.fate", "import.said"};
    struct cli *cli = outcomes->cli;
    for (size_t i = 0; i < COLUMNS; i++)
        labels[i] = text_of(words_text(cli->language, keys[i]));
    for (size_t i = 0; i < outcomes->count; i++) {
        const struct row_outcome *outcome = &outcomes->items[i];
        const char *line = outcome->line ? ledger_number(cli, (uint64_t)outcome->line) : "";
        const struct text row[COLUMNS] = {
            text_of(outcome->file), text_of(line), outcome->name,
            text_of(words_text(cli->language, fate_keys[outcome->fate])), outcome->said};
        memcpy(&cells[i * COLUMNS], row, sizeof row);
    }
}

static struct fault *write_csv(struct arena *arena, const char *path,
                               const struct report_table *table)
{
    struct builder out;
    builder_init(&out, arena);
    report_table_csv(&out, table, table->labels);
    return draft_put(arena, path, builder_text(&out));
}

static struct fault *write_book(struct arena *arena, const char *path,
                                const struct report_table *table)
{
    struct draft *draft;
    TRY(draft_open(arena, path, &draft));
    struct fault *fault = report_table_book(arena, draft_path(draft), "import", table);
    if (!fault)
        fault = draft_keep(draft, arena);
    draft_close(draft);
    return fault;
}

struct fault *outcomes_write(const struct outcomes *outcomes, const char *path)
{
    static const bool numbers[COLUMNS] = {[1] = true};
    struct arena *arena = outcomes->cli->arena;
    struct text labels[COLUMNS];
    struct text *cells = arena_new_many(arena, outcomes->count * COLUMNS, struct text);
    if (!path)
        return NULL;
    fill(outcomes, labels, cells);
    const struct report_table table = {labels, labels, numbers, COLUMNS, cells, outcomes->count};
    return ends_in(path, ".csv") ? write_csv(arena, path, &table) : write_book(arena, path, &table);
}
