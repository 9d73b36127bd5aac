/* proposal_judge: the case judged with the proposed decision and without it; the trials that the decision starts become
 * lines in the order in which a decision is prepared, those that run become times. Must not judge. */
#include "proposal_part.h"

#include <string.h>

/* The case with events of its own, to be changed. */
static struct dossier *copy_of(struct arena *arena, const struct proposed *proposed)
{
    struct dossier *copy = arena_new(arena, struct dossier);
    *copy = *proposed->dossier;
    copy->events = arena_new_many(arena, copy->event_count, struct event);
    memcpy(copy->events, proposed->dossier->events, copy->event_count * sizeof *copy->events);
    return copy;
}

/* The case as it stands without the decision. */
static const struct dossier *without(struct arena *arena, const struct proposed *proposed)
{
    struct dossier *copy = copy_of(arena, proposed);
    copy->events[proposed->event].cut = true;
    return copy;
}

/* Every rule of a judgement is one of the book. */
static const struct duty *duty_of(const struct rulebook *book, const struct rule *rule)
{
    const struct duty *duty = rulebook_duty_of(book, rule);
    ensure(duty);
    return duty;
}

static const struct finding *finding_of(const struct findings *findings,
                                        const struct trial_outcome *outcome)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->rule == outcome->rule && finding->party == outcome->party &&
            finding->facts[0] == outcome->event)
            return finding;
    }
    return NULL;
}

/* Nothing was seen and nothing is excluded: a kind of event about which the record does not say that it is complete.
 * A rule about who decided that lacks no fact lacks the law. */
static bool is_unchecked(const struct trial_outcome *outcome, const struct finding *finding)
{
    if (outcome->undeclared || !finding)
        return true;
    return finding->missing_count == 0 || finding->missing[0].kind >= 0;
}

static enum proposal_answer answer_of(const struct trial_outcome *outcome,
                                      const struct finding *finding)
{
    if (outcome->verdict == VERDICT_HOLDS)
        return PROPOSAL_HELD;
    if (outcome->verdict != VERDICT_UNKNOWN)
        return PROPOSAL_LACKING;
    return is_unchecked(outcome, finding) ? PROPOSAL_NOT_CHECKED : PROPOSAL_UNKNOWN;
}

/* One voice for each matter: what the judge left out since another rule says it better is not said here either. */
static bool is_said(const struct trial_outcome *outcome, const struct finding *finding)
{
    return finding || outcome->verdict == VERDICT_HOLDS ||
           (outcome->verdict == VERDICT_UNKNOWN && outcome->undeclared);
}

static void add_line(struct proposal *proposal, const struct duty *duty,
                     const struct trial_outcome *outcome, const struct finding *finding)
{
    struct missing_fact none = {-1, -1, -1};
    bool named = outcome->undeclared || (finding && finding->missing_count);
    proposal->lines[proposal->line_count++] =
        (struct proposal_line){.part = duty_part(duty),
                               .answer = answer_of(outcome, finding),
                               .doubtful = finding && finding->status == STATUS_DOUBT,
                               .duty = duty,
                               .party = outcome->party,
                               .shown = outcome->shown,
                               .missing = named ? outcome->missing : none,
                               .finding = finding};
}

/* The judge keeps one voice for each matter: the day of another that runs beside it is counted here as it counts it. */
static void count_days(const struct proposed *proposed, const struct finding *finding,
                       struct proposal_start *start)
{
    const struct duty *duty = start->duty;
    const struct clock *clock = duty->rule.clock;
    bool has_day = clock || duty->due_age || duty->due_attribute >= 0;
    if (finding && finding->status == STATUS_COMING && has_day) {
        start->day = finding->date;
        start->nominal = clock ? finding->readings[0].due.nominal : DAY_NONE;
    } else if (!finding && clock && duty->anchor.pattern.count == 0) {
        const struct event *event = &proposed->dossier->events[proposed->event];
        struct due due = calendar_due(event->date, clock->period, clock->moving);
        start->day = due.latest;
        start->nominal = due.nominal;
    }
}

static void add_start(struct proposal *proposal, const struct duty *duty, int32_t party,
                      const struct finding *finding)
{
    struct proposal_start *start = &proposal->starts[proposal->start_count++];
    *start = (struct proposal_start){.duty = duty,
                                     .party = party,
                                     .day = DAY_NONE,
                                     .nominal = DAY_NONE,
                                     .to_somebody = duty_is_to_somebody(duty),
                                     .finding = finding};
    count_days(proposal->proposed, finding, start);
}

/* A trial that the decision itself starts. What must not follow it is told when it has followed. */
static void take(struct proposal *proposal, const struct duty *duty,
                 const struct trial_outcome *outcome, const struct finding *finding)
{
    bool open = outcome->verdict == VERDICT_RUNS || outcome->verdict == VERDICT_UNKNOWN;
    if (duty->forbidden)
        return;
    if (duty_looks_ahead(duty) && open)
        add_start(proposal, duty, outcome->party, finding);
    else if (outcome->verdict != VERDICT_RUNS && is_said(outcome, finding))
        add_line(proposal, duty, outcome, finding);
}

/* The decision is itself what must not be: told under what it would meet. */
static void take_forbidden(struct proposal *proposal, const struct rulebook *book,
                           const struct findings *after)
{
    for (size_t i = 0; i < after->count; i++) {
        const struct finding *finding = &after->items[i];
        if (finding->event != proposal->proposed->event ||
            finding->facts[0] == proposal->proposed->event || finding->status == STATUS_COMING)
            continue;
        struct trial_outcome outcome = {finding->rule,
                                        finding->facts[0],
                                        finding->party,
                                        finding->verdict,
                                        false,
                                        finding->missing[0],
                                        -1};
        const struct duty *duty = duty_of(book, finding->rule);
        add_line(proposal, duty, &outcome, finding);
        proposal->lines[proposal->line_count - 1].part = PART_HINDER;
    }
}

/* The day of the next meeting is known to the calendar, not to the decision: when nobody has said it, the duty to
 * report is not even tried. It is tried once with some day, to see whether there is such a duty. */
static void add_next_meeting(struct arena *arena, const struct rulebook *book,
                             const struct authority_book *authority, struct proposal *proposal)
{
    const struct proposed *proposed = proposal->proposed;
    const struct event *event = &proposed->dossier->events[proposed->event];
    if (word_set_has(&event->present, ATTRIBUTE_NEXT_MEETING) ||
        !vocabulary_kind_allows(event->kind, ATTRIBUTE_NEXT_MEETING))
        return;
    struct dossier *copy = copy_of(arena, proposed);
    struct attribute_value some_day = {.attribute = ATTRIBUTE_NEXT_MEETING,
                                       .as.number = event->date + 1};
    event_set_value(arena, &copy->events[proposed->event], some_day);
    struct findings findings;
    judge_every_outcome(book, authority, copy, arena, &findings);
    for (size_t i = 0; i < findings.outcome_count; i++) {
        const struct trial_outcome *outcome = &findings.outcomes[i];
        if (outcome->event != proposed->event)
            continue;
        const struct duty *duty = duty_of(book, outcome->rule);
        bool told = duty->due_attribute != ATTRIBUTE_NEXT_MEETING;
        for (size_t j = 0; j < proposal->start_count; j++)
            told |= proposal->starts[j].duty == duty;
        if (told)
            continue;
        add_start(proposal, duty, outcome->party, NULL);
        proposal->starts[proposal->start_count - 1].no_meeting = true;
    }
}

static bool is_tried(const struct findings *findings, const struct trial_outcome *asked)
{
    for (size_t i = 0; i < findings->outcome_count; i++) {
        const struct trial_outcome *outcome = &findings->outcomes[i];
        if (outcome->rule == asked->rule && outcome->party == asked->party &&
            outcome->event == asked->event)
            return true;
    }
    return false;
}

/* An assessment in the decision may keep a duty from arising, and then nobody would see that it was asked for: the
 * decision is judged once more as if it assessed nothing. */
static void add_assessed(struct arena *arena, const struct rulebook *book,
                         const struct authority_book *authority, const struct findings *after,
                         struct proposal *proposal)
{
    const struct proposed *proposed = proposal->proposed;
    struct dossier *copy = copy_of(arena, proposed);
    struct event *event = &copy->events[proposed->event];
    struct findings findings;
    if (!word_set_has(&event->present, ATTRIBUTE_ASSESSED))
        return;
    event_drop_value(event, ATTRIBUTE_ASSESSED);
    judge_every_outcome(book, authority, copy, arena, &findings);
    for (size_t i = 0; i < findings.outcome_count; i++) {
        struct trial_outcome outcome = findings.outcomes[i];
        if (outcome.event != proposed->event || is_tried(after, &outcome))
            continue;
        const struct duty *duty = duty_of(book, outcome.rule);
        outcome.verdict = VERDICT_HOLDS;
        outcome.undeclared = false;
        outcome.shown = -1;
        if (duty_assessment(duty))
            add_line(proposal, duty, &outcome, NULL);
    }
}

void proposal_judge(struct arena *arena, const struct rulebook *book,
                    const struct authority_book *authority, const struct proposed *proposed,
                    struct proposal *proposal_out)
{
    struct findings before, after;
    judge_every_outcome(book, authority, without(arena, proposed), arena, &before);
    judge_every_outcome(book, authority, proposed->dossier, arena, &after);
    size_t parties = proposed->dossier->party_count + 1;
    size_t most = after.outcome_count + after.count + parties * rulebook_duty_count(book) + 1;
    *proposal_out = (struct proposal){
        .proposed = proposed,
        .lines = arena_new_many(arena, most, struct proposal_line),
        .starts = arena_new_many(arena, most, struct proposal_start),
    };
    for (size_t i = 0; i < after.outcome_count; i++) {
        const struct trial_outcome *outcome = &after.outcomes[i];
        if (outcome->event == proposed->event)
            take(proposal_out, duty_of(book, outcome->rule), outcome, finding_of(&after, outcome));
    }
    take_forbidden(proposal_out, book, &after);
    add_assessed(arena, book, authority, &after, proposal_out);
    add_next_meeting(arena, book, authority, proposal_out);
    proposal_sort(proposal_out);
    proposal_compare(arena, &before, &after, proposal_out);
}
