/* try: does the event start the duty, from which day does the time run, which law counts, is there an exception?
 * Then the shape of the duty decides how it is tried. */
#include "try.h"

/* The next of one kind that starts the same duty for the same child; at most the one found so far. */
static int32_t next_of_kind(struct session *session, const struct duty *duty, int32_t event,
                            int kind, int32_t next)
{
    const struct kind_index *index = &session->index;
    for (int32_t i = first_after(index, kind, event); i < index->first[kind + 1]; i++) {
        int32_t other = index->events[i];
        session->steps++;
        if (next >= 0 && other >= next)
            return next;
        if (pattern_is_certain(session->dossier, other, &duty->trigger) &&
            shares_child(session->dossier, event, other))
            return other;
    }
    return next;
}

static int32_t next_start(struct session *session, const struct duty *duty, int32_t event)
{
    int32_t next = -1;
    for (size_t word = 0; word < 2; word++)
        for (uint64_t left = duty->trigger.kinds.bits[word]; left; left &= left - 1)
            next = next_of_kind(session, duty, event, (int)word * 64 + __builtin_ctzll(left), next);
    return next;
}

static void trial_fact(struct trial *trial, int32_t event)
{
    for (size_t i = 0; i < trial->fact_count; i++)
        if (trial->facts[i] == event)
            return;
    if (event >= 0 && trial->fact_count < FINDING_FACTS)
        trial->facts[trial->fact_count++] = event;
}

static bool conditions_hold(struct trial *trial)
{
    for (size_t i = 0; i < trial->duty->conditions.count; i++) {
        int32_t seen = find_certain(trial, &trial->duty->conditions.items[i], trial->trigger, NULL);
        if (seen < 0)
            return false;
        trial_fact(trial, seen);
    }
    return true;
}

static bool find_anchor(struct trial *trial)
{
    const struct bound *bound = &trial->duty->anchor;
    trial->anchor =
        bound->pattern.count ? find_certain(trial, bound, trial->trigger, NULL) : trial->trigger;
    if (trial->anchor < 0)
        return false;
    trial->rival =
        bound->pattern.count ? find_rival(trial, bound, trial->trigger, trial->anchor) : -1;
    trial_fact(trial, trial->trigger);
    trial_fact(trial, trial->anchor);
    trial_fact(trial, trial->rival);
    return true;
}

/* An exception in what the event says of itself, about which it is silent. */
static void weigh_silent(struct trial *trial, const struct exception *exception)
{
    if (exception->kind == EXCEPTION_DOUBT)
        trial->doubt_only = true;
    else if (exception->kind == EXCEPTION_EXCLUDE)
        not_excluded(trial, trial->trigger, -1,
                     attribute_in_doubt(trial->dossier, trial->trigger, &exception->bound.pattern));
}

/* An exception that is not in the record and not excluded, whatever kind of event it can be, weakens what can be
 * said. */
static void weigh_unseen(struct trial *trial, const struct exception *exception)
{
    if (exception->kind == EXCEPTION_SEEN || exception->bound.position == POSITION_SELF)
        return;
    size_t at = 0;
    for (int32_t kind; (kind = next_open_kind(trial, -1, &exception->bound.pattern, &at)) >= 0;)
        if (exception->kind == EXCEPTION_DOUBT)
            trial->doubt_only = true;
        else
            not_excluded(trial, trial->trigger, kind, -1);
}

/* false when a certain exception takes the duty away. */
static bool no_exception(struct trial *trial)
{
    for (size_t i = 0; i < trial->duty->exception_count; i++) {
        const struct exception *exception = &trial->duty->exceptions[i];
        int32_t maybe;
        if (is_seen(trial, &exception->bound, trial->trigger, &maybe))
            return false;
        if (maybe >= 0 && exception->bound.position == POSITION_SELF)
            weigh_silent(trial, exception);
        else if (maybe >= 0 && exception->kind == EXCEPTION_DOUBT &&
                 pattern_fits(trial->dossier, maybe, &exception->bound.pattern) != ANSWER_YES)
            trial->doubt_only = true; /* it is there, but says too little of itself */
        else if (maybe >= 0)
            not_excluded(trial, maybe, -1, ATTRIBUTE_CONCERNS);
        else
            weigh_unseen(trial, exception);
    }
    return true;
}

/* The day of the act selects the law. An undated act may lie under several: then the rule is tried on its part of
 * them. */
static bool in_force(struct trial *trial, struct window *start_out)
{
    const struct rule *rule = &trial->duty->rule;
    *start_out = window_of(trial->dossier, trial->anchor);
    if (trial->rival >= 0) /* the later of the two */
        start_out->latest = trial->dossier->events[trial->rival].latest;
    if (start_out->latest < rule->valid_from || start_out->earliest > rule->valid_to)
        return false;
    trial->partly = start_out->earliest < rule->valid_from || start_out->latest > rule->valid_to;
    trial->days = *start_out;
    if (start_out->earliest < rule->valid_from)
        start_out->earliest = rule->valid_from;
    if (start_out->latest > rule->valid_to)
        start_out->latest = rule->valid_to;
    return true;
}

static void try_once(struct trial *trial, const struct limits *limits)
{
    struct attempt attempt = extend_attempt(trial, attempt_duty(trial, limits));
    if (attempt.limits.extension < 0 && runs_over(trial, limits)) {
        struct attempt under_new = attempt_under_new_act(trial, limits);
        conclude_both(trial, &attempt, &under_new);
        return;
    }
    conclude(trial, &attempt);
}

/* The child's birthday; a limit of age is no time for a measure: whether a weekend moves it is a matter of reading. */
static bool age_limits(const struct trial *trial, struct limits *limits_out)
{
    struct window birthday = {DAY_NONE, DAY_NONE};
    if (trial->party >= 0)
        birthday = birthday_of(trial->dossier, trial->party, trial->duty->due_age);
    if (birthday.earliest == DAY_NONE)
        return false;
    struct period none = {0, 0};
    limits_out->first = calendar_due(birthday.earliest, none, MOVES_PERHAPS);
    limits_out->last = calendar_due(birthday.latest, none, MOVES_PERHAPS);
    return true;
}

/* The limit that the law or the decision itself sets. false when the duty has a day of its own and nobody knows it. */
static bool first_limits(const struct trial *trial, struct window start, struct limits *limits_out)
{
    const struct duty *duty = trial->duty;
    if (duty->rule.clock) {
        *limits_out = limits_from(trial, duty->rule.clock, trial->anchor, start);
        return true;
    }
    *limits_out = limits_open(trial->anchor, start);
    if (duty->due_age)
        return age_limits(trial, limits_out);
    if (duty->due_attribute < 0)
        return true;
    const struct attribute_value *day =
        event_value(&trial->dossier->events[trial->trigger], duty->due_attribute);
    int32_t due = day ? day->as.number : next_meeting_day(trial->session, trial->trigger);
    if (due == DAY_NONE)
        return false;
    limits_out->first = limits_out->last = calendar_due(due, duty->due_slack, MOVES_NOT);
    return true;
}

/* Nobody is said to have decided: a rule about the decider has nothing to test. */
static bool no_decider(const struct event *event)
{
    return !word_set_has(&event->present, ATTRIBUTE_DECIDED_BY) &&
           !word_set_has(&event->present, ATTRIBUTE_DECIDER) &&
           !word_set_has(&event->present, ATTRIBUTE_AUTHOR);
}

static void try_shape(struct trial *trial, const struct limits *limits)
{
    const struct duty *duty = trial->duty;
    if (duty->decider)
        try_decider(trial);
    else if (duty->forbidden)
        try_forbidden(trial, limits);
    else if (duty->recurring)
        try_recurring(trial, limits);
    else
        try_once(trial, limits);
}

static bool is_meant(struct trial *trial)
{
    const struct duty *duty = trial->duty;
    return conditions_hold(trial) && (duty->forbidden || no_exception(trial)) &&
           (!duty->only_complete || absence_is_known(trial));
}

static void try_one(struct trial *trial)
{
    struct window start;
    struct limits limits;
    if (!find_anchor(trial) || !in_force(trial, &start))
        return;
    if (!is_meant(trial) || !first_limits(trial, start, &limits)) {
        note_partial(trial, false);
        return;
    }
    trial->session->findings->checked++;
    try_shape(trial, &limits);
}

/* What must be there when the event happens is seen to be absent only where the record is complete, and so is what is
 * tried in complete records alone: elsewhere nothing can be said, and nothing is asked. */
static bool wants_complete(const struct session *session, const struct duty *duty)
{
    bool at_once = duty->at_once && duty->rule.sort != SORT_DUTY && !session->every_outcome;
    bool own_anchor = duty->anchor.pattern.count > 0; /* it too may say what the record holds */
    return (at_once || duty->only_complete) && !own_anchor && duty->complete_count;
}

/* The event starts the duty, which may have nothing to say until the record is complete. */
static void try_started(struct session *session, const struct duty *duty, int32_t event, bool waits)
{
    struct trial trial = {.session = session,
                          .dossier = session->dossier,
                          .duty = duty,
                          .trigger = event,
                          .anchor = event,
                          .party = -1};
    if (waits && !absence_is_known(&trial))
        return;
    trial.next_trigger = duty->decider || duty->at_once ? -1 : next_start(session, duty, event);
    if (duty->selector.used)
        each_party(&trial, try_one);
    else
        try_one(&trial);
}

/* Most duties are not started by most events: a trial is made ready only for those that are. */
void try_duty(struct session *session, const struct duty *duty, int32_t event)
{
    const struct event *trigger = &session->dossier->events[event];
    bool far_outside =
        duty->anchor.pattern.count == 0 &&
        (trigger->latest < duty->rule.valid_from || trigger->earliest > duty->rule.valid_to);
    bool waits = wants_complete(session, duty);
    if (!far_outside && !(duty->decider && no_decider(trigger)) &&
        !(waits && session->declares_nothing) &&
        pattern_is_certain(session->dossier, event, &duty->trigger))
        try_started(session, duty, event, waits);
}
