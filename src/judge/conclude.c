/* conclude: from what was found to a finding: the rule's strength is weighed, exceptions that nobody has excluded are
 * named, and versions of the law that gave different answers are settled. */
#include "part.h"

#include <string.h>

static struct finding *append(struct session *session)
{
    struct findings *findings = session->findings;
    findings->items = arena_room(session->arena, findings->items, findings->count, &session->capacity,
                                sizeof *findings->items);
    return &findings->items[findings->count++];
}

static struct reading reading_of(const struct trial *trial, const struct attempt *attempt)
{
    const struct limits *limits = &attempt->limits;
    struct reading reading = {&trial->duty->rule, limits->clock,     limits->start_event,
                              limits->last,       limits->extension, is_broken(attempt->verdict)};
    if (limits->start.earliest != limits->start.latest)
        reading.due.start = DAY_NONE;
    return reading;
}

/* The first day on which it is certain; no day when the start has no latest day. */
static int32_t day_of(const struct trial *trial, const struct attempt *attempt, enum status status)
{
    const struct limits *limits = &attempt->limits;
    if (trial->duty->forbidden && attempt->act >= 0) {
        const struct event *act = &trial->dossier->events[attempt->act];
        return act->latest == DAY_LAST ? DAY_NONE : act->latest;
    }
    if (trial->partly || limits->start.latest == DAY_LAST)
        return DAY_NONE;
    if (trial->duty->decider || trial->duty->at_once)
        return limits->start.latest;
    if (status == STATUS_COMING)
        return limits->last.latest;
    bool perhaps_moved = attempt->verdict == VERDICT_DOUBT && limits->last.moving == MOVES_PERHAPS;
    int32_t day = (perhaps_moved ? limits->last.nominal : limits->last.latest) + 1;
    return trial->dossier->as_of != DAY_NONE && day > trial->dossier->as_of ? trial->dossier->as_of
                                                                            : day;
}

static void add_fact(struct finding *finding, int32_t event)
{
    for (size_t i = 0; i < finding->fact_count; i++)
        if (finding->facts[i] == event)
            return;
    if (event >= 0 && finding->fact_count < FINDING_FACTS)
        finding->facts[finding->fact_count++] = event;
}

static void add_facts(const struct trial *trial, const struct attempt *attempt,
                      struct finding *finding)
{
    for (size_t i = 0; i < trial->fact_count; i++)
        add_fact(finding, trial->facts[i]);
    add_fact(finding, attempt->limits.start_event);
    add_fact(finding, attempt->limits.extension);
    add_fact(finding, attempt->act);
}

struct finding *new_finding(struct trial *trial, enum status status, const struct attempt *attempt)
{
    struct finding *finding = append(trial->session);
    *finding = (struct finding){.rule = &trial->duty->rule,
                                .status = status,
                                .verdict = attempt->verdict,
                                .event = trial->trigger,
                                .act = attempt->act,
                                .party = trial->party,
                                .decider = attempt->decider,
                                .reading_count = 1,
                                .missing_count = attempt->missing_count};
    if (trial->duty->forbidden && attempt->act >= 0)
        finding->event = attempt->act;
    finding->reading_differs = attempt->verdict == VERDICT_DOUBT;
    finding->readings[0] = reading_of(trial, attempt);
    finding->date = status == STATUS_UNKNOWN ? DAY_NONE : day_of(trial, attempt, status);
    memcpy(finding->missing, attempt->missing, sizeof finding->missing);
    add_facts(trial, attempt, finding);
    return finding;
}

void set_second_reading(struct trial *trial, struct finding *finding, const struct attempt *attempt)
{
    finding->readings[1] = reading_of(trial, attempt);
    finding->reading_count = 2;
    add_facts(trial, attempt, finding);
}

void note_partial(const struct trial *trial, bool broken)
{
    struct session *session = trial->session;
    if (!trial->partly)
        return;
    session->partials = arena_room(session->arena, session->partials, session->partial_count,
                                  &session->partial_capacity, sizeof *session->partials);
    session->partials[session->partial_count++] =
        (struct partial){&trial->duty->rule, trial->trigger,
                         trial->party,       trial->days,
                         broken,             session->findings->count};
}

static enum status status_of(const struct trial *trial, enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_BREAKS:
        return trial->duty->rule.strength == STRENGTH_FAULT && !trial->doubt_only && !trial->partly
                   ? STATUS_FAULT
                   : STATUS_DOUBT;
    case VERDICT_DOUBT:
        return STATUS_DOUBT;
    case VERDICT_RUNS:
        return STATUS_COMING;
    default:
        return STATUS_UNKNOWN;
    }
}

/* Exceptions that nobody has excluded, neither around the start nor around the act, leave the answer open. */
static void weigh_unexcluded(struct trial *trial, struct attempt *attempt)
{
    for (size_t i = 0; i < trial->unexcluded_count; i++) {
        const struct missing_fact *fact = &trial->unexcluded[i];
        if (fact->kind >= 0 && kind_is_complete(trial, attempt->act, fact->kind))
            continue;
        attempt->verdict = VERDICT_UNKNOWN;
        attempt_miss(attempt, fact->event, fact->kind, fact->attribute);
    }
}

/* Basis, parties and contents are seen only where the record says that it is complete: elsewhere nothing was checked,
 * and a list of all that a record might also hold would tell nobody anything. */
static bool is_unchecked(const struct trial *trial, const struct attempt *attempt)
{
    return attempt->verdict == VERDICT_UNKNOWN && attempt->undeclared &&
           trial->duty->rule.sort != SORT_DUTY;
}

static void note_outcome(const struct trial *trial, const struct attempt *attempt)
{
    struct session *session = trial->session;
    struct findings *findings = session->findings;
    findings->outcomes = arena_room(session->arena, findings->outcomes, findings->outcome_count,
                                   &session->outcome_capacity, sizeof *findings->outcomes);
    findings->outcomes[findings->outcome_count++] = (struct trial_outcome){
        &trial->duty->rule,  trial->trigger,      trial->party,   attempt->verdict,
        attempt->undeclared, attempt->missing[0], attempt->shown,
    };
}

static bool excuse_is_excluded(const struct trial *trial, struct attempt *attempt,
                               const struct exception *exception)
{
    const struct pattern *pattern = &exception->bound.pattern;
    if (exception->bound.position == POSITION_SELF) {
        int32_t gap = attribute_in_doubt(trial->dossier, trial->trigger, pattern);
        if (gap >= 0)
            attempt_miss(attempt, trial->trigger, -1, gap);
        return gap < 0;
    }
    size_t at = 0;
    int32_t kind = next_open_kind(trial, attempt->act, pattern, &at);
    if (kind >= 0)
        attempt_miss(attempt, trial->trigger, kind, -1);
    return kind < 0;
}

/* The record is complete in much of the case, but not in what would excuse: then it is not known that nothing does.
 * Where the event itself says what it is complete about, somebody has looked at it, and what excuses would have been
 * told. */
static void weigh_unseen_excuses(const struct trial *trial, struct attempt *attempt)
{
    const struct duty *duty = trial->duty;
    const struct dossier *dossier = trial->dossier;
    bool by_event = !word_set_is_empty(&dossier->events[trial->trigger].kinds_complete),
         by_case = !word_set_is_empty(&dossier->kinds_complete);
    if (duty->rule.sort == SORT_DUTY || duty->complete_count == 0 || dossier->all_complete ||
        by_event || !by_case)
        return;
    for (size_t i = 0; i < duty->exception_count; i++) {
        const struct exception *exception = &duty->exceptions[i];
        if (exception->kind == EXCEPTION_SEEN && !excuse_is_excluded(trial, attempt, exception))
            attempt->verdict = VERDICT_UNKNOWN;
    }
}

void conclude(struct trial *trial, struct attempt *attempt)
{
    trial->doubt_only |= attempt->doubtful;
    if (is_broken(attempt->verdict))
        weigh_unexcluded(trial, attempt);
    if (is_broken(attempt->verdict))
        weigh_unseen_excuses(trial, attempt);
    if (attempt->verdict == VERDICT_BREAKS && trial->doubt_only &&
        trial->duty->rule.strength == STRENGTH_FAULT)
        attempt->verdict = VERDICT_DOUBT;
    if (trial->session->every_outcome)
        note_outcome(trial, attempt);
    note_partial(trial, is_broken(attempt->verdict));
    if (attempt->verdict == VERDICT_HOLDS) {
        trial->session->findings->held++;
        return;
    }
    if (trial->partly && attempt->verdict == VERDICT_RUNS)
        return;
    if (is_unchecked(trial, attempt)) {
        trial->session->findings->checked--;
        return;
    }
    new_finding(trial, status_of(trial, attempt->verdict), attempt);
}
