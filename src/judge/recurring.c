/* recurring: a duty that comes back: each review starts the next period. An unseen review between two seen ones is
 * quite possible, so a gap is a fault only where the record is complete. */
#include "part.h"

enum { PERIODS_TRIED = 400 };

/* A period is judged by the act in force when it began (its clock), and no stronger than that clock's mark. */
static void conclude_period(struct trial *trial, const struct limits *limits,
                            struct attempt *attempt)
{
    if (limits->clock->source.mark != MARK_VERIFIED) {
        bool was_doubt = trial->doubt_only;
        trial->doubt_only = true;
        conclude(trial, attempt);
        trial->doubt_only = was_doubt;
    } else if (runs_over(trial, limits)) {
        struct attempt under_new = attempt_under_new_act(trial, limits);
        conclude_both(trial, attempt, &under_new);
    } else {
        conclude(trial, attempt);
    }
}

/* What was done before the day from which the time is counted keeps no period. */
static size_t first_that_counts(const struct trial *trial, size_t from, const struct limits *limits)
{
    const struct reviews *reviews = &trial->reviews;
    while (from < reviews->certain &&
           reviews->items[from].day.latest < limits->start.earliest)
        from++;
    return from;
}

/* The period is kept by any review within it; the next period runs from the last such one. */
static size_t last_in_time(const struct trial *trial, size_t from, const struct limits *limits)
{
    const struct reviews *reviews = &trial->reviews;
    size_t next = from;
    while (next < reviews->certain &&
           event_lateness(trial->dossier, reviews->items[next].event, limits) == LATENESS_IN_TIME)
        next++;
    return next;
}

/* The day on which a period begins selects the act. */
static struct limits next_period(const struct trial *trial, int32_t start)
{
    struct window window = window_of(trial->dossier, start);
    const struct clock *again = trial->duty->again ? trial->duty->again : trial->duty->rule.clock;
    const struct clock *then = rulebook_clock_on(trial->session->book, again, window.latest);
    return limits_from(trial, then ? then : again, start, window);
}

void try_recurring(struct trial *trial, const struct limits *limits)
{
    struct limits period = *limits;
    size_t at = 0;
    trial->reviews = reviews_of(trial);
    for (int round = 0; round < PERIODS_TRIED; round++) {
        at = first_that_counts(trial, at, &period);
        size_t next = last_in_time(trial, at, &period);
        if (next == at) {
            trial->review = at < trial->reviews.certain ? trial->reviews.items[at].event : -1;
            struct attempt attempt = attempt_period(trial, &period);
            conclude_period(trial, &period, &attempt);
            if (trial->review < 0 || attempt.verdict == VERDICT_HOLDS ||
                attempt.verdict == VERDICT_RUNS)
                return;
            next = at + 1;
        }
        at = next;
        period = next_period(trial, trial->reviews.items[next - 1].event);
    }
}
