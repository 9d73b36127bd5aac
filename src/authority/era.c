/* era: which orders are in force when, and so which board is the board of a day. */
#include "part.h"

#include <stdlib.h>

/* docs/behorighet.md: the body of the first order in force that states one, else the first board that holds. */
static struct era look(const struct authority_book *book, const struct order_days *days,
                       int32_t day)
{
    struct era era = {.from = day, .board = -1};
    for (size_t i = 0; i < book->rows->order_count; i++) {
        if (days[i].from > day || day > days[i].to)
            continue;
        era.orders = true;
        if (era.board < 0)
            era.board = book->rows->orders[i].body;
    }
    for (size_t i = 0; era.board < 0 && i < book->rows->body_count; i++)
        if (book->rows->bodies[i].kind == BODY_BOARD && span_holds(book->rows->bodies[i].span, day))
            era.board = (int32_t)i;
    return era;
}

static int by_day(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

/* The days on which something may begin or have ended. */
static size_t turns(const struct authority_book *book, const struct order_days *days,
                    int32_t *turns_out)
{
    size_t count = 0;
    turns_out[count++] = INT32_MIN;
    for (size_t i = 0; i < book->rows->order_count; i++) {
        turns_out[count++] = days[i].from;
        turns_out[count++] = days[i].to < INT32_MAX ? days[i].to + 1 : INT32_MAX;
    }
    for (size_t i = 0; i < book->rows->body_count; i++) {
        struct span span = book->rows->bodies[i].span;
        turns_out[count++] = span.from;
        turns_out[count++] = span.to < INT32_MAX ? span.to + 1 : INT32_MAX;
    }
    qsort(turns_out, count, sizeof *turns_out, by_day);
    return count;
}

void open_eras(struct authority_book *book, struct arena *arena, const struct order_days *days)
{
    size_t most = 1 + 2 * (book->rows->order_count + book->rows->body_count);
    int32_t *starts = arena_new_many(arena, most, int32_t);
    size_t count = turns(book, days, starts);
    struct era *eras = arena_new_many(arena, most, struct era);
    for (size_t i = 0; i < count; i++) {
        struct era era = look(book, days, starts[i]);
        const struct era *last = book->era_count ? &eras[book->era_count - 1] : NULL;
        if (!last || last->board != era.board || last->orders != era.orders)
            eras[book->era_count++] = era;
    }
    book->eras = eras;
}

const struct era *era_on(const struct authority_book *book, int32_t day)
{
    size_t low = 0, high = book->era_count; /* the first era begins before all days */
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (book->eras[middle].from <= day)
            low = middle;
        else
            high = middle;
    }
    return &book->eras[low];
}

const struct era *asking_era(struct asking *asking)
{
    if (!asking->era)
        asking->era = era_on(asking->book, asking->request->day);
    return asking->era;
}

int32_t body_or_board(struct asking *asking, int32_t body)
{
    return body >= 0 ? body : asking_era(asking)->board;
}

int32_t authority_board(const struct authority_book *book, int32_t day)
{
    return era_on(book, day)->board;
}
