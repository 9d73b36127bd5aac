/* statement: where one begins in a file, and whether the book has room for another. Must not read any. */
#include "book.h"

bool inside_statement(const struct reader *reader)
{
    static const char *const starts[] = {"frist",    "plikt",     "underlag", "part",
                                         "innehåll", "tillstånd", "härlett"};
    for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++)
        if (text_is(reader->tokens[0].text, starts[i]))
            return false;
    return true;
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
