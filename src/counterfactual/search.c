/* search: which single changes are tried for a broken duty, for one that cannot be determined and for one that is
 * still running. */
#include "part.h"

#include <string.h>

/* The act on another day. */
static void ask_moved(struct search *search, int32_t act)
{
    struct day_span span = days_to_try(search);
    struct stretch stretches[STRETCHES];
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_MOVED, act);
    size_t count = stretches_of(search, copy, act, span, false, stretches);
    change.model = search->inquiry->dossier->events[act];
    change.kind = change.model.kind;
    change.from_the_start = begins_with_start(search, span);
    change.to_the_end = ends_today(search, span);
    keep_stretches(search, &change, stretches, count, span);
}

static void ask_removed(struct search *search, int32_t act)
{
    struct dossier *copy = copy_of(search);
    struct counterfactual change = change_of(IF_REMOVED, act);
    change.model = copy->events[act];
    copy->events[act].cut = true;
    struct retried said = retry(search, copy);
    keep(search, &change, &said);
}

/* The event on each day on which it can have happened; the rest of the case follows. */
static void ask_day(struct search *search, int32_t event)
{
    enum { DAYS_AT_MOST = 800 };
    const struct dossier *dossier = search->inquiry->dossier;
    const struct event *open = &dossier->events[event];
    struct stretch stretches[STRETCHES];
    struct day_span span = {open->earliest,
                            open->latest > dossier->as_of ? dossier->as_of : open->latest};
    struct counterfactual change = change_of(IF_MOVED, event);
    change.to_the_end = open->latest == DAY_LAST;
    if (span.to - span.from > DAYS_AT_MOST)
        span.from = span.to - DAYS_AT_MOST;
    change.model = *open;
    size_t count = stretches_of(search, copy_of(search), event, span, true, stretches);
    keep_stretches(search, &change, stretches, count, span);
}

/* A doubt may rest on nothing but the day that the time counts from not being known. */
static void ask_start_day(struct search *search)
{
    const struct dossier *dossier = search->inquiry->dossier;
    int32_t start = search->inquiry->finding->readings[0].start_event;
    if (search->now == THEN_DOUBT && start >= 0 && dossier->as_of != DAY_NONE &&
        dossier->events[start].earliest != dossier->events[start].latest)
        ask_day(search, start);
}

/* What the starting event would have had to say, so that the rule did not speak of it at all. */
static void ask_silence(struct search *search)
{
    const struct pattern *trigger = &search->duty->trigger;
    int32_t event = search->inquiry->finding->facts[0];
    for (size_t i = 0; i < trigger->count; i++) {
        const struct alternative *alternative = &trigger->alternatives[i];
        if (alternative->kind != search->inquiry->dossier->events[event].kind)
            continue;
        for (size_t j = 0; j < alternative->test_count; j++)
            if (alternative->tests[j].kind == TEST_ABSENT)
                ask_stated(search, event, alternative->tests[j].attribute);
    }
}

static void ask_broken(struct search *search)
{
    const struct finding *finding = search->inquiry->finding;
    const struct duty *duty = search->duty;
    if (duty->forbidden && finding->act >= 0) {
        ask_other_person(search);
        if (search->count == 0)
            ask_removed(search, finding->act);
    }
    if (finding->act >= 0 && !duty->decider && (!duty->forbidden || duty->rule.clock))
        ask_moved(search, finding->act);
    if (!duty->forbidden && !duty->decider)
        ask_added(search, &duty->fulfilments, IF_ADDED);
    ask_start_day(search);
    ask_extensions(search);
    ask_added(search, &duty->stops, IF_ENDED);
    ask_exceptions(search);
    ask_silence(search);
    if (duty->decider)
        ask_decider(search);
    ask_open_record(search);
}

static void ask_fact(struct search *search, const struct missing_fact *missing)
{
    if (missing->kind == MISSING_AGE)
        ask_age(search, missing->event);
    if (missing->kind == MISSING_AGE || missing->event < 0)
        return;
    if (missing->attribute >= 0)
        ask_value(search, missing->event, missing->attribute);
    else if (missing->kind < 0 && search->inquiry->dossier->as_of != DAY_NONE)
        ask_day(search, missing->event);
}

static void ask_unknown(struct search *search)
{
    const struct finding *finding = search->inquiry->finding;
    for (size_t i = 0; i < finding->missing_count; i++)
        ask_fact(search, &finding->missing[i]);
    if (!search->duty->decider) {
        if (!search->duty->forbidden)
            ask_added(search, &search->duty->fulfilments, IF_ADDED);
        ask_extensions(search);
        ask_added(search, &search->duty->stops, IF_ENDED);
        ask_exceptions(search);
    }
    ask_closed_record(search);
}

/* The day after the last one comes and nothing has been done; or it has been. */
static void ask_coming(struct search *search)
{
    const struct finding *finding = search->inquiry->finding;
    if (finding->date == DAY_NONE)
        return;
    search->as_of = finding->date + 1;
    struct counterfactual change = change_of(IF_STILL_NOTHING, finding->facts[0]);
    struct retried said = retry(search, copy_of(search));
    change.first = change.last = search->as_of;
    keep(search, &change, &said);
    search->as_of = finding->date;
    if (!search->duty->forbidden)
        ask_added(search, &search->duty->fulfilments, IF_ADDED);
    ask_added(search, &search->duty->stops, IF_ENDED);
}

/* The order in which outcomes are told; within one as they were found. */
static struct counterfactuals sorted(const struct search *search)
{
    static const enum then order[] = {THEN_KEPT,  THEN_NOT_CONCERNED, THEN_COMING,
                                      THEN_DOUBT, THEN_FAULT,         THEN_UNKNOWN};
    struct counterfactual *items =
        arena_new_many(search->arena, search->count, struct counterfactual);
    size_t count = 0;
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        for (size_t j = 0; j < search->count; j++)
            if (search->found[j].outcome == order[i])
                items[count++] = search->found[j];
    return (struct counterfactuals){items, count, search->tried};
}

void counterfactuals_find(const struct inquiry *inquiry, struct arena *arena,
                          struct counterfactuals *found_out)
{
    struct search *search = arena_new(arena, struct search);
    search->inquiry = inquiry;
    search->duty = rulebook_duty_of(inquiry->book, inquiry->finding->rule);
    search->arena = arena;
    search->scratch = arena_open(0);
    search->now = outcome_of_status(inquiry->finding->status);
    search->as_of = inquiry->dossier->as_of;
    ensure(search->duty);
    if (search->now == THEN_UNKNOWN)
        ask_unknown(search);
    else if (search->now == THEN_COMING)
        ask_coming(search);
    else
        ask_broken(search);
    arena_close(search->scratch);
    *found_out = sorted(search);
}
