/* confirm: what the columns of a list are read as: held against what was said before, and kept as an
 * event when somebody says it now. Must not know what a column means. */
#include "part.h"

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
static struct text confirmed_heading(const struct import_choice *choice, struct text column)
{
    struct text rest = choice->headings;
    while (rest.size) {
        struct text heading = text_cut(&rest, '\n');
        if (text_equal(text_cut(&heading, '='), column))
            return heading;
    }
    return (struct text){"", 0};
}

bool choice_holds(struct import_cases *cases, const struct import_choice *choice,
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
        holds = import_refuse(cases, &problem);
    }
    return holds;
}

static struct fault *keep(struct import_cases *cases, const struct import_choice *choice,
                          const struct list_column *columns, size_t count,
                          struct deed_answer *answer_out)
{
    struct arena *arena = cases->arena;
    struct given *given = arena_new_many(arena, 2 + count, struct given);
    given[0] = (struct given){TEXT_LITERAL("list"), text_of(choice->name)};
    given[1] = (struct given){TEXT_LITERAL("mapping"), choice->text};
    for (size_t i = 0; i < count; i++)
        given[2 + i] = (struct given){TEXT_LITERAL("heading"), pair_of(arena, &columns[i])};
    const struct deed deed = record_deed(cases->record, "confirm-list", given, 2 + count);
    return record_perform(cases->record, arena, false, &deed, 1, answer_out);
}

struct fault *choice_confirm(struct import_cases *cases, const struct import_choice *choice,
                             const struct list_column *columns, size_t count, bool *confirmed_out)
{
    static const struct problem refused = {.key = "problem.import-refused"};
    struct deed_answer answer;
    *confirmed_out = true;
    if (!choice->is_said && choice->confirmed.size) {
        cases->meaning = MEANING_KNOWN;
        return NULL;
    }
    cases->meaning = MEANING_TRIED;
    if (cases->dry_run)
        return NULL;
    TRY(keep(cases, choice, columns, count, &answer));
    cases->meaning = answer.end == DEED_DONE ? MEANING_KEPT : MEANING_SAME;
    *confirmed_out = answer.end == DEED_DONE || answer.end == DEED_REPEATED;
    for (size_t i = 0; !*confirmed_out && i < answer.problem_count; i++)
        import_refuse(cases, &answer.problems[i]);
    if (!*confirmed_out && !answer.problem_count)
        import_refuse(cases, &refused);
    return NULL;
}
