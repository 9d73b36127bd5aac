/* analysis_gap: decisions that nobody can take, and when: for every type, unit and tier of amount
 * the days without a single decider, and of those the ones on which no body stands in. What counts
 * as a gap: docs/behorighet.md, "Analysis". */
#include "analysis_part.h"

/* Local aim, not law: a body that alone may decide meets this often. */
enum { DAYS_BETWEEN_MEETINGS = 31 };

struct sweep {
    struct analysis *analysis;
    struct people *people;
    struct calendar *calendar;
    struct terrain terrain;         /* of the type under way */
    const struct day_set *doubtful; /* somebody might, for the cell under way */
    struct day_set parts;
    struct outlook outlook;
    struct gap_list gaps;
};

/* The days of a gap within the scope, and what is known of it. */
static void add_gap(struct sweep *sweep, const struct cell *cell, enum remark_kind kind,
                    struct days days, bool certain)
{
    struct analysis *analysis = sweep->analysis;
    struct days shown = days_both(days, analysis->scope);
    if (shown.from > shown.to)
        return;
    struct order_remark gap = remark_of(kind);
    gap.type = cell->type;
    gap.unit = cell->unit;
    gap.over_ore = cell->tier.over;
    gap.max_ore = cell->tier.max == INT64_MAX ? -1 : cell->tier.max;
    gap.certain = certain;
    gap.from = shown.from;
    gap.to = shown.to;
    gap.gap = GAP_NO_MEETING;
    if (kind == ORDER_GAP_MEETING)
        gap.body = calendar_next_body(sweep->calendar, cell, shown.to);
    for (int32_t day = shown.from; kind == ORDER_GAP && day <= shown.to;
         day = breaks_next(&sweep->terrain.changes, day))
        if (cell_vacancy(analysis, cell, day, &gap.gap, &gap.role))
            break;
    sweep->gaps.items = arena_room(analysis->arena, sweep->gaps.items, sweep->gaps.count,
                                   &sweep->gaps.capacity, sizeof *sweep->gaps.items);
    sweep->gaps.items[sweep->gaps.count++] = gap;
}

static bool has_weekday(struct days days)
{
    return calendar_next_weekday(days.from) <= days.to;
}

static bool is_certain(const struct sweep *sweep, struct days days)
{
    struct days shown = days_both(days, sweep->analysis->scope);
    return !day_set_meets(sweep->doubtful, shown) && !day_set_meets(&sweep->outlook.silent, shown);
}

/* The days of the run between meetings. */
static void take_parts(struct sweep *sweep, struct days run)
{
    int32_t from = run.from;
    sweep->parts.count = 0;
    for (size_t i = 0; i < sweep->outlook.meets.count; i++) {
        struct days meets = sweep->outlook.meets.items[i];
        day_set_add(&sweep->parts, (struct days){from, meets.from - 1});
        from = meets.to + 1;
    }
    day_set_add(&sweep->parts, (struct days){from, run.to});
}

/* A protective decision must be possible every day; a body does not sit every day. */
static void judge_protective(struct sweep *sweep, const struct cell *cell, struct days run)
{
    take_parts(sweep, run);
    if (sweep->parts.count)
        add_gap(sweep, cell, sweep->outlook.delegated ? ORDER_GAP : ORDER_GAP_MEETING, run,
                is_certain(sweep, run));
}

/* Does some row, of whatever time, name the type? If none does it is the board's, as everything
 * is that nobody thought of. */
static bool is_named(const struct analysis *analysis, int32_t type)
{
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++)
        if (analysis->rows->rows[analysis->type_rows[i]].rule == RULE_NONE)
            return true;
    return false;
}

/* Others may wait for the next meeting, but not too long. Where only bodies may, days whose
 * meetings nobody knows say nothing. */
static void judge_waiting(struct sweep *sweep, const struct cell *cell, struct days run)
{
    bool delegated = sweep->outlook.delegated;
    if (!delegated && !is_named(sweep->analysis, cell->type))
        return;
    take_parts(sweep, run);
    for (size_t i = 0; !delegated && i < sweep->outlook.silent.count; i++)
        day_set_remove(&sweep->parts, sweep->outlook.silent.items[i]);
    bool no_meeting = delegated && !sweep->outlook.meets.count;
    for (size_t i = 0; i < sweep->parts.count; i++) {
        struct days part = sweep->parts.items[i];
        bool too_long = part.to - part.from + 1 > DAYS_BETWEEN_MEETINGS;
        if (no_meeting ? has_weekday(part) : too_long)
            add_gap(sweep, cell, delegated ? ORDER_GAP : ORDER_GAP_MEETING, part,
                    delegated && is_certain(sweep, part));
    }
}

static void judge_cell(struct sweep *sweep, const struct cell *cell)
{
    const struct analysis *analysis = sweep->analysis;
    const struct day_set *open;
    people_cover(sweep->people, cell, &open, &sweep->doubtful);
    for (size_t i = 0; i < open->count; i++) {
        struct days run = open->items[i];
        calendar_look(sweep->calendar, cell, &sweep->terrain.changes, run, &sweep->outlook);
        if (catalogue_type(analysis->catalogue, cell->type)->protective)
            judge_protective(sweep, cell, run);
        else
            judge_waiting(sweep, cell, run);
    }
}

/* Every tier between two limits of the type: its upper end stands for it. */
static void judge_tiers(struct sweep *sweep, int32_t type, int32_t unit)
{
    const struct terrain *terrain = &sweep->terrain;
    struct cell cell = {.type = type, .unit = unit, .tier.over = NO_AMOUNT};
    for (size_t i = 0; i <= terrain->amount_count; i++) {
        bool last = i == terrain->amount_count;
        cell.tier_index = i;
        cell.tier.max = last ? INT64_MAX : terrain->amounts[i];
        cell.amount_ore = terrain_amount_ore(terrain, i);
        judge_cell(sweep, &cell);
        cell.tier.over = cell.tier.max;
    }
}

static void judge_unit(struct sweep *sweep, int32_t type, int32_t unit)
{
    struct days days = sweep->terrain.window;
    if (unit >= 0)
        days = days_both(days, span_days(sweep->analysis->rows->units[unit].span));
    people_take_unit(sweep->people, unit, days);
    judge_tiers(sweep, type, unit);
}

static void judge_type(struct sweep *sweep, int32_t type)
{
    struct analysis *analysis = sweep->analysis;
    terrain_take_type(&sweep->terrain, type);
    size_t units = sweep->terrain.by_unit ? analysis->rows->unit_count : 0;
    people_take_type(sweep->people, type, &sweep->terrain);
    sweep->gaps.count = 0;
    for (size_t unit = 0; unit < units; unit++)
        judge_unit(sweep, type, (int32_t)unit);
    if (!units)
        judge_unit(sweep, type, -1);
    gaps_join(&sweep->gaps, units);
    for (size_t i = 0; i < sweep->gaps.count; i++) {
        struct order_remark gap = sweep->gaps.items[i];
        analysis_remark(analysis, gap, (struct days){gap.from, gap.to});
    }
}

void analyse_gaps(struct analysis *analysis)
{
    struct arena *arena = analysis->arena;
    struct days days = analysis->scope;
    struct sweep sweep = {.analysis = analysis,
                          .parts.arena = arena,
                          .outlook = {.meets.arena = arena, .silent.arena = arena}};
    if (days.from > days.to)
        return;
    days = (struct days){days.from - DAYS_BETWEEN_MEETINGS, days.to + DAYS_BETWEEN_MEETINGS};
    terrain_open(&sweep.terrain, analysis, days_both((struct days){DAY_FIRST, DAY_LAST}, days));
    sweep.people = people_open(analysis);
    sweep.calendar = calendar_open(analysis);
    for (size_t type = 0; type < analysis->type_count; type++)
        judge_type(&sweep, (int32_t)type);
}
