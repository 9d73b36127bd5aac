/* ids: see the header. Who chooses ids so that they all fall into one slot gains nothing but a walk along a few. */
#include "ids.h"

#include <string.h>

static size_t slot_of(const struct leaf_id *id)
{
    uint64_t halves[2];
    memcpy(halves, id->bytes, sizeof halves);
    uint64_t mixed = (halves[0] + halves[1] * 3) * UINT64_C(0x9E3779B97F4A7C15);
    return (size_t)(mixed >> 32) % IDS_SLOTS;
}

/* The slot that has the id, or the free one where it would stand: there always is one. */
static size_t look(const struct ids *ids, const struct leaf_id *id)
{
    size_t slot = slot_of(id);
    while (ids->slots[slot] && !leaf_id_equal(&ids->items[ids->slots[slot] - 1], id))
        slot = (slot + 1) % IDS_SLOTS;
    return slot;
}

size_t ids_find(const struct ids *ids, const struct leaf_id *id)
{
    size_t number = ids->slots[look(ids, id)];
    return number ? number - 1 : ids->count;
}

void ids_add(struct ids *ids, const struct leaf_id *id)
{
    ensure(ids->count < IDS_MOST);
    size_t slot = look(ids, id);
    ensure(!ids->slots[slot]);
    ids->items[ids->count++] = *id;
    ids->slots[slot] = (uint16_t)ids->count;
}

void ids_forget(struct ids *ids)
{
    *ids = (struct ids){0};
}
