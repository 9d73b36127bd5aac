/* dossier: what an event says, read and set, and what a case is complete about. Must not judge. */
#include "dossier.h"

const struct attribute_value *event_value(const struct event *event, int attribute)
{
    if (!word_set_has(&event->present, attribute))
        return NULL;
    for (size_t i = 0; i < event->value_count; i++)
        if (event->values[i].attribute == attribute)
            return &event->values[i];
    return NULL;
}

void event_set_value(struct arena *arena, struct event *event, struct attribute_value value)
{
    struct attribute_value *values =
        arena_new_many(arena, event->value_count + 1, struct attribute_value);
    size_t count = 0;
    for (size_t i = 0; i < event->value_count; i++)
        if (event->values[i].attribute != value.attribute)
            values[count++] = event->values[i];
    values[count++] = value;
    event->values = values;
    event->value_count = count;
    word_set_add(&event->present, value.attribute);
}

void event_drop_value(struct event *event, int attribute)
{
    word_set_drop(&event->present, attribute);
}

bool dossier_is_complete(const struct dossier *dossier, int event, int kind)
{
    if (dossier->all_complete || word_set_has(&dossier->kinds_complete, kind))
        return true;
    return event >= 0 && word_set_has(&dossier->events[event].kinds_complete, kind);
}

bool event_is_complete(const struct dossier *dossier, int event, int attribute)
{
    return dossier->all_complete ||
           word_set_has(&dossier->events[event].attributes_complete, attribute);
}
