/* proposal_change: what becomes of the other findings of the case when the decision is taken: a running time that it
 * keeps, one that begins anew, a fault that it makes elsewhere. Must not judge. */
#include "proposal_part.h"

static bool same_trial(const struct finding *one, const struct finding *other)
{
    return one->rule == other->rule && one->party == other->party &&
           one->facts[0] == other->facts[0];
}

static bool is_same(const struct finding *one, const struct finding *other)
{
    return same_trial(one, other) && one->status == other->status && one->date == other->date;
}

static const struct finding *counterpart(const struct findings *findings,
                                         const struct finding *finding,
                                         bool match(const struct finding *, const struct finding *))
{
    for (size_t i = 0; i < findings->count; i++)
        if (match(&findings->items[i], finding))
            return &findings->items[i];
    return NULL;
}

/* The trial is now open: what the decision does to it cannot be said. */
static bool is_open(const struct findings *after, const struct finding *finding)
{
    for (size_t i = 0; i < after->outcome_count; i++) {
        const struct trial_outcome *outcome = &after->outcomes[i];
        if (outcome->rule == finding->rule && outcome->party == finding->party &&
            outcome->event == finding->facts[0] && outcome->verdict == VERDICT_UNKNOWN)
            return true;
    }
    return false;
}

static void add(struct proposal *proposal, enum proposal_change_kind kind,
                const struct finding *before, const struct finding *after)
{
    proposal->changes[proposal->change_count++] = (struct proposal_change){kind, before, after};
}

/* What the decision starts by itself is told among its times. */
static bool is_own(const struct proposal *proposal, const struct finding *finding)
{
    return finding->facts[0] == proposal->proposed->event ||
           finding->event == proposal->proposed->event;
}

static void add_gone(struct proposal *proposal, const struct findings *before,
                     const struct findings *after)
{
    for (size_t i = 0; i < before->count; i++) {
        const struct finding *finding = &before->items[i];
        if (counterpart(after, finding, is_same))
            continue;
        const struct finding *now = counterpart(after, finding, same_trial);
        if (!now && !is_open(after, finding))
            add(proposal, CHANGE_MENDED, finding, NULL);
        else if (now && finding->status == STATUS_COMING && now->status == STATUS_COMING)
            add(proposal, CHANGE_MOVED, finding, now);
    }
}

static void add_new(struct proposal *proposal, const struct findings *before,
                    const struct findings *after)
{
    for (size_t i = 0; i < after->count; i++) {
        const struct finding *finding = &after->items[i];
        if (is_own(proposal, finding) || counterpart(before, finding, is_same))
            continue;
        const struct finding *was = counterpart(before, finding, same_trial);
        bool worse = !was || finding->status < was->status;
        if (worse && finding->status != STATUS_UNKNOWN)
            add(proposal, CHANGE_CREATED, was, finding);
    }
}

void proposal_compare(struct arena *arena, const struct findings *before,
                      const struct findings *after, struct proposal *proposal)
{
    proposal->changes =
        arena_new_many(arena, before->count + after->count + 1, struct proposal_change);
    add_gone(proposal, before, after);
    add_new(proposal, before, after);
}
