/* progress: a bar on standard error while a person waits; nothing where nobody watches. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "base/base.h"

struct progress {
    bool wanted, visible;
    int64_t total_bytes; /* -1 when not known */
    int64_t next_moment; /* when the bar is next drawn, milliseconds */
};

void progress_init(struct progress *progress, int64_t total_bytes);

/* Draws the bar, at most ten times a second. */
void progress_show(struct progress *progress, int64_t done_bytes);

/* Takes the bar away, before anything else is written and at the end. */
void progress_hide(struct progress *progress);

#endif
