/* register_file: a register as a folder of CSV files or one workbook (docs/register.md), to rows and
 * back. Must not know where the bytes come from. A row that cannot be used is said with place and
 * remedy; the others are kept. */
#ifndef FORMATS_REGISTER_FILE_H
#define FORMATS_REGISTER_FILE_H

#include "problem.h"
#include "register/register.h"
#include "rules/rules.h"

/* "persons", and the bytes of persons.csv. Bytes outlive the register. */
struct register_file {
    struct text name;
    struct text bytes;
};

struct register_problem {
    struct text file; /* "order_rows" */
    struct problem problem;
    bool lost; /* the row (or file) is left out; else it is read but for the cell that is told of */
};

struct register_problems {
    const struct register_problem *items;
    size_t count;
};

/* The names of the files, without ending: "persons" ... "roles". */
const char *const *register_file_names(size_t *count_out);

/* The roles that ship with the program (imports/roller.csv). */
const struct role_table *roles_shipped(struct arena *arena);

/* Reads the files given (a missing one is empty) over the shipped roles. Memory from the arena. Never
 * fails as a whole. */
struct register_problems register_read(struct arena *arena, const struct register_file *files,
                                       size_t count, const struct catalogue *catalogue,
                                       struct register_rows *rows_out);

/* The same from a workbook whose sheets have the names of the files. false with *problem_out when it
 * is no workbook. */
bool register_read_workbook(struct arena *arena, struct text bytes,
                            const struct catalogue *catalogue, struct register_rows *rows_out,
                            struct register_problems *problems_out, struct problem *problem_out);

/* orders.csv and order_rows.csv of the orders in rows; what is read back is the same. */
void register_write_orders(struct builder *orders, struct builder *order_rows,
                           const struct register_rows *rows, const struct catalogue *catalogue);

/* delegates, deputies and conditions as docs/register.md writes them. */
void register_write_delegate(struct builder *builder, const struct register_rows *rows,
                             const struct delegate *delegate);
void register_write_condition(struct builder *builder, const struct register_rows *rows,
                              const struct order_condition *condition);

#endif
