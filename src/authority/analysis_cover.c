/* analysis_cover: rows that grant nothing that other rows of the same order do not. A row is called
 * dead only when every delegate of it, for every type and day, stands in a row that asks for no
 * more; a row that could matter never is. */
#include "analysis_part.h"

static bool is_official(const struct analysis *analysis, const struct delegate *delegate)
{
    return delegate->how <= DELEGATE_OR_HIGHER && delegate->role >= 0 &&
           role_is_official(&analysis->rows->roles->items[delegate->role]);
}

static int32_t rank_of(const struct analysis *analysis, const struct delegate *delegate)
{
    return is_official(analysis, delegate) ? analysis->rows->roles->items[delegate->role].rank : 0;
}

static bool is_same(const struct delegate *a, const struct delegate *b)
{
    return a->how == b->how && a->role == b->role && a->post == b->post && a->person == b->person &&
           a->body == b->body;
}

static bool scope_covers(enum delegate_scope wide, enum delegate_scope narrow)
{
    return wide == SCOPE_ALL || wide == narrow || (wide == SCOPE_AREA && narrow == SCOPE_UNIT);
}

bool delegate_covers(const struct analysis *analysis, const struct delegate *wide,
                     const struct delegate *narrow)
{
    if (!scope_covers(wide->scope, narrow->scope))
        return false;
    if (is_same(wide, narrow))
        return true;
    int32_t role =
        narrow->how == DELEGATE_POST ? analysis->rows->posts[narrow->post].role : narrow->role;
    struct delegate as_role = {.how = DELEGATE_EXACT, .role = role};
    if (narrow->how > DELEGATE_POST || role < 0 || !is_official(analysis, &as_role) ||
        !is_official(analysis, wide))
        return false;
    bool or_higher = narrow->how == DELEGATE_OR_HIGHER;
    if (wide->role == role && (!or_higher || !rank_of(analysis, wide)))
        return true;
    int32_t lowest = rank_of(analysis, wide);
    return wide->how == DELEGATE_OR_HIGHER && lowest && rank_of(analysis, &as_role) >= lowest;
}

/* Does the narrow row's condition hold the wide one's within it? */
static bool condition_implies(const struct order_condition *narrow,
                              const struct order_condition *wide)
{
    if (narrow->kind != wide->kind)
        return false;
    switch (wide->kind) {
    case CONDITION_AMOUNT_MAX:
    case CONDITION_BASE_MAX:
    case CONDITION_DURATION_MAX:
        return narrow->number <= wide->number;
    case CONDITION_AMOUNT_OVER:
    case CONDITION_BASE_OVER:
    case CONDITION_EMPLOYED_MONTHS:
        return narrow->number >= wide->number;
    case CONDITION_CONSULTED:
        return wide->role < 0 || wide->role == narrow->role;
    case CONDITION_OFF_HOURS:
        return narrow->number == wide->number;
    case CONDITION_OTHER:
        return false; /* nobody has read either */
    case CONDITION_URGENT:
    case CONDITION_ASSIGNED:
    case CONDITION_CONSENT:
    case CONDITION_GUIDELINES:
    case CONDITION_DOCUMENT:
    case CONDITION_KINDS:
        break;
    }
    return true;
}

static bool asks_no_more(const struct order_line *wide, const struct order_line *narrow)
{
    for (size_t i = 0; i < wide->condition_count; i++) {
        bool implied = false;
        for (size_t j = 0; j < narrow->condition_count && !implied; j++)
            implied = condition_implies(&narrow->conditions[j], &wide->conditions[i]);
        if (!implied)
            return false;
    }
    return (wide->outcome == OUTCOME_ANY || wide->outcome == narrow->outcome) &&
           (wide->unit < 0 || wide->unit == narrow->unit) &&
           (wide->subdelegable || !narrow->subdelegable);
}

/* Is every delegate of the wide row's steps below `wide_step` among those of the narrow one's below
 * `narrow_step`? Then the wide row's deputy comes in whenever the narrow one's does. */
static bool waits_no_more(const struct order_line *wide, int32_t wide_step,
                          const struct order_line *narrow, int32_t narrow_step)
{
    for (size_t i = 0; i < wide->delegate_count; i++) {
        bool found = wide->delegates[i].step >= wide_step;
        for (size_t j = 0; j < narrow->delegate_count && !found; j++)
            found = narrow->delegates[j].step < narrow_step &&
                    is_same(&wide->delegates[i], &narrow->delegates[j]);
        if (!found)
            return false;
    }
    return true;
}

/* Superiors come in for a delegate when all of the row's first step are absent. */
static bool has_superiors(const struct analysis *analysis)
{
    for (size_t i = 0; i < analysis->rows->row_count; i++) {
        enum order_rule rule = analysis->rows->rows[i].rule;
        if (rule == RULE_SUPERIOR_DEPUTY || rule == RULE_SINGLE_DEPUTY)
            return true;
    }
    return false;
}

static bool grant_covers(const struct analysis *analysis, const struct order_line *wide,
                         const struct order_line *narrow, const struct delegate *delegate,
                         bool superiors)
{
    for (size_t i = 0; i < wide->delegate_count; i++) {
        const struct delegate *other = &wide->delegates[i];
        if (!delegate_covers(analysis, other, delegate))
            continue;
        if (other->step > 0 && !waits_no_more(wide, other->step, narrow, delegate->step))
            continue;
        bool passes_up = superiors && delegate->step == 0 && is_official(analysis, delegate);
        if (passes_up && (other->step > 0 || !waits_no_more(wide, 1, narrow, 1)))
            continue;
        return true;
    }
    return false;
}

/* What one row is compared against. */
struct burial {
    struct analysis *analysis;
    bool *dead;
    bool superiors;
    int32_t row, other; /* other: the first row that covers something */
    bool alike;         /* the rows say the same in words too */
};

static bool is_rival(const struct burial *burial, int32_t other)
{
    const struct order_line *rows = burial->analysis->rows->rows;
    return other != burial->row && !burial->dead[other] && rows[other].rule == RULE_NONE &&
           rows[other].order == rows[burial->row].order &&
           asks_no_more(&rows[other], &rows[burial->row]);
}

static bool grant_is_covered(struct burial *burial, int32_t type, const struct delegate *delegate)
{
    const struct analysis *analysis = burial->analysis;
    const struct order_line *row = &analysis->rows->rows[burial->row];
    struct days items[16];
    struct day_set open = {.arena = analysis->arena, .items = items, .capacity = 16};
    day_set_add(&open, days_both(analysis->row_days[burial->row], analysis->scope));
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++) {
        int32_t other = analysis->type_rows[i];
        if (!open.count || !is_rival(burial, other))
            continue;
        const struct order_line *rival = &analysis->rows->rows[other];
        if (!day_set_meets(&open, analysis->row_days[other]) ||
            !grant_covers(analysis, rival, row, delegate, burial->superiors))
            continue;
        day_set_remove(&open, analysis->row_days[other]);
        burial->alike &= text_equal(rival->decision, row->decision);
        if (burial->other < 0)
            burial->other = other;
    }
    return !open.count;
}

static bool is_passed_on(const struct analysis *analysis, int32_t row)
{
    for (size_t i = 0; i < analysis->rows->subdelegation_count; i++)
        if (analysis->rows->subdelegations[i].row == row)
            return true;
    return false;
}

/* A row that only says what the board keeps for itself is there to be read. */
static bool grants_something(const struct analysis *analysis, const struct order_line *row)
{
    for (size_t i = 0; i < row->delegate_count; i++)
        if (!delegate_is_board(analysis, &row->delegates[i]))
            return row->type_count > 0;
    return false;
}

static bool row_is_dead(struct burial *burial)
{
    const struct analysis *analysis = burial->analysis;
    const struct order_line *row = &analysis->rows->rows[burial->row];
    for (size_t i = 0; i < row->delegate_count; i++)
        for (size_t j = 0; j < row->type_count; j++)
            if (!grant_is_covered(burial, row->types[j], &row->delegates[i]))
                return false;
    return true;
}

/* A row outside its order's own time. */
static bool never_holds(const struct analysis *analysis, size_t row)
{
    return analysis->row_days[row].from > analysis->row_days[row].to;
}

static void bury(struct burial *burial, struct days days)
{
    struct order_remark remark = remark_of(ORDER_ROW_DEAD);
    burial->dead[burial->row] = true;
    remark.row = burial->row;
    remark.other = burial->other;
    remark.certain = burial->alike;
    analysis_remark(burial->analysis, remark, days);
}

/* From the last row to the first: of two that say the same the later one is superfluous, and what
 * covers it stays. */
void analyse_dead(struct analysis *analysis)
{
    const struct register_rows *rows = analysis->rows;
    struct burial burial = {.analysis = analysis, .superiors = has_superiors(analysis)};
    burial.dead = arena_new_many(analysis->arena, rows->row_count, bool);
    for (size_t i = rows->row_count; i-- > 0;) {
        const struct order_line *row = &rows->rows[i];
        if (!row_in_scope(analysis, i) || row->rule != RULE_NONE)
            continue;
        burial.row = (int32_t)i;
        burial.other = -1;
        burial.alike = true;
        struct days days = days_both(analysis->row_days[i], analysis->scope);
        if (never_holds(analysis, i))
            bury(&burial, analysis->order_days[row->order]);
        else if (days.from <= days.to && grants_something(analysis, row) &&
                 !is_passed_on(analysis, burial.row) && row_is_dead(&burial))
            bury(&burial, days);
    }
}
