/* analysis_remark: keeps remarks, makes neighbours with the same answer one, and puts them in
 * order. Must not know what makes a remark. */
#include "analysis_part.h"

#include <stdlib.h>

struct order_remark remark_of(enum remark_kind kind)
{
    return (struct order_remark){.kind = kind,
                                 .certain = true,
                                 .type = -1,
                                 .row = -1,
                                 .other = -1,
                                 .delegate = -1,
                                 .span = -1,
                                 .body = -1,
                                 .clock = -1,
                                 .role = -1,
                                 .unit = -1,
                                 .over_ore = -1,
                                 .max_ore = -1};
}

void analysis_remark(struct analysis *analysis, struct order_remark remark, struct days days)
{
    struct days kept = days_both(days, analysis->scope);
    if (kept.from > kept.to)
        return;
    remark.from = kept.from;
    remark.to = kept.to;
    analysis->remarks = arena_room(analysis->arena, analysis->remarks, analysis->remark_count,
                                   &analysis->remark_capacity, sizeof *analysis->remarks);
    analysis->remarks[analysis->remark_count++] = remark;
}

static int compared(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

/* Of what the remark is, apart from kind, row, type and days. */
static int by_rest(const struct order_remark *a, const struct order_remark *b)
{
    int64_t one[] = {a->other, a->delegate, a->span,     a->body,    a->clock,  a->gap,
                     a->role,  a->unit,     a->over_ore, a->max_ore, a->certain};
    int64_t two[] = {b->other, b->delegate, b->span,     b->body,    b->clock,  b->gap,
                     b->role,  b->unit,     b->over_ore, b->max_ore, b->certain};
    for (size_t i = 0; i < sizeof one / sizeof *one; i++)
        if (one[i] != two[i])
            return compared(one[i], two[i]);
    return 0;
}

static int by_subject(const struct order_remark *a, const struct order_remark *b)
{
    if (a->kind != b->kind)
        return compared(a->kind, b->kind);
    if (a->row != b->row)
        return compared(a->row, b->row);
    return compared(a->type, b->type);
}

static int by_subject_then_rest(const void *a, const void *b)
{
    const struct order_remark *one = a, *other = b;
    int order = by_subject(one, other);
    if (order == 0)
        order = by_rest(one, other);
    return order ? order : compared(one->from, other->from);
}

static int by_subject_then_day(const void *a, const void *b)
{
    const struct order_remark *one = a, *other = b;
    int order = by_subject(one, other);
    if (order == 0)
        order = compared(one->from, other->from);
    return order ? order : by_rest(one, other);
}

void remarks_join(struct analysis *analysis)
{
    if (!analysis->remark_count)
        return;
    struct order_remark *items = analysis->remarks;
    qsort(items, analysis->remark_count, sizeof *items, by_subject_then_rest);
    size_t last = 0;
    for (size_t i = 1; i < analysis->remark_count; i++) {
        bool same = !by_subject(&items[last], &items[i]) && !by_rest(&items[last], &items[i]);
        if (!same || items[i].from > items[last].to + 1)
            items[++last] = items[i];
        else if (items[i].to > items[last].to)
            items[last].to = items[i].to;
    }
    analysis->remark_count = last + 1;
    qsort(items, analysis->remark_count, sizeof *items, by_subject_then_day);
}
