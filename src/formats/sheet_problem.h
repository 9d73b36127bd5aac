/* sheet_problem: filling in a problem of a table: row, column letter, key and arguments. */
#ifndef FORMATS_SHEET_PROBLEM_H
#define FORMATS_SHEET_PROBLEM_H

#include "problem.h"

/* A problem of a row, without place and arguments. Always false, so that a reader can end with it. */
bool sheet_refuse(struct problem *problem_out, int64_t row, const char *key);

/* The same in one column (counted from 0): its place is "kolumn C". */
bool sheet_refuse_cell(struct problem *problem_out, struct arena *arena, int64_t row, size_t column,
                       const char *key);

void sheet_argue(struct problem *problem, struct text argument);

/* A cell as a problem may show it: at most 60 letters, no line breaks, valid UTF-8. */
struct text sheet_quotable(struct arena *arena, struct text cell);

/* 0 -> "A", 26 -> "AA". */
struct text sheet_column_letters(struct arena *arena, size_t column);

#endif
