/* analysis_terrain: what the answers for a type can hang on: days on which they can change, units,
 * limits in amounts. Must not know the answers. */
#include "analysis_part.h"

#include <stdlib.h>

/* Rules for deputies ask how many hold a role: then anybody's appointment can change an answer. */
static void add_people(const struct analysis *analysis, struct breaks *breaks)
{
    const struct register_rows *rows = analysis->rows;
    for (size_t i = 0; i < rows->appointment_count; i++)
        breaks_add_days(breaks, span_days(rows->appointments[i].span));
    for (size_t i = 0; i < rows->post_count; i++)
        breaks_add_days(breaks, span_days(rows->posts[i].span));
}

static void add_always(struct terrain *terrain)
{
    const struct analysis *analysis = terrain->analysis;
    const struct register_rows *rows = analysis->rows;
    bool single = false;
    for (size_t i = 0; i < rows->order_count; i++)
        breaks_add_days(&terrain->always, analysis->order_days[i]);
    for (size_t i = 0; i < rows->body_count; i++)
        breaks_add_days(&terrain->always, span_days(rows->bodies[i].span));
    for (size_t i = 0; i < rows->row_count; i++) {
        if (rows->rows[i].rule != RULE_NONE)
            breaks_add_days(&terrain->always, analysis->row_days[i]);
        single |= rows->rows[i].rule == RULE_SINGLE_DEPUTY;
    }
    if (single)
        add_people(analysis, &terrain->always);
    breaks_order(&terrain->always);
}

static void add_subdelegations(const struct analysis *analysis, struct breaks *breaks, int32_t row)
{
    for (size_t i = 0; i < analysis->rows->subdelegation_count; i++)
        if (analysis->rows->subdelegations[i].row == row)
            breaks_add_days(breaks, span_days(analysis->rows->subdelegations[i].span));
}

static void add_years(struct breaks *breaks, struct days days)
{
    int32_t last = civil_from_day(days.to).year;
    for (int32_t year = civil_from_day(days.from).year + 1; year <= last; year++)
        breaks_add(breaks, day_from_civil((struct civil){year, 1, 1}));
}

static bool has_base(const struct order_line *row)
{
    return row_has_condition(row, CONDITION_BASE_MAX) ||
           row_has_condition(row, CONDITION_BASE_OVER);
}

static bool has_unit(const struct order_line *row)
{
    for (size_t i = 0; i < row->delegate_count; i++)
        if (row->delegates[i].scope != SCOPE_ALL)
            return true;
    return row->unit >= 0;
}

static void add_named(struct terrain *terrain, const struct order_line *row)
{
    for (size_t i = 0; i < row->delegate_count; i++)
        if (row->delegates[i].how == DELEGATE_PERSON)
            breaks_add_person(&terrain->changes, terrain->analysis, row->delegates[i].person);
}

/* Answers whether base amounts matter. */
static bool add_rows(struct terrain *terrain, int32_t type)
{
    const struct analysis *analysis = terrain->analysis;
    bool base = false;
    terrain->by_unit = false;
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++) {
        int32_t row = analysis->type_rows[i];
        breaks_add_days(&terrain->changes, analysis->row_days[row]);
        add_subdelegations(analysis, &terrain->changes, row);
        add_named(terrain, &analysis->rows->rows[row]);
        terrain->by_unit |= has_unit(&analysis->rows->rows[row]);
        base |= has_base(&analysis->rows->rows[row]);
    }
    return base;
}

static void take_changes(struct terrain *terrain, int32_t type)
{
    const struct analysis *analysis = terrain->analysis;
    const struct decision_type *decision = catalogue_type(analysis->catalogue, type);
    terrain->changes.count = 0;
    for (size_t i = 0; i < terrain->always.count; i++)
        breaks_add(&terrain->changes, terrain->always.items[i]);
    for (int32_t i = 0; i < decision->span_count; i++) {
        const struct ceiling_span *span =
            catalogue_span(analysis->catalogue, decision->first_span + i);
        breaks_add_days(&terrain->changes, (struct days){span->valid_from, span->valid_to});
    }
    bool base = add_rows(terrain, type);
    for (size_t i = 0; terrain->by_unit && i < analysis->rows->unit_count; i++)
        breaks_add_days(&terrain->changes, span_days(analysis->rows->units[i].span));
    if (base)
        add_years(&terrain->changes, terrain->window);
    breaks_order(&terrain->changes);
}

static void add_amount(struct terrain *terrain, int64_t amount)
{
    if (amount < 0 || amount == INT64_MAX)
        return;
    terrain->amounts = arena_room(terrain->analysis->arena, terrain->amounts, terrain->amount_count,
                                  &terrain->amount_capacity, sizeof *terrain->amounts);
    terrain->amounts[terrain->amount_count++] = amount;
}

static int by_amount(const void *a, const void *b)
{
    const int64_t *one = a, *other = b;
    return (*one > *other) - (*one < *other);
}

static void add_row_amounts(struct terrain *terrain, const struct order_line *row)
{
    int32_t first = civil_from_day(terrain->window.from).year;
    int32_t last = has_base(row) ? civil_from_day(terrain->window.to).year : first;
    for (int32_t year = first; year <= last; year++) {
        int32_t day = day_from_civil((struct civil){year, 1, 1});
        struct tier tier = row_tier_of(row, base_ore_on(terrain->analysis, day));
        add_amount(terrain, tier.over);
        add_amount(terrain, tier.max);
    }
}

static void take_amounts(struct terrain *terrain, int32_t type)
{
    const struct analysis *analysis = terrain->analysis;
    terrain->amount_count = 0;
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++)
        add_row_amounts(terrain, &analysis->rows->rows[analysis->type_rows[i]]);
    if (!terrain->amount_count)
        return;
    qsort(terrain->amounts, terrain->amount_count, sizeof *terrain->amounts, by_amount);
    size_t last = 0;
    for (size_t i = 1; i < terrain->amount_count; i++)
        if (terrain->amounts[i] != terrain->amounts[last])
            terrain->amounts[++last] = terrain->amounts[i];
    terrain->amount_count = last + 1;
}

int64_t terrain_amount_ore(const struct terrain *terrain, size_t tier)
{
    if (!terrain->amount_count)
        return -1;
    return tier < terrain->amount_count ? terrain->amounts[tier] : terrain->amounts[tier - 1] + 1;
}

/* From 1; 0 when there are too many limits to count so. */
static uint8_t place_on(const struct terrain *terrain, int32_t type, int64_t amount, int32_t day)
{
    const struct analysis *analysis = terrain->analysis;
    int64_t base = base_ore_on(analysis, day);
    size_t place = 1;
    for (size_t i = analysis->type_first[type]; i < analysis->type_first[type + 1]; i++) {
        struct tier tier = row_tier_of(&analysis->rows->rows[analysis->type_rows[i]], base);
        place += (size_t)(tier.over < amount) + (size_t)(tier.max < amount);
    }
    return place > UINT8_MAX ? 0 : (uint8_t)place;
}

static void take_places(struct terrain *terrain, int32_t type)
{
    terrain->place_count = 0;
    for (size_t piece = 0; terrain->amount_count && piece <= terrain->changes.count; piece++) {
        int32_t day = piece ? terrain->changes.items[piece - 1] : terrain->window.from;
        for (size_t tier = 0; tier <= terrain->amount_count; tier++) {
            terrain->places =
                arena_room(terrain->analysis->arena, terrain->places, terrain->place_count,
                           &terrain->place_capacity, sizeof *terrain->places);
            terrain->places[terrain->place_count++] =
                place_on(terrain, type, terrain_amount_ore(terrain, tier), day);
        }
    }
}

uint8_t terrain_place(const struct terrain *terrain, size_t tier, int32_t day)
{
    size_t piece = breaks_until(&terrain->changes, day);
    return terrain->amount_count ? terrain->places[piece * (terrain->amount_count + 1) + tier] : 0;
}

static void take_orders(struct terrain *terrain)
{
    const struct analysis *analysis = terrain->analysis;
    for (size_t i = 0; i < analysis->rows->order_count; i++)
        day_set_add(&terrain->ordered, days_both(analysis->order_days[i], terrain->window));
    day_set_order(&terrain->ordered);
}

void terrain_open(struct terrain *terrain, const struct analysis *analysis, struct days window)
{
    *terrain = (struct terrain){.analysis = analysis,
                                .window = window,
                                .ordered.arena = analysis->arena,
                                .always.arena = analysis->arena,
                                .changes.arena = analysis->arena};
    take_orders(terrain);
    add_always(terrain);
}

void terrain_take_type(struct terrain *terrain, int32_t type)
{
    take_changes(terrain, type);
    take_amounts(terrain, type);
    take_places(terrain, type);
}
