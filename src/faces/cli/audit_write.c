/* audit_write: what has been said of some cases goes to the report, the findings and the screen. Called with pages in
 * input order, one at a time; must not know where they come from. */
#include "audit_part.h"

enum { TOLD_MOST = 20 /* problems of one file on standard error, when the report has them all */ };

/* Says problems on standard error, but no flood of what also stands in the report. */
static void tell(struct audit *audit, struct text told)
{
    while (told.size) {
        struct text line = text_cut(&told, '\n');
        if (audit->plan.format != REPORT_JSONL && ++audit->told > TOLD_MOST)
            continue;
        line.size++; /* with its line break */
        output_write_error(line);
    }
}

struct fault *audit_write(struct audit *audit, struct arena *arena, const struct page *page,
                          int64_t bytes_done)
{
    if (page->told.size || (audit->shares_screen && !sink_holds_back(audit->sink)))
        progress_hide(&audit->progress);
    tell(audit, builder_text(&page->told));
    TRY(sink_write(audit->sink, arena, builder_text(&page->report), builder_text(&page->findings)));
    if (audit->record)
        audit_record_add(audit->record, builder_text(&page->findings));
    report_counts_add(&audit->counts, &page->counts);
    progress_show(&audit->progress, audit->bytes_before + bytes_done);
    return NULL;
}

struct fault *audit_problem(struct audit *audit, const char *file, const char *key,
                            struct text argument)
{
    struct page page;
    struct problem problem = {.key = key, .arguments = {argument}, .argument_count = 1};
    page_open(&page);
    judging_problem(&audit->plan, file, &problem, audit->cli->arena, &page);
    struct fault *fault = audit_write(audit, audit->cli->arena, &page, 0);
    page_close(&page);
    return fault;
}

void audit_told_rest(struct audit *audit, const char *file)
{
    if (audit->told <= TOLD_MOST)
        return;
    struct builder rest;
    builder_init(&rest, audit->cli->arena);
    builder_add_string(&rest, file);
    builder_add_string(&rest, ": ");
    words_add_count(&rest, audit->plan.language, "cli.told-rest", audit->told - TOLD_MOST);
    builder_add_char(&rest, '\n');
    progress_hide(&audit->progress);
    output_write_error(builder_text(&rest));
}
