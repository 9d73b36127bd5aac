/* sink: see sink.h. */
#include "sink.h"

#include "os/os.h"

struct sink {
    struct targets targets;
    struct draft *output, *findings; /* NULL when not asked for */
    struct report_book *book;        /* NULL unless the format is a workbook */
};

struct fault *sink_open(struct arena *arena, const struct targets *targets, struct sink **sink_out)
{
    struct sink *sink = *sink_out = arena_new(arena, struct sink);
    sink->targets = *targets;
    if (targets->output)
        TRY(draft_open(arena, targets->output, &sink->output));
    if (targets->findings)
        TRY(draft_open(arena, targets->findings, &sink->findings));
    if (targets->format == REPORT_XLSX)
        return report_book_open(arena, draft_path(sink->output), targets->language, &sink->book);
    return NULL;
}

static struct fault *write_report(struct sink *sink, struct arena *arena, struct text report)
{
    if (sink->book)
        return report_book_add(sink->book, report);
    if (sink->output)
        return draft_write(sink->output, arena, report);
    return output_write(arena, report);
}

struct fault *sink_write(struct sink *sink, struct arena *arena, struct text report, struct text findings)
{
    if (report.size)
        TRY(write_report(sink, arena, report));
    if (findings.size && sink->findings)
        TRY(draft_write(sink->findings, arena, findings));
    return NULL;
}

struct fault *sink_keep(struct sink *sink, struct arena *arena, const struct report_head *head,
                        const struct report_counts *counts)
{
    struct report_book *book = sink->book;
    sink->book = NULL;
    if (book)
        TRY(report_book_close(book, head, counts));
    if (sink->output)
        TRY(draft_keep(sink->output, arena));
    if (sink->findings)
        TRY(draft_keep(sink->findings, arena));
    return NULL;
}

void sink_close(struct sink *sink)
{
    if (!sink)
        return;
    draft_close(sink->output);
    draft_close(sink->findings);
}
