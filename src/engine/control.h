/* control: what the judge says of all that has been recorded, for a period. Inside the room. */
#ifndef ENGINE_CONTROL_H
#define ENGINE_CONTROL_H

#include "way.h"

/* How many findings a rule gave with a status. */
struct control_count {
    const struct rule *rule;
    enum status status;
    size_t count;
};

struct control {
    const struct rulebook *rules;
    const struct authority_book *authority; /* NULL = there is no register */
    int32_t from, to, as_of;
    int32_t type, word; /* only this type of the catalogue, or this word of cases; -1 = any */
    struct arena *arena;
    struct builder verdict; /* JSON Lines */
    struct control_count *counts;
    size_t count, room;
    size_t cases, unread, events, decisions, checked;
};

/* control_case.c: one case, judged: its findings and its decisions of the period become lines, numbered as they were
 * recorded. scratch is used up. */
void control_case(struct control *control, struct arena *scratch, const struct folded_case *folded);

#endif
