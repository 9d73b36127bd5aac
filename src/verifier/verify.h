/* verify: the one call. What is trusted comes from elsewhere than the ledger: a policy, notes that were seen before. */
#ifndef VERIFIER_VERIFY_H
#define VERIFIER_VERIFY_H

#include "source.h"
#include "verdict.h"

struct verifier_order {
    struct ledger_source source;
    const struct text *policy;      /* that is trusted; NULL takes the ledger's own at its word */
    const struct ledger_note *seen; /* checkpoints that were seen before, here or elsewhere */
    size_t seen_count;
    struct text
        authorities; /* certificates (PEM) that time stamps are held against; none: unchecked */
    const char *stamp_policy; /* object identifier that they must carry; NULL = any */
};

/* All duties, from the first entry to the last. What is found goes to the verdict; a fault is the world failing, and
 * then the verdict says nothing. crypt is one that was opened. */
struct fault *verifier_run(struct arena *arena, const struct crypt *crypt,
                           const struct verifier_order *order,
                           struct verdict *verdict_out) MUST_USE;

#endif
