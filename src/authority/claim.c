/* claim: one way in which a capacity may have the right, part by part, and whether it is better than those before. Must
 * not know what the parts are about. */
#include "part.h"

struct claim claim_new(enum authority_reason reason)
{
    return (struct claim){.reason = reason,
                          .row = -1,
                          .subdelegation = -1,
                          .fault_condition = -1,
                          .doubt_condition = -1};
}

void claim_condition(struct claim *claim, struct part part, int32_t index)
{
    if (part.value == KNOWN_YES)
        return;
    if (part.value == NOT_KNOWN) {
        claim->missing |= part.missing;
        if (claim->doubt_condition < 0)
            claim->doubt_condition = index;
        return;
    }
    if (claim->faults++ == 0) {
        claim->fault = part.reason;
        claim->fault_condition = index;
    }
}

void claim_part(struct claim *claim, struct part part)
{
    claim_condition(claim, part, -1);
}

/* law: kl-2017 6:27 */
/* Of a committee only by analogy: never a fault. */
void claim_sitting(struct claim *claim, enum sitting sitting)
{
    if (sitting == SITTING_NOT_QUORATE) {
        claim_part(claim, (struct part){KNOWN_NO, REASON_NOT_QUORATE, 0});
    } else if (sitting != SITTING_FINE) {
        claim->unsettled = true;
        claim->doubt = sitting == SITTING_NONE ? REASON_NO_MEETING : REASON_NOT_QUORATE;
    }
}

static enum authority_verdict verdict_of(const struct claim *claim)
{
    if (claim->faults)
        return AUTHORITY_NO;
    if (claim->unsettled)
        return AUTHORITY_UNSETTLED;
    if (claim->missing)
        return AUTHORITY_UNKNOWN;
    return AUTHORITY_YES;
}

static enum authority_reason reason_of(const struct claim *claim, enum authority_verdict verdict,
                                       enum decider_class decider)
{
    if (verdict == AUTHORITY_NO)
        return claim->fault;
    if (claim->unsettled)
        return claim->doubt;
    if (verdict == AUTHORITY_UNSETTLED)
        return decider == CLASS_CONTRACTOR ? REASON_CONTRACTOR : REASON_LAW_FORBIDS;
    return claim->reason;
}

static bool is_better(const struct asking *asking, enum authority_verdict verdict, int32_t cost)
{
    if (!asking->answered || verdict > asking->best.verdict)
        return true;
    return verdict == AUTHORITY_NO && asking->best.verdict == AUTHORITY_NO &&
           cost < asking->best_cost;
}

void claim_weigh(struct asking *asking, const struct capacity *capacity, const struct claim *claim)
{
    enum authority_verdict verdict = verdict_of(claim);
    if (claim->perhaps_not && verdict > AUTHORITY_UNSETTLED)
        verdict = AUTHORITY_UNSETTLED;
    if (!is_better(asking, verdict, claim->faults))
        return;
    bool open = verdict == AUTHORITY_UNKNOWN || verdict == AUTHORITY_UNSETTLED;
    asking->answered = true;
    asking->best_cost = claim->faults;
    asking->best = (struct authority){
        .verdict = verdict,
        .reason = reason_of(claim, verdict, capacity->decider),
        .decider = capacity->decider,
        .span = asking->span,
        .appointment = capacity->appointment,
        .row = claim->row,
        .step = claim->step > capacity->step ? claim->step : capacity->step,
        .subdelegation = claim->subdelegation,
        .condition = verdict == AUTHORITY_NO ? claim->fault_condition : claim->doubt_condition,
        .meeting = capacity->meeting,
        .missing = open ? claim->missing : 0};
}
