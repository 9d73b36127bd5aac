/* history: each entry against what was said before it. What the ledger says of itself stands in a public part, which is
 * opened here; the entry's own claims are tried before it takes effect, but for the one that begins the ledger and a
 * policy, which holds from its entry on. */
#include "history.h"

#include "roles.h"

void history_open(struct history *history, struct judging *judging, struct parts *parts)
{
    *history = (struct history){.judging = judging, .parts = parts, .known = true};
    keyed_open(&history->streams);
    keyed_open(&history->roles);
    keyed_open(&history->policies);
}

void history_close(struct history *history)
{
    history->judging->verdict->streams = history->streams.count;
    keyed_close(&history->streams);
    keyed_close(&history->roles);
    keyed_close(&history->policies);
}

void history_pass_over(struct history *history)
{
    history->known = false;
}

static void remark(struct history *history, enum remark_kind kind, uint64_t number,
                   const char *field, struct text expected, struct text found)
{
    verdict_add(
        history->judging->verdict,
        &(struct remark){
            .kind = kind, .entry = number, .field = field, .expected = expected, .found = found});
}

static const struct text nothing = {"", 0};

static void check_sequence(struct history *history, struct arena *arena, uint64_t number,
                           const struct leaf *leaf)
{
    struct keyed_key key = keyed_key(leaf->stream.bytes, LEAF_ID_SIZE);
    uint64_t expected = keyed_find(&history->streams, key);
    if (leaf->sequence < expected || (leaf->sequence > expected && history->known))
        remark(history, REMARK_SEQUENCE, number, "sequence", number_text(arena, expected),
               number_text(arena, leaf->sequence));
    if (leaf->sequence >= expected)
        keyed_put(&history->streams, key, leaf->sequence + 1);
}

static struct keyed_key policy_key(const struct digest *policy)
{
    return keyed_key(policy->bytes, KEYED_KEY_SIZE);
}

/* What needs earlier entries that give leave. */
static void check_leave(struct history *history, struct arena *arena, uint64_t number,
                        const struct leaf *leaf)
{
    if (!history->known)
        return;
    if (!keyed_find(&history->policies, policy_key(&leaf->policy)))
        remark(history, REMARK_POLICY_UNKNOWN, number, "policy", nothing,
               hash_text(arena, &leaf->policy));
    if (!role_held(history, &leaf->actor, leaf->capacity, leaf->effective.day))
        remark(history, REMARK_ROLE_LACKING, number, "capacity", nothing, leaf->capacity);
}

static void check_fields(struct history *history, struct arena *arena, uint64_t number,
                         const struct leaf *leaf)
{
    struct text origin = history->judging->reference->checkpoint.origin;
    if (!text_equal(leaf->tenant, origin))
        remark(history, REMARK_TENANT, number, "tenant", origin, leaf->tenant);
    if (leaf->has_cause && leaf->cause >= number)
        remark(history, REMARK_CAUSE, number, "cause", nothing, number_text(arena, leaf->cause));
}

/* Has the entry the one public part that it must have? An audit may have a second. */
static bool has_act_part(const struct history *history, enum act_kind kind, const struct leaf *leaf)
{
    size_t most = kind == ACT_AUDIT_RECORDED ? 2 : 1;
    return leaf->part_count >= 1 && leaf->part_count <= most &&
           text_is(leaf->parts[0].class, PART_PUBLIC) &&
           leaf_id_equal(&leaf->parts[0].unit, &history->parts->public_unit);
}

/* What the ledger's own entry says; false, with a remark unless the part is gone, when that cannot be told. */
static struct fault *open_act(struct history *history, struct arena *arena, uint64_t number,
                              const struct leaf *leaf, enum act_kind kind, struct act *act_out,
                              bool *opened_out)
{
    struct judging *judging = history->judging;
    struct part_place place = part_place_of(leaf, 0);
    struct part_opened opened;
    struct seal_key key;
    struct refusal refusal;
    struct text sealed;
    bool found, good;
    *opened_out = false;
    TRY(parts_bring(judging, arena, &leaf->parts[0], &sealed, &found, &good, &refusal));
    if (!good)
        return NULL;
    part_public_key(judging->hasher, leaf->tenant, &key);
    *opened_out = part_open(arena, judging->hasher, &key, &place, &leaf->parts[0], sealed, &opened,
                            &refusal) &&
                  act_parse(arena, kind, opened.text, act_out, &refusal);
    if (!*opened_out)
        verdict_add(judging->verdict, &(struct remark){.kind = REMARK_ACT_UNREADABLE,
                                                       .entry = number,
                                                       .field = refusal.field,
                                                       .part = 1,
                                                       .why = refusal_key(refusal.kind)});
    return NULL;
}

/* What must be done before the entry itself is tried. */
static void apply_first(struct history *history, const struct act *act)
{
    if (act->kind == ACT_LEDGER_BEGUN)
        role_give(history, &act->actor, act->capacity, DAY_FIRST);
    if (act->kind == ACT_LEDGER_BEGUN || act->kind == ACT_POLICY_ADOPTED)
        keyed_put(&history->policies, policy_key(&act->policy), 1);
}

static void apply_last(struct history *history, const struct act *act)
{
    if (act->kind == ACT_ROLE_GIVEN)
        role_give(history, &act->actor, act->capacity, act->day);
    if (act->kind == ACT_ROLE_ENDED)
        role_end(history, &act->actor, act->capacity, act->day);
    if (act->kind != ACT_ERASURE_PERFORMED)
        return;
    history->judging->verdict->erasures++;
    for (size_t i = 0; i < act->unit_count; i++)
        parts_erase(history->parts, &act->units[i]);
}

/* The act of an entry, or one of ACT_NONE when there is none that can be used. */
static struct fault *read_act(struct history *history, struct arena *arena, uint64_t number,
                              const struct leaf *leaf, struct act *act_out)
{
    enum act_kind kind = act_kind_of(leaf->kind);
    bool opened = false, begins = kind == ACT_LEDGER_BEGUN;
    *act_out = (struct act){0};
    if (begins != (number == 0))
        remark(history, REMARK_BEGUN, number, "kind", nothing, leaf->kind);
    if (number == 0 && !begins)
        history->known = false;
    if (kind == ACT_NONE || (begins && number > 0))
        return NULL;
    if (has_act_part(history, kind, leaf))
        TRY(open_act(history, arena, number, leaf, kind, act_out, &opened));
    else
        remark(history, REMARK_ACT_PART, number, "parts", nothing, nothing);
    if (!opened) {
        act_out->kind = ACT_NONE;
        history->known = false;
    }
    return NULL;
}

struct fault *history_take(struct history *history, struct arena *arena, uint64_t number,
                           const struct leaf *leaf)
{
    struct act act;
    TRY(read_act(history, arena, number, leaf, &act));
    check_fields(history, arena, number, leaf);
    check_sequence(history, arena, number, leaf);
    apply_first(history, &act);
    check_leave(history, arena, number, leaf);
    apply_last(history, &act);
    return NULL;
}
