/* way_said: what a deed has been given, and what has been found of it. Must not ask anybody. */
#include "way.h"

#include <string.h>

struct said way_said(const struct way *way, const char *name)
{
    for (size_t i = 0; i < way->said_count; i++)
        if (strcmp(way->said[i].input->name, name) == 0)
            return way->said[i];
    return (struct said){0};
}

void way_finds(struct way *way, struct builder *verdict, const struct dossier *dossier,
               const struct finding *finding)
{
    way->weighed.faults += finding->status == STATUS_FAULT;
    way->weighed.doubts += finding->status == STATUS_DOUBT;
    findings_json_add(verdict, LANGUAGE_SV, dossier, finding);
}

bool way_is_of_case(const struct way *way)
{
    return text_is(TEXT_LITERAL(THING_CASE), way->deed->action->event->thing);
}
