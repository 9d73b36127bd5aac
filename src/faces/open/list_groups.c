/* list_groups: findings put together: those of one status, and of them those that passed their limit in one way. A
 * reader of two hundred sees five reasons; the rows unfold. Must not judge. */
#include "list.h"

#include "list_report_html.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ROWS = 5, SPAN_LEAST = 3 };

struct group {
    struct text name;
    const char *kind;
    const struct list_row **rows;
    size_t count, room;
    int64_t most;
};

struct groups {
    struct group *items;
    size_t count, room;
};

static struct group *group_of(const struct visit *visit, struct groups *groups,
                              const struct list_row *row, bool by_unit)
{
    struct text name = by_unit ? row->unit : row->why;
    if (!name.size)
        name = say_text(visit, "web.list.no-unit");
    for (size_t i = 0; i < groups->count; i++)
        if (strcmp(groups->items[i].kind, row->kind) == 0 &&
            text_equal(groups->items[i].name, name))
            return &groups->items[i];
    groups->items = arena_room(visit->arena, groups->items, groups->count, &groups->room,
                               sizeof *groups->items);
    groups->items[groups->count] = (struct group){.name = name, .kind = row->kind};
    return &groups->items[groups->count++];
}

static void add_row(const struct visit *visit, struct group *group, const struct list_row *row)
{
    group->rows =
        arena_room(visit->arena, group->rows, group->count, &group->room, sizeof *group->rows);
    group->rows[group->count++] = row;
    group->most = list_days(row) > group->most ? list_days(row) : group->most;
}

/* Of one kind, the one with the longest over first, then the largest. The kinds stand as the rows have them. */
static int by_most(const void *one, const void *other)
{
    const struct group *a = one, *b = other;
    if (a->most != b->most)
        return a->most < b->most ? 1 : -1;
    return a->count == b->count ? text_compare(a->name, b->name) : a->count < b->count ? 1 : -1;
}

static int downwards(const void *one, const void *other)
{
    int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
    return (a < b) - (a > b);
}

/* Half of them were so many days over, or more. */
static int64_t middle_of(const struct visit *visit, const struct group *group)
{
    int64_t *days = arena_new_many(visit->arena, group->count, int64_t);
    for (size_t i = 0; i < group->count; i++)
        days[i] = list_days(group->rows[i]);
    qsort(days, group->count, sizeof *days, downwards);
    return days[group->count / 2];
}

static struct list_rows_html rows_of(const struct visit *visit, const struct group *group,
                                     size_t from, size_t to, bool by_unit)
{
    struct list_rows_html_row *rows =
        arena_new_many(visit->arena, to - from + 1, struct list_rows_html_row);
    for (size_t i = from; i < to; i++) {
        const struct list_row *row = group->rows[i];
        rows[i - from] = (struct list_rows_html_row){.subject = row->subject,
                                                     .about = by_unit ? row->why : row->unit,
                                                     .latest = row->latest,
                                                     .days = list_days(row),
                                                     .is_over = list_days(row) > 0,
                                                     .says = row->says,
                                                     .computed = row->computed,
                                                     .law = row->law};
    }
    return (struct list_rows_html){.rows = {rows, to - from}};
}

/* A sentence as a heading. */
static struct text without_stop(struct text sentence)
{
    bool stops = sentence.size && sentence.bytes[sentence.size - 1] == '.';
    return (struct text){sentence.bytes, sentence.size - stops};
}

static struct list_report_html_group group_shown(const struct visit *visit,
                                                 const struct group *group, bool by_unit)
{
    size_t first = group->count > FIRST_ROWS + 1 ? FIRST_ROWS : group->count;
    return (struct list_report_html_group){
        .name = without_stop(group->name),
        .total = (int64_t)group->count,
        .has_span = group->most > 0 && group->count >= SPAN_LEAST,
        .most = group->most,
        .middle = middle_of(visit, group),
        .first = rows_of(visit, group, 0, first, by_unit),
        .rest = rows_of(visit, group, first, group->count, by_unit),
        .has_rest = first < group->count,
        .rest_count = (int64_t)(group->count - first)};
}

/* The groups of one kind stand together, since its rows do. */
static size_t add_set(const struct visit *visit, const struct groups *groups, size_t from,
                      bool by_unit, struct list_report_html_set *set)
{
    size_t to = from;
    while (to < groups->count && strcmp(groups->items[to].kind, groups->items[from].kind) == 0)
        to++;
    struct list_report_html_group *shown =
        arena_new_many(visit->arena, to - from, struct list_report_html_group);
    qsort(groups->items + from, to - from, sizeof *groups->items, by_most);
    for (size_t i = from; i < to; i++) {
        shown[i - from] = group_shown(visit, &groups->items[i], by_unit);
        set->total += shown[i - from].total;
    }
    set->kind = text_of(groups->items[from].kind);
    set->status = groups->items[from].rows[0]->status;
    set->groups.items = shown;
    set->groups.count = to - from;
    return to;
}

void list_group(const struct visit *visit, const struct list_row *const *rows, size_t count,
                bool by_unit, struct list_report_html *data)
{
    struct groups groups = {NULL, 0, 0};
    for (size_t i = 0; i < count; i++)
        add_row(visit, group_of(visit, &groups, rows[i], by_unit), rows[i]);
    struct list_report_html_set *sets =
        arena_new_many(visit->arena, groups.count + 1, struct list_report_html_set);
    for (size_t at = 0; at < groups.count; data->sets.count++)
        at = add_set(visit, &groups, at, by_unit, &sets[data->sets.count]);
    data->sets.items = sets;
}
