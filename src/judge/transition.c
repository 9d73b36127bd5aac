/* transition: a limit that runs over the night when a new act takes effect has no rule of its own. It is computed under
 * both acts: a fault only when late under both, a doubt when late under one. law: luo-2026 övergång 3 */
#include "part.h"

enum { PERIODS = 80 };

bool runs_over(const struct trial *trial, const struct limits *limits)
{
    const struct transition *transition = &trial->duty->transition;
    return transition->from != DAY_NONE && limits->start.latest < transition->from &&
           limits->last.latest >= transition->from;
}

/* A recurring duty counted from one start: the first last day that falls under the new act. */
static struct limits first_under_new(const struct transition *transition, int32_t start_event,
                                     struct window start)
{
    struct limits limits = {.start = start,
                            .start_event = start_event,
                            .rival = -1,
                            .extension = -1,
                            .clock = transition->clock};
    struct period period = {0, 0};
    for (int i = 0; i < PERIODS; i++) {
        period.months += transition->clock->period.months;
        period.days += transition->clock->period.days;
        if (day_add(start.earliest, period, NULL) >= transition->from)
            break;
    }
    limits.first = calendar_due(start.earliest, period, transition->clock->moving);
    limits.last = calendar_due(start.latest, period, transition->clock->moving);
    return limits;
}

struct attempt attempt_under_new_act(const struct trial *trial, const struct limits *old_limits)
{
    const struct transition *transition = &trial->duty->transition;
    const struct clock *clock =
        rulebook_clock_on(trial->session->book, old_limits->clock, transition->from);
    if (old_limits->clock == trial->duty->rule.clock ||
        !clock) /* a later period may have a clock of its own */
        clock = transition->clock;
    struct limits limits = limits_from(trial, clock, old_limits->start_event, old_limits->start);
    if (transition->anchor.pattern.count) {
        int32_t start = find_certain(trial, &transition->anchor, trial->trigger, NULL);
        if (start < 0) {
            struct attempt unknown = {
                .verdict = VERDICT_UNKNOWN, .act = -1, .shown = -1, .limits = *old_limits};
            unknown.limits.clock = transition->clock;
            unknown.limits.first.start = unknown.limits.last.start = DAY_NONE;
            attempt_miss(&unknown, trial->trigger, transition->anchor.pattern.alternatives[0].kind,
                         -1);
            return unknown;
        }
        struct window window = window_of(trial->dossier, start);
        limits = trial->duty->recurring ? first_under_new(transition, start, window)
                                        : limits_from(trial, transition->clock, start, window);
    }
    return trial->duty->recurring ? attempt_period(trial, &limits)
                                  : extend_attempt(trial, attempt_duty(trial, &limits));
}

static enum verdict joined(const struct attempt *old, const struct attempt *new)
{
    if (old->verdict == VERDICT_BREAKS && new->verdict == VERDICT_BREAKS)
        return VERDICT_BREAKS;
    if (is_broken(old->verdict) || is_broken(new->verdict))
        return VERDICT_DOUBT;
    if (old->verdict == VERDICT_UNKNOWN || new->verdict == VERDICT_UNKNOWN)
        return old
            ->verdict; /* what the new act leaves open gives at most a doubt; the old one may have run out before it */
    return old->verdict == VERDICT_HOLDS || new->verdict == VERDICT_HOLDS ? VERDICT_HOLDS
                                                                          : VERDICT_RUNS;
}

/* The finding rests on the later limit for a fault, on the broken one for a doubt, on the earlier for the alarm. */
static struct attempt *leading(struct attempt *old, struct attempt *new, enum verdict verdict)
{
    bool new_is_later = new->limits.last.latest > old->limits.last.latest;
    if (verdict == VERDICT_BREAKS)
        return new_is_later ? new : old;
    if (verdict == VERDICT_DOUBT)
        return is_broken(old->verdict) ? old : new;
    if (verdict == VERDICT_RUNS && old->verdict == VERDICT_RUNS && new->verdict == VERDICT_RUNS)
        return new_is_later ? old : new;
    return old->verdict == verdict ? old : new;
}

void conclude_both(struct trial *trial, struct attempt *old, struct attempt *new)
{
    struct findings *findings = trial->session->findings;
    enum verdict verdict = joined(old, new);
    struct attempt *first = leading(old, new, verdict);
    struct attempt merged = *first;
    merged.verdict = verdict;
    if (merged.act < 0)
        merged.act = old->act >= 0 ? old->act : new->act;
    size_t before = findings->count;
    conclude(trial, &merged);
    if (findings->count > before)
        set_second_reading(trial, &findings->items[findings->count - 1], first == old ? new : old);
}
