/* verdict: keeps remarks, and knows how grave each kind is. A history that contradicts itself is graver than bytes that
 * somebody changed, and that than what cannot be told for want of a file. */
#include "verdict.h"

static const struct {
    const char *key;
    enum verdict_code code;
} kinds[REMARK_KIND_COUNT] = {
    [REMARK_POLICY_MISSING] = {"verifier.policy-missing", VERDICT_UNDECIDED},
    [REMARK_POLICY_UNREADABLE] = {"verifier.policy-unreadable", VERDICT_UNDECIDED},
    [REMARK_POLICY_DIFFERS] = {"verifier.policy-differs", VERDICT_ALTERED},
    [REMARK_CHECKPOINT_MISSING] = {"verifier.checkpoint-missing", VERDICT_UNDECIDED},
    [REMARK_CHECKPOINT_FALSE] = {"verifier.checkpoint-false", VERDICT_ALTERED},
    [REMARK_CHECKPOINT_UNTRUSTED] = {"verifier.checkpoint-untrusted", VERDICT_UNDECIDED},
    [REMARK_CHECKPOINT_NAME] = {"verifier.checkpoint-name", VERDICT_ALTERED},
    [REMARK_ORIGIN_OTHER] = {"verifier.origin-other", VERDICT_INCONSISTENT},
    [REMARK_ROLLBACK] = {"verifier.rollback", VERDICT_INCONSISTENT},
    [REMARK_FORK] = {"verifier.fork", VERDICT_INCONSISTENT},
    [REMARK_HISTORY] = {"verifier.history", VERDICT_INCONSISTENT},
    [REMARK_TILE_MISSING] = {"verifier.tile-missing", VERDICT_UNDECIDED},
    [REMARK_TILE_DIFFERS] = {"verifier.tile-differs", VERDICT_ALTERED},
    [REMARK_BUNDLE_MISSING] = {"verifier.bundle-missing", VERDICT_UNDECIDED},
    [REMARK_BUNDLE_BROKEN] = {"verifier.bundle-broken", VERDICT_ALTERED},
    [REMARK_ENTRY_DIFFERS] = {"verifier.entry-differs", VERDICT_ALTERED},
    [REMARK_ROOT_DIFFERS] = {"verifier.root-differs", VERDICT_ALTERED},
    [REMARK_ENTRY_UNREADABLE] = {"verifier.entry-unreadable", VERDICT_UNDECIDED},
    [REMARK_TENANT] = {"verifier.tenant", VERDICT_INCONSISTENT},
    [REMARK_CAUSE] = {"verifier.cause", VERDICT_INCONSISTENT},
    [REMARK_SEQUENCE] = {"verifier.sequence", VERDICT_INCONSISTENT},
    [REMARK_POLICY_UNKNOWN] = {"verifier.policy-unknown", VERDICT_INCONSISTENT},
    [REMARK_ROLE_LACKING] = {"verifier.role-lacking", VERDICT_INCONSISTENT},
    [REMARK_BEGUN] = {"verifier.begun", VERDICT_INCONSISTENT},
    [REMARK_ACT_PART] = {"verifier.act-part", VERDICT_INCONSISTENT},
    [REMARK_ACT_UNREADABLE] = {"verifier.act-unreadable", VERDICT_UNDECIDED},
    [REMARK_PART_MISSING] = {"verifier.part-missing", VERDICT_ALTERED},
    [REMARK_PART_ALTERED] = {"verifier.part-altered", VERDICT_ALTERED},
    [REMARK_STAMP_FALSE] = {"verifier.stamp-false", VERDICT_ALTERED},
    [REMARK_STAMP_UNTRUSTED] = {"verifier.stamp-untrusted", VERDICT_UNDECIDED},
    [REMARK_STAMP_STRAY] = {"verifier.stamp-stray", VERDICT_UNDECIDED},
};

void verdict_init(struct verdict *verdict, struct arena *arena)
{
    *verdict = (struct verdict){.arena = arena};
    verdict->remarks = arena_new_many(arena, VERDICT_REMARKS_MOST, struct remark);
}

void verdict_add(struct verdict *verdict, const struct remark *remark)
{
    ensure(remark->kind > REMARK_NONE && remark->kind < REMARK_KIND_COUNT);
    verdict->seen[remark->kind] = true;
    if (verdict->count == VERDICT_REMARKS_MOST) {
        verdict->left_out++;
        return;
    }
    struct remark *kept = &verdict->remarks[verdict->count++];
    *kept = *remark;
    kept->path = text_kept(verdict->arena, remark->path);
    kept->expected = text_kept(verdict->arena, remark->expected);
    kept->found = text_kept(verdict->arena, remark->found);
    if (!kept->field)
        kept->field = "";
}

enum verdict_code remark_code(enum remark_kind kind)
{
    ensure(kind > REMARK_NONE && kind < REMARK_KIND_COUNT);
    return kinds[kind].code;
}

const char *remark_key(enum remark_kind kind)
{
    ensure(kind > REMARK_NONE && kind < REMARK_KIND_COUNT);
    return kinds[kind].key;
}

enum verdict_code verdict_code(const struct verdict *verdict)
{
    enum verdict_code code = verdict->erasures ? VERDICT_ERASURES : VERDICT_INTACT;
    for (int kind = REMARK_NONE + 1; kind < REMARK_KIND_COUNT; kind++) {
        enum verdict_code other = kinds[kind].code;
        bool said = kind >= REMARK_ENTRY_FIRST && kind <= REMARK_ENTRY_LAST;
        if (!verdict->seen[kind] || (said && !verdict->rooted))
            continue;
        bool graver = code == VERDICT_INTACT || code == VERDICT_ERASURES || other < code;
        code = graver ? other : code;
    }
    return code;
}
