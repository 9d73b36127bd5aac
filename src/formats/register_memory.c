/* register_memory: lists that grow and texts that are kept, in the arena of the reader. Must not know
 * what they hold. */
#include "register_part.h"

#include <string.h>

void *register_grow(struct arena *arena, void *items, size_t count, size_t size)
{
    if (count & (count - 1))
        return items; /* room is made at every power of two */
    void *more = arena_allocate_many(arena, count ? count * 2 : 1, size);
    if (count)
        memcpy(more, items, count * size);
    return more;
}

struct text register_keep(struct register_reader *reader, struct text text)
{
    return text_kept(reader->arena, text);
}
