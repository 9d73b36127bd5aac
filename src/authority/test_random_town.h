/* test_random_town: small registers by chance, full of things that begin and end: people come and
 * go, posts end, orders replace each other, law changes. The same seed gives the same town. */
#ifndef AUTHORITY_TEST_RANDOM_TOWN_H
#define AUTHORITY_TEST_RANDOM_TOWN_H

#include "test_town.h"

/* Around a turn of the year, since base amounts change there. */
enum { EARLIEST = 18262 - 90, LATEST = 18262 + 90, FEW = 8 };

struct dice {
    uint64_t state;
};

/* 0..below-1 */
static inline int32_t roll(struct dice *dice, int32_t below)
{
    dice->state = dice->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int32_t)((dice->state >> 33) % (uint64_t)below);
}

static inline bool chance(struct dice *dice, int32_t of)
{
    return roll(dice, of) == 0;
}

/* Often always, else from or to some day, seldom empty. */
static inline struct span random_span(struct dice *dice)
{
    struct span span = always;
    if (!chance(dice, 3))
        span.from = EARLIEST + roll(dice, LATEST - EARLIEST);
    if (!chance(dice, 3))
        span.to = EARLIEST + roll(dice, LATEST - EARLIEST);
    if (span.from > span.to && !chance(dice, 6))
        span.to = DAY_LAST;
    return span;
}

static inline struct ceiling_span random_law(struct dice *dice, int32_t from, int32_t to)
{
    static const enum ceiling ceilings[] = {CEILING_BOARD,    CEILING_COMMITTEE, CEILING_COMMITTEE,
                                            CEILING_EMPLOYEE, CEILING_EMPLOYEE,  CEILING_EMPLOYEE,
                                            CEILING_EMPLOYEE, CEILING_UNKNOWN};
    struct ceiling_span span = {.valid_from = from, .valid_to = to};
    span.ceiling = ceilings[roll(dice, 8)];
    span.urgent = (enum urgent_rule)roll(dice, 4);
    span.unsettled = chance(dice, 4) ? (uint32_t)roll(dice, 256) : 0;
    span.official_appointed = chance(dice, 10);
    span.by_law = span.official_appointed ? 1u << CLASS_APPOINTED_OFFICIAL : 0;
    span.mark = (enum mark)roll(dice, 4);
    return span;
}

static inline void random_types(struct town *town, struct dice *dice)
{
    town->catalogue->base_ore = chance(dice, 2) ? 1000 : 0;
    for (int i = 0; i < 3; i++) {
        int32_t turn = EARLIEST + roll(dice, LATEST - EARLIEST), gap = chance(dice, 5) ? 10 : 1;
        int32_t type =
            catalogue_add(town->catalogue, "typ", random_law(dice, DAY_FIRST, turn - gap));
        catalogue_more(town->catalogue, random_law(dice, turn, DAY_LAST));
        town->catalogue->types[type].protective = chance(dice, 3);
    }
}

static inline void random_people(struct town *town, struct dice *dice)
{
    static const int32_t roles[] = {CASEWORKER, UNIT_HEAD, DIRECTOR};
    town_unit(town, -1);
    town_unit(town, 0);
    town->rows.agreements[town->rows.agreement_count++] =
        (struct agreement){.deciding = (int8_t)(roll(dice, 3) - 1), .span = random_span(dice)};
    for (int i = 0; i < 4; i++)
        town_post(town, roles[roll(dice, 3)], roll(dice, 3) - 1, random_span(dice));
    if (chance(dice, 4))
        town->rows.units[roll(dice, 2)].span = random_span(dice);
    for (int i = 0; i < 4; i++) {
        int32_t person = town_person(town, (enum employment_form)roll(dice, 5));
        struct employment *employment = &town->rows.employments[town->rows.employment_count - 1];
        if (chance(dice, 2))
            employment->span = random_span(dice);
        if (chance(dice, 2))
            employment->agreement = 0;
        if (chance(dice, 3))
            town->rows.employments[town->rows.employment_count++] =
                (struct employment){person, FORM_EMPLOYED, -1, random_span(dice)};
    }
}

static inline void random_seats(struct town *town, struct dice *dice)
{
    town_body(town, BODY_BOARD, -1);
    town_body(town, BODY_COMMITTEE, 0);
    if (chance(dice, 4))
        town->rows.bodies[roll(dice, 2)].span = random_span(dice);
    for (int i = roll(dice, 6); i >= 0; i--) {
        enum appointment_kind kind = (enum appointment_kind)roll(dice, APPOINTMENT_KINDS);
        int32_t where = kind <= APPOINTED_SUBSTITUTE ? roll(dice, 4) : chance(dice, 5) ? 1 : 0;
        struct appointment *appointment =
            town_appoint(town, roll(dice, 4), kind, where, random_span(dice));
        if (kind > APPOINTED_SUBSTITUTE && chance(dice, 6))
            appointment->body = -1;
        if (kind >= APPOINTED_SPECIALLY && chance(dice, 2)) {
            int32_t *types = arena_new_many(town->arena, 1, int32_t);
            types[0] = roll(dice, 3);
            appointment->types = types;
            appointment->type_count = 1;
        }
    }
}

static inline void random_meetings(struct town *town, struct dice *dice)
{
    for (int32_t body = 0; body < 2; body++) {
        if (chance(dice, 4))
            continue;
        town->rows.bodies[body].seats = chance(dice, 2) ? 5 : -1;
        int32_t step = 10 + roll(dice, 50);
        for (int32_t day = EARLIEST - 60 + roll(dice, 60); day < LATEST + 60; day += step) {
            town_meet(town, body, day);
            town->rows.meetings[town->rows.meeting_count - 1].present = roll(dice, 8) - 1;
        }
    }
}

static inline struct delegate random_delegate(struct dice *dice)
{
    struct delegate delegate = by_role(roll(dice, TOWN_ROLES));
    if (chance(dice, 5))
        delegate = by_post(roll(dice, 4));
    else if (chance(dice, 6))
        delegate = by_person(roll(dice, 4));
    else if (chance(dice, 4))
        delegate = by_lowest(roll(dice, 3));
    if (chance(dice, 6))
        delegate = (struct delegate){DELEGATE_BODY, SCOPE_ALL, 0, -1, -1, -1, roll(dice, 2)};
    else if (chance(dice, 4))
        delegate.scope = (enum delegate_scope)roll(dice, 3);
    return delegate;
}

static inline void random_condition(struct order_line *row, struct dice *dice)
{
    static const enum condition_kind kinds[] = {
        CONDITION_AMOUNT_MAX,      CONDITION_AMOUNT_OVER, CONDITION_BASE_MAX,
        CONDITION_BASE_OVER,       CONDITION_URGENT,      CONDITION_OFF_HOURS,
        CONDITION_EMPLOYED_MONTHS, CONDITION_OTHER,       CONDITION_DURATION_MAX,
    };
    enum condition_kind kind = kinds[roll(dice, 9)];
    int64_t number = 500 * (1 + roll(dice, 3));
    if (kind == CONDITION_EMPLOYED_MONTHS)
        number = 1 + roll(dice, 3);
    row_condition(row, kind, number);
}

static inline void random_row(struct town *town, struct dice *dice)
{
    struct order_line *row = town_row(town, roll(dice, (int32_t)town->rows.order_count),
                                      roll(dice, 3), random_delegate(dice));
    struct span span = chance(dice, 3) ? random_span(dice) : always;
    row->valid_from = span.from;
    row->valid_to = span.to;
    if (chance(dice, 3))
        row_delegate(row, as_deputy(random_delegate(dice), roll(dice, 2)));
    if (chance(dice, 3))
        row_type(row, (row->types[0] + 1) % 3);
    for (int i = 0; i < 2; i++)
        if (chance(dice, 3))
            random_condition(row, dice);
    if (chance(dice, 6))
        row->unit = roll(dice, 2);
    if (chance(dice, 8))
        row->outcome = OUTCOME_REFUSED;
    row->subdelegable = chance(dice, 4);
}

static inline void random_rule(struct town *town, struct dice *dice)
{
    static const enum order_rule rules[] = {RULE_URGENT_CHAIR, RULE_SUPERIOR_DEPUTY,
                                            RULE_SINGLE_DEPUTY, RULE_SUBDELEGATION, RULE_OTHER};
    static const int32_t holders[] = {CHAIR, APPOINTED, DIRECTOR};
    struct order_line *row = town_row(town, roll(dice, (int32_t)town->rows.order_count),
                                      roll(dice, 4) - 1, by_role(holders[roll(dice, 3)]));
    struct span span = random_span(dice);
    row->rule = rules[roll(dice, 5)];
    row->valid_from = span.from;
    row->valid_to = span.to;
}

static inline void random_orders(struct town *town, struct dice *dice)
{
    int32_t turn = EARLIEST + roll(dice, LATEST - EARLIEST);
    town_order(town, 0, chance(dice, 4) ? turn - 60 : DAY_FIRST, DAY_LAST, -1);
    if (chance(dice, 2))
        town_order(town, chance(dice, 5) ? -1 : 0, turn, chance(dice, 4) ? turn + 30 : DAY_LAST,
                   chance(dice, 3) ? -1 : 0);
    for (int i = 1 + roll(dice, 5); i > 0; i--)
        random_row(town, dice);
    for (int i = roll(dice, 3); i > 0; i--)
        random_rule(town, dice);
    if (chance(dice, 3))
        town->rows.subdelegations[town->rows.subdelegation_count++] =
            (struct subdelegation){0,  roll(dice, 3), chance(dice, 2) ? roll(dice, 3) : -1,
                                   -1, roll(dice, 4), random_span(dice)};
}

static inline struct town random_town(uint64_t seed)
{
    struct dice dice = {seed * UINT64_C(0x9e3779b97f4a7c15) + 1};
    struct town town = town_open();
    for (int i = 0; i < 4; i++)
        roll(&dice, 2);
    random_types(&town, &dice);
    random_people(&town, &dice);
    random_seats(&town, &dice);
    random_meetings(&town, &dice);
    random_orders(&town, &dice);
    return town;
}

#endif
