/* judging: see judging.h. Renders in scratch and keeps only the result, so that a page is no larger than its text. */
#include "desk.h"

enum { PAGE_BYTES = 512 * 1024 };

void page_open(struct page *page)
{
    page->arena = arena_open(PAGE_BYTES);
    report_counts_init(&page->discarded);
    page_clear(page);
}

void page_close(struct page *page)
{
    arena_close(page->arena);
}

void page_clear(struct page *page)
{
    arena_reset(page->arena);
    builder_init(&page->report, page->arena);
    builder_init(&page->findings, page->arena);
    builder_init(&page->told, page->arena);
    report_counts_init(&page->counts);
}

static void render(const struct plan *plan, struct arena *scratch, const struct dossier *dossier,
                   const struct findings *findings, struct page *page)
{
    struct builder said;
    builder_init(&said, scratch);
    report_case(&said, plan->format, plan->language, dossier, findings, &page->counts);
    builder_add(&page->report, builder_text(&said));
    if (!plan->with_findings)
        return;
    if (plan->format != REPORT_JSONL) {
        builder_init(&said, scratch);
        report_case(&said, REPORT_JSONL, plan->language, dossier, findings, &page->discarded);
    }
    builder_add(&page->findings, builder_text(&said));
}

void judging_case(const struct plan *plan, int32_t as_of, const char *file, int64_t line,
                  struct arena *scratch, struct dossier *dossier, struct page *page)
{
    int contradictory = dossier_place(dossier, as_of);
    if (contradictory >= 0) {
        struct problem problem = timeline_contradiction(scratch, dossier, contradictory, line);
        judging_problem(plan, file, &problem, scratch, page);
        return;
    }
    struct findings findings;
    judge_with_register(plan->rules, plan->authority, dossier, scratch, &findings);
    render(plan, scratch, dossier, &findings, page);
}

void judging_problem(const struct plan *plan, const char *file, const struct problem *problem,
                     struct arena *scratch, struct page *page)
{
    struct builder said;
    builder_init(&said, scratch);
    report_problem(&said, plan->format, plan->language, file, problem, &page->counts);
    builder_add(&page->report, builder_text(&said));
    builder_init(&said, scratch);
    report_problem_line(&said, plan->language, file, problem);
    builder_add(&page->told, builder_text(&said));
}
