/* place: on which days can each event have happened? Windows are narrowed from what is written about each event and
 * about its distance to others until nothing moves. Must not guess: a wide window is an honest answer. */
#include "dossier.h"

enum { PASSES = 16, ABOUT_DAYS = 3 };

static int32_t last_day_of(int32_t first, int precision)
{
    if (precision == PRECISION_MONTH)
        return day_add(first, (struct period){1, 0}, NULL) - 1;
    if (precision == PRECISION_YEAR)
        return day_add(first, (struct period){12, 0}, NULL) - 1;
    return first;
}

static bool is_dated(const struct event *event)
{
    return event->date != DAY_NONE;
}

/* No written time at all: only its place in the list speaks. */
static bool is_placed_by_order(const struct event *event)
{
    return !is_dated(event) && event->not_before == DAY_NONE && event->not_after == DAY_NONE &&
           event->after < 0 && event->before < 0;
}

static void start_window(struct event *event)
{
    event->earliest = is_dated(event) ? event->date : DAY_FIRST;
    event->latest = is_dated(event) ? last_day_of(event->date, event->precision) : DAY_LAST;
    if (event->not_before != DAY_NONE && event->not_before > event->earliest)
        event->earliest = event->not_before;
    if (event->not_after != DAY_NONE && event->not_after < event->latest)
        event->latest = event->not_after;
    event->cut = false;
}

static bool raise_earliest(struct event *event, int32_t day)
{
    if (day <= event->earliest)
        return false;
    event->earliest = day;
    return true;
}

static bool lower_latest(struct event *event, int32_t day)
{
    if (day >= event->latest)
        return false;
    event->latest = day;
    return true;
}

static struct period less(struct period period)
{
    return (struct period){-period.months, -period.days};
}

/* What "about" leaves open: three days and a quarter of the distance, on both sides. */
static int32_t slack_of(const struct event *event)
{
    if (event->offset_bound != OFFSET_ABOUT)
        return 0;
    return ABOUT_DAYS + (event->offset.months * 30 + event->offset.days) / 4;
}

/* Months have unequal lengths: 28 February lies a month after each of 28, 29, 30 and 31 January. So a distance cannot
 * simply be taken back. The last day from which the distance ends by that day: */
static int32_t last_start(int32_t end, struct period distance)
{
    int32_t start = day_add(end, less(distance), NULL);
    while (start < end && day_add(start + 1, distance, NULL) <= end)
        start++;
    return start;
}

/* The first day from which the distance ends on that day or later: */
static int32_t first_start(int32_t end, struct period distance)
{
    int32_t start = day_add(end, less(distance), NULL);
    while (start > DAY_FIRST && day_add(start - 1, distance, NULL) >= end)
        start--;
    return start;
}

/* The later of two events lies at the offset from the earlier one. Open ends (DAY_FIRST, DAY_LAST) stay open. */
static bool tie(struct event *earlier, struct event *later, const struct event *written)
{
    struct period distance = written->has_offset ? written->offset : (struct period){0, 0};
    int bound = written->has_offset ? written->offset_bound : OFFSET_AT_LEAST;
    int32_t slack = slack_of(written);
    bool moved = false;
    if (bound != OFFSET_AT_MOST) {
        if (earlier->earliest != DAY_FIRST)
            moved |= raise_earliest(later, day_add(earlier->earliest, distance, NULL) - slack);
        if (later->latest != DAY_LAST)
            moved |= lower_latest(earlier, last_start(later->latest, distance) + slack);
    }
    if (bound != OFFSET_AT_LEAST) {
        if (earlier->latest != DAY_LAST)
            moved |= lower_latest(later, day_add(earlier->latest, distance, NULL) + slack);
        if (later->earliest != DAY_FIRST)
            moved |= raise_earliest(earlier, first_start(later->earliest, distance) - slack);
    }
    if (earlier->earliest != DAY_FIRST)
        moved |= raise_earliest(later, earlier->earliest);
    if (later->latest != DAY_LAST)
        moved |= lower_latest(earlier, later->latest);
    return moved;
}

static bool tie_written(struct dossier *dossier)
{
    bool moved = false;
    for (size_t i = 0; i < dossier->event_count; i++) {
        struct event *event = &dossier->events[i];
        if (event->after >= 0)
            moved |= tie(&dossier->events[event->after], event, event);
        if (event->before >= 0)
            moved |= tie(event, &dossier->events[event->before], event);
    }
    return moved;
}

static bool tie_by_order(struct dossier *dossier)
{
    bool moved = false;
    int32_t reached = DAY_FIRST, limit = DAY_LAST;
    for (size_t i = 0; i < dossier->event_count; i++) {
        struct event *event = &dossier->events[i];
        if (is_placed_by_order(event))
            moved |= raise_earliest(event, reached);
        if (event->earliest > reached)
            reached = event->earliest;
    }
    for (size_t i = dossier->event_count; i-- > 0;) {
        struct event *event = &dossier->events[i];
        if (is_placed_by_order(event))
            moved |= lower_latest(event, limit);
        if (event->latest < limit)
            limit = event->latest;
    }
    return moved;
}

static void tie_all(struct dossier *dossier)
{
    for (int pass = 0; pass < PASSES; pass++) {
        bool moved = tie_written(dossier);
        moved |= tie_by_order(dossier);
        if (!moved)
            return;
    }
}

/* What follows a cut event lies after it, so it is cut too. */
static void cut_later(struct dossier *dossier, int32_t as_of)
{
    for (size_t i = 0; i < dossier->event_count; i++)
        dossier->events[i].cut = dossier->events[i].earliest > as_of;
}

static int32_t last_certain_day(const struct dossier *dossier)
{
    int32_t last = DAY_NONE;
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        if (event->earliest != DAY_FIRST && event->earliest > last)
            last = event->earliest;
    }
    return last;
}

/* Most exports say the full day of every event: then the windows are the days and nothing needs to be narrowed. */
static bool all_days_written(const struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->event_count; i++) {
        const struct event *event = &dossier->events[i];
        if (event->earliest != event->latest || event->after >= 0 || event->before >= 0)
            return false;
    }
    return true;
}

/* An event that lies after the day of judging may say what it likes: it is not seen. */
static int contradiction(const struct dossier *dossier)
{
    for (size_t i = 0; i < dossier->event_count; i++)
        if (!dossier->events[i].cut && dossier->events[i].earliest > dossier->events[i].latest)
            return (int)i;
    return -1;
}

int dossier_place(struct dossier *dossier, int32_t as_of_wanted)
{
    int32_t as_of = as_of_wanted != DAY_NONE ? as_of_wanted : dossier->evaluate_as_of;
    for (size_t i = 0; i < dossier->event_count; i++)
        start_window(&dossier->events[i]);
    if (!all_days_written(dossier))
        tie_all(dossier);
    if (as_of != DAY_NONE)
        cut_later(dossier, as_of);
    dossier->as_of = as_of != DAY_NONE ? as_of : last_certain_day(dossier);
    return contradiction(dossier);
}

int dossier_place_now(struct dossier *dossier, int32_t today)
{
    int contradictory = dossier_place(dossier, DAY_NONE);
    if (contradictory >= 0 || dossier->as_of == DAY_NONE || dossier->as_of >= today)
        return contradictory;
    return dossier_place(dossier, today);
}
