/* impact: which of a million past decisions would another version of the order have answered differently? Timed: the
 * question alone, with both registers open. Counted a second time, answer by answer, so that the figure is of right
 * work.
 * Usage: impact FOLDER */
#include "authority/authority.h"
#include "rooms.h"

enum { PASSES = 3 };

static const struct authority_book *open_people(struct arena *arena, const char *folder,
                                                const char *part, const struct catalogue *catalogue)
{
    return authority_open(arena, catalogue, read_people(arena, folder, part, catalogue));
}

static size_t count_moved(const struct authority_book *before, const struct authority_book *after,
                          const struct authority_request *requests, size_t count)
{
    size_t moved = 0;
    for (size_t i = 0; i < count; i++)
        moved += authority_check(before, &requests[i]).verdict !=
                 authority_check(after, &requests[i]).verdict;
    return moved;
}

int main(int count, char **words)
{
    if (count != 2)
        stop("usage", "impact FOLDER");
    struct arena *arena = arena_open(0), *scratch = arena_open(0);
    const struct catalogue *catalogue = rulebook_catalogue(read_law(arena, words[1]));
    const struct authority_book *before = open_people(arena, words[1], "register/", catalogue);
    const struct authority_book *after = open_people(arena, words[1], "changed/", catalogue);
    struct requests asked = read_requests(words[1]);
    struct authority_request *requests =
        make_requests(catalogue, authority_register(before), &asked);
    double times[PASSES];
    size_t moved = 0;
    for (int pass = 0; pass < PASSES; pass++) {
        const int32_t *indexes;
        arena_reset(scratch);
        double start = seconds();
        moved = order_impact(before, after, scratch, requests, asked.count, &indexes);
        times[pass] = seconds() - start;
    }
    printf("decisions %zu\nmoved %zu\ncounted %zu\nseconds %.3f\n", asked.count, moved,
           count_moved(before, after, requests, asked.count), median(times, PASSES));
    arena_close(scratch);
    arena_close(arena);
    return 0;
}
