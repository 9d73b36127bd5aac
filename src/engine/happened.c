/* happened: entries of the ledger as features see them. Must not know what their fields mean. */
#include "part.h"

/* What a feature is told: its own part, and the verdict; never whoever asked. */
static bool wants(const void *engine, const struct leaf *leaf, size_t position)
{
    const struct event_kind *kind = event_find(engine, leaf->kind);
    struct text class = leaf->parts[position].class;
    return kind && (text_is(class, kind->class) || text_is(class, CLASS_VERDICT));
}

/* Erased is as if it had never been said: its entry stands, and nobody knows what it said. */
static struct text part_of(const struct ledger_told *told, const char *class)
{
    for (size_t i = 0; i < told->leaf.part_count; i++)
        if (text_is(told->leaf.parts[i].class, class))
            return told->parts[i];
    return (struct text){0};
}

bool happened_read(const struct engine *engine, struct arena *arena, const struct ledger_told *told,
                   struct happened *happened_out)
{
    const struct leaf *leaf = &told->leaf;
    const struct event_kind *kind = event_find(engine, leaf->kind);
    *happened_out = (struct happened){.entry = told->number};
    if (!kind)
        return false;
    struct text body = part_of(told, kind->class);
    if (!body.size || !body_read(arena, kind, body, happened_out))
        return false;
    happened_out->place = leaf->sequence;
    happened_out->stream = leaf->stream;
    happened_out->recorded = leaf->recorded;
    happened_out->actor = leaf->actor;
    happened_out->verdict = part_of(told, CLASS_VERDICT);
    return true;
}

struct fault *happened_in_range(struct engine *engine, struct arena *arena, uint64_t first,
                                uint64_t end, struct ledger_told **told_out, size_t *count_out)
{
    return ledger_tell_range(engine->ledger, arena, first, end, wants, engine, told_out, count_out);
}

struct fault *happened_in_stream(struct engine *engine, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 struct ledger_told **told_out, size_t *count_out)
{
    return ledger_tell_stream(engine->ledger, arena, stream, from, most, wants, engine, told_out,
                              count_out);
}
