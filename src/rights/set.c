/* set: see set.h. Open addressing, at most half full. */
#include "set.h"

static size_t place_of(const struct set *set, struct text text)
{
    uint64_t hash = 1469598103934665603U; /* FNV-1a: keys of cases are the municipality's own */
    for (size_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)text.bytes[i]) * 1099511628211U;
    size_t place = (size_t)(hash ^ hash >> 32) & (set->room - 1);
    while (set->places[place].bytes && !text_equal(set->places[place], text))
        place = (place + 1) & (set->room - 1);
    return place;
}

void set_init(struct set *set, struct arena *arena, size_t most)
{
    set->room = 2;
    while (set->room < most * 2 + 2)
        set->room *= 2;
    set->places = arena_new_many(arena, set->room, struct text);
}

void set_add(struct set *set, struct text text)
{
    set->places[place_of(set, text)] = text;
}

bool set_has(const struct set *set, struct text text)
{
    return set->places[place_of(set, text)].bytes != NULL;
}
