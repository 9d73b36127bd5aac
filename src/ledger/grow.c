/* grow: one transaction that appends: tree, tiles and head move together, and what was written is read again before it
 * is committed. Must not know what an entry says. */
#include "part.h"
#include "ledger_sql.h"

struct fault *growth_begin_adding(struct growth *growth, struct ledger *ledger, struct arena *arena)
{
    ensure(ledger->is_writer);
    if (ledger->is_spoilt)
        return fault_new(arena, "fault.ledger-reopen", ledger->path, NULL);
    *growth = (struct growth){.ledger = ledger,
                              .arena = arena,
                              .scratch = ledger->scratch,
                              .frontier = ledger->frontier,
                              .old_size = ledger->frontier.size,
                              .epoch = ledger->epoch,
                              .policy = ledger->policy,
                              .only_adds = true};
    return store_begin(ledger->store, arena);
}

struct fault *growth_begin(struct growth *growth, struct ledger *ledger, struct arena *arena)
{
    TRY(growth_begin_adding(growth, ledger, arena));
    growth_changes(growth);
    return NULL;
}

void growth_changes(struct growth *growth)
{
    units_forget(growth->ledger);
    growth->only_adds = false;
}

/* Another writer cannot be: the lock is ours. A head that did not move is a damaged row. */
static struct fault *move_head(struct growth *growth, const struct digest *root)
{
    struct store *store = growth->ledger->store;
    int64_t size = (int64_t)growth->frontier.size;
    if (growth->old_size == 0)
        return store_run(store, growth->arena, &ledger_put_head,
                         VALUES(value_integer(size), value_blob(digest_text(root)),
                                value_integer(growth->epoch)));
    TRY(store_run(store, growth->arena, &ledger_move_head,
                  VALUES(value_integer(size), value_blob(digest_text(root)),
                         value_integer(growth->epoch), value_integer((int64_t)growth->old_size),
                         value_integer(growth->ledger->epoch))));
    return store_changed(store) == 1 ? NULL : ledger_damaged(growth->ledger, growth->arena, "head");
}

static struct fault *settle(struct growth *growth)
{
    struct ledger *ledger = growth->ledger;
    struct digest root;
    frontier_root(&growth->frontier, ledger->hasher, &root);
    TRY(units_write(growth));
    TRY(places_write(growth));
    TRY(ledger_keep_tiles(ledger, growth->arena, growth->old_size, growth->frontier.size));
    TRY(move_head(growth, &root));
    return ledger_reread(ledger, growth->arena, &ledger->frontier, growth->frontier.size, &root);
}

static struct fault *commit(struct growth *growth)
{
    struct ledger *ledger = growth->ledger;
    struct fault *fault = store_commit(ledger->store, growth->arena);
    if (fault) {
        ledger->is_spoilt = true;
        store_rollback(ledger->store);
        return fault;
    }
    ledger->frontier = growth->frontier;
    ledger->epoch = growth->epoch;
    ledger->policy = growth->policy;
    return NULL;
}

void growth_forget(struct growth *growth)
{
    places_forget(growth->ledger->places);
    units_forget(growth->ledger);
}

void growth_give_up(struct growth *growth)
{
    store_rollback(growth->ledger->store);
    growth_forget(growth);
    arena_reset(growth->scratch); /* what was sealed may be large */
}

struct fault *growth_end(struct growth *growth, struct fault *fault,
                         struct ledger_answer *answer_out)
{
    *answer_out = (struct ledger_answer){.refusal = growth->refusal,
                                         .first = growth->old_size,
                                         .size = growth->old_size,
                                         .keys = growth->keys,
                                         .unit = growth->unit};
    if (!fault && growth->refusal == LEDGER_DONE)
        fault = settle(growth);
    if (fault || growth->refusal != LEDGER_DONE) {
        growth_give_up(growth);
        return fault;
    }
    answer_out->size = growth->frontier.size;
    fault = commit(growth);
    if (fault)
        growth_forget(growth);
    if (!growth->only_adds)
        units_forget(growth->ledger);
    arena_reset(growth->scratch);
    return fault;
}
