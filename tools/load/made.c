/* made: one case while it is being made: its events, how their days are written, what the record is
 * complete about, and the day it is judged. Must not know any statute. */
#include "load.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

int add_event(struct made *made, const struct scene *scene, enum kind kind, int day)
{
    if (made->count == EVENTS)
        abort();
    made->events[made->count] = (struct event){.kind = kind,
                                               .day = day,
                                               .on = {day, day},
                                               .origin = NONE,
                                               .minute = NONE,
                                               .child = scene ? scene->child : 0,
                                               .concerns = NONE};
    return made->count++;
}

void say(struct made *made, int slot, const char *format, ...)
{
    char *attributes = made->events[slot].attributes;
    size_t used = strlen(attributes), room = ATTRIBUTE_BYTES - used;
    va_list values;
    if (used) {
        attributes[used++] = ',';
        room--;
    }
    va_start(values, format);
    int size = vsnprintf(attributes + used, room, format, values);
    va_end(values);
    if (size < 0 || (size_t)size >= room)
        abort();
}

struct window when(const struct made *made, int slot)
{
    const struct event *event = &made->events[slot];
    if (event->written != WRITTEN_AFTER)
        return event->on;
    struct window origin = when(made, event->origin);
    return (struct window){origin.first + event->distance, origin.last + event->distance};
}

void judge_from(struct made *made, int day)
{
    if (day > made->as_of)
        made->as_of = day;
}

enum wish any_wish(struct chance *chance)
{
    static const int weights[] = {[WISH_KEPT] = 62,     [WISH_EDGE] = 8,   [WISH_BETWEEN] = 3,
                                  [WISH_DAY_AFTER] = 5, [WISH_LATE] = 4,   [WISH_NEVER] = 5,
                                  [WISH_RUNNING] = 6,   [WISH_UNSAID] = 4, [WISH_UNDATED] = 3};
    int drawn = chance_below(chance, 100);
    int wish = 0;
    while (drawn >= weights[wish])
        drawn -= weights[wish++];
    return (enum wish)wish;
}

static void write_month(struct event *event)
{
    int year, month, day;
    day_parts(event->day, &year, &month, &day);
    int first = day_of(year, month, 1);
    event->written = WRITTEN_MONTH;
    event->on = (struct window){first, day_plus(first, 1, 0) - 1};
}

static void write_limits(struct made *made, struct event *event, int start, int latest)
{
    int first = latest - chance_below(&made->chance, 12),
        last = latest + 1 + chance_below(&made->chance, 20);
    event->written = WRITTEN_LIMITS;
    event->on = (struct window){first < start ? start : first, last};
    event->day = chance_between(&made->chance, event->on.first, event->on.last);
}

/* Days are not known: within limits, or by the month, or only that it stands between two others. */
static int add_undated(struct made *made, struct scene *scene, enum kind kind, int start,
                       int latest)
{
    int slot = add_event(made, scene, kind, chance_between(&made->chance, start, latest));
    struct event *event = &made->events[slot];
    int form = chance_below(&made->chance, 4);
    bool review = kind == CONSIDERED ||
                  kind == RECONSIDERED; /* the next period counts from it: not too wide */
    if (form == 0) {
        write_month(event);
    } else if (form == 1 && !review) {
        event->written = WRITTEN_NOT;
        add_event(made, NULL, BOARD, latest + 1 + chance_below(&made->chance, 20));
    } else {
        write_limits(made, event, start, latest);
    }
    return slot;
}

static int act_day(struct made *made, enum wish wish, int start, struct limit limit)
{
    switch (wish) {
    case WISH_EDGE:
        return limit.latest;
    case WISH_BETWEEN:
        return limit.latest > limit.nominal
                   ? chance_between(&made->chance, limit.nominal + 1, limit.latest)
                   : limit.nominal;
    case WISH_DAY_AFTER:
        return limit.latest + 1;
    case WISH_LATE:
        return limit.latest + chance_between(&made->chance, 2, 45);
    default:
        return chance_between(&made->chance, start, limit.nominal);
    }
}

/* The act that keeps the duty or comes too late; NONE when the scene wants none. */
int add_act(struct made *made, struct scene *scene, enum kind kind, int start, struct limit limit)
{
    if (scene->wish == WISH_NEVER || scene->wish == WISH_RUNNING || scene->wish == WISH_UNSAID)
        return NONE;
    if (scene->wish == WISH_UNDATED)
        return add_undated(made, scene, kind, start, limit.latest);
    return add_event(made, scene, kind, act_day(made, scene->wish, start, limit));
}

void judge_by_wish(struct made *made, const struct scene *scene, int start, struct limit limit)
{
    if (scene->wish == WISH_RUNNING)
        judge_from(made, chance_between(&made->chance, start, limit.latest));
    else if (scene->wish == WISH_NEVER || scene->wish == WISH_UNSAID)
        judge_from(made, limit.latest + chance_between(&made->chance, 1, 120));
}

/* Says that the record is complete about the kinds: of the whole case, or around one event. */
void complete_by_wish(struct made *made, const struct scene *scene, int slot, uint64_t kinds)
{
    int percent = scene->wish == WISH_NEVER                                   ? 100
                  : scene->wish == WISH_LATE || scene->wish == WISH_DAY_AFTER ? 70
                                                                              : 30;
    if (scene->wish == WISH_UNSAID || !chance_percent(&made->chance, percent))
        return;
    int form = made->scene_count > 1 ? 2 : chance_below(&made->chance, 3);
    if (form == 0)
        made->all_complete = true;
    else if (form == 1)
        made->complete |= kinds;
    else
        made->events[slot].complete |= kinds;
}

/* What is placed only by the list lies between what stands before and after it. */
static void place_by_order(struct made *made, int at)
{
    struct event *event = &made->events[made->order[at]];
    event->on = (struct window){0, made->as_of};
    for (int i = 0; i < made->count; i++) {
        const struct event *other = &made->events[made->order[i]];
        if (other->written == WRITTEN_NOT || i == at)
            continue;
        struct window on = when(made, made->order[i]);
        if (i < at && on.first > event->on.first)
            event->on.first = on.first;
        if (i > at && on.last < event->on.last)
            event->on.last = on.last;
    }
}

void set_in_order(struct made *made)
{
    for (int i = 0; i < made->count; i++) {
        int at = i;
        while (at > 0 && made->events[made->order[at - 1]].day > made->events[i].day) {
            made->order[at] = made->order[at - 1];
            at--;
        }
        made->order[at] = i;
    }
    for (int i = 0; i < made->count; i++)
        made->events[made->order[i]].index = i;
    for (int i = 0; i < made->count; i++)
        if (made->events[made->order[i]].written == WRITTEN_NOT)
            place_by_order(made, i);
}
