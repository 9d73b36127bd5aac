/* extend: a limit that a decision has put off. Only an extension decided by the last day counts; one whose day or end
 * is unknown makes the answer unknown, never a fault. */
#include "part.h"

enum { EXTENSIONS = 16 };

struct extension {
    int32_t event;
    enum answer answer;
};

struct extensions {
    const struct dossier *dossier;
    struct extension items[EXTENSIONS];
    size_t count;
};

static bool collect(void *context, int32_t event, enum answer answer)
{
    struct extensions *found = context;
    if (found->count < EXTENSIONS)
        found->items[found->count++] = (struct extension){event, answer};
    return found->count < EXTENSIONS;
}

static struct extensions extensions_of(const struct trial *trial)
{
    struct extensions found = {.dossier = trial->dossier};
    for (size_t i = 0; i < trial->duty->extensions.count; i++)
        each_candidate(trial, &trial->duty->extensions.items[i], trial->trigger, collect, &found);
    return found;
}

/* One round: the limit moves when an extension decided by it ends later. strict: certainly decided in time and
 * certainly of this duty. Answers false when nothing moves it. */
static bool move(const struct extensions *found, struct limits *limits, bool strict,
                 struct attempt *attempt)
{
    for (size_t i = 0; i < found->count; i++) {
        int32_t event = found->items[i].event;
        enum lateness decided = event_lateness(found->dossier, event, limits);
        bool in_time = decided == LATENESS_IN_TIME || decided == LATENESS_BETWEEN;
        if (decided == LATENESS_LATE ||
            (strict && (!in_time || found->items[i].answer != ANSWER_YES)))
            continue;
        const struct attribute_value *until =
            event_value(&found->dossier->events[event], ATTRIBUTE_UNTIL);
        if (!until) {
            if (!strict)
                attempt_miss(attempt, event, -1, ATTRIBUTE_UNTIL);
            continue;
        }
        if (until->as.number <= limits->last.nominal)
            continue;
        *limits = limits_fixed(limits->clock, until->as.number, event);
        return true;
    }
    return false;
}

static struct limits limits_moved(const struct extensions *found, struct limits limits, bool strict,
                                  struct attempt *attempt)
{
    for (size_t round = 0; round < EXTENSIONS && move(found, &limits, strict, attempt); round++)
        continue;
    return limits;
}

/* Broken against the latest possible limit: is an unseen extension excluded? */
static struct attempt unless_unseen(const struct trial *trial, struct attempt attempt)
{
    for (size_t i = 0; i < trial->duty->extensions.count; i++) {
        const struct pattern *pattern = &trial->duty->extensions.items[i].pattern;
        size_t at = 0;
        for (int32_t kind; (kind = next_open_kind(trial, attempt.act, pattern, &at)) >= 0;) {
            attempt.verdict = VERDICT_UNKNOWN;
            attempt_miss(&attempt, trial->trigger, kind, -1);
        }
    }
    return attempt;
}

struct attempt extend_attempt(const struct trial *trial, struct attempt attempt)
{
    if (trial->duty->extensions.count == 0 || attempt.verdict == VERDICT_HOLDS)
        return attempt;
    struct extensions found = extensions_of(trial);
    struct attempt open = {0};
    struct limits certain = limits_moved(&found, attempt.limits, true, &open);
    struct limits possible = limits_moved(&found, attempt.limits, false, &open);
    if (certain.extension >= 0)
        attempt = attempt_duty(trial, &certain);
    if (!is_broken(attempt.verdict))
        return attempt;
    if (open.missing_count) {
        attempt.verdict = VERDICT_UNKNOWN;
        for (size_t i = 0; i < open.missing_count; i++)
            attempt_miss(&attempt, open.missing[i].event, open.missing[i].kind,
                         open.missing[i].attribute);
        return attempt;
    }
    if (possible.last.latest > certain.last.latest) {
        struct attempt kinder = attempt_duty(trial, &possible);
        if (!is_broken(kinder.verdict)) {
            kinder.verdict = VERDICT_UNKNOWN;
            attempt_miss(&kinder, possible.extension, -1, -1);
            return kinder;
        }
        attempt = kinder;
    }
    return unless_unseen(trial, attempt);
}
