/* answers: what one rule said of a case as a whole, and why it was not concerned. */
#include "part.h"

static enum idle_reason idle_reason(const struct duty *duty, const struct dossier *dossier)
{
    bool any = false, in_force = false;
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        if (event->cut || !word_set_has(&duty->trigger.kinds, event->kind))
            continue;
        any = true;
        in_force |=
            event->latest >= duty->rule.valid_from && event->earliest <= duty->rule.valid_to;
    }
    return !any ? IDLE_NO_EVENT : !in_force ? IDLE_NOT_IN_FORCE : IDLE_CONDITIONS;
}

static enum then then_of(enum verdict verdict)
{
    static const enum then outcomes[VERDICT_COUNT] = {
        [VERDICT_HOLDS] = THEN_KEPT,  [VERDICT_BREAKS] = THEN_FAULT,
        [VERDICT_DOUBT] = THEN_DOUBT, [VERDICT_UNKNOWN] = THEN_UNKNOWN,
        [VERDICT_RUNS] = THEN_COMING, [VERDICT_NOT_CONCERNED] = THEN_NOT_CONCERNED};
    return outcomes[verdict];
}

/* Of several trials the one that says the most against the duty speaks. */
static bool outweighs(enum then one, enum then other)
{
    static const int weight[THEN_COUNT] = {
        [THEN_NOT_CONCERNED] = 0, [THEN_OPEN] = 1,  [THEN_KEPT] = 2, [THEN_COMING] = 3,
        [THEN_UNKNOWN] = 4,       [THEN_DOUBT] = 5, [THEN_FAULT] = 6};
    return weight[one] > weight[other];
}

struct rule_answer rule_answer_of(const struct duty *duty, const struct dossier *dossier,
                                  const struct findings *findings)
{
    struct rule_answer answer = {.rule = &duty->rule, .outcome = THEN_NOT_CONCERNED};
    answer.idle = idle_reason(duty, dossier);
    for (size_t i = 0; i < findings->outcome_count; i++) {
        const struct trial_outcome *trial = &findings->outcomes[i];
        if (trial->rule != &duty->rule)
            continue;
        answer.tried++;
        if (!outweighs(then_of(trial->verdict), answer.outcome))
            continue;
        answer.outcome = then_of(trial->verdict);
        answer.missing = trial->missing;
        answer.undeclared = trial->undeclared;
    }
    return answer;
}
