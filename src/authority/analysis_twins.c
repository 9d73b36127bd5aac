/* analysis_twins: two rows of one order that give the same decision to different delegates on
 * overlapping terms. Deputies, higher officials and a higher level with wider limits are how orders
 * are built, and are no remark. */
#include "analysis_part.h"

enum { LEVEL_CHAIR = 1000, LEVEL_COMMITTEE, LEVEL_BOARD };

/* How high a delegate stands; 0 = not known. */
static int32_t level_of(const struct analysis *analysis, const struct delegate *delegate)
{
    if (delegate_is_board(analysis, delegate))
        return LEVEL_BOARD;
    if (delegate_is_body(analysis, delegate))
        return LEVEL_COMMITTEE;
    int32_t role = delegate->how == DELEGATE_POST ? analysis->rows->posts[delegate->post].role
                                                  : delegate->role;
    if (delegate->how == DELEGATE_PERSON || role < 0)
        return 0;
    const struct role *named = &analysis->rows->roles->items[role];
    return named->kind == ROLE_CHAIR ? LEVEL_CHAIR : named->rank;
}

static struct days levels_of(const struct analysis *analysis, const struct order_line *row)
{
    struct days levels = {INT32_MAX, 0}; /* lowest and highest */
    for (size_t i = 0; i < row->delegate_count; i++) {
        int32_t level = level_of(analysis, &row->delegates[i]);
        if (row->delegates[i].step > 0)
            continue;
        levels.from = level < levels.from ? level : levels.from;
        levels.to = level > levels.to ? level : levels.to;
    }
    return levels;
}

/* Is everybody of the first step of a row named by the other? The board may in any case. */
static bool names_all(const struct analysis *analysis, const struct order_line *wide,
                      const struct order_line *narrow)
{
    for (size_t i = 0; i < narrow->delegate_count; i++) {
        const struct delegate *delegate = &narrow->delegates[i];
        bool named = delegate->step > 0 || delegate_is_board(analysis, delegate);
        for (size_t j = 0; j < wide->delegate_count && !named; j++)
            named = delegate_covers(analysis, &wide->delegates[j], delegate);
        if (!named)
            return false;
    }
    return true;
}

static bool is_tier(enum condition_kind kind)
{
    return kind <= CONDITION_DURATION_MAX;
}

/* Terms other than limits set a row apart: urgent, off hours, after consultation. */
static bool same_terms(const struct order_line *a, const struct order_line *b)
{
    for (size_t i = 0; i < a->condition_count; i++) {
        const struct order_condition *condition = &a->conditions[i];
        bool found = is_tier(condition->kind);
        for (size_t j = 0; j < b->condition_count && !found; j++)
            found = b->conditions[j].kind == condition->kind &&
                    b->conditions[j].role == condition->role &&
                    b->conditions[j].number == condition->number;
        if (!found)
            return false;
    }
    return true;
}

static int64_t longest(const struct order_line *row)
{
    int64_t days = INT64_MAX;
    for (size_t i = 0; i < row->condition_count; i++)
        if (row->conditions[i].kind == CONDITION_DURATION_MAX && row->conditions[i].number < days)
            days = row->conditions[i].number;
    return days;
}

static bool is_within(struct tier inner, int64_t inner_days, struct tier outer, int64_t outer_days)
{
    return outer.over <= inner.over && inner.max <= outer.max && inner_days <= outer_days;
}

/* A higher level with wider limits may of course take the smaller cases too. */
static bool is_ladder(const struct analysis *analysis, const struct order_line *a,
                      const struct order_line *b, int64_t base)
{
    struct tier one = row_tier_of(a, base), other = row_tier_of(b, base);
    struct days a_levels = levels_of(analysis, a), b_levels = levels_of(analysis, b);
    bool up = is_within(one, longest(a), other, longest(b));
    bool down = is_within(other, longest(b), one, longest(a));
    if (up == down) /* the same limits, or limits across each other */
        return false;
    return up ? b_levels.from > a_levels.to : a_levels.from > b_levels.to;
}

static bool tiers_meet(const struct order_line *a, const struct order_line *b, int64_t base)
{
    struct tier one = row_tier_of(a, base), other = row_tier_of(b, base);
    int64_t over = one.over > other.over ? one.over : other.over;
    int64_t max = one.max < other.max ? one.max : other.max;
    return over < max;
}

static bool has_amount(const struct order_line *row)
{
    return row_has_condition(row, CONDITION_AMOUNT_MAX) ||
           row_has_condition(row, CONDITION_AMOUNT_OVER);
}

static bool has_base(const struct order_line *row)
{
    return row_has_condition(row, CONDITION_BASE_MAX) ||
           row_has_condition(row, CONDITION_BASE_OVER);
}

/* By the base amount of the day. While it is not known, limits in base amounts alone compare as
 * they stand, and with limits in kronor not at all. */
static bool limits_clash(const struct analysis *analysis, const struct order_line *a,
                         const struct order_line *b, int32_t day)
{
    int64_t base = base_ore_on(analysis, day);
    if (base < 0 && (has_base(a) || has_base(b)) && (has_amount(a) || has_amount(b)))
        return false;
    base = base < 0 ? 1000 : base;
    return tiers_meet(a, b, base) && !is_ladder(analysis, a, b, base);
}

static bool units_meet(const struct analysis *analysis, int32_t a, int32_t b, int32_t day)
{
    return a < 0 || b < 0 || unit_within(analysis->rows, a, b, day) ||
           unit_within(analysis->rows, b, a, day);
}

static bool are_twins(const struct analysis *analysis, const struct order_line *a,
                      const struct order_line *b)
{
    bool outcomes =
        a->outcome == OUTCOME_ANY || b->outcome == OUTCOME_ANY || a->outcome == b->outcome;
    return outcomes && a->delegate_count && b->delegate_count && same_terms(a, b) &&
           same_terms(b, a) && !names_all(analysis, a, b) && !names_all(analysis, b, a);
}

static bool says_the_same(const struct order_line *a, const struct order_line *b)
{
    return a->outcome == b->outcome && a->unit == b->unit && text_equal(a->decision, b->decision) &&
           !row_has_condition(a, CONDITION_OTHER);
}

/* Base amounts are other each year, and units move. */
static void add_changes(const struct analysis *analysis, struct breaks *breaks, struct days days)
{
    breaks->count = 0;
    for (size_t i = 0; i < analysis->rows->unit_count; i++)
        breaks_add_days(breaks, span_days(analysis->rows->units[i].span));
    for (int32_t year = civil_from_day(days.from).year + 1; year <= civil_from_day(days.to).year;
         year++)
        breaks_add(breaks, day_from_civil((struct civil){year, 1, 1}));
    breaks_order(breaks);
}

static bool needs_pieces(const struct order_line *row)
{
    return row->unit >= 0 || has_base(row);
}

static void judge_twins(struct analysis *analysis, struct breaks *breaks,
                        struct order_remark remark)
{
    const struct order_line *a = &analysis->rows->rows[remark.row];
    const struct order_line *b = &analysis->rows->rows[remark.other];
    struct days days = days_both(analysis->row_days[remark.row], analysis->row_days[remark.other]);
    days = days_both(days, analysis->scope);
    breaks->count = 0;
    if (days.from <= days.to && (needs_pieces(a) || needs_pieces(b)))
        add_changes(analysis, breaks, days);
    while (days.from <= days.to) {
        int32_t next = breaks_next(breaks, days.from);
        struct days piece = days_both(days, (struct days){days.from, next - 1});
        if (units_meet(analysis, a->unit, b->unit, days.from) &&
            limits_clash(analysis, a, b, days.from))
            analysis_remark(analysis, remark, piece);
        days.from = piece.to + 1;
    }
}

/* The types that both rows have: one remark for each, or one for the whole row when they are all of
 * a row's. */
static void judge_pair(struct analysis *analysis, struct breaks *breaks, int32_t row, int32_t other)
{
    const struct order_line *a = &analysis->rows->rows[row], *b = &analysis->rows->rows[other];
    struct order_remark remark = remark_of(ORDER_AMBIGUOUS);
    size_t common = 0;
    for (size_t i = 0; i < a->type_count; i++)
        common += row_has_type(b, a->types[i]);
    remark.row = row;
    remark.other = other;
    remark.certain = says_the_same(a, b);
    bool whole = common > 1 && (common == a->type_count || common == b->type_count);
    if (whole)
        judge_twins(analysis, breaks, remark);
    for (size_t i = 0; i < a->type_count && !whole; i++) {
        remark.type = a->types[i];
        if (row_has_type(b, remark.type))
            judge_twins(analysis, breaks, remark);
    }
}

void analyse_twins(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    struct breaks breaks = {.arena = analysis->arena};
    for (size_t i = 0; i < rows->row_count; i++) {
        if (!row_in_scope(analysis, i) || rows->rows[i].rule != RULE_NONE)
            continue;
        for (size_t j = i + 1; j < rows->row_count; j++) {
            const struct order_line *a = &rows->rows[i], *b = &rows->rows[j];
            if (b->rule == RULE_NONE && a->order == b->order && are_twins(analysis, a, b))
                judge_pair(analysis, &breaks, (int32_t)i, (int32_t)j);
        }
    }
}
