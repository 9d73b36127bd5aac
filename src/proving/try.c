/* try: the verdict on a whole ledger in few words. Must not judge: the verifier does. */
#include "proving.h"

#include "verifier/verifier.h"

struct fault *proving_try(struct arena *arena, const struct crypt *crypt,
                          const struct ledger *ledger, struct proved *proved_out)
{
    struct verifier_order order = {.policy = NULL};
    struct verdict verdict;
    struct builder policy;
    builder_init(&policy, arena);
    ledger_policy(ledger, &policy);
    proving_source(arena, ledger, builder_text(&policy), &order.source);
    TRY(verifier_run(arena, crypt, &order, &verdict));
    enum verdict_code code = verdict_code(&verdict);
    *proved_out = (struct proved){.entries = verdict.entries,
                                  .is_intact = code == VERDICT_INTACT || code == VERDICT_ERASURES,
                                  .has_erasures = code == VERDICT_ERASURES,
                                  .remarks = verdict.count + verdict.left_out};
    return NULL;
}
