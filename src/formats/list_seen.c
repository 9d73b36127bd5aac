/* list_seen: which case numbers have come before. Holds hashes only: were two ever alike, a case would merely
 * get its row number in its name. */
#include "list_part.h"

enum { FIRST_SLOTS = 1024 };

struct seen {
    struct arena *arena;
    uint64_t *slots; /* 0 = free */
    size_t size, count;
};

struct seen *seen_open(struct arena *arena)
{
    struct seen *seen = arena_new(arena, struct seen);
    *seen = (struct seen){arena, arena_new_many(arena, FIRST_SLOTS, uint64_t), FIRST_SLOTS, 0};
    return seen;
}

/* FNV-1a, then mixed so that the low bits depend on all; never 0. */
static uint64_t hash_of(struct text number)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < number.size; i++)
        hash = (hash ^ (unsigned char)number.bytes[i]) * UINT64_C(1099511628211);
    hash ^= hash >> 32;
    hash *= UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 29 ? hash ^ hash >> 29 : 1;
}

/* The slot of a hash, or the free one where it belongs. */
static uint64_t *slot_of(const struct seen *seen, uint64_t hash)
{
    size_t at = hash & (seen->size - 1);
    while (seen->slots[at] && seen->slots[at] != hash)
        at = (at + 1) & (seen->size - 1);
    return &seen->slots[at];
}

static void grow(struct seen *seen)
{
    struct seen larger = {seen->arena, arena_new_many(seen->arena, seen->size * 2, uint64_t),
                          seen->size * 2, seen->count};
    for (size_t i = 0; i < seen->size; i++)
        if (seen->slots[i])
            *slot_of(&larger, seen->slots[i]) = seen->slots[i];
    *seen = larger;
}

bool seen_add(struct seen *seen, struct text number)
{
    if (seen->count * 4 >= seen->size * 3)
        grow(seen);
    uint64_t hash = hash_of(number), *slot = slot_of(seen, hash);
    if (*slot)
        return false;
    *slot = hash;
    seen->count++;
    return true;
}
