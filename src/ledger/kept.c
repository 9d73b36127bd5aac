/* kept: keys of units that were used lately, so that the keyholder is not asked for the same one at every entry. A key
 * is found only by the very bytes it was wrapped as: after an erasure or a new epoch nothing leads to it, and it is
 * wiped. Must stand in memory of secret_open. */
#include "part.h"

#include <string.h>

static bool same(const struct wrapped_key *one, const struct wrapped_key *other)
{
    return one->epoch == other->epoch && memcmp(one->unit, other->unit, UNIT_SIZE) == 0 &&
           memcmp(one->bytes, other->bytes, WRAPPED_SIZE) == 0;
}

bool kept_find(const struct kept_keys *kept, const struct wrapped_key *wrapped,
               struct unit_key *key_out)
{
    for (size_t i = 0; i < kept->count; i++)
        if (same(&kept->items[i].wrapped, wrapped)) {
            *key_out = kept->items[i].key;
            return true;
        }
    return false;
}

void kept_add(struct kept_keys *kept, const struct wrapped_key *wrapped, const struct unit_key *key)
{
    kept->items[kept->next] = (struct kept_key){*wrapped, *key};
    kept->next = (kept->next + 1) % KEPT_KEYS;
    if (kept->count < KEPT_KEYS)
        kept->count++;
}

void kept_wipe(struct kept_keys *kept)
{
    secret_wipe(kept, sizeof *kept);
}
