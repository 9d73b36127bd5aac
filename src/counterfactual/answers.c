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

void rule_answer_find(const struct rulebook *alone, const struct authority_book *authority,
                      const struct dossier *dossier, struct arena *arena,
                      struct rule_answer *answer_out)
{
    struct findings findings;
    ensure(rulebook_duty_count(alone) == 1);
    const struct duty *duty = rulebook_duty(alone, 0);
    judge_with_register(alone, authority, dossier, arena, &findings);
    *answer_out = (struct rule_answer){.rule = &duty->rule, .tried = findings.checked};
    for (size_t i = 0; i < findings.count; i++)
        if (!answer_out->finding || findings.items[i].status < answer_out->finding->status)
            answer_out->finding = &findings.items[i];
    if (answer_out->finding) {
        answer_out->outcome = outcome_of_status(answer_out->finding->status);
    } else if (findings.checked == 0) {
        answer_out->outcome = THEN_NOT_CONCERNED;
        answer_out->idle = idle_reason(duty, dossier);
    } else {
        answer_out->outcome = findings.held ? THEN_KEPT : THEN_OPEN;
    }
}
