/* fuzz_leaf: any bytes as an entry and as each of the ledger's own entries. What is accepted is written back byte for
 * byte; what is refused has a reason with a text, a field and a place that is there. */
#include "leaf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_refusal(const struct refusal *refusal, struct text whole)
{
    ensure(text_starts(text_of(refusal_key(refusal->kind)), "leaf."));
    ensure(refusal->field && refusal->at <= whole.size);
}

static void read_entry(struct arena *arena, struct text whole)
{
    struct leaf leaf;
    struct refusal refusal;
    struct builder again;
    builder_init(&again, arena);
    if (!leaf_parse(arena, whole, &leaf, &refusal)) {
        check_refusal(&refusal, whole);
        return;
    }
    ensure(leaf_write(&again, &leaf));
    ensure(text_equal(builder_text(&again), whole));
}

static void read_act(struct arena *arena, enum act_kind kind, struct text whole)
{
    struct act act;
    struct refusal refusal;
    struct builder again;
    builder_init(&again, arena);
    if (!act_parse(arena, kind, whole, &act, &refusal)) {
        check_refusal(&refusal, whole);
        return;
    }
    act_write(&again, &act);
    ensure(text_equal(builder_text(&again), whole));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_open(0);
    struct text whole = {(const char *)data, size};
    read_entry(arena, whole);
    for (int kind = ACT_NONE + 1; kind < ACT_KIND_COUNT; kind++)
        read_act(arena, (enum act_kind)kind, whole);
    arena_close(arena);
    return 0;
}
