/* test_catalogue: a catalogue that a test makes up itself, in place of the one that rules
 * compiles. */
#ifndef AUTHORITY_TEST_CATALOGUE_H
#define AUTHORITY_TEST_CATALOGUE_H

#include "rules/rules.h"

enum { TEST_TYPES = 300, TEST_SPANS = 600 };

struct catalogue {
    struct decision_type types[TEST_TYPES];
    struct ceiling_span spans[TEST_SPANS];
    size_t type_count, span_count;
    int64_t base_ore; /* of the year 2020; each year more by a hundredth */
};

size_t catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->type_count;
}

const struct decision_type *catalogue_type(const struct catalogue *catalogue, int32_t type)
{
    ensure(type >= 0 && (size_t)type < catalogue->type_count);
    return &catalogue->types[type];
}

const struct ceiling_span *catalogue_span(const struct catalogue *catalogue, int32_t span)
{
    ensure(span >= 0 && (size_t)span < catalogue->span_count);
    return &catalogue->spans[span];
}

const struct ceiling_span *catalogue_on(const struct catalogue *catalogue, int32_t type,
                                        int32_t day)
{
    const struct decision_type *decision = catalogue_type(catalogue, type);
    for (int32_t i = 0; i < decision->span_count; i++) {
        const struct ceiling_span *span = &catalogue->spans[decision->first_span + i];
        if (span->valid_from <= day && day <= span->valid_to)
            return span;
    }
    return NULL;
}

int64_t catalogue_base_amount_ore(const struct catalogue *catalogue, int32_t year)
{
    return catalogue->base_ore ? catalogue->base_ore * (100 + year - 2020) / 100 : -1;
}

/* The table of docs/behorighet.md once more. */
enum permission span_permits(const struct ceiling_span *span, enum decider_class decider)
{
    static const enum permission urgent[] = {MAY_UNKNOWN, MAY_BY_LAW_URGENT, MAY_BY_MANDATE_URGENT,
                                             MAY_NOT};
    if (decider == CLASS_BOARD)
        return MAY_BY_LAW;
    if (!span || span->ceiling == CEILING_UNKNOWN)
        return MAY_UNKNOWN;
    if (span->by_law >> decider & 1)
        return MAY_BY_LAW;
    enum permission permission = MAY_NOT;
    if (span->ceiling == CEILING_EMPLOYEE)
        permission = decider == CLASS_CONTRACTOR ? MAY_PERHAPS_NOT : MAY_BY_ORDER;
    else if (decider == CLASS_CHAIR || decider == CLASS_APPOINTED_MEMBER)
        permission = urgent[span->urgent];
    else if (decider == CLASS_COMMITTEE && span->ceiling == CEILING_COMMITTEE)
        permission = MAY_BY_ORDER;
    return permission == MAY_NOT && (span->unsettled >> decider & 1) ? MAY_PERHAPS_NOT : permission;
}

/* A type with its first version of the law. */
static inline int32_t catalogue_add(struct catalogue *catalogue, const char *code,
                                    struct ceiling_span span)
{
    int32_t type = (int32_t)catalogue->type_count++;
    catalogue->types[type] = (struct decision_type){
        .code = text_of(code), .first_span = (int32_t)catalogue->span_count, .span_count = 1};
    span.type = type;
    catalogue->spans[catalogue->span_count++] = span;
    return type;
}

/* A further version, of the type that was added last. */
static inline void catalogue_more(struct catalogue *catalogue, struct ceiling_span span)
{
    span.type = (int32_t)catalogue->type_count - 1;
    catalogue->types[span.type].span_count++;
    catalogue->spans[catalogue->span_count++] = span;
}

#endif
