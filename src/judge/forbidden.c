/* forbidden: "ska inte": something that must not follow within a time. Every act that may be such a one is weighed for
 * itself: is it one, did it come in that time, does something between the start and the act excuse it? The first of
 * those that certainly broke the rule is the finding's event; of none, the first that perhaps did. */
#include "part.h"

/* One act that must not follow, as far as it is known. */
struct offence {
    int32_t act; /* -1 = none */
    enum verdict verdict;
    bool is_open; /* the act's own day, tie or contents leave it open, not what would excuse it */
    bool doubtful;
    struct missing_fact missing;
};

struct search {
    struct trial *trial;
    const struct limits *limits;
    const struct pattern *pattern;
    struct offence worst;
};

static void leave_open(struct offence *offence, int32_t event, int32_t kind, int32_t attribute)
{
    offence->verdict = VERDICT_UNKNOWN;
    offence->missing = (struct missing_fact){event, kind, attribute};
}

/* What an event does not say, so that it may be of the pattern or belong here. */
static int32_t gap_of(const struct dossier *dossier, int32_t event, const struct pattern *pattern)
{
    int32_t gap = attribute_in_doubt(dossier, event, pattern);
    return gap >= 0 ? gap : ATTRIBUTE_CONCERNS;
}

/* What the act would be if nothing excused it; false when it certainly came after the time. */
static bool is_offence(const struct search *search, int32_t event, enum answer answer,
                       struct offence *offence_out)
{
    const struct dossier *dossier = search->trial->dossier;
    enum lateness lateness = event_lateness(dossier, event, search->limits);
    if (lateness == LATENESS_LATE)
        return false;
    bool day_is_open = lateness == LATENESS_MIXED || lateness == LATENESS_PAST_NOMINAL;
    bool between = lateness == LATENESS_BETWEEN ||
                   (search->limits->last.moving == MOVES_PERHAPS &&
                    dossier->events[event].latest > search->limits->first.nominal);
    *offence_out =
        (struct offence){.act = event, .verdict = between ? VERDICT_DOUBT : VERDICT_BREAKS};
    if (day_is_open)
        leave_open(offence_out, event, -1, -1);
    else if (answer != ANSWER_YES)
        leave_open(offence_out, event, -1, gap_of(dossier, event, search->pattern));
    offence_out->is_open = offence_out->verdict == VERDICT_UNKNOWN;
    return true;
}

struct excuse {
    const struct dossier *dossier;
    int32_t act;
    int32_t only; /* the one that counts of several; -1 = any */
    bool certain;
    int32_t perhaps;
};

static bool see_excuse(void *context, int32_t event, enum answer answer)
{
    struct excuse *excuse = context;
    bool counts = (excuse->only < 0 || excuse->only == event) &&
                  lies_after(excuse->dossier, excuse->act, event);
    if (counts && answer == ANSWER_YES)
        excuse->certain = true;
    else if (counts && excuse->perhaps < 0)
        excuse->perhaps = event;
    return !excuse->certain;
}

/* An exception that nobody has seen before the act, and that the record does not exclude. */
static void weigh_unseen(const struct trial *trial, const struct exception *exception,
                         struct offence *offence)
{
    const struct pattern *pattern = &exception->bound.pattern;
    size_t at = 0;
    if (exception->kind == EXCEPTION_SEEN)
        return;
    for (int32_t kind; (kind = next_open_kind(trial, offence->act, pattern, &at)) >= 0;)
        if (exception->kind == EXCEPTION_DOUBT)
            offence->doubtful = true;
        else
            leave_open(offence, trial->trigger, kind, -1);
}

/* An exception counts when it lies between the start and the act. */
static bool is_excused(const struct trial *trial, struct offence *offence)
{
    for (size_t i = 0; i < trial->duty->exception_count; i++) {
        const struct exception *exception = &trial->duty->exceptions[i];
        const struct bound *bound = &exception->bound;
        struct excuse excuse = {trial->dossier, offence->act, -1, false, -1};
        if (bound->last)
            excuse.only = find_certain(trial, bound, trial->anchor, NULL);
        each_candidate(trial, bound, trial->anchor, see_excuse, &excuse);
        if (excuse.certain)
            return true;
        if (excuse.perhaps < 0)
            weigh_unseen(trial, exception, offence);
        else
            leave_open(offence, excuse.perhaps, -1,
                       gap_of(trial->dossier, excuse.perhaps, &bound->pattern));
    }
    return false;
}

/* What is certain first, then what lies first. */
static bool comes_first(const struct dossier *dossier, const struct offence *one,
                        const struct offence *other)
{
    if (other->act < 0)
        return true;
    bool unknown = one->verdict == VERDICT_UNKNOWN;
    if (unknown != (other->verdict == VERDICT_UNKNOWN))
        return !unknown;
    if (one->is_open != other->is_open)
        return !one->is_open;
    int32_t day = dossier->events[one->act].earliest,
            other_day = dossier->events[other->act].earliest;
    return day != other_day ? day < other_day : one->act < other->act;
}

static bool seen(void *context, int32_t event, enum answer answer)
{
    struct search *search = context;
    struct trial *trial = search->trial;
    struct offence offence;
    enum answer follows = position_fits(trial->dossier, event, trial->anchor, POSITION_AFTER);
    if (follows != ANSWER_NO && is_offence(search, event, answer, &offence) &&
        comes_first(trial->dossier, &offence, &search->worst) && !is_excused(trial, &offence) &&
        comes_first(trial->dossier, &offence, &search->worst))
        search->worst = offence;
    return true;
}

void try_forbidden(struct trial *trial, const struct limits *limits)
{
    struct search search = {trial, limits, NULL, {.act = -1, .verdict = VERDICT_HOLDS}};
    for (size_t i = 0; i < trial->duty->fulfilments.count; i++) {
        search.pattern = &trial->duty->fulfilments.items[i].pattern;
        each_candidate(trial, &trial->duty->fulfilments.items[i], trial->trigger, seen, &search);
    }
    const struct offence *worst = &search.worst;
    struct attempt attempt = {.verdict = worst->verdict,
                              .act = worst->act,
                              .shown = -1,
                              .limits = *limits,
                              .doubtful = worst->doubtful};
    if (worst->verdict == VERDICT_UNKNOWN)
        attempt_miss(&attempt, worst->missing.event, worst->missing.kind, worst->missing.attribute);
    conclude(trial, &attempt);
}
