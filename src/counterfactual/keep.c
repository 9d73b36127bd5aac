/* keep: which of the tried changes are worth telling. Must not judge. */
#include "part.h"

/* Of a duty that is already broken only another day tells something by breaking it more surely. */
static bool tells_something(const struct search *search, const struct counterfactual *change,
                            const struct retried *said)
{
    bool weaker_only = search->now == THEN_FAULT || search->now == THEN_DOUBT;
    if (weaker_only && said->outcome == THEN_FAULT && change->first == DAY_NONE)
        return false;
    if (said->outcome == THEN_NOT_CONCERNED && said->instead)
        return false; /* no way out: another duty takes its place and is broken */
    if (said->outcome == THEN_OPEN || said->outcome == search->now)
        return false;
    return !(weaker_only && said->outcome == THEN_COMING);
}

static bool same_values(const struct counterfactual *one, const struct counterfactual *other)
{
    if (one->value_count != other->value_count)
        return false;
    for (size_t i = 0; i < one->value_count; i++)
        if (one->values[i] != other->values[i])
            return false;
    return true;
}

/* Several alternatives of a pattern may ask for the same thing. */
static bool is_kept(const struct search *search, const struct counterfactual *change,
                    const struct retried *said)
{
    for (size_t i = 0; i < search->count; i++) {
        const struct counterfactual *kept = &search->found[i];
        if (kept->change == change->change && kept->outcome == said->outcome &&
            kept->event == change->event && kept->kind == change->kind &&
            kept->attribute == change->attribute && kept->first == change->first &&
            kept->last == change->last && same_values(kept, change))
            return true;
    }
    return false;
}

void keep(struct search *search, const struct counterfactual *change, const struct retried *said)
{
    if (search->count == CHANGES || !tells_something(search, change, said) ||
        is_kept(search, change, said))
        return;
    struct counterfactual *kept = &search->found[search->count++];
    *kept = *change;
    kept->outcome = said->outcome;
    kept->by = said->by;
    kept->instead = said->instead;
}

/* The duty is already kept by moving or adding such an event: another word for it would say the same twice. */
bool kept_kind(const struct search *search, int kind)
{
    for (size_t i = 0; i < search->count; i++)
        if (search->found[i].outcome == THEN_KEPT && search->found[i].kind == kind)
            return true;
    return false;
}

struct counterfactual change_of(enum supposed change, int32_t event)
{
    return (struct counterfactual){.change = change,
                                   .event = event,
                                   .kind = -1,
                                   .attribute = -1,
                                   .party = -1,
                                   .first = DAY_NONE,
                                   .last = DAY_NONE,
                                   .until = DAY_NONE};
}
