/* who: everybody who may take a decision or perhaps may, in the order in which to ask them. Each is simply checked. */
#include "part.h"

#include <stdlib.h>

struct finding_out {
    struct authority_candidate *items;
    size_t count;
};

static void ask_one(const struct authority_book *book, struct authority_request request,
                    int32_t person, int32_t body, struct finding_out *found)
{
    request.person = person;
    request.body = body;
    request.role = -1;
    struct authority answer = authority_check(book, &request);
    if (answer.verdict < AUTHORITY_UNKNOWN)
        return;
    int32_t next = body < 0 ? -1 : authority_next_meeting(book, body, request.day, request.minute);
    found->items[found->count++] = (struct authority_candidate){person, body, answer, next};
}

static int compare(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* The certain first; then by step, bodies before persons, then as the register has them. */
static int as_to_ask(const void *left, const void *right)
{
    const struct authority_candidate *a = left, *b = right;
    int order = compare(b->answer.verdict, a->answer.verdict);
    if (!order)
        order = compare(a->answer.step, b->answer.step);
    if (!order)
        order = compare(a->body < 0, b->body < 0);
    if (!order)
        order = compare(a->body, b->body);
    return order ? order : compare(a->person, b->person);
}

size_t authority_who(const struct authority_book *book, struct arena *arena,
                     const struct authority_request *request,
                     const struct authority_candidate **candidates_out)
{
    const struct register_rows *rows = book->rows;
    struct finding_out found = {
        arena_new_many(arena, rows->body_count + rows->person_count, struct authority_candidate),
        0};
    for (size_t i = 0; i < rows->body_count; i++)
        ask_one(book, *request, -1, (int32_t)i, &found);
    for (size_t i = 0; i < rows->person_count; i++)
        ask_one(book, *request, (int32_t)i, -1, &found);
    if (found.count)
        qsort(found.items, found.count, sizeof *found.items, as_to_ask);
    *candidates_out = found.items;
    return found.count;
}
