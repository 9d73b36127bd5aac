/* limit: is an event late? Where a day is unknown the answer is sought over all possible days: only what holds on
 * every one of them is certain. Must not know which duty asks. */
#include "part.h"

enum {
    DAYS_TRIED = 1461, /* four years: every length of month */
    LATER_AT_MOST = 5, /* 1930:173 2 § never moves a day further (24 December on a Wednesday) */
    NO_DAY_BEFORE = 11323, /* 2001-01-01: the days tried lie after it where a start has no bounds */
    STEPS = 8,
    MONTH_SLACK = 3 /* 31 January and twice a month is 28 March, not the 31st */
};

/* How far an event lies after another, as far as their references say. */
struct distance {
    struct period least, most;
    int steps;
    bool is_written; /* else only the order is known */
    bool has_most;
};

struct tally {
    bool any_in_time, any_late, any_by_nominal;
    int32_t least_margin; /* days past the nominal day on the kindest course of events */
};

struct limits limits_from(const struct trial *trial, const struct clock *clock, int32_t start_event,
                          struct window start)
{
    struct limits limits = {.start = start,
                            .start_event = start_event,
                            .rival = start_event == trial->anchor ? trial->rival : -1,
                            .extension = -1,
                            .clock = clock};
    limits.first = calendar_due(start.earliest, clock->period, clock->moving);
    limits.last = start.earliest == start.latest
                      ? limits.first
                      : calendar_due(start.latest, clock->period, clock->moving);
    return limits;
}

struct limits limits_open(int32_t start_event, struct window start)
{
    struct due never = {.start = DAY_NONE, .nominal = DAY_LAST, .latest = DAY_LAST};
    return (struct limits){.first = never,
                           .last = never,
                           .start = start,
                           .start_event = start_event,
                           .rival = -1,
                           .extension = -1};
}

struct limits limits_fixed(const struct clock *clock, int32_t until, int32_t extension)
{
    /* A day that a decision has set is no statutory time: whether it moves is a matter of reading. */
    struct due due = calendar_due(until, (struct period){0, 0}, MOVES_PERHAPS);
    return (struct limits){.first = due,
                           .last = due,
                           .start = {until, until},
                           .start_event = -1,
                           .rival = -1,
                           .extension = extension,
                           .clock = clock};
}

static struct period sum(struct period one, struct period other)
{
    return (struct period){one.months + other.months, one.days + other.days};
}

static void add_step(struct distance *distance, const struct event *written)
{
    if (!written->has_offset || written->offset_bound == OFFSET_ABOUT) {
        distance->has_most = false;
        return;
    }
    bool exact = distance->steps++ == 0 ||
                 (!written->offset.months && !distance->least.months && !distance->most.months);
    int32_t slack = exact ? 0 : MONTH_SLACK;
    if (written->offset_bound != OFFSET_AT_MOST)
        distance->least = sum(sum(distance->least, written->offset), (struct period){0, -slack});
    if (written->offset_bound != OFFSET_AT_LEAST)
        distance->most = sum(sum(distance->most, written->offset), (struct period){0, slack});
    else
        distance->has_most = false;
}

/* Follows the references from the later event back to the earlier one. Without such a path only the order is known. */
static struct distance distance_between(const struct dossier *dossier, int32_t start, int32_t event)
{
    struct distance distance = {.is_written = true, .has_most = true};
    int32_t at = event;
    for (int step = 0; step < STEPS && at != start; step++) {
        if (dossier->events[start].before == at) {
            add_step(&distance, &dossier->events[start]);
            return distance;
        }
        if (dossier->events[at].after < 0)
            break;
        add_step(&distance, &dossier->events[at]);
        at = dossier->events[at].after;
    }
    return at == start ? distance : (struct distance){.is_written = false};
}

static void tally_day(struct tally *tally, const struct event *event, int32_t start,
                      const struct distance *distance, const struct clock *clock)
{
    int32_t earliest = day_add(start, distance->least, NULL), latest = event->latest;
    if (event->earliest > earliest)
        earliest = event->earliest;
    if (distance->has_most) {
        int32_t most = day_add(start, distance->most, NULL);
        if (most < latest)
            latest = most;
    }
    if (earliest > latest)
        return; /* no such course of events */
    struct due due = calendar_due(start, clock->period, clock->moving);
    tally->any_in_time |= earliest <= due.latest;
    tally->any_late |= latest > due.latest;
    tally->any_by_nominal |= earliest <= due.nominal;
    if (earliest - due.nominal < tally->least_margin)
        tally->least_margin = earliest - due.nominal;
}

static enum lateness verdict_of(const struct tally *tally, enum moving moving, bool all_tried)
{
    if (!tally->any_in_time && tally->any_late)
        return all_tried ? LATENESS_LATE : LATENESS_PAST_NOMINAL;
    if (!tally->any_late)
        return moving == MOVES_PERHAPS && !tally->any_by_nominal && tally->any_in_time
                   ? LATENESS_BETWEEN
                   : LATENESS_IN_TIME;
    return tally->any_by_nominal ? LATENESS_MIXED : LATENESS_PAST_NOMINAL;
}

/* Least and most days between two lengths counted from the same day: a month is 28 to 31 days. */
static struct window difference(struct period length, struct period limit)
{
    int32_t months = length.months - limit.months, days = length.days - limit.days;
    if (months == 0)
        return (struct window){days, days};
    return (struct window){(months > 0 ? months * 28 : months * 31) + days - 3,
                           (months > 0 ? months * 31 : months * 28) + days + 3};
}

/* How many days after the nominal day the last day can lie. */
static int32_t later_at_most(const struct clock *clock)
{
    return clock->moving == MOVES_NOT ? 0 : LATER_AT_MOST;
}

/* What the written distance alone settles, whatever day the start was; mixed when the days have to be tried. */
static enum lateness by_distance(const struct distance *distance, const struct clock *clock)
{
    if (difference(distance->least, clock->period).earliest > later_at_most(clock))
        return LATENESS_LATE;
    if (distance->has_most && difference(distance->most, clock->period).latest <= 0)
        return LATENESS_IN_TIME;
    return LATENESS_MIXED;
}

static enum lateness over_all_days(const struct dossier *dossier, int32_t event,
                                   const struct limits *limits, struct distance distance)
{
    struct tally tally = {.least_margin = INT32_MAX};
    int32_t first = limits->start.earliest, last = limits->start.latest;
    if (last == DAY_LAST)
        last = (first > NO_DAY_BEFORE ? first : NO_DAY_BEFORE) + DAYS_TRIED;
    bool all_tried = limits->start.latest - first < DAYS_TRIED;
    if (last - first > DAYS_TRIED)
        first = last - DAYS_TRIED;
    for (int32_t start = last; start >= first; start--) {
        tally_day(&tally, &dossier->events[event], start, &distance, limits->clock);
        if (tally.any_in_time && tally.any_late && tally.any_by_nominal)
            return LATENESS_MIXED;
    }
    return verdict_of(&tally, limits->clock->moving,
                      all_tried || tally.least_margin > later_at_most(limits->clock));
}

/* Start and event taken each for itself: enough when one of them is a known day. */
static enum lateness by_ends(struct window event, const struct limits *limits)
{
    struct tally tally = {
        .any_in_time = event.earliest <= limits->last.latest,
        .any_late = event.latest > limits->first.latest,
        .any_by_nominal = event.earliest <= limits->last.nominal,
    };
    enum lateness lateness = verdict_of(&tally, limits->last.moving, true);
    bool day_is_known =
        limits->start.earliest == limits->start.latest && limits->last.moving != MOVES_PERHAPS;
    return lateness == LATENESS_PAST_NOMINAL && day_is_known ? LATENESS_MIXED : lateness;
}

enum lateness event_lateness(const struct dossier *dossier, int32_t event,
                             const struct limits *limits)
{
    enum lateness lateness = by_ends(window_of(dossier, event), limits);
    if (!limits->clock)
        return limits->last.latest == DAY_LAST ? LATENESS_IN_TIME : lateness;
    bool start_known = limits->start.earliest == limits->start.latest;
    bool perhaps_between = limits->clock->moving == MOVES_PERHAPS &&
                           dossier->events[event].latest > limits->first.nominal;
    bool is_settled = lateness == LATENESS_IN_TIME
                          ? !perhaps_between
                          : lateness != LATENESS_MIXED && lateness != LATENESS_PAST_NOMINAL;
    if (start_known || limits->start_event < 0 || limits->rival >= 0 || is_settled)
        return lateness;
    struct distance distance = distance_between(dossier, limits->start_event, event);
    if (!distance.is_written)
        return lateness;
    enum lateness settled = by_distance(&distance, limits->clock);
    return settled != LATENESS_MIXED ? settled : over_all_days(dossier, event, limits, distance);
}

enum lateness day_lateness(int32_t day, const struct limits *limits)
{
    if (day == DAY_NONE)
        return LATENESS_MIXED;
    return by_ends((struct window){day, day}, limits);
}
