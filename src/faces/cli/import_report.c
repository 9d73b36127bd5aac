/* import_report: what became of each row of what was imported: how many were new, changed, the same or of no use, file
 * by file, and why those of no use were that. Must not know what a row says. */
#include "import_part.h"

#include "reports/reports.h"
#include "table.h"

#include <string.h>

/* What can become of a row of a register; those that are gone are told by themselves. */
enum { TOLD = 4 };
static const enum fate told[TOLD] = {FATE_NEW, FATE_CHANGED, FATE_SAME, FATE_UNUSABLE};

static enum fate fate_of(const struct importing *importing, const struct import_line *row)
{
    enum fate fate = row->count ? FATE_SAME : FATE_UNUSABLE;
    for (size_t i = 0; i < row->count; i++) {
        const struct deed_answer *answer = &importing->answers[row->first + i];
        if (!engine_is_done(answer))
            return FATE_UNUSABLE;
        if (answer->end == DEED_DONE)
            fate = i == 0 && !answer->changes ? FATE_NEW
                   : fate == FATE_NEW         ? FATE_NEW
                                              : FATE_CHANGED;
    }
    return fate;
}

const char *import_place(const struct importing *importing, const char *file)
{
    return register_place(importing->cli, &importing->opened, text_of(file));
}

/* The place is the row's; of rows inside a row, theirs. */
static void tell_problem(struct importing *importing, const struct import_line *row,
                         const struct problem *problem)
{
    struct problem placed = engine_problem(importing->cli, problem);
    const char *file = row->file;
    /* Line 2 is the first row; a cell of several lines may move those after it. */
    if (problem->line > 1 && (size_t)problem->line - 2 < row->own_row_count) {
        file = row->rows_file;
        placed.line = row->rows[problem->line - 2];
    } else {
        placed.line = row->line;
    }
    outcome_problem(importing->cli, &importing->outcomes, import_place(importing, file), row->name,
                    FATE_UNUSABLE, &placed);
}

/* Only the first deed that could not be done: those after it follow from it. */
static void tell_unusable(struct importing *importing, const struct import_line *row)
{
    static const struct problem refused = {.key = "problem.import-refused"};
    if (row->refused)
        tell_problem(importing, row, &(struct problem){.key = row->refused});
    for (size_t i = 0; i < row->count; i++) {
        const struct deed_answer *answer = &importing->answers[row->first + i];
        if (engine_is_done(answer))
            continue;
        for (size_t j = 0; j < answer->problem_count; j++)
            tell_problem(importing, row, &answer->problems[j]);
        if (answer->problem_count == 0)
            tell_problem(importing, row, &refused);
        return;
    }
}

/* What the register's own reader left out has been told on standard error; the report has it too. */
static void tell_lost(struct importing *importing)
{
    const struct register_problems *problems = &importing->opened.problems;
    for (size_t i = 0; i < problems->count; i++) {
        const struct register_problem *problem = &problems->items[i];
        if (problem->lost)
            outcome_keep(&importing->outcomes,
                         register_place(importing->cli, &importing->opened, problem->file),
                         TEXT_LITERAL(""), FATE_UNUSABLE, &problem->problem);
    }
}

static void add_number(struct importing *importing, struct table *table, size_t number)
{
    table_add(table, text_of(ledger_number(importing->cli, number)));
}

static void add_line(struct importing *importing, struct table *table, const char *file,
                     const size_t *counts)
{
    table_add(table, text_of(file));
    for (size_t i = 0; i < TOLD; i++)
        add_number(importing, table, counts[told[i]]);
}

static void tell_table(struct importing *importing, const enum fate *fates, size_t *all)
{
    struct cli *cli = importing->cli;
    struct table table;
    table_init(&table, cli->arena, TOLD + 1);
    table_add(&table, text_of(words_text(cli->language, "import.file")));
    for (size_t i = 0; i < TOLD; i++)
        table_add(&table, text_of(words_text(cli->language, fate_keys[told[i]])));
    for (size_t i = 0; i < importing->row_count;) {
        size_t counts[FATES] = {0};
        const char *file = importing->rows[i].file;
        for (; i < importing->row_count && strcmp(importing->rows[i].file, file) == 0; i++) {
            counts[fates[i]]++;
            all[fates[i]]++;
        }
        add_line(importing, &table, file, counts);
    }
    table_write(&table, &cli->out);
}

int import_tell(struct importing *importing, bool dry_run)
{
    size_t all[FATES] = {0};
    enum fate *fates = arena_new_many(importing->cli->arena, importing->row_count, enum fate);
    for (size_t i = 0; i < importing->row_count; i++) {
        fates[i] = fate_of(importing, &importing->rows[i]);
        if (fates[i] == FATE_UNUSABLE)
            tell_unusable(importing, &importing->rows[i]);
        else
            outcome_add(
                &importing->outcomes,
                (struct row_outcome){.file = import_place(importing, importing->rows[i].file),
                                     .line = importing->rows[i].line,
                                     .name = importing->rows[i].name,
                                     .fate = fates[i]});
    }
    tell_lost(importing);
    tell_table(importing, fates, all);
    outcomes_tell_gone(importing->cli, &importing->outcomes);
    bool none = all[FATE_NEW] + all[FATE_CHANGED] == 0;
    ledger_say(importing->cli,
               dry_run ? "import.tried"
               : none  ? "import.nothing-new"
                       : "import.done",
               ledger_number(importing->cli, all[FATE_NEW]),
               ledger_number(importing->cli, all[FATE_CHANGED]));
    return all[FATE_UNUSABLE] ? CODE_UNUSABLE : CODE_NOTHING;
}
