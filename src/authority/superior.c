/* superior: the nearest higher post, by rank and by the tree of units. */
#include "part.h"

static int32_t rank_of_post(const struct authority_book *book, int32_t post)
{
    int32_t role = book->rows->posts[post].role;
    return role < 0 ? 0 : book->ranks[role];
}

/* The lowest post of a unit above a rank, of equals the first; -1. */
static int32_t above_in_unit(const struct authority_book *book, int32_t unit, int32_t rank,
                             int32_t day)
{
    int32_t nearest = -1, lowest = INT32_MAX;
    const struct dated *end = cabinet_end(&book->posts_of_unit, unit);
    for (const struct dated *row = cabinet_begin(&book->posts_of_unit, unit); row < end; row++) {
        int32_t its = rank_of_post(book, row->index);
        if (dated_holds(row, day) && its > rank && its < lowest) {
            nearest = row->index;
            lowest = its;
        }
    }
    return nearest;
}

/* Upwards at most as many steps as there are units, so that a loop in the tree ends. */
static int32_t nearest_superior(const struct authority_book *book, int32_t post, int32_t day)
{
    int32_t rank = rank_of_post(book, post), unit = book->rows->posts[post].unit;
    if (rank == 0)
        return -1;
    for (size_t steps = 0; unit >= 0 && steps < book->rows->unit_count; steps++) {
        int32_t found = above_in_unit(book, unit, rank, day);
        if (found >= 0)
            return found;
        const struct unit *row = &book->rows->units[unit];
        unit = span_holds(row->span, day) ? row->parent : -1;
    }
    return -1;
}

bool superior_of_original(const struct asking *asking, int32_t post)
{
    const struct authority_book *book = asking->book;
    int32_t original = asking->request->original, day = asking->request->day;
    const struct dated *end = cabinet_end(&book->seats_of_person, original);
    for (const struct dated *row = cabinet_begin(&book->seats_of_person, original); row < end;
         row++) {
        int32_t held = book->seats[row->index].post;
        if (dated_holds(row, day) && held >= 0 && nearest_superior(book, held, day) == post)
            return true;
    }
    return false;
}
