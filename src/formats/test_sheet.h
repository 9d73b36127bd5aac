/* test_sheet: a whole table as one text, so that a test can say what it expects in one line. */
#ifndef FORMATS_TEST_SHEET_H
#define FORMATS_TEST_SHEET_H

#include "sheet.h"
#include "words/words.h"

/* A problem can be said in every language. */
static inline void say_problem(struct arena *arena, const struct problem *problem)
{
    struct builder said;
    builder_init(&said, arena);
    ensure(words_has(problem->key));
    for (enum language language = LANGUAGE_SV; language < LANGUAGE_COUNT; language++)
        words_add(&said, language, problem->key, problem->arguments, problem->argument_count);
}

/* Each row as "3:a|b\n", each problem as "!3 problem.key kolumn C\n". */
static inline void dump_problem(struct builder *out, const struct problem *problem)
{
    say_problem(out->arena, problem);
    builder_add_char(out, '!');
    builder_add_number(out, problem->line);
    builder_add_char(out, ' ');
    builder_add_string(out, problem->key);
    builder_add_string(out, problem->place.size ? " " : "");
    builder_add(out, problem->place);
    builder_add_char(out, '\n');
}

static inline void dump_row(struct builder *out, int64_t row, const struct text *cells,
                            size_t count)
{
    builder_add_number(out, row);
    builder_add_char(out, ':');
    for (size_t i = 0; i < count; i++) {
        builder_add_string(out, i ? "|" : "");
        builder_add(out, cells[i]);
    }
    builder_add_char(out, '\n');
}

static inline const char *dump_sheet(struct arena *arena, struct text bytes,
                                     enum sheet_format format)
{
    struct builder out;
    struct text cells[SHEET_COLUMNS];
    struct sheet *sheet = NULL;
    struct problem problem;
    size_t count;
    int64_t row;
    builder_init(&out, arena);
    bool open = sheet_open(arena, bytes, format, &sheet, &problem);
    if (!open)
        dump_problem(&out, &problem);
    while (open) {
        if (sheet_next(sheet, cells, &count, &row, &problem))
            dump_row(&out, row, cells, count);
        else if (problem.key)
            dump_problem(&out, &problem);
        else
            break;
    }
    sheet_close(sheet);
    sheet_close(sheet); /* twice is as good as once */
    return builder_string(&out);
}

#endif
