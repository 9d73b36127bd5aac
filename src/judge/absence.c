/* absence: what silence in the record proves. Only what the record says that it is complete about, around the start of
 * the duty, the day it counts from or the act. */
#include "part.h"

void attempt_miss(struct attempt *attempt, int32_t event, int32_t kind, int32_t attribute)
{
    if (attempt->missing_count < FINDING_MISSING)
        attempt->missing[attempt->missing_count++] = (struct missing_fact){event, kind, attribute};
}

void not_excluded(struct trial *trial, int32_t event, int32_t kind, int32_t attribute)
{
    if (trial->unexcluded_count < FINDING_MISSING)
        trial->unexcluded[trial->unexcluded_count++] =
            (struct missing_fact){event, kind, attribute};
}

/* An answer to the trigger: who was answered, and how, says what had been done until then. */
static bool is_answer(const struct trial *trial, const struct event *event)
{
    if (event->kind != KIND_CONTACT && event->kind != KIND_NOTIFIED_PARTY)
        return false;
    const struct attribute_value *concerns = event_value(event, ATTRIBUTE_CONCERNS);
    return concerns && value_lists(concerns, trial->trigger);
}

/* The event says it of itself, or the answer to it does. */
static bool is_declared(const struct trial *trial, int32_t event, int kind)
{
    const struct session *session = trial->session;
    const struct event *events = trial->dossier->events;
    if (word_set_has(&events[event].kinds_complete, kind))
        return true;
    for (size_t i = 0; i < session->declaring_count; i++) {
        const struct event *other = &events[session->declaring[i]];
        if (word_set_has(&other->kinds_complete, kind) && !other->cut && is_answer(trial, other))
            return true;
    }
    return false;
}

bool kind_is_complete(const struct trial *trial, int32_t act, int kind)
{
    enum absence_scope scope = trial->duty->absence;
    if (scope != ABSENCE_AT_EVENT && dossier_is_complete(trial->dossier, -1, kind))
        return true;
    return scope != ABSENCE_IN_CASE &&
           (is_declared(trial, trial->trigger, kind) || is_declared(trial, trial->anchor, kind) ||
            (act >= 0 && is_declared(trial, act, kind)));
}

int32_t next_open_kind(const struct trial *trial, int32_t act, const struct pattern *pattern,
                       size_t *at)
{
    while (*at < pattern->count) {
        int32_t kind = pattern->alternatives[(*at)++].kind;
        if (!kind_is_complete(trial, act, kind))
            return kind;
    }
    return -1;
}

static bool set_is_complete(const struct trial *trial, const struct word_set *set)
{
    bool any = false;
    for (size_t word = 0; word < 2; word++)
        for (uint64_t left = set->bits[word]; left; left &= left - 1) {
            any = true;
            if (!kind_is_complete(trial, -1, (int)word * 64 + __builtin_ctzll(left)))
                return false;
        }
    return any;
}

/* Kinds that are only steps on the way: once one was taken in time, that all such are recorded says nothing. */
static bool only_steps(const struct duty *duty, const struct word_set *set)
{
    struct word_set steps = {{0, 0}};
    for (size_t i = 0; i < duty->necessary.count; i++)
        word_set_join(&steps, &duty->necessary.items[i].pattern.kinds);
    return word_set_within(set, &steps);
}

bool absence_is_known_after(const struct trial *trial, bool step_taken)
{
    if (trial->duty->complete_count == 0)
        return true; /* nothing else is asked for than what the event says of itself */
    for (size_t i = 0; i < trial->duty->complete_count; i++) {
        const struct word_set *set = &trial->duty->complete[i];
        if (set_is_complete(trial, set) && !(step_taken && only_steps(trial->duty, set)))
            return true;
    }
    return false;
}

bool absence_is_known(const struct trial *trial)
{
    return absence_is_known_after(trial, false);
}

void miss_absent(const struct trial *trial, struct attempt *attempt)
{
    for (size_t i = 0; i < trial->duty->complete_count; i++)
        for (size_t word = 0; word < 2; word++)
            for (uint64_t left = trial->duty->complete[i].bits[word]; left; left &= left - 1) {
                int32_t kind = (int32_t)word * 64 + __builtin_ctzll(left);
                if (!kind_is_complete(trial, -1, kind)) {
                    attempt_miss(attempt, trial->trigger, kind, -1);
                    return;
                }
            }
}
