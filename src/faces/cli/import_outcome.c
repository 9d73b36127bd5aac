/* import_outcome: see import_outcome.h. */
#include "import_outcome.h"

#include "ledger_part.h"

#include <string.h>

enum { GONE_TOLD = 20 };

void outcome_problem(struct cli *cli, struct outcomes *outcomes, const char *file, struct text name,
                     enum fate fate, const struct problem *problem)
{
    cli_problem(cli, file, problem);
    outcome_keep(outcomes, file, name, fate, problem);
}

void outcomes_tell_gone(struct cli *cli, const struct outcomes *outcomes)
{
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
        builder_add(&cli->out, outcome_said(cli->arena, cli->language, outcome));
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

struct fault *outcomes_write(struct cli *cli, const struct outcomes *outcomes, const char *path)
{
    if (!path)
        return NULL;
    const struct report_table table = outcomes_table(cli->arena, cli->language, outcomes);
    return ends_in(path, ".csv") ? write_csv(cli->arena, path, &table)
                                 : write_book(cli->arena, path, &table);
}
