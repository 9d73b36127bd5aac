/* sample: findings made by hand for the tests of this room: one broken time limit, one that two readings of the law
 * answer differently, one that is coming (in 35 days) and one that cannot be determined. Must not judge. */
#ifndef REPORTS_SAMPLE_H
#define REPORTS_SAMPLE_H

#include "reports.h"

struct sample {
    struct arena *arena;
    struct event events[4];
    struct dossier dossier;
    struct finding findings[4];
    struct findings all;
};

/* The case "2026-0031": events 0 opened 2026-01-10, 1 placement, 2 decision, 3 a report. All four findings. */
void sample_init(struct sample *sample, struct arena *arena);

/* The same case with only some findings: those whose status is in the text, e.g. "fc" = fault, coming (f d c u). */
struct findings sample_only(struct sample *sample, const char *statuses);

/* Another name for the case, and duties that were tried and kept beside the findings. */
void sample_name(struct sample *sample, const char *id);

int32_t sample_day(const char *written);

#endif
