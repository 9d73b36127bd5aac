/* policy: does a note satisfy it? */
#include "policy.h"

/* Has the log with this name signed? Two logs may have one name, with a key each. */
static bool signed_by_log(const struct policy *policy, const struct note_standing *standings,
                          struct text origin)
{
    for (size_t i = 0; i < policy->log_count; i++)
        if (standings[i].good && text_equal(policy->keys[i].name, origin))
            return true;
    return false;
}

/* Members stand before their groups, so one pass from the first to the last is enough. */
static bool is_quorate(struct arena *arena, const struct policy *policy,
                       const struct note_standing *standings)
{
    if (policy->quorum == POLICY_NONE)
        return true;
    bool *witnessed = arena_new_many(arena, policy->member_count, bool);
    for (size_t i = 0; i < policy->member_count; i++) {
        const struct policy_member *member = &policy->members[i];
        size_t have = 0;
        for (size_t k = 0; k < member->count; k++)
            have += witnessed[member->members[k]];
        witnessed[i] = member->count ? have >= member->threshold : standings[member->key].good;
    }
    return witnessed[policy->quorum];
}

bool policy_accepts(struct arena *arena, const struct policy *policy, const struct note *note,
                    struct checkpoint *checkpoint_out, struct flaw *flaw_out)
{
    struct note_standing *standings =
        arena_new_many(arena, policy->key_count, struct note_standing);
    if (policy->log_count == 0)
        return flaw_set(flaw_out, FLAW_POLICY_NO_LOG, 0);
    if (!note_verify(arena, note, policy->keys, policy->key_count, standings, flaw_out) ||
        !checkpoint_parse(note->text, checkpoint_out, flaw_out))
        return false;
    if (!signed_by_log(policy, standings, checkpoint_out->origin))
        return flaw_set(flaw_out, FLAW_ORIGIN_UNKNOWN, 1);
    return is_quorate(arena, policy, standings) || flaw_set(flaw_out, FLAW_QUORUM, 0);
}
