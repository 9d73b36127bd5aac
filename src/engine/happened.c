/* happened: entries of the ledger as features see them. Must not know what their fields mean. */
#include "noted.h"

/* What a feature folds: its own part; never whoever asked. */
static bool wants_body(const void *engine, const struct leaf *leaf, size_t position)
{
    const struct event_kind *kind = event_find(engine, leaf->kind);
    return kind && text_is(leaf->parts[position].class, kind->class);
}

static bool wants_verdict(const void *nothing, const struct leaf *leaf, size_t position)
{
    (void)nothing;
    return text_is(leaf->parts[position].class, CLASS_VERDICT);
}

/* Rows are made of the verdict too. */
static bool wants_all(const void *engine, const struct leaf *leaf, size_t position)
{
    return wants_verdict(NULL, leaf, position) || wants_body(engine, leaf, position);
}

/* Erased is as if it had never been said: its entry stands, and nobody knows what it said. */
static struct text part_of(const struct ledger_told *told, const char *class)
{
    for (size_t i = 0; i < told->leaf.part_count; i++)
        if (text_is(told->leaf.parts[i].class, class))
            return told->parts[i];
    return (struct text){0};
}

static bool read_body(struct arena *arena, const struct ledger_told *told,
                      const struct event_kind *kind, struct text body,
                      struct happened *happened_out)
{
    const struct leaf *leaf = &told->leaf;
    *happened_out = (struct happened){.entry = told->number};
    if (!body.size || !body_read(arena, kind, body, happened_out))
        return false;
    happened_out->place = leaf->sequence;
    happened_out->stream = leaf->stream;
    happened_out->recorded = leaf->recorded;
    happened_out->actor = leaf->actor;
    return true;
}

bool happened_read(const struct engine *engine, struct arena *arena, const struct ledger_told *told,
                   struct happened *happened_out)
{
    const struct event_kind *kind = event_find(engine, told->leaf.kind);
    if (!kind || !read_body(arena, told, kind, part_of(told, kind->class), happened_out))
        return false;
    happened_out->verdict = part_of(told, CLASS_VERDICT);
    return true;
}

bool happened_keep(const struct engine *engine, struct arena *arena, const struct ledger_told *told,
                   struct happened *happened_out)
{
    const struct event_kind *kind = event_find(engine, told->leaf.kind);
    if (!kind)
        return false;
    struct text body = part_of(told, kind->class);
    body.bytes = text_copy(arena, body);
    return read_body(arena, told, kind, body, happened_out);
}

struct fault *happened_in_range(struct engine *engine, struct arena *arena, uint64_t first,
                                uint64_t end, struct ledger_told **told_out, size_t *count_out)
{
    return ledger_tell_range(engine->ledger, arena, first, end, wants_all, engine, told_out,
                             count_out);
}

struct fault *happened_in_stream(struct engine *engine, struct arena *arena,
                                 const struct leaf_id *stream, uint64_t from, size_t most,
                                 struct ledger_told **told_out, size_t *count_out)
{
    return ledger_tell_stream(engine->ledger, arena, stream, from, most, wants_body, engine,
                              told_out, count_out);
}

struct fault *happened_verdicts(struct engine *engine, struct arena *arena,
                                const struct leaf_id *stream, uint64_t size, struct text *lines_out)
{
    struct ledger_told *told;
    struct builder lines;
    size_t count;
    builder_init(&lines, arena);
    TRY(ledger_tell_stream(engine->ledger, arena, stream, 0, size, wants_verdict, NULL, &told,
                           &count));
    noted_add_stream(engine, stream, size);
    for (size_t i = 0; i < count; i++)
        builder_add(&lines, part_of(&told[i], CLASS_VERDICT));
    *lines_out = builder_text(&lines);
    return NULL;
}
