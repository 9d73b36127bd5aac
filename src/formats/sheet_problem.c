/* sheet_problem: filling in a problem of a table. Must not word it: texts stand in po/. */
#include "sheet_problem.h"

enum { QUOTED_LETTERS = 60 };

bool sheet_refuse(struct problem *problem_out, int64_t row, const char *key)
{
    *problem_out = (struct problem){.line = row, .key = key};
    return false;
}

struct text sheet_column_letters(struct arena *arena, size_t column)
{
    char letters[16];
    size_t at = sizeof letters;
    for (size_t rest = column + 1; rest > 0 && at > 0; rest = (rest - 1) / 26)
        letters[--at] = (char)('A' + (rest - 1) % 26);
    struct text written = {letters + at, sizeof letters - at};
    return text_kept(arena, written);
}

bool sheet_refuse_cell(struct problem *problem_out, struct arena *arena, int64_t row, size_t column,
                       const char *key)
{
    struct builder place;
    builder_init(&place, arena);
    builder_add_string(&place, "kolumn ");
    builder_add(&place, sheet_column_letters(arena, column));
    *problem_out = (struct problem){.line = row, .place = builder_text(&place), .key = key};
    return false;
}

void sheet_argue(struct problem *problem, struct text argument)
{
    ensure(problem->argument_count < PROBLEM_ARGUMENTS);
    problem->arguments[problem->argument_count++] = argument;
}

struct text sheet_quotable(struct arena *arena, struct text cell)
{
    struct builder shown;
    builder_init(&shown, arena);
    struct text valid = {cell.bytes, text_utf8_fault(cell)};
    size_t letters = 0;
    for (size_t i = 0; i < valid.size; i++) {
        bool begins = ((unsigned char)valid.bytes[i] & 0xC0) != 0x80;
        if (begins && letters++ == QUOTED_LETTERS) {
            builder_add_string(&shown, "…");
            break;
        }
        builder_add_char(&shown, (unsigned char)valid.bytes[i] < ' ' ? ' ' : valid.bytes[i]);
    }
    return builder_text(&shown);
}
