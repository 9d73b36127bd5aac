/* sink: where an audit writes: its report (standard output, a file or a workbook) and its findings file. Files appear
 * under their names only when the audit has ended well. The cases of a text report are put aside on disk until its
 * brief is known, so that the brief stands first and memory stays constant. Must not know what it writes. */
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
struct fault *sink_open(struct arena *arena, const struct targets *targets,
                        struct sink **sink_out) MUST_USE;

/* The head of the report, before any case; its bytes must live until sink_end, since it is held back with the cases:
 * what is said on standard error on the way does not come between head and brief on a terminal. */
struct fault *sink_begin(struct sink *sink, struct arena *arena, struct text head) MUST_USE;

/* The next cases of the report and of the findings, in input order. A fault goes to the arena given. */
struct fault *sink_write(struct sink *sink, struct arena *arena, struct text report,
                         struct text findings) MUST_USE;

/* The head, the brief, the cases that were put aside, the tail. Where nothing could be put aside (no space for it) the
 * cases have been written already; then the brief follows them, and the report has said so and why. */
struct fault *sink_end(struct sink *sink, struct arena *arena, struct text brief,
                       struct text tail) MUST_USE;

/* The cases are put aside: until sink_end nothing of them reaches the reader. */
bool sink_holds_back(const struct sink *sink);

/* Ends the workbook and lets the files appear. */
struct fault *sink_keep(struct sink *sink, struct arena *arena, const struct report_head *head,
                        const struct report_counts *counts) MUST_USE;

void sink_close(struct sink *sink); /* NULL is accepted */

#endif
