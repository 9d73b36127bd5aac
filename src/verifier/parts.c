/* parts: brings each part and hashes it; what is not there or not right is remembered until the last entry has said
 * what was erased. */
#include "parts.h"

#include <string.h>

struct gone {
    uint64_t entry;
    struct leaf_id unit;
    struct digest hash;
    uint16_t part; /* from 1 */
    bool altered;  /* there, but another */
    bool says;     /* what the ledger says of itself: it may have been an erasure */
    uint8_t why;   /* enum refusal_kind */
};

void parts_open(struct parts *parts, struct judging *judging)
{
    *parts = (struct parts){.judging = judging};
    parts->brought = arena_open(0);
    keyed_open(&parts->erased);
    part_public_unit(judging->hasher, judging->reference->checkpoint.origin, &parts->public_unit);
}

void parts_close(struct parts *parts)
{
    keyed_close(&parts->erased);
    arena_close(parts->brought);
}

struct fault *parts_bring(struct judging *judging, struct arena *arena,
                          const struct leaf_part *part, struct text *sealed_out, bool *found_out,
                          bool *good_out, struct refusal *refusal_out)
{
    *good_out = false;
    TRY(judging->source.part(judging->source.context, arena, &part->hash,
                             part->bucket + PART_EXTRA_SIZE, sealed_out, found_out));
    if (*found_out)
        *good_out = part_check(judging->hasher, part, *sealed_out, refusal_out);
#ifdef PLANTED_PARTS /* proves that the tests look: what is there is taken for what should be */
    *good_out = *found_out;
#endif
    return NULL;
}

static void remember(struct parts *parts, const struct gone *gone)
{
    if (parts->count == parts->room) {
        parts->room = parts->room ? parts->room * 2 : 64;
        struct gone *wider = arena_new_many(parts->judging->arena, parts->room, struct gone);
        if (parts->count)
            memcpy(wider, parts->gone, parts->count * sizeof *wider);
        parts->gone = wider;
    }
    parts->gone[parts->count++] = *gone;
}

struct fault *parts_take(struct parts *parts, uint64_t entry, const struct leaf *leaf)
{
    for (size_t i = 0; i < leaf->part_count; i++) {
        const struct leaf_part *part = &leaf->parts[i];
        struct text sealed;
        struct refusal refusal = {0};
        bool found, good;
        arena_reset(parts->brought);
        TRY(parts_bring(parts->judging, parts->brought, part, &sealed, &found, &good, &refusal));
        if (!good)
            remember(parts, &(struct gone){.entry = entry,
                                           .unit = part->unit,
                                           .hash = part->hash,
                                           .part = (uint16_t)(i + 1),
                                           .altered = found,
                                           .says = act_kind_of(leaf->kind) != ACT_NONE,
                                           .why = (uint8_t)refusal.kind});
    }
    parts->judging->verdict->parts += leaf->part_count;
    return NULL;
}

void parts_erase(struct parts *parts, const struct leaf_id *unit)
{
    if (!leaf_id_equal(unit, &parts->public_unit))
        keyed_put(&parts->erased, keyed_key(unit->bytes, LEAF_ID_SIZE), 1);
}

/* Of those that say what the ledger says of itself, or of the others. */
static void settle(struct parts *parts, bool says)
{
    struct verdict *verdict = parts->judging->verdict;
    struct arena *arena = parts->judging->arena;
    for (size_t i = 0; i < parts->count; i++) {
        const struct gone *gone = &parts->gone[i];
        if (gone->says != says)
            continue;
        if (keyed_find(&parts->erased, keyed_key(gone->unit.bytes, LEAF_ID_SIZE))) {
            verdict->erased++;
            continue;
        }
        verdict_add(verdict, &(struct remark){
                                 .kind = gone->altered ? REMARK_PART_ALTERED : REMARK_PART_MISSING,
                                 .entry = gone->entry,
                                 .field = "parts",
                                 .part = gone->part,
                                 .path = part_text(arena, &gone->hash),
                                 .why = gone->altered ? refusal_key(gone->why) : NULL});
    }
}

/* First what may be why an erasure of others is not known. */
void parts_settle(struct parts *parts)
{
    settle(parts, true);
    settle(parts, false);
}
