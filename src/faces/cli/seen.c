/* seen: open addressing, at most three quarters full; an arena for each size, so that an outgrown one is given back. */
#include "seen.h"

enum { FIRST_ROOM = 1024 };

static void use_room(struct seen *seen, size_t room)
{
    seen->arena = arena_open(room * sizeof *seen->slots);
    seen->slots = arena_new_many(seen->arena, room, uint64_t);
    seen->room = room;
    seen->count = 0;
}

void seen_open(struct seen *seen)
{
    use_room(seen, FIRST_ROOM);
}

void seen_close(struct seen *seen)
{
    arena_close(seen->arena);
}

/* FNV-1a, then stirred so that also the low bits depend on all letters. */
uint64_t seen_sum(struct text id)
{
    uint64_t sum = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < id.size; i++)
        sum = (sum ^ (unsigned char)id.bytes[i]) * UINT64_C(1099511628211);
    sum ^= sum >> 33;
    sum *= UINT64_C(0xff51afd7ed558ccd);
    sum ^= sum >> 33;
    return sum ? sum : 1;
}

static bool place(struct seen *seen, uint64_t sum)
{
    size_t at = sum & (seen->room - 1);
    while (seen->slots[at] && seen->slots[at] != sum)
        at = (at + 1) & (seen->room - 1);
    bool is_new = seen->slots[at] == 0;
    seen->slots[at] = sum;
    seen->count += is_new;
    return is_new;
}

static void grow(struct seen *seen)
{
    struct seen smaller = *seen;
    use_room(seen, smaller.room * 2);
    for (size_t i = 0; i < smaller.room; i++)
        if (smaller.slots[i])
            place(seen, smaller.slots[i]);
    seen_close(&smaller);
}

bool seen_add(struct seen *seen, uint64_t sum)
{
    if (seen->count >= seen->room / 4 * 3)
        grow(seen);
    return place(seen, sum);
}
