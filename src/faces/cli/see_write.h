/* see_write: what a view answers, as a table to read, JSON Lines, CSV or a workbook. Must not know what the view
 * is about. */
#ifndef CLI_SEE_WRITE_H
#define CLI_SEE_WRITE_H

#include "engine_part.h"

#include "printer/printer.h"

enum see_format { SEE_TEXT, SEE_JSON, SEE_CSV, SEE_XLSX, SEE_PDF };

/* To standard output, or to a file that appears only when it is whole (output; a workbook always). */
struct fault *see_write(struct cli *cli, const struct answered *answered, enum see_format format,
                        const char *output) MUST_USE;

/* The same as paper: always to a file. */
struct fault *see_print(struct cli *cli, struct printer *printer, const struct answered *answered,
                        const char *output) MUST_USE;

#endif
