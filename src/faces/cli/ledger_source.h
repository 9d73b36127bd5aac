/* ledger_source: a database as the verifier wants to see it: rows as the files of an export. Must not judge
 * anything. */
#ifndef CLI_LEDGER_SOURCE_H
#define CLI_LEDGER_SOURCE_H

#include "ledger/ledger.h"
#include "verifier/verifier.h"

/* policy: what stands in PATH.policy; size 0 = nothing. The ledger must live as long as the source. */
void ledger_source_open(struct arena *arena, const struct ledger *ledger, struct text policy,
                        struct ledger_source *source_out);

#endif
