/* part_inside: the associated data of a part. Inside the room. */
#ifndef LEAF_PART_INSIDE_H
#define LEAF_PART_INSIDE_H

#include "part.h"

struct text part_associated(struct arena *arena, const struct part_place *place);

#endif
