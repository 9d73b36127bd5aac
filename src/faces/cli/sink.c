/* sink: see sink.h. */
#include "sink.h"

#include "os/os.h"
#include "part.h"

struct sink {
    struct targets targets;
    struct draft *output, *findings; /* NULL when not asked for */
    struct report_book *book;        /* NULL unless the format is a workbook */
    struct spool *aside; /* the cases of a text report; NULL when they are written at once */
    const struct fault *not_aside; /* why a text report has no spool */
    struct text head;              /* held back with the cases; empty when written */
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
    if (targets->format == REPORT_TEXT)
        sink->not_aside = spool_open(arena, &sink->aside);
    return NULL;
}

/* What the reader gets, now. */
static struct fault *write_report(struct sink *sink, struct arena *arena, struct text report)
{
    if (report.size == 0)
        return NULL;
    if (sink->book)
        return report_book_add(sink->book, report);
    if (sink->output)
        return draft_write(sink->output, arena, report);
    return output_write(arena, report);
}

static struct fault *take_portion(void *receiver, struct arena *arena, struct text portion)
{
    return write_report(receiver, arena, portion);
}

static struct fault *write_head(struct sink *sink, struct arena *arena)
{
    struct text head = sink->head;
    sink->head = (struct text){"", 0};
    return write_report(sink, arena, head);
}

/* What was put aside goes to the reader, and from now on everything does. */
static struct fault *release(struct sink *sink, struct arena *arena)
{
    struct spool *aside = sink->aside;
    sink->aside = NULL;
    struct fault *fault = aside ? spool_each(aside, arena, take_portion, sink) : NULL;
    spool_close(aside);
    return fault;
}

/* The brief cannot stand after the head: the report says so in its place. */
static struct fault *write_without_brief(struct sink *sink, struct arena *arena,
                                         const struct fault *why)
{
    struct builder reason, said;
    builder_init(&reason, arena);
    builder_init(&said, arena);
    fault_say(&reason, sink->targets.language, why);
    report_brief_later_add(&said, sink->targets.format, sink->targets.language,
                           builder_text(&reason));
    TRY(write_head(sink, arena));
    return write_report(sink, arena, builder_text(&said));
}

struct fault *sink_begin(struct sink *sink, struct arena *arena, struct text head)
{
    sink->head = head;
    return sink->not_aside ? write_without_brief(sink, arena, sink->not_aside) : NULL;
}

/* The disk may fill up on the way: then what was put aside is written, and the rest as it comes. */
static struct fault *put_aside(struct sink *sink, struct arena *arena, struct text report)
{
    struct fault *why = spool_write(sink->aside, arena, report);
    if (!why)
        return NULL;
    TRY(write_without_brief(sink, arena, why));
    TRY(release(sink, arena));
    return write_report(sink, arena, report);
}

struct fault *sink_write(struct sink *sink, struct arena *arena, struct text report,
                         struct text findings)
{
    TRY(sink->aside ? put_aside(sink, arena, report) : write_report(sink, arena, report));
    if (findings.size && sink->findings)
        TRY(draft_write(sink->findings, arena, findings));
    return NULL;
}

struct fault *sink_end(struct sink *sink, struct arena *arena, struct text brief, struct text tail)
{
    TRY(write_head(sink, arena));
    TRY(write_report(sink, arena, brief));
    TRY(release(sink, arena));
    return write_report(sink, arena, tail);
}

bool sink_holds_back(const struct sink *sink)
{
    return sink->aside != NULL;
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
    spool_close(sink->aside);
    draft_close(sink->output);
    draft_close(sink->findings);
}
