/* tally: what came of many losses of power, and how a crash test says it. Must not know what was written. */
#ifndef CRASH_TALLY_H
#define CRASH_TALLY_H

#include "base/base.h"

struct tally {
    size_t points, lost;
    char first[256]; /* where and what was wrong the first time */
};

/* One more loss, after so many deeds and with so much acknowledged; wrong NULL = nothing was. */
void tally_add(struct tally *tally, size_t deed, int64_t acknowledged, const char *wrong);

/* An ok or a not ok line; answers is_ok. */
bool tally_tell(bool is_ok, const char *name, const struct tally *tally);

/* What a test stands on: a fault ends it. */
void demand(const struct fault *fault);

/* "key: detail" of a fault. */
const char *fault_words(struct arena *arena, const struct fault *fault);

#endif
