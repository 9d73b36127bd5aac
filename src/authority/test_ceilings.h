/* test_ceilings: the law of the test scene: a decision type for each kind of ceiling, in place of the catalogue that
 * rules compiles, so that no law file can break these tests. */
#ifndef AUTHORITY_TEST_CEILINGS_H
#define AUTHORITY_TEST_CEILINGS_H

#include "rules/rules.h"

enum { TUESDAY = 20515 /* 2026-03-03 */ };

enum scene_type {
    OPEN_TYPE,    /* T */
    OPEN_STATUTE, /* T, O */
    OPEN_MANDATE, /* T, KL39 */
    OPEN_NEVER,   /* T, no single member in a hurry */
    WEIGHTY_TYPE, /* T, delegable unless weighty */
    DEGREE_TYPE,  /* T, needs a degree */
    READING_TYPE, /* U, what forbids employees and chairs is a reading */
    COMMITTEE,    /* U */
    STATUTE,      /* U, O */
    MANDATE,      /* U, KL39 */
    NEVER,        /* U, no single member */
    POLICE,       /* U, chair and appointed official by law */
    BOARD_ONLY,   /* N */
    UNREAD,       /* ceiling ? */
    LATER,        /* T, from the day after TUESDAY; nothing before */
    SCENE_TYPES
};

struct catalogue {
    struct decision_type types[SCENE_TYPES];
    struct ceiling_span spans[SCENE_TYPES];
};

static const struct ceiling_span scene_law[SCENE_TYPES] = {
    [OPEN_TYPE] = {.ceiling = CEILING_EMPLOYEE, .urgent = URGENT_NONE},
    [OPEN_STATUTE] = {.ceiling = CEILING_EMPLOYEE, .urgent = URGENT_STATUTE},
    [OPEN_MANDATE] = {.ceiling = CEILING_EMPLOYEE, .urgent = URGENT_MANDATE},
    [OPEN_NEVER] = {.ceiling = CEILING_EMPLOYEE, .urgent = URGENT_FORBIDDEN},
    [WEIGHTY_TYPE] = {.ceiling = CEILING_EMPLOYEE, .weighty = true},
    [DEGREE_TYPE] = {.ceiling = CEILING_EMPLOYEE},
    [READING_TYPE] = {.ceiling = CEILING_COMMITTEE,
                      .urgent = URGENT_FORBIDDEN,
                      .unsettled = 1u << CLASS_EMPLOYEE | 1u << CLASS_CHAIR},
    [COMMITTEE] = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_NONE},
    [STATUTE] = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_STATUTE},
    [MANDATE] = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_MANDATE},
    [NEVER] = {.ceiling = CEILING_COMMITTEE, .urgent = URGENT_FORBIDDEN},
    [POLICE] = {.ceiling = CEILING_COMMITTEE,
                .by_law = 1u << CLASS_APPOINTED_OFFICIAL | 1u << CLASS_CHAIR},
    [BOARD_ONLY] = {.ceiling = CEILING_BOARD, .urgent = URGENT_NONE},
    [UNREAD] = {.ceiling = CEILING_UNKNOWN},
    [LATER] = {.ceiling = CEILING_EMPLOYEE, .valid_from = TUESDAY + 1},
};

static inline void ceilings_init(struct catalogue *catalogue)
{
    for (int32_t i = 0; i < SCENE_TYPES; i++) {
        catalogue->types[i] = (struct decision_type){.first_span = i, .span_count = 1};
        catalogue->spans[i] = scene_law[i];
        catalogue->spans[i].type = i;
        catalogue->spans[i].valid_to = DAY_LAST;
    }
    catalogue->types[DEGREE_TYPE].needs_degree = true;
}

/* Answers as rules/catalogue.h says. */
size_t catalogue_count(const struct catalogue *catalogue)
{
    return sizeof catalogue->types / sizeof *catalogue->types;
}

const struct decision_type *catalogue_type(const struct catalogue *catalogue, int32_t type)
{
    return &catalogue->types[type];
}

const struct ceiling_span *catalogue_span(const struct catalogue *catalogue, int32_t span)
{
    return &catalogue->spans[span];
}

int64_t catalogue_base_amount_ore(const struct catalogue *catalogue, int32_t year)
{
    (void)catalogue;
    return year == 2026 ? 5920000 : -1;
}

enum permission span_permits(const struct ceiling_span *span, enum decider_class decider)
{
    enum permission no = span->unsettled >> decider & 1 ? MAY_PERHAPS_NOT : MAY_NOT;
    if (decider == CLASS_BOARD)
        return MAY_BY_LAW;
    if (span->ceiling == CEILING_UNKNOWN)
        return MAY_UNKNOWN;
    if (span->by_law >> decider & 1)
        return MAY_BY_LAW;
    if (decider == CLASS_COMMITTEE)
        return span->ceiling == CEILING_BOARD ? no : MAY_BY_ORDER;
    if (decider == CLASS_CONTRACTOR && span->ceiling == CEILING_EMPLOYEE)
        return MAY_PERHAPS_NOT;
    return span->ceiling == CEILING_EMPLOYEE ? MAY_BY_ORDER : no;
}

#endif
