/* batch: several deeds in one transaction, each whole or not at all, with rows of others beside their entries. Must not
 * know what a deed or a row means. */
#include "part.h"

struct ledger_batch {
    struct growth growth, before; /* before: as it was at the last mark */
};

struct store *ledger_store(const struct ledger *ledger)
{
    return ledger->store;
}

struct fault *ledger_batch_begin(struct ledger *ledger, struct arena *arena,
                                 struct ledger_batch **batch_out)
{
    *batch_out = arena_new(arena, struct ledger_batch);
    return growth_begin_adding(&(*batch_out)->growth, ledger, arena);
}

struct fault *ledger_batch_mark(struct ledger_batch *batch)
{
    batch->before = batch->growth;
    return store_savepoint(batch->growth.ledger->store, batch->growth.arena);
}

struct fault *ledger_batch_keep(struct ledger_batch *batch)
{
    return store_release(batch->growth.ledger->store, batch->growth.arena);
}

/* What is remembered of streams and units may be of what is undone. */
struct fault *ledger_batch_undo(struct ledger_batch *batch)
{
    batch->growth = batch->before;
    growth_forget(&batch->growth);
    return store_undo(batch->growth.ledger->store, batch->growth.arena);
}

/* Rows of others may be made of what stands in the file: nothing waits until the end. */
static struct fault *write_all(struct growth *growth, struct fault *fault)
{
    if (fault || growth->refusal != LEDGER_DONE)
        return fault;
    TRY(units_write(growth));
    return places_write(growth);
}

static struct ledger_answer answer_of(const struct growth *growth)
{
    return (struct ledger_answer){.refusal = growth->refusal,
                                  .first = growth->old_size,
                                  .size = growth->frontier.size,
                                  .keys = growth->keys,
                                  .unit = growth->unit};
}

struct fault *ledger_batch_expect(struct ledger_batch *batch, const struct leaf_id *units,
                                  size_t count)
{
    return units_expect(&batch->growth, units, count);
}

struct fault *ledger_batch_add(struct ledger_batch *batch, const struct ledger_event *event,
                               struct ledger_told *told_out, struct ledger_answer *answer_out)
{
    struct growth *growth = &batch->growth;
    struct fault *fault = write_all(growth, growth_add(growth, event));
    *told_out = (struct ledger_told){.number = growth->frontier.size - 1, .leaf = growth->leaf};
    *answer_out = answer_of(growth);
    return fault;
}

struct fault *ledger_batch_erase(struct ledger_batch *batch, const struct leaf_id *units,
                                 size_t count, struct text ground, struct text decision,
                                 struct ledger_answer *answer_out)
{
    struct growth *growth = &batch->growth;
    growth_changes(growth);
    struct fault *fault = write_all(growth, erase_in(growth, units, count, ground, decision));
    *answer_out = answer_of(growth);
    return fault;
}

uint64_t ledger_batch_size(const struct ledger_batch *batch)
{
    return batch->growth.frontier.size;
}

struct fault *ledger_batch_give_role(struct ledger_batch *batch, const struct ledger_actor *actor,
                                     int32_t from)
{
    struct act act = {
        .kind = ACT_ROLE_GIVEN, .actor = actor->id, .capacity = actor->capacity, .day = from};
    return write_all(&batch->growth, growth_say(&batch->growth, &act));
}

struct fault *ledger_batch_end_role(struct ledger_batch *batch, const struct ledger_actor *actor,
                                    int32_t last)
{
    struct act act = {
        .kind = ACT_ROLE_ENDED, .actor = actor->id, .capacity = actor->capacity, .day = last};
    return write_all(&batch->growth, growth_say(&batch->growth, &act));
}

struct fault *ledger_batch_end(struct ledger_batch *batch, struct fault *fault,
                               struct ledger_answer *answer_out)
{
    return growth_end(&batch->growth, fault, answer_out);
}

void ledger_batch_give_up(struct ledger_batch *batch)
{
    growth_give_up(&batch->growth);
}
