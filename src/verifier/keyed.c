/* keyed: open addressing in one array that doubles. Must not know what its keys are. */
#include "keyed.h"

#include "crypt/crypt.h"

#include <string.h>

enum { FIRST_ROOM = 1024 };

static struct arena *slots_open(size_t room, struct keyed_slot **slots_out)
{
    struct arena *arena = arena_open(0);
    *slots_out = arena_new_many(arena, room, struct keyed_slot);
    return arena;
}

void keyed_open(struct keyed *keyed)
{
    *keyed = (struct keyed){.room = FIRST_ROOM};
    keyed->arena = slots_open(keyed->room, &keyed->slots);
    chance_fill(&keyed->seed, sizeof keyed->seed);
}

void keyed_close(struct keyed *keyed)
{
    arena_close(keyed->arena);
    *keyed = (struct keyed){0};
}

struct keyed_key keyed_key(const void *bytes, size_t size)
{
    struct keyed_key key = {0};
    ensure(size <= KEYED_KEY_SIZE);
    memcpy(key.words, bytes, size);
    return key;
}

static uint64_t mix(uint64_t word)
{
    word = (word ^ word >> 32) * UINT64_C(0x9E3779B97F4A7C15);
    return word ^ word >> 29;
}

static bool key_equal(const struct keyed_key *a, const struct keyed_key *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

static uint64_t spread_of(const struct keyed *keyed, const struct keyed_key *key)
{
    uint64_t spread = keyed->seed;
    for (size_t i = 0; i < KEYED_KEY_SIZE / 8; i++)
        spread = mix(spread ^ key->words[i]);
    return mix(spread ^ keyed->seed);
}

/* Where the key stands, or the free slot where it would. */
static struct keyed_slot *slot_of(const struct keyed *keyed, const struct keyed_key *key)
{
    size_t at = (size_t)spread_of(keyed, key) & (keyed->room - 1);
    while (keyed->slots[at].value && !key_equal(&keyed->slots[at].key, key))
        at = (at + 1) & (keyed->room - 1);
    return &keyed->slots[at];
}

static void grow(struct keyed *keyed)
{
    struct keyed old = *keyed;
    keyed->room *= 2;
    keyed->arena = slots_open(keyed->room, &keyed->slots);
    for (size_t i = 0; i < old.room; i++)
        if (old.slots[i].value)
            *slot_of(keyed, &old.slots[i].key) = old.slots[i];
    arena_close(old.arena);
}

uint64_t keyed_find(const struct keyed *keyed, struct keyed_key key)
{
    return slot_of(keyed, &key)->value;
}

void keyed_put(struct keyed *keyed, struct keyed_key key, uint64_t value)
{
    ensure(value != 0);
    if (keyed->count >= keyed->room / 4 * 3)
        grow(keyed);
    struct keyed_slot *slot = slot_of(keyed, &key);
    keyed->count += slot->value == 0;
    *slot = (struct keyed_slot){key, value};
}
