/* register_problem: telling what cannot be used, with file, line, column and what is written. Must not
 * know what any cell means. */
#include "register_part.h"

#include "sheet_problem.h"

/* Room for the next problem of this file; after too many of them none is kept, only counted. */
static struct problem *next(struct register_reader *reader, struct text file, bool lost)
{
    static const struct register_problem empty;
    if (reader->told++ >= REGISTER_PROBLEMS) {
        reader->last = arena_new(reader->arena, struct problem);
        return reader->last;
    }
    REGISTER_APPEND(reader, reader->problems, reader->problem_count, empty);
    struct register_problem *told = &reader->problems[reader->problem_count - 1];
    told->file = file;
    told->lost = lost && !reader->keeps_row;
    return reader->last = &told->problem;
}

static void tell(struct register_reader *reader, size_t column, const char *key,
                 struct text written, bool lost)
{
    struct problem *problem = next(reader, text_of(reader->table->name), lost);
    int32_t position = reader->positions[column];
    if (position >= 0)
        sheet_refuse_cell(problem, reader->arena, reader->line, (size_t)position, key);
    else
        sheet_refuse(problem, reader->line, key);
    sheet_argue(problem, text_of(reader->table->columns[column]));
    sheet_argue(problem, sheet_quotable(reader->arena, written));
}

bool register_refuse(struct register_reader *reader, size_t column, const char *key,
                     struct text written)
{
    tell(reader, column, key, written, true);
    return false;
}

bool register_note(struct register_reader *reader, size_t column, const char *key,
                   struct text written)
{
    tell(reader, column, key, written, false);
    return true;
}

bool register_refuse_file(struct register_reader *reader, struct text file, const char *key,
                          struct text about)
{
    struct problem *problem = next(reader, file, true);
    sheet_refuse(problem, reader->line, key);
    sheet_argue(problem, sheet_quotable(reader->arena, about));
    return false;
}

void register_note_file(struct register_reader *reader, struct text file, const char *key,
                        struct text about)
{
    struct problem *problem = next(reader, file, false);
    sheet_refuse(problem, reader->line, key);
    sheet_argue(problem, sheet_quotable(reader->arena, about));
}

void register_argue(struct register_reader *reader, struct text argument)
{
    sheet_argue(reader->last, sheet_quotable(reader->arena, argument));
}

/* Texts of a sheet's problem live until its next row. */
void register_tell_sheet(struct register_reader *reader, const struct problem *problem)
{
    struct problem *kept = next(reader, text_of(reader->table->name), true);
    *kept = *problem;
    kept->place = register_keep(reader, problem->place);
    for (size_t i = 0; i < problem->argument_count; i++)
        kept->arguments[i] = register_keep(reader, problem->arguments[i]);
}
