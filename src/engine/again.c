/* again: is a deed in the very words of what the thing has already been told of the same? Then it is nothing
 * new, whatever state the thing is in now. Must not know what an event means. */
#include "way.h"

/* Of the same: of that kind, and of the row that the first fields name. */
static bool is_of_same(const struct way *way, const struct happened *happened)
{
    const struct event_kind *kind = way->deed->action->event;
    if (happened->kind != kind)
        return false;
    for (size_t i = 0; i < kind->names; i++) {
        struct said one = way->fields[i], other = happened->said[i];
        if (one.count != other.count || (one.count && !text_equal(one.items[0], other.items[0])))
            return false;
    }
    return true;
}

/* What would bring the thing into another state, and may be done in this one, has been undone since: an order that was
 * drafted anew is analysed anew, with whatever counts. */
static bool is_undone(const struct way *way)
{
    const struct action *action = way->deed->action;
    const char *state = action->event->state;
    return state && !text_is(way->thing.state, state) &&
           (!action->from || word_among(action->from, way->thing.state));
}

struct fault *way_told(struct way *way, struct fold *fold_out)
{
    *fold_out = (struct fold){.arena = way->arena};
    if (!way->thing.found)
        return NULL;
    return way_is_of_case(way) ? fold_case(way->engine, way->arena, &way->thing.stream, fold_out)
                               : fold_stream(way->engine, fold_out, &way->thing.stream);
}

struct fault *way_repeats(struct way *way, bool *repeated_out)
{
    struct fold fold;
    *repeated_out = false;
    if (!way->deed->action->again || !way->thing.found)
        return NULL;
    TRY(way_told(way, &fold));
    for (size_t i = fold.told_count; i > 0; i--) {
        const struct happened *happened = &fold.told[i - 1];
        if (!is_of_same(way, happened))
            continue;
        *repeated_out =
            !is_undone(way) &&
            text_equal(body_write(way->arena, happened->said, happened->said_count), way->body);
        way->answer->changes = !*repeated_out;
        return NULL;
    }
    return NULL;
}
