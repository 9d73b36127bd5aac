/* import_part: what the files of `reda import` share: rows of a file on their way to become deeds. */
#ifndef CLI_IMPORT_PART_H
#define CLI_IMPORT_PART_H

#include "engine_part.h"
#include "import_outcome.h"
#include "register_open.h"

struct import_errand {
    const char *database, *path, *as, *report;
    const char *mapping, *heading; /* of a list; NULL */
    bool dry_run;
};

/* The rows of one file. */
struct import_table {
    struct text name;
    struct text *header;
    size_t column_count;
    struct text *cells; /* row by row; "" where there is none */
    int64_t *lines;
    size_t row_count;
};

/* A row, and the deeds that it asks for, one after another. */
struct import_line {
    const char *file;
    int64_t line;
    struct text name; /* its first cells */
    size_t first, count;
    const int64_t *rows; /* of an order: the lines of its rows, as it has them; NULL */
    size_t own_row_count;
    const char *refused; /* why it asks for no deed, where nobody has told yet; NULL */
    const char *rows_file;
};

struct importing {
    struct cli *cli;
    struct engine *engine;
    struct text actor, operator;
    struct register_opened opened;
    struct outcomes outcomes;
    struct import_table *tables;
    size_t table_count;
    struct deed *deeds;
    struct deed_answer *answers;
    size_t deed_count, deed_room;
    struct import_line *rows;
    size_t row_count, row_room;
    int32_t today;
};

/* import_listed.c: is the file a list of the municipality's own, and not a register as docs/register.md has it? */
bool import_is_listed(struct text bytes, struct arena *arena);
/* Reads it through a mapping and does what it asks for. */
int import_listed(struct cli *cli, struct engine *engine, const struct rulebook *rules,
                  const struct import_errand *errand, struct text bytes);
/* import_deeds.c: the deeds, done or tried. */
struct fault *import_perform(struct importing *importing, bool dry_run) MUST_USE;

/* import_table.c */
void import_tables(struct importing *importing, const struct register_file *files, size_t count);
/* One file: its rows cell by cell. */
void import_read_table(struct cli *cli, const struct register_file *file,
                       struct import_table *table_out);
/* NULL when there is no such file. */
const struct import_table *import_find(const struct importing *importing, const char *name);
struct text import_cell(const struct import_table *table, size_t row, const char *column);
/* Its first cells: they tell one row from another. */
struct text import_row_name(struct arena *arena, const struct import_table *table, size_t row);
/* The row is one that the register leaves out; why has been told. */
bool import_is_lost(const struct importing *importing, const struct import_table *table,
                    size_t row);
/* The rows, each after the one that it names in a column: whoever is above it. */
size_t *import_order(struct importing *importing, const struct import_table *table, const char *key,
                     const char *above);

/* import_register.c: all deeds that the register asks for, in an order in which they can be done. */
void import_register(struct importing *importing);

/* import_gone.c: the rows of the database that the files read no longer have, as outcomes. Nothing is ended. */
struct fault *import_find_gone(struct importing *importing) MUST_USE;

/* import_report.c: what became of each row; answers the exit code. A file's place as it is told. */
int import_tell(struct importing *importing, bool dry_run);
const char *import_place(const struct importing *importing, const char *file);

#endif
