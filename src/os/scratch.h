/* scratch: a file in memory alone, for a library that knows only paths: nothing of it is ever on a disk, and it is gone
 * when it is closed, however the process ends. */
#ifndef OS_SCRATCH_H
#define OS_SCRATCH_H

#include "base/base.h"

struct scratch {
    int descriptor;
    const char *path; /* of this process, while it is open */
};

struct fault *scratch_open(struct arena *arena, struct scratch *scratch_out) MUST_USE;
/* All that has been written. */
struct fault *scratch_read(const struct scratch *scratch, struct arena *arena, size_t limit_bytes,
                           struct text *text_out) MUST_USE;
void scratch_close(struct scratch *scratch);

#endif
