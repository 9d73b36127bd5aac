/* judging: the one path from a case to what is said of it, for lines and lists alike. Pure but for its page, so any
 * number of threads may judge at once, each with a page and a scratch arena of its own. */
#ifndef DESK_JUDGING_H
#define DESK_JUDGING_H

#include "reports/reports.h"

/* What all workers of an audit may read; nobody changes it while they run. */
struct plan {
    const struct rulebook *rules;
    const struct authority_book *authority; /* NULL without a register */
    enum language language;
    enum report_format format;
    bool with_findings; /* JSON Lines beside the report */
    int32_t as_of;      /* the day asked for; DAY_NONE = none */
};

/* What has been said of some cases, in their order, until somebody writes it. */
struct page {
    struct arena *arena;
    struct builder report, findings;
    struct builder told; /* problems as lines for standard error */
    struct report_counts counts;
    struct report_counts discarded; /* what a second rendering counted again */
};

void page_open(struct page *page);
void page_close(struct page *page);
void page_clear(struct page *page);

/* Places and judges a case as of a day (DAY_NONE = its own) and adds what is to be said. Other memory is scratch. */
void judging_case(const struct plan *plan, int32_t as_of, const char *file, int64_t line,
                  struct arena *scratch, struct dossier *dossier, struct page *page);

/* Adds input that could not be used. */
void judging_problem(const struct plan *plan, const char *file, const struct problem *problem,
                     struct arena *scratch, struct page *page);

#endif
