/* analysis_join: gaps of one type, found unit by unit and tier by tier, as a reader would say them:
 * every unit that is alike becomes all units, tiers that follow each other one tier. Also whose
 * absence a gap comes from. */
#include "analysis_part.h"

#include <stdlib.h>

static int compared(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int by_subject(const struct order_remark *a, const struct order_remark *b)
{
    int64_t one[] = {a->kind, a->from, a->to, a->certain, a->gap, a->role, a->body};
    int64_t two[] = {b->kind, b->from, b->to, b->certain, b->gap, b->role, b->body};
    for (size_t i = 0; i < sizeof one / sizeof *one; i++)
        if (one[i] != two[i])
            return compared(one[i], two[i]);
    return 0;
}

static int by_tier_then_unit(const void *a, const void *b)
{
    const struct order_remark *one = a, *other = b;
    int order = by_subject(one, other);
    if (!order)
        order = compared(one->over_ore, other->over_ore);
    return order ? order : compared(one->unit, other->unit);
}

static int by_unit_then_tier(const void *a, const void *b)
{
    const struct order_remark *one = a, *other = b;
    int order = by_subject(one, other);
    if (!order)
        order = compared(one->unit, other->unit);
    return order ? order : compared(one->over_ore, other->over_ore);
}

static void join_units(struct gap_list *gaps, size_t unit_count)
{
    size_t kept = 0, end;
    for (size_t i = 0; i < gaps->count; i = end) {
        struct order_remark *first = &gaps->items[i];
        for (end = i + 1; end < gaps->count && !by_subject(first, &gaps->items[end]) &&
                          first->over_ore == gaps->items[end].over_ore;)
            end++;
        if (end - i == unit_count) {
            gaps->items[kept] = *first;
            gaps->items[kept++].unit = -1;
            continue;
        }
        for (size_t j = i; j < end; j++)
            gaps->items[kept++] = gaps->items[j];
    }
    gaps->count = kept;
}

static void join_tiers(struct gap_list *gaps)
{
    size_t last = 0;
    for (size_t i = 1; i < gaps->count; i++) {
        struct order_remark *before = &gaps->items[last], *gap = &gaps->items[i];
        if (!by_subject(before, gap) && before->unit == gap->unit &&
            before->max_ore == gap->over_ore && gap->over_ore >= 0)
            before->max_ore = gap->max_ore;
        else
            gaps->items[++last] = *gap;
    }
    gaps->count = last + 1;
}

void gaps_join(struct gap_list *gaps, size_t unit_count)
{
    if (!gaps->count)
        return;
    qsort(gaps->items, gaps->count, sizeof *gaps->items, by_tier_then_unit);
    if (unit_count)
        join_units(gaps, unit_count);
    qsort(gaps->items, gaps->count, sizeof *gaps->items, by_unit_then_tier);
    join_tiers(gaps);
}

static bool reaches(const struct analysis *analysis, const struct order_line *row,
                    const struct cell *cell, int32_t day)
{
    struct tier tier = row_tier_of(row, base_ore_on(analysis, day));
    bool amount =
        cell->amount_ore < 0 || (tier.over < cell->amount_ore && cell->amount_ore <= tier.max);
    return amount && (row->unit < 0 || cell->unit < 0 ||
                      unit_within(analysis->rows, cell->unit, row->unit, day));
}

/* Does the law itself let a single person, in urgent cases or always? */
static bool law_names(const struct analysis *analysis, const struct cell *cell, int32_t day)
{
    const struct ceiling_span *span = catalogue_on(analysis->catalogue, cell->type, day);
    return span && (span->urgent == URGENT_STATUTE || span->by_law);
}

static int32_t chair_role(const struct analysis *analysis)
{
    const struct role_table *roles = analysis->rows->roles;
    for (size_t i = 0; roles && i < roles->count; i++)
        if (roles->items[i].kind == ROLE_CHAIR)
            return (int32_t)i;
    return -1;
}

static int32_t role_of(const struct analysis *analysis, const struct delegate *delegate)
{
    if (delegate->how == DELEGATE_POST)
        return analysis->rows->posts[delegate->post].role;
    return delegate->how <= DELEGATE_OR_HIGHER ? delegate->role : -1;
}

/* Of a row: who was meant to decide alone. The first whom nobody is tells the reason. */
static bool row_vacancy(const struct analysis *analysis, int32_t row, const struct cell *cell,
                        int32_t day, enum gap_reason *gap_out, int32_t *role_out)
{
    const struct order_line *line = &analysis->rows->rows[row];
    struct days items[16];
    struct day_set held = {.arena = analysis->arena, .items = items, .capacity = 16};
    bool found = false;
    for (size_t i = 0; i < line->delegate_count; i++) {
        const struct delegate *delegate = &line->delegates[i];
        if (delegate_is_body(analysis, delegate) ||
            delegate_standing(analysis, row, i, cell->type, day) > STANDS_UNREAD)
            continue;
        bool known = delegate_held(analysis, line->order, delegate, &held);
        bool empty = known && !day_set_meets(&held, (struct days){day, day});
        if (found && !empty)
            continue;
        *gap_out = vacancy_reason(analysis, delegate, day);
        *role_out = role_of(analysis, delegate);
        found = true;
        if (empty)
            break;
    }
    return found;
}

bool cell_vacancy(const struct analysis *analysis, const struct cell *cell, int32_t day,
                  enum gap_reason *gap_out, int32_t *role_out)
{
    for (size_t i = analysis->type_first[cell->type]; i < analysis->type_first[cell->type + 1];
         i++) {
        int32_t row = analysis->type_rows[i];
        if (days_hold(analysis->row_days[row], day) &&
            reaches(analysis, &analysis->rows->rows[row], cell, day) &&
            row_vacancy(analysis, row, cell, day, gap_out, role_out))
            return true;
    }
    if (!law_names(analysis, cell, day))
        return false;
    *gap_out = GAP_VACANT;
    *role_out = chair_role(analysis);
    return true;
}
