/* fuzz_tools: for fuzz targets only. A hasher that is opened once, and what every refusal must be. */
#ifndef TLOG_FUZZ_TOOLS_H
#define TLOG_FUZZ_TOOLS_H

#include "tlog.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline struct hasher *fuzz_hasher(void)
{
    static struct hasher *hasher;
    static struct arena *kept;
    static struct crypt *crypt;
    if (!hasher) {
        kept = arena_open(0);
        ensure(!crypt_open(kept, &crypt));
        ensure(!hasher_open(crypt, kept, &hasher));
    }
    return hasher;
}

/* A reason with a text, and a line that is there (or the one after the last). */
static inline void fuzz_check_flaw(const struct flaw *flaw, struct text whole)
{
    size_t lines = 1;
    for (size_t i = 0; i < whole.size; i++)
        lines += whole.bytes[i] == '\n';
    ensure(text_starts(text_of(flaw_key(flaw->kind)), "tlog."));
    ensure(flaw->line <= lines + 1);
}

#endif
