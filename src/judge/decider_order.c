/* decider_order: the delegation order that came with the case. It holds only the rows that matter there; that no
 * row grants a decision counts where the file says that its order is complete. */
#include "decider.h"

static int32_t number_of(const struct event *event, int attribute)
{
    const struct attribute_value *value = event_value(event, attribute);
    return value ? value->as.number : -1;
}

/* Does the row speak of such a decision? */
static enum answer row_names(const struct order_row *row, const struct event *event)
{
    int32_t type = number_of(event, ATTRIBUTE_DECISION_TYPE);
    int32_t measure = number_of(event, ATTRIBUTE_MEASURE);
    if (row->kind >= 0 ? row->kind != event->kind : event->kind != KIND_DECISION)
        return ANSWER_NO;
    if (row->decision_type >= 0 && type >= 0 && row->decision_type != type)
        return ANSWER_NO;
    if (row->measure >= 0 && measure >= 0 && row->measure != measure)
        return ANSWER_NO;
    bool open = (row->decision_type >= 0 && type < 0) || (row->measure >= 0 && measure < 0);
    return open ? ANSWER_MAYBE : ANSWER_YES;
}

static enum answer row_holds_then(const struct order_row *row, const struct event *event)
{
    int32_t from = row->valid_from == DAY_NONE ? DAY_FIRST : row->valid_from;
    int32_t until = row->valid_until == DAY_NONE ? DAY_LAST : row->valid_until;
    if (event->latest < from || event->earliest > until)
        return ANSWER_NO;
    return event->earliest >= from && event->latest <= until ? ANSWER_YES : ANSWER_MAYBE;
}

static enum answer is_assigned(const struct dossier *dossier, int32_t event)
{
    const struct attribute_value *assigned =
        event_value(&dossier->events[event], ATTRIBUTE_CASE_ASSIGNED);
    if (assigned)
        return assigned->as.number ? ANSWER_YES : ANSWER_NO;
    return event_is_complete(dossier, event, ATTRIBUTE_CASE_ASSIGNED) ? ANSWER_NO : ANSWER_MAYBE;
}

/* The fact that a condition of a row asks for; *attribute_out is what is missing when it is not known. */
static enum answer condition_holds(const struct dossier *dossier, int32_t event,
                                   const struct order_row *row, int32_t *attribute_out)
{
    switch (row->condition) {
    case -1:
        return ANSWER_YES;
    case CONDITION_BRADSKANDE:
        *attribute_out = ATTRIBUTE_URGENCY_REASON;
        return urgency_recorded(dossier, event);
    case CONDITION_TILLDELAT_ARENDE:
        *attribute_out = ATTRIBUTE_CASE_ASSIGNED;
        return is_assigned(dossier, event);
    default:
        *attribute_out = -1;
        return ANSWER_MAYBE;
    }
}

/* A row names the lowest that may: the committee may decide what the order lets an official decide. */
static bool stands_above(int32_t decider, int32_t delegate)
{
    return decider == ROLE_UTSKOTT && delegate >= ROLE_SOCIALCHEF && delegate <= ROLE_FORVALTNING;
}

enum verdict decider_order(const struct trial *trial, struct attempt *attempt)
{
    const struct dossier *dossier = trial->dossier;
    const struct event *event = &dossier->events[trial->trigger];
    int32_t role = decider_role(dossier, trial->trigger), open = -1;
    bool perhaps = false;
    for (size_t i = 0; i < dossier->order_row_count; i++) {
        const struct order_row *row = &dossier->order_rows[i];
        enum answer named = weaker(row_names(row, event), row_holds_then(row, event));
        if (named == ANSWER_NO || (row->role != role && !stands_above(role, row->role)))
            continue;
        int32_t attribute = -1;
        enum answer granted =
            weaker(named, condition_holds(dossier, trial->trigger, row, &attribute));
        if (granted == ANSWER_YES)
            return VERDICT_HOLDS;
        perhaps |= granted == ANSWER_MAYBE;
        open = granted == ANSWER_MAYBE ? attribute : open;
    }
    bool complete = dossier->all_complete || dossier->order_complete || event->order_complete;
    if (complete && !perhaps)
        return VERDICT_BREAKS;
    attempt_miss(attempt, trial->trigger, -1, perhaps && open >= 0 ? open : ATTRIBUTE_DECIDED_BY);
    return VERDICT_UNKNOWN;
}
