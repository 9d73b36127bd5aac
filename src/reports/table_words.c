/* table_words: labels of columns and codes in cells, as people say them. See table.h. */
#include "table.h"

#include "formats/formats.h"
#include "part.h"

#include <string.h>

const char *report_label(struct arena *arena, enum language language, const char *kind,
                         struct text name)
{
    struct builder key;
    builder_init(&key, arena);
    builder_add_string(&key, kind);
    builder_add_char(&key, '.');
    builder_add(&key, name);
    const char *written = builder_string(&key);
    return words_has(written) ? words_text(language, written) : written + strlen(kind) + 1;
}

struct text report_codes(struct arena *arena, enum language language, const char *kind,
                         struct text words)
{
    struct builder said;
    builder_init(&said, arena);
    while (words.size) {
        builder_add_string(&said, said.size ? ", " : "");
        builder_add_string(&said, report_label(arena, language, kind, text_cut(&words, '|')));
    }
    return builder_text(&said);
}

struct text report_cell(struct arena *arena, enum language language, const char *column,
                        struct text cell)
{
    static const char *const coded[] = {"state", "how",     "status", "change", "right_to_decide",
                                        "part",  "verdict", "domain", "view",   "deed"};
    int kind = strcmp(column, "kind") == 0 && cell.size ? vocabulary_kind(cell) : -1;
    if (kind >= 0)
        return text_of(explain_kind(arena, language, kind));
    for (size_t i = 0; i < sizeof coded / sizeof *coded; i++)
        if (cell.size && strcmp(column, coded[i]) == 0)
            return report_codes(arena, language, column, cell);
    return cell;
}

struct problem report_problem_said(struct arena *arena, enum language language,
                                   const struct problem *problem)
{
    struct problem said = *problem;
    bool own = strncmp(problem->key, "problem.state-", strlen("problem.state-")) == 0;
    if (own || strcmp(problem->key, "problem.input-state") == 0)
        for (size_t i = 0; i < 2; i++)
            said.arguments[i] = report_codes(arena, language, "state", problem->arguments[i]);
    return said;
}

struct text report_given_problem(struct arena *arena, enum language language,
                                 const struct problem *problem)
{
    struct problem said = report_problem_said(arena, language, problem);
    if (said.argument_count) /* what was typed: it stands in its field, whole */
        said.arguments[0] = sheet_quotable(arena, said.arguments[0]);
    return phrase_problem(arena, language, &said);
}
