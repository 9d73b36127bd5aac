/* set: texts, to be found again. Inside the room. */
#ifndef RIGHTS_SET_H
#define RIGHTS_SET_H

#include "base/base.h"

struct set {
    struct text *places; /* bytes NULL = free */
    size_t room;         /* a power of two */
};

/* For at most `most` texts, which must live as long. */
void set_init(struct set *set, struct arena *arena, size_t most);
void set_add(struct set *set, struct text text);
bool set_has(const struct set *set, struct text text);

#endif
