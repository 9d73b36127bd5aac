/* problems: input that could not be used, said with place, reason and remedy. The sentence itself comes from the
 * problem's text key. Must know no finding. */
#include "part.h"

struct text phrase_place(struct arena *arena, enum language language, const struct problem *problem)
{
    struct builder out, digits;

    builder_init(&out, arena);
    builder_init(&digits, arena);
    builder_add_number(&digits, problem->line);
    if (problem->line > 0)
        words_add(&out, language, "report.problem.line", &(struct text){digits.bytes, digits.size},
                  1);
    if (problem->line > 0 && problem->place.size)
        builder_add_string(&out, ", ");
    builder_add(&out, paper_clean(arena, problem->place));
    return builder_text(&out);
}

struct text phrase_problem(struct arena *arena, enum language language,
                           const struct problem *problem)
{
    struct text arguments[PROBLEM_ARGUMENTS] = {{0}};
    struct builder out;

    ensure(problem->argument_count <= PROBLEM_ARGUMENTS);
    for (size_t index = 0; index < problem->argument_count; index++)
        arguments[index] = paper_clean(arena, problem->arguments[index]);
    builder_init(&out, arena);
    words_add(&out, language, problem->key, arguments, problem->argument_count);
    return builder_text(&out);
}

void report_problem_line(struct builder *out, enum language language, const char *file,
                         const struct problem *problem)
{
    struct text place = phrase_place(out->arena, language, problem);

    builder_add(out, paper_clean(out->arena, text_of(file)));
    if (place.size)
        builder_add_string(out, ", ");
    builder_add(out, place);
    builder_add_string(out, ": ");
    builder_add(out, phrase_problem(out->arena, language, problem));
    builder_add_char(out, '\n');
}

/* "Kunde inte läsas: lista.csv, rad 17, kolumn C" and below it what is wrong and how to mend it. */
void text_problem(struct builder *out, enum language language, const char *file,
                  const struct problem *problem)
{
    struct text place = phrase_place(out->arena, language, problem);

    builder_add_string(out, words_text(language, "report.problem.title"));
    builder_add_string(out, ": ");
    builder_add(out, paper_clean(out->arena, text_of(file)));
    if (place.size)
        builder_add_string(out, ", ");
    builder_add(out, place);
    builder_add_char(out, '\n');
    paper_paragraph(out, TEXT_LITERAL("  "), 2, phrase_problem(out->arena, language, problem));
    builder_add_char(out, '\n');
}
