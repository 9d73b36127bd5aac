/* import_confirm: what the columns of a list are read as: held against what was said before, told, and kept as an
 * event when somebody says it now. Must not know what a column means. */
#include "import_cases_part.h"

#include <string.h>

enum { DAY_LETTERS = 10 };

/* COLUMN=HEADING on one line. */
static struct text pair_of(struct arena *arena, const struct list_column *column)
{
    struct builder pair;
    builder_init(&pair, arena);
    builder_add(&pair, column->name);
    builder_add_char(&pair, '=');
    for (size_t i = 0; i < column->heading.size; i++) {
        char letter = column->heading.bytes[i];
        builder_add_char(&pair, (unsigned char)letter < ' ' ? ' ' : letter);
    }
    return builder_text(&pair);
}

/* The heading under which the column was confirmed; size 0 = it was not there. */
static struct text confirmed_heading(const struct choice *choice, struct text column)
{
    struct text rest = choice->headings;
    while (rest.size) {
        struct text heading = text_cut(&rest, '\n');
        if (text_equal(text_cut(&heading, '='), column))
            return heading;
    }
    return (struct text){"", 0};
}

bool choice_holds(struct cases *cases, const struct choice *choice,
                  const struct list_column *columns, size_t count)
{
    bool holds = true;
    if (choice->is_said || !choice->headings.size)
        return true;
    for (size_t i = 0; i < count; i++) {
        struct text before = confirmed_heading(choice, columns[i].name);
        if (list_same_heading(before, columns[i].heading))
            continue;
        struct problem problem = {.key = before.size ? "problem.import-column-moved"
                                                     : "problem.import-column-new",
                                  .argument_count = 4};
        problem.arguments[0] = columns[i].name;
        problem.arguments[1] = columns[i].heading;
        problem.arguments[2] = text_of(choice->name);
        problem.arguments[3] = before;
        holds = cli_problem(cases->cli, cases->file, &problem);
    }
    return holds;
}

/* Which heading is which column: what whoever confirms says yes to. */
static void tell_columns(struct cases *cases, const struct list_column *columns, size_t count)
{
    struct builder *out = &cases->cli->out;
    for (size_t i = 0; i < count; i++) {
        builder_add_string(out, "  ");
        builder_add(out, columns[i].heading);
        builder_add_string(out, " = ");
        builder_add(out, columns[i].name);
        builder_add_char(out, '\n');
    }
}

static struct fault *keep(struct cases *cases, const struct choice *choice,
                          const struct list_column *columns, size_t count)
{
    struct cli *cli = cases->cli;
    struct given *given = arena_new_many(cli->arena, 2 + count, struct given);
    struct deed_answer answer;
    given[0] = (struct given){TEXT_LITERAL("list"), text_of(choice->name)};
    given[1] = (struct given){TEXT_LITERAL("mapping"), choice->text};
    for (size_t i = 0; i < count; i++)
        given[2 + i] = (struct given){TEXT_LITERAL("heading"), pair_of(cli->arena, &columns[i])};
    TRY(cases_do(cases, cli->arena, "confirm-list", given, 2 + count, &answer));
    if (!engine_is_done(&answer)) {
        engine_undone(cli, &answer);
        cases->list = NULL;
        return NULL;
    }
    ledger_say(cli, answer.end == DEED_DONE ? "import.list-confirmed" : "import.list-same",
               choice->name, NULL);
    return NULL;
}

struct fault *choice_confirm(struct cases *cases, const struct choice *choice,
                             const struct list_column *columns, size_t count)
{
    struct cli *cli = cases->cli;
    struct text day = choice->confirmed;
    if (!choice->is_said && day.size >= DAY_LETTERS) {
        day.size = DAY_LETTERS;
        ledger_say(cli, "import.list-known", choice->name, cli_word(cli, day));
        return NULL;
    }
    if (cases->errand->dry_run)
        ledger_say(cli, "import.list-tried", choice->name, NULL);
    else
        TRY(keep(cases, choice, columns, count));
    tell_columns(cases, columns, count);
    return NULL;
}
