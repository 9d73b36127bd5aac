/* ledger_whole: the whole ledger held against itself, by a thread of its own, one at a time. Inside the room, and for
 * whoever opens and closes the pages. */
#ifndef RECORD_LEDGER_WHOLE_H
#define RECORD_LEDGER_WHOLE_H

#include "faces/page/page.h"
#include "proving/proving.h"

enum whole_state { WHOLE_NOT_TRIED, WHOLE_RUNS, WHOLE_DONE, WHOLE_FAILED };

struct whole_told {
    enum whole_state state;
    int64_t began, ended; /* seconds since 1970 */
    struct proved proved;
};

/* What is known of the last one. */
struct whole_told whole_tell(const struct visit *visit);
/* Begins one, unless one runs, or ended less than a minute ago. A reader is held meanwhile; the writer never. */
struct fault *whole_begin(const struct visit *visit) MUST_USE;

#endif
