/* happened: an entry of the ledger as features see it. Must not know what its fields mean. */
#include "part.h"

/* Erased is as if it had never been said: its entry stands, and nobody knows what it said. */
static struct fault *open_part(struct engine *engine, struct arena *arena, uint64_t number,
                               const struct leaf *leaf, const char *class, struct text *text_out)
{
    struct part_opened opened;
    struct ledger_answer answer;
    *text_out = (struct text){0};
    for (size_t i = 0; i < leaf->part_count; i++) {
        if (!text_is(leaf->parts[i].class, class))
            continue;
        TRY(ledger_open_part(engine->ledger, arena, number, i, &opened, &answer));
        if (answer.refusal == LEDGER_DONE)
            *text_out = opened.text;
        return NULL;
    }
    return NULL;
}

struct fault *happened_at(struct engine *engine, struct arena *arena, uint64_t number,
                          struct leaf *leaf_out, struct happened *happened_out, bool *found_out)
{
    struct ledger_answer answer;
    struct text bytes;
    TRY(ledger_entry(engine->ledger, arena, number, &bytes, &answer));
    return happened_read(engine, arena, number, bytes, leaf_out, happened_out, found_out);
}

struct fault *happened_read(struct engine *engine, struct arena *arena, uint64_t number,
                            struct text bytes, struct leaf *leaf_out, struct happened *happened_out,
                            bool *found_out)
{
    struct refusal refusal;
    struct text body;
    *found_out = false;
    *happened_out = (struct happened){.entry = number};
    if (!leaf_parse(arena, bytes, leaf_out, &refusal))
        return fault_new(arena, "fault.engine-entry", engine->path, NULL);
    const struct event_kind *kind = event_find(engine, leaf_out->kind);
    if (!kind)
        return NULL;
    TRY(open_part(engine, arena, number, leaf_out, kind->class, &body));
    if (!body.size || !body_read(arena, kind, body, happened_out))
        return NULL;
    happened_out->place = leaf_out->sequence;
    happened_out->stream = leaf_out->stream;
    happened_out->recorded = leaf_out->recorded;
    happened_out->actor = leaf_out->actor;
    *found_out = true;
    return open_part(engine, arena, number, leaf_out, CLASS_VERDICT, &happened_out->verdict);
}
