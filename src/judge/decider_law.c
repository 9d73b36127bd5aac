/* decider_law: what the law lets whoever decided do, over every type, day and capacity that the record leaves
 * possible. Must not know the local order. */
#include "decider.h"

static void add_span(struct permissions *permissions, const struct ceiling_span *span,
                     int32_t index, uint32_t classes)
{
    for (int decider = 0; decider < DECIDER_CLASSES; decider++) {
        if (!((classes >> decider) & 1))
            continue;
        enum permission permission = span_permits(span, (enum decider_class)decider);
        bool first = permissions->seen == 0;
        permissions->seen |= permission_bit(permission);
        if (first) {
            permissions->type = span->type;
            permissions->span = index;
        }
    }
}

/* An act that the record cites rules out the versions that stand in another (LVU or, from 2027, LUO). */
static bool is_other_act(const struct ceiling_span *span, const struct attribute_value *cited)
{
    bool told = false;
    for (size_t i = 0; cited && i < span->provision_count; i++) {
        if (span->provisions[i].act == cited->as.lagrum.act)
            return false;
        told = true;
    }
    return told;
}

/* Every version of the law that may have been in force on the day; days without one leave it unknown. */
static void add_type(struct permissions *permissions, const struct catalogue *catalogue,
                     int32_t type, const struct event *event, uint32_t classes)
{
    struct window day = {event->earliest, event->latest};
    const struct attribute_value *cited = event_value(event, ATTRIBUTE_LAGRUM);
    const struct decision_type *decision = catalogue_type(catalogue, type);
    int32_t covered_to = day.earliest - 1;
    for (int32_t i = 0; i < decision->span_count; i++) {
        int32_t index = decision->first_span + i;
        const struct ceiling_span *span = catalogue_span(catalogue, index);
        if (span->valid_to < day.earliest || span->valid_from > day.latest ||
            (day.earliest != day.latest && is_other_act(span, cited)))
            continue;
        if (span->valid_from <= covered_to + 1 && span->valid_to > covered_to)
            covered_to = span->valid_to;
        add_span(permissions, span, index, classes);
    }
    bool undated = day.latest == DAY_LAST || day.earliest == DAY_FIRST;
    if (covered_to < day.latest && !undated)
        permissions->seen |= permission_bit(MAY_UNKNOWN);
}

static struct permissions gather(const struct trial *trial)
{
    struct permissions permissions = {.type = -1, .span = -1};
    const struct catalogue *catalogue = rulebook_catalogue(trial->session->book);
    const struct event *event = &trial->dossier->events[trial->trigger];
    uint32_t classes = decider_classes(trial->dossier, trial->trigger);
    size_t count;
    const int32_t *types = catalogue_types_for(catalogue, event->kind, &count);
    for (size_t i = 0; classes && i < count; i++)
        if (pattern_fits(trial->dossier, trial->trigger,
                         catalogue_type(catalogue, types[i])->pattern) == ANSWER_YES)
            add_type(&permissions, catalogue, types[i], event, classes);
    return permissions;
}

int32_t judge_decision_type(const struct rulebook *book, const struct dossier *dossier,
                            int32_t event)
{
    const struct catalogue *catalogue = rulebook_catalogue(book);
    size_t count;
    const int32_t *types = catalogue_types_for(catalogue, dossier->events[event].kind, &count);
    for (size_t i = 0; i < count; i++)
        if (pattern_fits(dossier, event, catalogue_type(catalogue, types[i])->pattern) ==
            ANSWER_YES)
            return types[i];
    return -1;
}

/* Many rules ask of the same event, one after the other. */
const struct permissions *permissions_of(const struct trial *trial)
{
    struct session *session = trial->session;
    if (!session->permissions)
        session->permissions = arena_new(session->arena, struct permissions);
    else if (session->permissions_event == trial->trigger)
        return session->permissions;
    *session->permissions = gather(trial);
    session->permissions_event = trial->trigger;
    return session->permissions;
}
