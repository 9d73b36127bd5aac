/* match: which events of a list's row are there already. An event has no name of its own in a list: it is the
 * one of its kind that says the same, or else one of its kind. Must not know what a kind is. */
#include "part.h"

static struct text kind_of(struct arena *arena, struct text event)
{
    return object_member(arena, object_read(arena, event), "kind");
}

/* The first event of the kind that nobody has, and that says the same (or anything). */
static int32_t find(struct arena *arena, struct text told, const struct told_case *there,
                    const bool *taken, bool must_be_same)
{
    struct told_difference difference;
    struct text kind = kind_of(arena, told);
    for (size_t i = 0; i < there->event_count; i++)
        if (!taken[i] && text_equal(kind, kind_of(arena, there->events[i])) &&
            !(must_be_same && event_differs(arena, told, there->events[i], &difference)))
            return (int32_t)i;
    return -1;
}

struct matched match_events(struct arena *arena, const struct told_case *told,
                            const struct told_case *there)
{
    struct matched matched = {arena_new_many(arena, told->event_count, int32_t),
                              arena_new_many(arena, told->event_count, bool), told->event_count};
    bool *taken = arena_new_many(arena, there->event_count, bool);
    for (size_t i = 0; i < told->event_count; i++) {
        matched.there_of[i] = find(arena, told->events[i], there, taken, true);
        if (matched.there_of[i] >= 0)
            taken[matched.there_of[i]] = true;
    }
    for (size_t i = 0; i < told->event_count; i++) {
        if (matched.there_of[i] >= 0)
            continue;
        matched.there_of[i] = find(arena, told->events[i], there, taken, false);
        matched.differs[i] = matched.there_of[i] >= 0;
        if (matched.differs[i])
            taken[matched.there_of[i]] = true;
    }
    return matched;
}
