/* audit_part: what the files of `reda audit` share. Not for other commands. */
#ifndef CLI_AUDIT_PART_H
#define CLI_AUDIT_PART_H

#include "audit_database.h"
#include "audit_record.h"
#include "input.h"
#include "desk/desk.h"
#include "mapping.h"
#include "os/os.h"
#include "part.h"
#include "progress.h"
#include "sink.h"

/* What the user asked for. */
struct audit_request {
    struct arguments files;
    const char *findings, *output, *mapping, *law_folder;
    const char *register_folder; /* NULL = judged without a register */
    const char *record;          /* the ledger that is told; NULL = none */
    enum report_format format;
    int32_t as_of; /* DAY_NONE = not given */
    size_t jobs;
};

/* false after refusing; *code_out is then the exit code. */
bool audit_request_read(struct cli *cli, struct arguments arguments,
                        struct audit_request *request_out);

struct audit {
    struct cli *cli;
    struct plan plan;
    size_t jobs;
    struct mappings mappings; /* the one of --mapping, or all that ship with the program */
    int32_t
        list_day; /* lists are judged as of it: the day asked for, else today; DAY_NONE = no list */
    struct sink *sink;
    struct progress progress;
    bool shares_screen;   /* the report is for the terminal where the progress bar stands */
    int64_t bytes_before; /* of the files already done */
    struct report_counts counts;
    int64_t told;                    /* problems of this file said on standard error */
    struct audit_database *database; /* NULL when it is files that are read */
    struct audit_record *record;     /* NULL when no ledger is told */
};

/* Writes a finished page and counts it. Pages of one file come in order, one at a time, from any thread. */
struct fault *audit_write(struct audit *audit, struct arena *arena, const struct page *page,
                          int64_t bytes_done) MUST_USE;

/* One problem that concerns a whole file. */
struct fault *audit_problem(struct audit *audit, const char *file, const char *key,
                            struct text argument) MUST_USE;

/* Says how many problems of the file were left out on standard error. */
void audit_told_rest(struct audit *audit, const char *file);

/* Judges a file of cases a line, on all workers. A fault is about writing or reading, never about a case. */
struct fault *audit_lines(struct audit *audit, const struct input_file *input) MUST_USE;

/* Judges a list; tells in the file's row which mapping was used. */
struct fault *audit_list(struct audit *audit, const struct input_file *input,
                         struct report_file *file) MUST_USE;

#endif
