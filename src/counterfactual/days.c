/* days: on which days would an event have given another answer? Every day is judged; days in a row that say the same
 * become one stretch. */
#include "part.h"

enum {
    DAYS_AT_MOST = 400, /* a year and a month: no period of the law is longer but for majority */
    DAYS_AROUND =
        8, /* of a very long case only the days around the limit; holidays last no longer */
    MANY_EVENTS = 400
};

static int32_t last_limit(const struct finding *finding)
{
    int32_t limit = DAY_NONE;
    for (size_t i = 0; i < finding->reading_count; i++) {
        int32_t latest = finding->readings[i].due.latest;
        if (latest > DAY_FIRST && latest < DAY_LAST && latest > limit)
            limit = latest;
    }
    return limit;
}

static int32_t start_day(const struct search *search)
{
    const struct finding *finding = search->inquiry->finding;
    const struct dossier *dossier = search->inquiry->dossier;
    int32_t start = finding->readings[0].start_event;
    const struct event *event = &dossier->events[start >= 0 ? start : finding->facts[0]];
    return event->earliest > DAY_FIRST ? event->earliest
           : event->latest < DAY_LAST  ? event->latest
                                       : DAY_FIRST;
}

struct day_span days_to_try(const struct search *search)
{
    const struct dossier *dossier = search->inquiry->dossier;
    int32_t start = start_day(search), limit = last_limit(search->inquiry->finding);
    if (start == DAY_FIRST || search->as_of == DAY_NONE)
        return (struct day_span){0, -1};
    if (limit == DAY_NONE)
        limit = start;
    int32_t around = dossier->event_count > MANY_EVENTS ? DAYS_AROUND : DAYS_AT_MOST;
    struct day_span span = {start, search->as_of};
    if (span.from < limit - around)
        span.from = limit - around;
    if (span.to > limit + around)
        span.to = limit + around;
    return span;
}

bool ends_today(const struct search *search, struct day_span span)
{
    return span.to == search->as_of;
}

bool begins_with_start(const struct search *search, struct day_span span)
{
    return span.from == start_day(search);
}

/* The copy with the event on the day. With placed the rest of the case follows; false when it then contradicts
 * itself: no such course of events. */
static bool set_day(struct dossier *copy, int32_t event, int32_t day, bool placed)
{
    if (!placed) {
        event_set_day(&copy->events[event], day);
        return true;
    }
    copy->events[event].date = day;
    copy->events[event].precision = PRECISION_DAY;
    return dossier_place(copy, copy->as_of) < 0;
}

bool stretch_add(struct stretch stretches[STRETCHES], size_t *count, int32_t day,
                 const struct retried *said)
{
    struct stretch *last = *count ? &stretches[*count - 1] : NULL;
    if (last && last->last == day - 1 && said_alike(&last->said, said)) {
        last->last = day;
        return true;
    }
    if (*count == STRETCHES)
        return false;
    stretches[(*count)++] = (struct stretch){day, day, *said};
    return true;
}

size_t stretches_of(struct search *search, struct dossier *copy, int32_t event,
                    struct day_span span, bool placed, struct stretch out[STRETCHES])
{
    size_t count = 0;
    for (int32_t day = span.from; day <= span.to; day++) {
        if (!set_day(copy, event, day, placed))
            continue;
        struct retried said = retry(search, copy);
        if (!stretch_add(out, &count, day, &said))
            return count;
    }
    return count;
}

void keep_stretches(struct search *search, const struct counterfactual *pattern,
                    const struct stretch *stretches, size_t count, struct day_span span)
{
    for (size_t i = 0; i < count; i++) {
        struct counterfactual change = *pattern;
        change.first = stretches[i].first;
        change.last = stretches[i].last;
        change.from_the_start &= change.first == span.from;
        change.to_the_end &= change.last == span.to;
        keep(search, &change, &stretches[i].said);
    }
}
