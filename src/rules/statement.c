/* statement: where one begins in a file, and whether the book has room for another. Must not read any. */
#include "book.h"

bool inside_statement(const struct reader *reader)
{
    struct text first = reader->tokens[0].text;
    for (int sort = 0; sort < SORT_COUNT; sort++)
        if (text_is(first, sort_name((enum rule_sort)sort)))
            return false;
    return !text_is(first, "frist") && !text_is(first, "härlett");
}

bool book_has_room(struct reader *reader, size_t count, size_t limit)
{
    if (count < limit)
        return true;
    reader_problem(
        reader, "Lagen har fler sådana än programmet rymmer: ta bort det som inte längre behövs.",
        (struct text){0}, (struct text){0});
    return false;
}
