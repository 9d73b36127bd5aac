/* copy: a case that differs from the real one in a single thing. Must not judge. */
#include "part.h"

#include <string.h>

struct dossier *copy_of(struct search *search)
{
    const struct dossier *from = search->inquiry->dossier;
    struct dossier *copy = arena_new(search->arena, struct dossier);
    *copy = *from;
    copy->as_of = search->as_of;
    copy->events = arena_new_many(search->arena, from->event_count + 1, struct event);
    memcpy(copy->events, from->events, from->event_count * sizeof *copy->events);
    copy->parties = arena_new_many(search->arena, from->party_count + 1, struct party);
    if (from->party_count)
        memcpy(copy->parties, from->parties, from->party_count * sizeof *copy->parties);
    return copy;
}

/* Last in the list: between the others it would narrow those that are placed by order alone. */
int32_t copy_add(struct search *search, struct dossier *copy, const struct event *event)
{
    ensure(copy->event_count == search->inquiry->dossier->event_count);
    copy->events[copy->event_count] = *event;
    return (int32_t)copy->event_count++;
}

void event_set_day(struct event *event, int32_t day)
{
    event->date = event->earliest = event->latest = day;
    event->precision = PRECISION_DAY;
    event->not_before = event->not_after = DAY_NONE;
    event->after = event->before = -1;
    event->has_offset = event->cut = false;
}

static const struct word_set every_word = {{UINT64_MAX, UINT64_MAX}};

void copy_spell_out(struct dossier *copy)
{
    if (!copy->all_complete)
        return;
    copy->all_complete = false;
    copy->kinds_complete = every_word;
    copy->parties_complete = true;
    copy->order_complete |=
        copy->order_row_count > 0; /* without rows it said nothing of an order */
    for (size_t i = 0; i < copy->event_count; i++) {
        copy->order_complete |= copy->events[i].order_complete;
        copy->events[i].attributes_complete = every_word;
    }
}

struct dossier *copy_open_kind(struct search *search, int kind)
{
    struct dossier *copy = copy_of(search);
    copy_spell_out(copy);
    word_set_drop(&copy->kinds_complete, kind);
    for (size_t i = 0; i < copy->event_count; i++)
        word_set_drop(&copy->events[i].kinds_complete, kind);
    return copy;
}
