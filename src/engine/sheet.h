/* sheet: the case sheet of a decision that waits, made when somebody asks for it, so that it always says what is so
 * now. Inside the room. */
#ifndef ENGINE_SHEET_H
#define ENGINE_SHEET_H

#include "part.h"

/* Of the answer of a view that waits: a row for each thing that the judge says, in place of the row that asked. */
struct fault *sheet_judge(struct engine *engine, struct arena *arena, enum language language,
                          struct answered *answered) MUST_USE;

/* One row that asked, and where what is said of it goes. */
struct sheet {
    struct engine *engine;
    struct arena *arena;
    enum language language;
    const struct authority_book *authority;
    struct answered *told;
    size_t room;
    const struct text *asked; /* cells of the row */
};

/* sheet_cells.c: a cell of the row that asked, by the name of its column. */
struct text sheet_cell(const struct sheet *sheet, const char *column);

/* A row more. what: the duty, or who; concerns: which party of the case; law: by which sources; next: what can be done,
 * or which fact is missing. What is not said has size 0; day may be DAY_NONE. */
struct sheet_row {
    const char *part, *verdict;
    struct text what, concerns, law, next;
    int32_t day;
};
void sheet_add(struct sheet *sheet, const struct sheet_row *row);

/* sheet_rows.c: what is lacking, not known, not checked and checked; the times that begin, end and change; who may. */
void sheet_add_lines(struct sheet *sheet, const struct proposal *proposal);
void sheet_add_times(struct sheet *sheet, const struct proposal *proposal);
void sheet_add_who(struct sheet *sheet, const struct proposal *proposal);
struct sheet_row sheet_duty(const struct sheet *sheet, const struct proposal *proposal,
                            const struct rule *rule, int32_t party);

#endif
