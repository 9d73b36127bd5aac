/* roles: spells of days in lists, one list for each actor and capacity. */
#include "roles.h"

#include <string.h>

struct spell {
    int32_t from, until;
    uint64_t next; /* place of the one given before, counted from 1; 0 when none */
};

static struct keyed_key role_key(const struct history *history, const struct leaf_id *actor,
                                 struct text capacity)
{
    const struct text pieces[] = {{(const char *)actor->bytes, LEAF_ID_SIZE}, capacity};
    struct digest digest;
    hasher_sha256(history->judging->hasher, pieces, 2, &digest);
    return keyed_key(digest.bytes, KEYED_KEY_SIZE);
}

void role_give(struct history *history, const struct leaf_id *actor, struct text capacity,
               int32_t from)
{
    struct keyed_key key = role_key(history, actor, capacity);
    if (history->count == history->room) {
        history->room = history->room ? history->room * 2 : 64;
        struct spell *wider = arena_new_many(history->judging->arena, history->room, struct spell);
        if (history->count)
            memcpy(wider, history->spells, history->count * sizeof *wider);
        history->spells = wider;
    }
    history->spells[history->count++] =
        (struct spell){from, DAY_LAST, keyed_find(&history->roles, key)};
    keyed_put(&history->roles, key, history->count);
}

void role_end(struct history *history, const struct leaf_id *actor, struct text capacity,
              int32_t until)
{
    uint64_t place = keyed_find(&history->roles, role_key(history, actor, capacity));
    for (; place; place = history->spells[place - 1].next)
        if (history->spells[place - 1].until > until)
            history->spells[place - 1].until = until;
}

bool role_held(const struct history *history, const struct leaf_id *actor, struct text capacity,
               int32_t day)
{
    uint64_t place = keyed_find(&history->roles, role_key(history, actor, capacity));
    for (; place; place = history->spells[place - 1].next)
        if (history->spells[place - 1].from <= day && day <= history->spells[place - 1].until)
            return true;
    return false;
}
