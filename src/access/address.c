/* address: what stands in an address in place of a key: letters that say nothing, the same each time. Made by a key
 * that the gatekeeper derives, so that nothing is stored for them. Must not know any page. */
#include "part.h"

void access_address_shut(const struct access *access, struct arena *arena, const char *kind,
                         struct text value, struct builder *out)
{
    size_t size = cover_size(value.size);
    uint8_t *covered = arena_new_many(arena, size, uint8_t);
    cover_shut(access->addresses, text_of(kind), value, covered);
    hex_write(out, bytes_of(covered, size));
}

bool access_address_open(const struct access *access, struct arena *arena, const char *kind,
                         struct text letters, struct text *value_out)
{
    size_t count = letters.size / 2, size;
    uint8_t *covered = arena_new_many(arena, count + 1, uint8_t),
            *plain = arena_new_many(arena, count + 1, uint8_t);
    if (!hex_read_exactly(letters, count, covered) ||
        !cover_open(access->addresses, text_of(kind), bytes_of(covered, count), plain, &size))
        return false;
    *value_out = bytes_of(plain, size);
    return true;
}
