/* register_open: the register of this run (--register): a folder of CSV files or one workbook. Says
 * what cannot be read as an audit does: file, row, column, remedy. Must not know what a command
 * asks of it. */
#ifndef CLI_REGISTER_OPEN_H
#define CLI_REGISTER_OPEN_H

#include "formats/formats.h"
#include "part.h"

struct register_opened {
    const char *path;
    bool is_listed;                    /* it came from one list, whose rows keep their numbers */
    struct text workbook;              /* the bytes; size 0 = it is a folder */
    const struct register_file *files; /* of a folder */
    size_t file_count;
    const struct register_rows *rows; /* as they were known on the day asked for */
    const struct register_rows *all;  /* as they are known now */
    struct register_problems problems;
    int64_t unread;          /* places that could not be used */
    int64_t row_lines;       /* rows of order_rows as the file has them */
    int64_t rows_questioned; /* those that are read but for some cell */
};

/* known_on DAY_LAST = all that is known. Problems are said on standard error. false after saying
 * why nothing of it can be used; *code_out is then the exit code. */
bool register_open(struct cli *cli, const char *command, const char *path,
                   const struct catalogue *catalogue, int32_t known_on,
                   struct register_opened *opened_out, int *code_out);

/* What was read, as CSV: the files of the folder, or the sheets of the workbook, where a row keeps its number. Nothing
 * is read from the disk again. */
const struct register_file *register_files(struct cli *cli, const struct register_opened *opened,
                                           size_t *count_out);

/* Where one of them is told to be: "MAPP/persons.csv", "BOK.xlsx/persons". */
const char *register_place(struct cli *cli, const struct register_opened *opened, struct text file);

/* The register of --register, frozen for the judge; NULL without one (path NULL). false with the exit code. */
bool register_open_authority(struct cli *cli, const char *command, const char *path,
                             const struct rulebook *rules,
                             const struct authority_book **authority_out, int *code_out);

/* A path that holds a register: a folder, or a workbook with the sheets of one. */
bool register_is_folder(struct cli *cli, const char *path);

#endif
