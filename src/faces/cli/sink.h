/* sink: where an audit writes: its report (standard output, a file or a workbook) and its findings file. Files appear
 * under their names only when the audit has ended well. Must not know what it writes. */
#ifndef CLI_SINK_H
#define CLI_SINK_H

#include "reports/reports.h"

struct targets {
    enum report_format format;
    enum language language;
    const char *output;   /* NULL = standard output (never for a workbook) */
    const char *findings; /* NULL = none */
};

struct sink;

/* The sink's memory is the arena's, also after a fault: close it in any case. */
struct fault *sink_open(struct arena *arena, const struct targets *targets, struct sink **sink_out) MUST_USE;

/* The next part of the report and of the findings, in input order. A fault goes to the arena given. */
struct fault *sink_write(struct sink *sink, struct arena *arena, struct text report, struct text findings) MUST_USE;

/* Ends the workbook and lets the files appear. */
struct fault *sink_keep(struct sink *sink, struct arena *arena, const struct report_head *head,
                        const struct report_counts *counts) MUST_USE;

void sink_close(struct sink *sink); /* NULL is accepted */

#endif
