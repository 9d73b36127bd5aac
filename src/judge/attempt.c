/* attempt: was the duty kept by the limit? Gathers everything that could have kept it, ended it or shown it, and
 * says what is certain. Must not know strength or act of law: that is for conclude and transition. */
#include "part.h"

/* The best that is known about one group of events (fulfilments, stops ...). */
struct gathered {
    const struct dossier *dossier;
    const struct limits *limits;
    int32_t in_time, between, past_nominal, mixed, late; /* certain ones, first seen; -1 = none */
    int32_t perhaps; /* one that perhaps belongs and is not certainly late */
};

static void keep_first(int32_t *slot, int32_t event, const struct dossier *dossier)
{
    if (*slot < 0 || dossier->events[event].earliest < dossier->events[*slot].earliest)
        *slot = event;
}

static bool gather_event(void *context, int32_t event, enum answer answer)
{
    struct gathered *gathered = context;
    enum lateness lateness = event_lateness(gathered->dossier, event, gathered->limits);
    if (answer == ANSWER_MAYBE) {
        if (lateness != LATENESS_LATE)
            keep_first(&gathered->perhaps, event, gathered->dossier);
        return true;
    }
    int32_t *slots[] = {[LATENESS_IN_TIME] = &gathered->in_time,
                        [LATENESS_BETWEEN] = &gathered->between,
                        [LATENESS_LATE] = &gathered->late,
                        [LATENESS_PAST_NOMINAL] = &gathered->past_nominal,
                        [LATENESS_MIXED] = &gathered->mixed};
    keep_first(slots[lateness], event, gathered->dossier);
    return lateness != LATENESS_IN_TIME;
}

/* An event that fits one line of the duty for certain and another perhaps is certain. */
static bool is_certain(const struct gathered *gathered, int32_t event)
{
    return event == gathered->in_time || event == gathered->between ||
           event == gathered->past_nominal || event == gathered->mixed || event == gathered->late;
}

static struct gathered gather(const struct trial *trial, const struct bounds *bounds,
                              const struct limits *limits)
{
    struct gathered gathered = {trial->dossier, limits, -1, -1, -1, -1, -1, -1};
    for (size_t i = 0; i < bounds->count && gathered.in_time < 0; i++)
        each_candidate(trial, &bounds->items[i], trial->trigger, gather_event, &gathered);
    if (gathered.perhaps >= 0 && is_certain(&gathered, gathered.perhaps))
        gathered.perhaps = -1;
    return gathered;
}

/* The account has no days at all, but says of the event that what should follow is not there. */
static bool never_came(const struct trial *trial)
{
    const struct event *trigger = &trial->dossier->events[trial->trigger];
    return trial->dossier->as_of == DAY_NONE && !word_set_is_empty(&trigger->kinds_complete);
}

/* The day from which the time runs is not known: names the event that must be dated. */
static void miss_start(struct attempt *attempt)
{
    const struct limits *limits = &attempt->limits;
    attempt_miss(attempt, limits->rival >= 0 ? limits->rival : limits->start_event, -1, -1);
}

/* Nothing that keeps the duty is in the record. */
static struct attempt absent(const struct trial *trial, struct attempt attempt, bool step_taken)
{
    enum lateness today =
        trial->duty->at_once ? LATENESS_LATE : day_lateness(trial->dossier->as_of, &attempt.limits);
    if (today == LATENESS_IN_TIME || (today == LATENESS_BETWEEN && !attempt.ended_between)) {
        attempt.verdict = VERDICT_RUNS;
    } else if (!absence_is_known_after(trial, step_taken)) {
        attempt.verdict = VERDICT_UNKNOWN;
        attempt.undeclared = true;
        miss_absent(trial, &attempt);
    } else if (today == LATENESS_LATE || attempt.ended_between || never_came(trial)) {
        attempt.verdict = VERDICT_BREAKS;
        attempt.doubtful = today != LATENESS_LATE;
    } else {
        attempt.verdict = VERDICT_UNKNOWN;
        miss_start(&attempt);
    }
    return attempt;
}

static struct attempt with(struct attempt attempt, enum verdict verdict, int32_t act)
{
    attempt.verdict = verdict;
    attempt.act = act;
    return attempt;
}

static struct attempt unknown_day(struct attempt attempt, const struct trial *trial, int32_t event)
{
    attempt.verdict = VERDICT_UNKNOWN;
    bool start_unknown = attempt.limits.start.earliest != attempt.limits.start.latest;
    const struct event *seen = &trial->dossier->events[event];
    if (seen->earliest != seen->latest)
        attempt_miss(&attempt, event, -1, -1);
    if (start_unknown && attempt.limits.start_event >= 0)
        miss_start(&attempt);
    return attempt;
}

/* What the event that starts the duty does not say of itself; -1 = nothing is asked of it. */
static int32_t own_gap(const struct trial *trial)
{
    const struct bounds *fulfilments = &trial->duty->fulfilments;
    for (size_t i = 0; i < fulfilments->count; i++) {
        const struct bound *bound = &fulfilments->items[i];
        if (bound->position != POSITION_SELF)
            continue;
        int32_t gap = attribute_in_doubt(trial->dossier, trial->trigger, &bound->pattern);
        if (gap >= 0)
            return gap;
    }
    return -1;
}

/* One that perhaps belongs: what it says of itself, or what ties it, is missing. */
static struct attempt unknown_tie(const struct trial *trial, struct attempt attempt, int32_t event)
{
    bool own = event == trial->trigger;
    attempt.verdict = VERDICT_UNKNOWN;
    attempt.undeclared = own;
    attempt_miss(&attempt, event, -1, own ? own_gap(trial) : ATTRIBUTE_CONCERNS);
    return attempt;
}

/* No certain fulfilment in time: what do the steps before it say? */
static struct attempt by_necessary(const struct trial *trial, struct attempt attempt)
{
    struct gathered steps = gather(trial, &trial->duty->necessary, &attempt.limits);
    bool perhaps_in_time =
        steps.in_time >= 0 || steps.between >= 0 || steps.mixed >= 0 || steps.perhaps >= 0;
    if (!perhaps_in_time && steps.past_nominal >= 0)
        return with(attempt, VERDICT_DOUBT, steps.past_nominal);
    if (!perhaps_in_time && steps.late >= 0)
        return with(attempt, VERDICT_BREAKS, steps.late);
    if (steps.mixed >= 0 && steps.in_time < 0)
        return unknown_day(attempt, trial, steps.mixed);
    return absent(trial, attempt, perhaps_in_time);
}

static struct attempt by_act(const struct trial *trial, struct attempt attempt,
                             const struct gathered *acts)
{
    if (acts->mixed >= 0)
        return unknown_day(attempt, trial, acts->mixed);
    if (acts->perhaps >= 0)
        return unknown_tie(trial, attempt, acts->perhaps);
    if (acts->between >= 0)
        return with(attempt, VERDICT_DOUBT, acts->between);
    if (acts->past_nominal >= 0)
        return with(attempt, VERDICT_DOUBT, acts->past_nominal);
    if (acts->late >= 0)
        return with(attempt, VERDICT_BREAKS, acts->late);
    return by_necessary(trial, attempt);
}

/* The decision that started the duty says its own last day: LATENESS_IN_TIME when that day comes before every possible
 * limit, LATENESS_LATE when after all of them or when it says none. */
static enum lateness own_end(const struct trial *trial, const struct limits *limits)
{
    if (trial->duty->end_attribute < 0)
        return LATENESS_LATE;
    const struct attribute_value *end =
        event_value(&trial->dossier->events[trial->trigger], trial->duty->end_attribute);
    if (!end || end->as.number > limits->last.latest)
        return LATENESS_LATE;
    return end->as.number <= limits->first.latest ? LATENESS_IN_TIME : LATENESS_MIXED;
}

/* One whose day leaves it open whether it came in time; -1 = none. */
static int32_t open_day(const struct gathered *gathered)
{
    return gathered->mixed >= 0 ? gathered->mixed : gathered->past_nominal;
}

/* Something that perhaps showed the duty kept, or perhaps ended it in time, leaves a broken duty open. */
static struct attempt unless_perhaps(const struct trial *trial, struct attempt attempt,
                                     const struct gathered *evidence, const struct gathered *stops)
{
    if (!is_broken(attempt.verdict))
        return attempt;
    if (open_day(evidence) >= 0)
        return unknown_day(attempt, trial, open_day(evidence));
    if (open_day(stops) >= 0)
        return unknown_day(attempt, trial, open_day(stops));
    if (own_end(trial, &attempt.limits) == LATENESS_MIXED)
        return unknown_day(attempt, trial, trial->trigger);
    if (evidence->perhaps >= 0 || stops->perhaps >= 0)
        return unknown_tie(trial, attempt,
                           evidence->perhaps >= 0 ? evidence->perhaps : stops->perhaps);
    if (attempt.ended_between)
        attempt.verdict = VERDICT_DOUBT;
    return attempt;
}

/* Shown to have been kept, or ended before the limit: VERDICT_HOLDS. Else the acts speak. */
static struct attempt weigh(const struct trial *trial, struct attempt attempt,
                            const struct gathered *acts)
{
    const struct duty *duty = trial->duty;
    attempt.shown = acts->in_time;
    if (acts->in_time >= 0)
        return attempt;
    struct gathered evidence = gather(trial, &duty->evidence, &attempt.limits);
    attempt.shown = evidence.in_time;
    if (evidence.in_time >= 0 || own_end(trial, &attempt.limits) == LATENESS_IN_TIME)
        return attempt;
    struct gathered stops = gather(trial, &duty->stops, &attempt.limits);
    if (stops.in_time >= 0)
        return attempt;
    if (stops.mixed >= 0)
        return unknown_day(attempt, trial, stops.mixed);
    attempt.ended_between = evidence.between >= 0 || stops.between >= 0;
    return unless_perhaps(trial, by_act(trial, attempt, acts), &evidence, &stops);
}

struct attempt attempt_duty(const struct trial *trial, const struct limits *limits)
{
    struct attempt attempt = {.verdict = VERDICT_HOLDS, .act = -1, .shown = -1, .limits = *limits};
    struct gathered acts = gather(trial, &trial->duty->fulfilments, limits);
    return weigh(trial, attempt, &acts);
}

struct attempt attempt_period(const struct trial *trial, const struct limits *limits)
{
    struct attempt attempt = {.verdict = VERDICT_HOLDS, .act = -1, .shown = -1, .limits = *limits};
    struct gathered acts = {trial->dossier, limits, -1, -1, -1, -1, -1, -1};
    if (trial->review >= 0)
        gather_event(&acts, trial->review, ANSWER_YES);
    bool late = acts.late >= 0 || acts.past_nominal >= 0 || acts.between >= 0;
    attempt = weigh(trial, attempt, &acts);
    if (late && attempt.verdict != VERDICT_HOLDS && !absence_is_known(trial)) {
        attempt.verdict = VERDICT_UNKNOWN;
        attempt_miss(&attempt, trial->trigger, trial->dossier->events[trial->review].kind, -1);
    }
    const struct review *elsewhere =
        is_broken(attempt.verdict) ? review_elsewhere(trial, limits) : NULL;
    if (!elsewhere)
        return attempt;
    return elsewhere->answer == ANSWER_MAYBE ? unknown_tie(trial, attempt, elsewhere->event)
                                             : unknown_day(attempt, trial, elsewhere->event);
}
