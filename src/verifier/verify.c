/* verify: first who signed what, then all that was signed. */
#include "verify.h"

#include "notes.h"
#include "replay.h"
#include "stamps.h"

static struct fault *judge(struct judging *judging, const struct verifier_order *order)
{
    TRY(notes_judge(judging, order));
    if (!judging->reference)
        return NULL;
    judging->verdict->origin = judging->reference->checkpoint.origin;
    judging->verdict->size = judging->reference->checkpoint.size;
    TRY(stamps_judge(judging, order));
    return replay_ledger(judging);
}

struct fault *verifier_run(struct arena *arena, const struct crypt *crypt,
                           const struct verifier_order *order, struct verdict *verdict_out)
{
    struct judging judging = {.source = order->source, .arena = arena, .verdict = verdict_out};
    verdict_init(verdict_out, arena);
    TRY(hasher_open(crypt, arena, &judging.hasher));
    struct fault *fault = judge(&judging, order);
    hasher_close(judging.hasher);
    return fault;
}
