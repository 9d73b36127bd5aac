/* dossier: reading what a case holds and what it is complete about. Must not judge. */
#include "dossier.h"

const struct value *event_value(const struct event *event, int attribute)
{
    if (!word_set_has(&event->present, attribute))
        return NULL;
    for (size_t i = 0; i < event->value_count; i++)
        if (event->values[i].attribute == attribute)
            return &event->values[i];
    return NULL;
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
