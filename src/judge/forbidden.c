/* forbidden: "ska inte": something that must not follow within a time. The act itself is the finding's event. */
#include "part.h"

struct search {
    struct trial *trial;
    const struct limits *limits;
    int32_t act, perhaps;
    int32_t
        open; /* attribute that leaves open whether perhaps is such an act; -1 = its day or tie does */
    const struct pattern *pattern;
};

static bool seen(void *context, int32_t event, enum answer answer)
{
    struct search *search = context;
    static const struct bound after = {.position = POSITION_AFTER};
    bool before_start = event == search->trial->anchor ||
                        tied(search->trial, event, &after, search->trial->anchor) == ANSWER_NO;
    enum lateness lateness = event_lateness(search->trial->dossier, event, search->limits);
    if (before_start || lateness == LATENESS_LATE)
        return true;
    bool certain = answer == ANSWER_YES && lateness == LATENESS_IN_TIME;
    int32_t *slot = certain ? &search->act : &search->perhaps;
    if (*slot >= 0)
        return true;
    *slot = event;
    if (!certain)
        search->open = attribute_in_doubt(search->trial->dossier, event, search->pattern);
    return true;
}

/* An exception counts when it lies between the start and the act. */
static bool excused(struct trial *trial, int32_t act)
{
    for (size_t i = 0; i < trial->duty->exception_count; i++) {
        const struct exception *exception = &trial->duty->exceptions[i];
        int32_t event = find_certain(trial, &exception->bound, trial->anchor, NULL);
        if (event >= 0 && event < act &&
            trial->dossier->events[event].earliest <= trial->dossier->events[act].latest)
            return true;
        const struct pattern *pattern = &exception->bound.pattern;
        for (size_t j = 0; j < pattern->count && event < 0; j++)
            if (exception->kind == EXCEPTION_DOUBT &&
                !dossier_is_complete(trial->dossier, trial->trigger, pattern->alternatives[j].kind))
                trial->doubt_only = true;
    }
    return false;
}

void try_forbidden(struct trial *trial, const struct limits *limits)
{
    struct search search = {trial, limits, -1, -1, -1, NULL};
    for (size_t i = 0; i < trial->duty->fulfilments.count; i++) {
        search.pattern = &trial->duty->fulfilments.items[i].pattern;
        each_candidate(trial, &trial->duty->fulfilments.items[i], trial->trigger, seen, &search);
    }
    struct attempt attempt = {
        .verdict = VERDICT_HOLDS, .act = search.act, .shown = -1, .limits = *limits};
    int32_t act = search.act >= 0 ? search.act : search.perhaps;
    if (act < 0 || excused(trial, act)) {
        conclude(trial, &attempt);
        return;
    }
    attempt.verdict = search.act >= 0 ? VERDICT_BREAKS : VERDICT_UNKNOWN;
    attempt.act = act;
    if (search.act < 0)
        attempt_miss(&attempt, act, -1, search.open);
    conclude(trial, &attempt);
}
