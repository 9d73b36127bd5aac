/* refs: events name each other by number, and get other numbers when they stand in another order. Must not know what a
 * reference is for. */
#ifndef FORMATS_REFS_H
#define FORMATS_REFS_H

#include "json/json.h"

/* The event with number i gets the number to[i]; numbers beyond count stay. */
struct renumbered {
    const int32_t *to;
    size_t count;
};

bool renumbered_changes(struct renumbered numbers);
int64_t renumbered_one(struct renumbered numbers, int64_t number);

/* A number, or a list of them; whatever else stands inside is left as it is. NULL is nothing. */
void renumbered_value(struct json_node *value, struct renumbered numbers);

/* Does the attribute of the vocabulary (-1 = none) hold numbers of events? */
bool attribute_is_ref(int attribute);

/* An event (a JSON object) that names others, with other numbers for them; as it was when it is none. */
struct text event_renumbered(struct arena *arena, struct text event, struct renumbered numbers);

/* Calls `each` with every number by which the event names another. */
typedef void refs_each(void *context, int64_t number);
void event_refs(struct arena *arena, struct text event, refs_each *each, void *context);

#endif
