/* open: the frozen book of catalogue and register. Everything that can be worked out before the first question is done
 * here; what it rests on is checked here, so that a question need not. */
#include "part.h"

const struct authority_book *authority_open(struct arena *arena, const struct catalogue *catalogue,
                                            const struct register_rows *rows)
{
    struct authority_book *book = arena_new(arena, struct authority_book);
    book->catalogue = catalogue;
    book->rows = rows;
    book->type_count = catalogue_count(catalogue);
    open_law(book, arena);
    open_people(book, arena);
    open_meetings(book, arena);
    open_orders(book, arena);
    return book;
}

const struct register_rows *authority_register(const struct authority_book *book)
{
    return book->rows;
}

const struct catalogue *authority_catalogue(const struct authority_book *book)
{
    return book->catalogue;
}

bool types_cover(const int32_t *types, size_t count, int32_t type)
{
    for (size_t i = 0; i < count; i++)
        if (types[i] == type)
            return true;
    return count == 0;
}
