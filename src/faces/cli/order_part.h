/* order_part: what the files of `reda order` share; order_deliver is used by the other commands
 * that write a page. */
#ifndef CLI_ORDER_PART_H
#define CLI_ORDER_PART_H

#include "desk/desk.h"
#include "lawbook.h"
#include "options.h"
#include "register_open.h"
#include "reports/reports.h"

command_run run_order_import, run_order_check;

/* The text to standard output, or to a file that appears only when it is whole. false after saying
 * why not. */
bool order_deliver(struct cli *cli, const char *path, struct text text);

/* import-report.csv: every row of the file with its fate and questions. */
struct text order_import_report(struct cli *cli, struct text key,
                                const struct order_import *import);
/* The summary on the screen; written is how many rows stand in the folder now, 0 = nothing is
 * written. */
void order_import_summary(struct cli *cli, const char *into, const struct order_import *import,
                          size_t written);

/* An order of a file (CSV or workbook) as rows of its own; false after saying what is wrong.
 * mapping NULL = none. */
bool order_read(struct cli *cli, const char *command, const char *path, const char *mapping,
                const struct import_context *context, const struct catalogue *catalogue,
                const struct role_table *roles, struct order_import *import_out);

/* Lines to add to a table that is already there, in its own columns and with its own separator; the
 * whole new file in *out. Nothing that stood there is changed. false with a text key and the word
 * it is about. */
struct order_refusal {
    const char *key;
    struct text about;
};
bool order_append(struct arena *arena, struct text there, struct text made, struct builder *out,
                  struct order_refusal *refusal_out);

/* The table with the same value in one column of every row. */
struct text order_with(struct arena *arena, struct text table, const char *column,
                       struct text value);

/* One cell of a semicolon table. guarded: a text that a spreadsheet would take for a formula gets
 * an apostrophe. */
void order_cell(struct builder *out, char separator, struct text text, bool guarded);

#endif
