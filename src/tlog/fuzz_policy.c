/* fuzz_policy: any bytes as a policy. What is accepted keeps what the reckoning of a quorum relies on: members
 * before their groups, each in one group, a number that can be met. */
#include "fuzz_tools.h"
#include "test_vectors.h"

static void check_member(const struct policy *policy, size_t at, bool *grouped)
{
    const struct policy_member *member = &policy->members[at];
    ensure(member->name.size > 0 && !text_is(member->name, "none"));
    if (member->count == 0) {
        ensure(member->key >= policy->log_count && member->key < policy->key_count);
        ensure(policy->keys[member->key].type == KEY_WITNESS);
    } else {
        ensure(member->threshold >= 1 && member->threshold <= member->count);
    }
    for (size_t i = 0; i < member->count; i++) {
        ensure(member->members[i] < at && !grouped[member->members[i]]);
        grouped[member->members[i]] = true;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *one = arena_open(0);
    struct text whole = {(const char *)data, size};
    struct policy policy;
    struct note note;
    struct checkpoint checkpoint;
    struct flaw flaw;
    if (policy_parse(one, fuzz_hasher(), whole, &policy, &flaw)) {
        bool *grouped = arena_new_many(one, policy.member_count, bool);
        ensure(policy.quorum == POLICY_NONE || policy.quorum < policy.member_count);
        for (size_t i = 0; i < policy.member_count; i++)
            check_member(&policy, i, grouped);
        ensure(note_parse(one, text_of(CHECKPOINT_NOTE), &note, &flaw));
        if (!policy_accepts(one, &policy, &note, &checkpoint, &flaw))
            fuzz_check_flaw(&flaw, text_of(CHECKPOINT_NOTE));
    } else {
        fuzz_check_flaw(&flaw, whole);
    }
    arena_close(one);
    return 0;
}
