/* id_set: open addressing, at most three quarters full; an arena for each size, so that an outgrown one is given
 * back. */
#include "id_set.h"

enum { FIRST_ROOM = 1024 };

static void use_room(struct id_set *set, size_t room)
{
    set->arena = arena_open(room * sizeof *set->slots);
    set->slots = arena_new_many(set->arena, room, uint64_t);
    set->room = room;
    set->count = 0;
}

void id_set_open(struct id_set *set)
{
    use_room(set, FIRST_ROOM);
}

void id_set_close(struct id_set *set)
{
    arena_close(set->arena);
}

/* FNV-1a, then stirred so that also the low bits depend on all letters. */
uint64_t id_set_sum(struct text id)
{
    uint64_t sum = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < id.size; i++)
        sum = (sum ^ (unsigned char)id.bytes[i]) * UINT64_C(1099511628211);
    sum ^= sum >> 33;
    sum *= UINT64_C(0xff51afd7ed558ccd);
    sum ^= sum >> 33;
    return sum ? sum : 1;
}

static bool place(struct id_set *set, uint64_t sum)
{
    size_t at = sum & (set->room - 1);
    while (set->slots[at] && set->slots[at] != sum)
        at = (at + 1) & (set->room - 1);
    bool is_new = set->slots[at] == 0;
    set->slots[at] = sum;
    set->count += is_new;
    return is_new;
}

static void grow(struct id_set *set)
{
    struct id_set smaller = *set;
    use_room(set, smaller.room * 2);
    for (size_t i = 0; i < smaller.room; i++)
        if (smaller.slots[i])
            place(set, smaller.slots[i]);
    id_set_close(&smaller);
}

bool id_set_add(struct id_set *set, uint64_t sum)
{
    if (set->count >= set->room / 4 * 3)
        grow(set);
    return place(set, sum);
}
