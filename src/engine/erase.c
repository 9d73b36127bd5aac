/* erase: what the ledger erases goes from the rows in the same transaction. Must not know what stood there. */
#include "part.h"

static struct fault *erase(struct engine *engine, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct ledger_answer *answer_out)
{
    struct ledger_batch *batch;
    TRY(ledger_batch_begin(engine->ledger, arena, &batch));
    struct fault *fault = ledger_batch_erase(batch, units, count, ground, decision, answer_out);
    if (!fault && answer_out->refusal == LEDGER_DONE)
        fault = project_clear(engine, arena);
    return ledger_batch_end(batch, fault, answer_out);
}

struct fault *engine_erase(struct engine *engine, struct arena *arena, const struct leaf_id *units,
                           size_t count, struct text ground, struct text decision,
                           struct ledger_answer *answer_out)
{
    TRY(erase(engine, arena, units, count, ground, decision, answer_out));
    if (answer_out->refusal != LEDGER_DONE)
        return NULL;
    people_forget(engine);
    TRY(project_fill(engine, arena));
    TRY(deadlines_fill(engine, arena));
    return ledger_forget(engine->ledger, arena, &answer_out->lingers);
}
