/* impact: past decisions asked again under another order. */
#include "analysis.h"

size_t order_impact(const struct authority_book *before, const struct authority_book *after,
                    struct arena *arena, const struct authority_request *decisions, size_t count,
                    const int32_t **moved_out)
{
    int32_t *moved = arena_new_many(arena, count, int32_t);
    size_t moved_count = 0;
    for (size_t i = 0; i < count; i++)
        if (authority_check(before, &decisions[i]).verdict !=
            authority_check(after, &decisions[i]).verdict)
            moved[moved_count++] = (int32_t)i;
    *moved_out = moved;
    return moved_count;
}
