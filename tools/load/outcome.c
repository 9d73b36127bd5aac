/* outcome: what becomes of one duty when the days are known, or known within limits: only what
 * holds on every possible day is certain, and silence is evidence only where the record is
 * complete. Must not know any statute. */
#include "load.h"

#include <stdlib.h>

const char *const code_names[CODES] = {
    "CARE_NOT_BEGUN_4W",
    "CUSTODY_INVESTIGATION_OVER_4M",
    "CUSTODY_TRANSFER_NOT_CONSIDERED",
    "DEADLINE_APPLY_2W",
    "DEADLINE_APPLY_4W",
    "DEADLINE_APPLY_LPS_6W",
    "DEADLINE_APPLY_LVM_1W",
    "DEADLINE_APPLY_TRAVEL_4W",
    "DEADLINE_FOLLOW_UP_6M",
    "DEADLINE_INVESTIGATION_4M",
    "DEADLINE_PRELIMINARY_14D",
    "DEADLINE_SUBMIT_7D",
    "DEADLINE_SUBMIT_LVM_1D",
    "FEEDBACK_LATE",
    "HOMECOMING_REQUEST_UNDECIDED",
    "INVESTIGATION_CHAINED",
    "INVESTIGATION_INACTIVE",
    "JOURHEM_OVER_2M",
    "NOT_CONSIDERED_3M",
    "NOT_EXECUTED_3M",
    "NOT_RECONSIDERED_6M",
    "PREVENTIVE_NOT_RECONSIDERED_6M",
    "PROTECTED_HOUSING_NOT_CONSIDERED_6M",
    "PROTECTION_ASSESSMENT_LATE",
    "TEMPORARY_CARE_OVER_2M",
    "TRAVEL_BAN_NOT_RECONSIDERED_6M",
};

enum grade grade_of(struct window act, struct limit limit)
{
    bool some_by_nominal = act.first <= limit.nominal, some_in_time = act.first <= limit.latest;
    if (act.last <= limit.latest)
        return limit.moves == PERHAPS && !some_by_nominal ? BY_MOVING : IN_TIME;
    if (!some_in_time)
        return LATE;
    return some_by_nominal || limit.moves != PERHAPS ? MIXED : PAST_NOMINAL;
}

enum outcome by_act(enum grade grade)
{
    static const enum outcome outcomes[] = {[IN_TIME] = HELD,
                                            [BY_MOVING] = DOUBT,
                                            [LATE] = FAULT,
                                            [PAST_NOMINAL] = DOUBT,
                                            [MIXED] = UNKNOWN};
    return outcomes[grade];
}

enum outcome by_silence(const struct made *made, struct limit limit, bool known)
{
    if (made->as_of <= limit.latest)
        return COMING;
    return known ? FAULT : UNKNOWN;
}

/* A limit that runs over a change of law, read under both. */
enum outcome either_law(enum outcome old, enum outcome new)
{
    if (old == FAULT && new == FAULT)
        return FAULT;
    if (old == FAULT || new == FAULT || old == DOUBT || new == DOUBT)
        return DOUBT;
    if (old == UNKNOWN || new == UNKNOWN) /* the old one may have run out before the change */
        return old;
    return old == HELD || new == HELD ? HELD : COMING;
}

enum outcome at_most(enum outcome outcome, bool may_be_fault)
{
    return outcome == FAULT && !may_be_fault ? DOUBT : outcome;
}

/* Each of the kinds is complete in the whole case or around one of the two events. */
bool is_known(const struct made *made, uint64_t kinds, int slot, int other)
{
    uint64_t complete = made->complete;
    if (slot >= 0)
        complete |= made->events[slot].complete;
    if (other >= 0)
        complete |= made->events[other].complete;
    return made->all_complete || (kinds & ~complete) == 0;
}

/* Two rules about one matter speak with one voice: the stronger. */
enum outcome stronger(enum outcome one, enum outcome other)
{
    if (one == HELD || other == HELD)
        return one == HELD ? other : one;
    return one < other ? one : other;
}

/* An extension counts when it was decided in time and says a later last day; that day is no
 * statutory one. */
struct limit prolonged_limit(const struct made *made, const struct prolonged *prolonged,
                             bool *open_out)
{
    struct limit limit = prolonged->limit;
    *open_out = false;
    for (int i = 0; i < 4; i++) { /* twice: the later one may make the earlier one timely */
        if (prolonged->extensions[i % 2] < 0)
            continue;
        const struct event *extension = &made->events[prolonged->extensions[i % 2]];
        if (extension->day > limit.latest)
            continue;
        if (!extension->until)
            *open_out = true;
        else if (extension->until > limit.nominal)
            limit = limit_after(extension->until, 0, 0, PERHAPS);
    }
    return limit;
}

enum outcome prolonged_outcome(const struct made *made, const struct prolonged *prolonged)
{
    bool open, has_act = prolonged->act >= 0;
    if (has_act && grade_of(when(made, prolonged->act), prolonged->limit) == IN_TIME)
        return HELD;
    struct limit limit = prolonged_limit(made, prolonged, &open);
    enum outcome outcome =
        has_act
            ? by_act(grade_of(when(made, prolonged->act), limit))
            : by_silence(made, limit, is_known(made, prolonged->act_kinds, prolonged->slot, NONE));
    bool broken = outcome == FAULT || outcome == DOUBT;
    bool excluded = is_known(made, SET(prolonged->extension_kind), prolonged->slot, prolonged->act);
    return broken && (open || !excluded) ? UNKNOWN : outcome;
}

void expect(struct made *made, enum code code, int slot, enum outcome outcome)
{
    if (made->found_count == FOUND)
        abort();
    made->found[made->found_count++] = (struct found){code, slot, outcome};
}
