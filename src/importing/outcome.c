/* outcome: see outcome.h. */
#include "part.h"

#include <string.h>

enum { COLUMNS = 5 };

const char *const fate_keys[FATES] = {"import.new",     "import.changed",  "import.same",
                                      "import.differs", "import.unusable", "import.gone"};

const char *number_letters(struct arena *arena, uint64_t number)
{
    struct builder letters;
    builder_init(&letters, arena);
    builder_add_number(&letters, (int64_t)number);
    return builder_string(&letters);
}

bool import_refuse(struct import_cases *cases, const struct problem *problem)
{
    cases->problems = arena_room(cases->arena, cases->problems, cases->problem_count,
                                 &cases->problem_room, sizeof *cases->problems);
    cases->problems[cases->problem_count++] = problem_kept(cases->arena, problem);
    return false;
}

void outcome_add(struct outcomes *outcomes, struct row_outcome outcome)
{
    struct arena *arena = outcomes->arena;
    outcome.name = text_kept(arena, outcome.name);
    if (outcome.problem.key)
        outcome.problem = problem_kept(arena, &outcome.problem);
    outcomes->items = arena_room(arena, outcomes->items, outcomes->count, &outcomes->room,
                                 sizeof *outcomes->items);
    outcomes->items[outcomes->count++] = outcome;
    outcomes->counts[outcome.fate]++;
}

void outcome_keep(struct outcomes *outcomes, const char *file, struct text name, enum fate fate,
                  const struct problem *problem)
{
    outcome_add(outcomes, (struct row_outcome){file, problem->line, name, fate, *problem});
}

struct text outcome_said(struct arena *arena, enum language language,
                         const struct row_outcome *outcome)
{
    const struct problem *problem = &outcome->problem;
    struct builder said;
    if (!problem->key)
        return (struct text){"", 0};
    builder_init(&said, arena);
    if (problem->place.size) {
        builder_add(&said, problem->place);
        builder_add_string(&said, ": ");
    }
    words_add(&said, language, problem->key, problem->arguments, problem->argument_count);
    return builder_text(&said);
}

struct report_table outcomes_table(struct arena *arena, enum language language,
                                   const struct outcomes *outcomes)
{
    static const char *const keys[COLUMNS] = {"import.file", "import.row", "import.name",
                                              "import.fate", "import.said"};
    static const bool numbers[COLUMNS] = {[1] = true};
    struct text *labels = arena_new_many(arena, COLUMNS, struct text);
    struct text *cells = arena_new_many(arena, outcomes->count * COLUMNS, struct text);
    for (size_t i = 0; i < COLUMNS; i++)
        labels[i] = text_of(words_text(language, keys[i]));
    for (size_t i = 0; i < outcomes->count; i++) {
        const struct row_outcome *outcome = &outcomes->items[i];
        const struct text row[COLUMNS] = {
            text_of(outcome->file),
            text_of(outcome->line ? number_letters(arena, (uint64_t)outcome->line) : ""),
            outcome->name, text_of(words_text(language, fate_keys[outcome->fate])),
            outcome_said(arena, language, outcome)};
        memcpy(&cells[i * COLUMNS], row, sizeof row);
    }
    return (struct report_table){labels, labels, numbers, COLUMNS, cells, outcomes->count};
}
