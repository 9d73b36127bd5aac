/* proving: a ledger in a database, as the verifier wants to see it: rows as the files of an export; and the verdict on
 * it in few words. Must not judge anything. */
#ifndef PROVING_PROVING_H
#define PROVING_PROVING_H

#include "ledger/ledger.h"

struct ledger_source; /* of the verifier, for whoever includes it */

/* policy: what stands in PATH.policy; size 0 = nothing. The ledger must live as long as the source. */
void proving_source(struct arena *arena, const struct ledger *ledger, struct text policy,
                    struct ledger_source *source_out);

/* The whole ledger against itself, its own policy taken at its word. */
struct proved {
    uint64_t entries;  /* that were read */
    bool is_intact;    /* nothing but erasures has been done to it */
    bool has_erasures; /* parts are gone by them */
    size_t remarks;    /* what does not agree */
};
struct fault *proving_try(struct arena *arena, const struct crypt *crypt,
                          const struct ledger *ledger, struct proved *proved_out) MUST_USE;

#endif
