/* told_order: events in an order in which they can be told. See told.h. */
#include "refs.h"
#include "told.h"

#include <string.h>

/* The events that one names, in one list for all: those of event i stand from first[i] to first[i + 1]. */
struct named {
    struct arena *arena;
    size_t event_count;
    int32_t *items;
    size_t count, room;
};

struct ordering {
    struct named named;
    size_t *first;
    int32_t *order; /* by place: the event that is to stand there */
    size_t placed;
    enum { NOT_SEEN, WAITING, PLACED } * states;
    int32_t *waiting; /* those that wait for what they name, the last one first to be looked at */
    size_t depth;
};

static void note(void *context, int64_t number)
{
    struct named *named = context;
    if (number < 0 || (uint64_t)number >= named->event_count)
        return;
    named->items =
        arena_room(named->arena, named->items, named->count, &named->room, sizeof *named->items);
    named->items[named->count++] = (int32_t)number;
}

static void wait(struct ordering *ordering, int32_t event)
{
    ordering->states[event] = WAITING;
    ordering->waiting[ordering->depth++] = event;
}

/* The first of those that the event names and that has no place yet; -1 = none. */
static int32_t lacking(const struct ordering *ordering, int32_t event)
{
    for (size_t i = ordering->first[event]; i < ordering->first[event + 1]; i++)
        if (ordering->states[ordering->named.items[i]] != PLACED)
            return ordering->named.items[i];
    return -1;
}

/* Places the event after all that it names. false when they name each other in a ring. */
static bool place(struct ordering *ordering, int32_t event)
{
    wait(ordering, event);
    while (ordering->depth) {
        int32_t last = ordering->waiting[ordering->depth - 1];
        int32_t before = lacking(ordering, last);
        if (before >= 0 && ordering->states[before] == WAITING)
            return false;
        if (before >= 0) {
            wait(ordering, before);
            continue;
        }
        ordering->states[last] = PLACED;
        ordering->order[ordering->placed++] = last;
        ordering->depth--;
    }
    return true;
}

static struct ordering begin(struct arena *arena, const struct told_case *told)
{
    size_t count = told->event_count;
    struct ordering ordering = {.named = {.arena = arena, .event_count = count}};
    ordering.first = arena_new_many(arena, count + 1, size_t);
    ordering.order = arena_new_many(arena, count + 1, int32_t);
    ordering.waiting = arena_new_many(arena, count + 1, int32_t);
    ordering.states = arena_allocate(arena, (count + 1) * sizeof *ordering.states);
    memset(ordering.states, 0, (count + 1) * sizeof *ordering.states);
    for (size_t i = 0; i < count; i++) {
        ordering.first[i] = ordering.named.count;
        event_refs(arena, told->events[i], note, &ordering.named);
    }
    ordering.first[count] = ordering.named.count;
    return ordering;
}

void case_order(struct arena *arena, struct told_case *told)
{
    size_t count = told->event_count;
    struct ordering ordering = begin(arena, told);
    for (size_t i = 0; i < count; i++)
        if (ordering.states[i] == NOT_SEEN && !place(&ordering, (int32_t)i))
            return;
    int32_t *to = arena_new_many(arena, count + 1, int32_t);
    struct text *events = arena_new_many(arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++)
        to[ordering.order[i]] = (int32_t)i;
    for (size_t i = 0; i < count; i++)
        events[i] = event_renumbered(arena, told->events[ordering.order[i]],
                                     (struct renumbered){to, count});
    told->events = events;
}
