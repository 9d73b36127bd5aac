/* tie: does an event belong to the one that started the duty? Written references and keys decide; where the record
 * is silent the order decides, and "maybe" is said when two could claim the event. */
#include "part.h"

enum { TRACE_LIMIT = 32 };

/* The events that an event is about, followed through their own references. Bounded: a record that refers in
 * endless circles is cut after TRACE_LIMIT. */
struct trace {
    int32_t events[TRACE_LIMIT];
    size_t count;
};

static void trace_add(struct trace *trace, int32_t event)
{
    for (size_t i = 0; i < trace->count; i++)
        if (trace->events[i] == event)
            return;
    if (trace->count < TRACE_LIMIT)
        trace->events[trace->count++] = event;
}

static void trace_step(const struct dossier *dossier, struct trace *trace, int32_t from)
{
    const struct event *event = &dossier->events[from];
    const struct attribute_value *concerns = event_value(event, ATTRIBUTE_CONCERNS);
    const struct attribute_value *decision = event_value(event, ATTRIBUTE_DECISION_REF);
    const struct attribute_value *extends = event_value(event, ATTRIBUTE_EXTENDS);
    for (size_t i = 0; concerns && i < concerns->count; i++)
        trace_add(trace, concerns->as.items[i]);
    if (decision)
        trace_add(trace, decision->as.number);
    if (extends)
        trace_add(trace, extends->as.number);
}

static void trace_of(const struct dossier *dossier, int32_t event, struct trace *trace)
{
    trace->count = 0;
    trace_step(dossier, trace, event);
    for (size_t i = 0; i < trace->count; i++)
        trace_step(dossier, trace, trace->events[i]);
}

static bool trace_has(const struct trace *trace, int32_t event)
{
    for (size_t i = 0; i < trace->count; i++)
        if (trace->events[i] == event)
            return true;
    return false;
}

static bool traces_meet(const struct trace *one, const struct trace *other)
{
    for (size_t i = 0; i < one->count; i++)
        if (trace_has(other, one->events[i]))
            return true;
    return false;
}

static bool lists_meet(const struct attribute_value *one, const struct attribute_value *other)
{
    for (size_t i = 0; i < one->count; i++)
        if (value_lists(other, one->as.items[i]))
            return true;
    return false;
}

bool shares_child(const struct dossier *dossier, int32_t one, int32_t other)
{
    const struct attribute_value *first = event_value(&dossier->events[one], ATTRIBUTE_CHILD);
    const struct attribute_value *second = event_value(&dossier->events[other], ATTRIBUTE_CHILD);
    return !first || !second || lists_meet(first, second);
}

/* A key on both sides decides; on one side or none it says nothing (MAYBE). */
static enum answer keys_agree(const struct dossier *dossier, int32_t one, int32_t other,
                              int attribute)
{
    const struct attribute_value *first = event_value(&dossier->events[one], attribute);
    const struct attribute_value *second = event_value(&dossier->events[other], attribute);
    if (!first || !second)
        return ANSWER_MAYBE;
    return text_equal(first->as.text, second->as.text) ? ANSWER_YES : ANSWER_NO;
}

/* The measure of an event: written, or the decision type of the same name. */
static int measure_of(const struct event *event)
{
    const struct attribute_value *measure = event_value(event, ATTRIBUTE_MEASURE);
    if (measure)
        return measure->as.number;
    const struct attribute_value *type = event_value(event, ATTRIBUTE_DECISION_TYPE);
    if (!type)
        return -1;
    return vocabulary_enum_value(
        ENUM_MEASURE, text_of(vocabulary_enum_value_name(ENUM_DECISION_TYPE, type->as.number)));
}

static enum answer measures_agree(const struct dossier *dossier, int32_t one, int32_t other)
{
    int first = measure_of(&dossier->events[one]), second = measure_of(&dossier->events[other]);
    if (first < 0 || second < 0)
        return ANSWER_MAYBE;
    return first == second ? ANSWER_YES : ANSWER_NO;
}

static enum answer relations_agree(const struct dossier *dossier, int32_t candidate, int32_t from,
                                   uint32_t relations)
{
    enum answer best = ANSWER_MAYBE;
    enum answer answers[] = {
        relations & RELATION_INVESTIGATION
            ? keys_agree(dossier, from, candidate, ATTRIBUTE_INVESTIGATION)
            : ANSWER_MAYBE,
        relations & RELATION_HOME ? keys_agree(dossier, from, candidate, ATTRIBUTE_HOME)
                                  : ANSWER_MAYBE,
        relations & RELATION_QUESTION ? keys_agree(dossier, from, candidate, ATTRIBUTE_QUESTION_ID)
                                      : ANSWER_MAYBE,
        relations & RELATION_MEASURE ? measures_agree(dossier, from, candidate) : ANSWER_MAYBE,
        relations & RELATION_REPORTER ? reporters_agree(dossier, from, candidate) : ANSWER_MAYBE,
        relations & RELATION_PERSON ? persons_agree(dossier, candidate, from) : ANSWER_MAYBE,
    };
    for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++) {
        if (answers[i] == ANSWER_NO)
            return ANSWER_NO;
        if (answers[i] == ANSWER_YES)
            best = ANSWER_YES;
    }
    return best;
}

/* It names what it is about, and that is another decision. */
static bool says_other(const struct dossier *dossier, int32_t candidate, const struct bound *bound)
{
    const struct attribute_value *concerns =
        event_value(&dossier->events[candidate], ATTRIBUTE_CONCERNS);
    if (!(bound->relations & RELATION_ABOUT))
        return false;
    for (size_t i = 0; concerns && i < concerns->count; i++)
        if (vocabulary_kind_allows(dossier->events[concerns->as.items[i]].kind, ATTRIBUTE_DECIDER))
            return true;
    return false;
}

/* References on the candidate: YES when they lead to the start or to what the start is about, NO when they lead to
 * another event that starts the same duty, else MAYBE. */
static enum answer references_agree(const struct trial *trial, int32_t candidate, int32_t from,
                                    const struct bound *bound)
{
    struct trace theirs, ours;
    trace_of(trial->dossier, candidate, &theirs);
    if (trace_has(&theirs, from))
        return ANSWER_YES;
    trace_of(trial->dossier, from, &ours);
    if (trace_has(&ours, candidate) || traces_meet(&theirs, &ours))
        return ANSWER_YES;
    if (ours.count && bound->position == POSITION_BEFORE && (bound->relations & RELATION_ABOUT))
        return ANSWER_NO; /* the start says what it is about, and it is not this */
    for (size_t i = 0; i < theirs.count; i++)
        if (pattern_is_certain(trial->dossier, theirs.events[i], &trial->duty->trigger))
            return ANSWER_NO;
    return ANSWER_MAYBE;
}

/* Not before the decision that the start carries out: what was done under an earlier one is not meant. */
static enum answer since_decision(const struct dossier *dossier, int32_t candidate, int32_t from)
{
    struct trace decisions;
    trace_of(dossier, from, &decisions);
    for (size_t i = 0; i < decisions.count; i++)
        if (lies_after(dossier, candidate, decisions.events[i]))
            return ANSWER_YES;
    return decisions.count ? ANSWER_NO : ANSWER_MAYBE;
}

/* By keys, references and order: does the candidate belong to the event? */
static enum answer belongs(const struct trial *trial, int32_t candidate, const struct bound *bound,
                           int32_t from)
{
    const struct dossier *dossier = trial->dossier;
    enum answer keys = relations_agree(dossier, candidate, from, bound->relations);
    if (keys == ANSWER_NO)
        return ANSWER_NO;
    if (bound->relations & RELATION_SINCE) {
        enum answer since = since_decision(dossier, candidate, from);
        if (since != ANSWER_YES)
            return since;
    }
    if ((bound->relations & RELATION_PERSON) && keys == ANSWER_MAYBE)
        return ANSWER_NO; /* nobody says that it is the same person */
    enum answer references = references_agree(trial, candidate, from, bound);
    if (references != ANSWER_MAYBE)
        return references;
    if (keys == ANSWER_YES && (bound->relations & (RELATION_INVESTIGATION | RELATION_HOME |
                                                   RELATION_QUESTION | RELATION_PERSON)))
        return ANSWER_YES;
    if (bound->relations & RELATION_OWN)
        return ANSWER_NO;
    if (says_other(dossier, candidate, bound)) /* in a complete record it is about nothing else */
        return dossier->all_complete ? ANSWER_NO : ANSWER_MAYBE;
    bool between = trial->next_trigger >= 0 && bound->position == POSITION_AFTER &&
                   !trial->duty->recurring && candidate > trial->next_trigger;
    return between ? ANSWER_MAYBE : ANSWER_YES;
}

enum answer tied(const struct trial *trial, int32_t candidate, const struct bound *bound,
                 int32_t from)
{
    const struct dossier *dossier = trial->dossier;
    enum answer place = position_fits(dossier, candidate, from, bound->position);
    if (place == ANSWER_NO || bound->position == POSITION_SELF)
        return place;
    if (!shares_child(dossier, candidate, from))
        return ANSWER_NO;
    place = weaker(place, is_fresh(dossier, candidate, from, bound->fresh));
    place = weaker(place, party_agrees(trial, candidate, bound->relations));
    return place == ANSWER_NO ? ANSWER_NO : weaker(place, belongs(trial, candidate, bound, from));
}
