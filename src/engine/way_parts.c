/* way_parts: what the entry of a deed will say, in parts, and the units that they are sealed in. Must not know what a
 * part means. */
#include "way.h"

/* What the entry will say, in parts; those without words are not there. */
size_t way_parts(const struct way *way, struct ledger_part parts[WAY_PARTS])
{
    const struct ledger_part all[WAY_PARTS] = {
        {.class = text_of(way->deed->action->event->class), .text = way->body},
        {.class = TEXT_LITERAL(CLASS_VERDICT), .text = way->weighed.verdict},
        {.class = TEXT_LITERAL(CLASS_OPERATOR), .text = way->deed->operator} };
    size_t count = 0;
    for (size_t i = 0; i < WAY_PARTS; i++)
        if (all[i].text.size)
            parts[count++] = all[i];
    return count;
}

struct fault *way_find_units(struct way *way, struct ledger_part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        parts[i].unit = way->units[i];
        if (i >= way->unit_count)
            TRY(thing_unit(way->engine->store, way->arena, &way->thing.stream, parts[i].class,
                           &parts[i].unit));
    }
    return NULL;
}

/* A case has the units that its events have brought: a reader knows them as long as what it judged by holds. */
struct fault *way_note_units(struct way *way)
{
    struct ledger_part parts[WAY_PARTS];
    if (!way_is_of_case(way) || !way->thing.found)
        return NULL;
    size_t count = way_parts(way, parts);
    TRY(way_find_units(way, parts, count));
    for (size_t i = 0; i < count; i++)
        way->units[i] = parts[i].unit;
    way->unit_count = count;
    return NULL;
}
