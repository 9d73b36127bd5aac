/* list_choose: which rows of the answer the reader wants, and in which order: the page and the file that she takes away
 * have the same. Must not judge. */
#include "list.h"

#include "list_choice_html.h"

#include <stdlib.h>
#include <string.h>

static const char *const orders[] = {"dagar", "dag", "arende"};

struct list_wish list_wish(const struct visit *visit)
{
    struct list_wish wish = {.unit = posted(visit, "enhet")};
    wish.by_unit = text_is(posted(visit, "grupp"), "enhet");
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (text_is(posted(visit, "ordning"), orders[i]))
            wish.order = (enum list_order)i;
    return wish;
}

static int rank(const struct list_row *row)
{
    static const char *const order[] = {"fault", "doubt", "unknown", "coming", "problem"};
    int at = 0;
    while (strcmp(order[at], row->kind) != 0)
        at++;
    return at;
}

int64_t list_days(const struct list_row *row)
{
    int32_t days = 0;
    return text_to_number(row->days, &days) ? days : 0;
}

static int by_day(const void *one, const void *other)
{
    const struct list_row *a = one, *b = other;
    if (rank(a) != rank(b))
        return rank(a) - rank(b);
    return text_equal(a->latest, b->latest) ? text_compare(a->subject, b->subject)
                                            : text_compare(a->latest, b->latest);
}

/* The longest over first. */
static int by_days(const void *one, const void *other)
{
    const struct list_row *a = one, *b = other;
    if (rank(a) == rank(b) && list_days(a) != list_days(b))
        return list_days(a) < list_days(b) ? 1 : -1;
    return by_day(one, other);
}

static int by_case(const void *one, const void *other)
{
    const struct list_row *a = one, *b = other;
    int order = text_compare(a->subject, b->subject);
    return rank(a) == rank(b) && order ? order : by_day(one, other);
}

static int by_name(const void *one, const void *other)
{
    return text_compare(*(const struct text *)one, *(const struct text *)other);
}

/* Each unit once, sorted. */
static size_t units_of(const struct visit *visit, const struct list_answer *answer,
                       struct text **units_out)
{
    struct text *units = arena_new_many(visit->arena, answer->count + 1, struct text);
    size_t given = 0, count = 0;
    for (size_t i = 0; i < answer->count; i++)
        if (answer->rows[i].unit.size)
            units[given++] = answer->rows[i].unit;
    if (given)
        qsort(units, given, sizeof *units, by_name);
    for (size_t i = 0; i < given; i++)
        if (!count || !text_equal(units[i], units[count - 1]))
            units[count++] = units[i];
    *units_out = units;
    return count;
}

/* A row that could not be read has no unit, and is seen whatever is chosen. */
static bool is_wanted(const struct list_row *row, const struct list_wish *wish)
{
    return !wish->unit.size || text_equal(row->unit, wish->unit) ||
           strcmp(row->kind, "problem") == 0;
}

void list_choose(const struct visit *visit, const struct list_wish *wish,
                 struct list_answer *answer, struct text **units_out, size_t *count_out)
{
    static int (*const compare[])(const void *, const void *) = {by_days, by_day, by_case};
    size_t kept = 0;
    *count_out = units_of(visit, answer, units_out);
    for (size_t i = 0; i < answer->count; i++)
        if (is_wanted(&answer->rows[i], wish))
            answer->rows[kept++] = answer->rows[i];
    answer->count = kept;
    if (kept)
        qsort(answer->rows, kept, sizeof *answer->rows, compare[wish->order]);
}

struct list_choice_html list_choice(const struct visit *visit, const struct list_wish *wish,
                                    const struct text *units, size_t count)
{
    struct list_choice_html_unit *shown =
        arena_new_many(visit->arena, count + 1, struct list_choice_html_unit);
    for (size_t i = 0; i < count; i++)
        shown[i] = (struct list_choice_html_unit){units[i], text_equal(units[i], wish->unit)};
    return (struct list_choice_html){.units = {shown, count},
                                     .by_unit = wish->by_unit,
                                     .by_day = wish->order == LIST_BY_DAY,
                                     .by_case = wish->order == LIST_BY_CASE};
}
