/* open_law: the ways that each version of the law leaves open to each class of deciders. */
#include "part.h"

static uint8_t way_of(enum permission permission)
{
    switch (permission) {
    case MAY_BY_LAW:
        return WAY_LAW;
    case MAY_BY_LAW_URGENT:
        return WAY_LAW_URGENT;
    case MAY_BY_MANDATE_URGENT:
        return WAY_MANDATE;
    case MAY_BY_ORDER:
        return WAY_ORDER;
    case MAY_PERHAPS_NOT:
        return WAY_PERHAPS_NOT;
    case MAY_UNKNOWN:
        return WAY_UNKNOWN;
    case MAY_NOT:
        break;
    }
    return WAY_NOT;
}

/* "Not" of a class, which a reading that is not settled makes "perhaps not". */
static uint8_t way_not(const struct ceiling_span *span, enum decider_class decider)
{
    return span->unsettled >> decider & 1 ? WAY_PERHAPS_NOT : WAY_NOT;
}

/* law: kl-2017 6:39 */
/* A chair or appointed member has the urgent way and, under ceiling T, that of the order too. */
static uint8_t ways_of_single_member(const struct ceiling_span *span, enum decider_class decider)
{
    uint8_t by_order = span->ceiling == CEILING_EMPLOYEE ? WAY_ORDER : 0;
    if (span->ceiling ==
        CEILING_UNKNOWN) /* the act's own urgent rule may be known before the ceiling */
        return span->urgent == URGENT_STATUTE ? WAY_LAW_URGENT | WAY_UNKNOWN : WAY_UNKNOWN;
    if (span->by_law >> decider & 1)
        return WAY_LAW;
    if (span->urgent == URGENT_STATUTE)
        return WAY_LAW_URGENT | by_order;
    if (span->urgent == URGENT_MANDATE || (span->urgent == URGENT_NONE && by_order))
        return WAY_MANDATE | by_order;
    if (by_order)
        return by_order;
    return span->urgent == URGENT_FORBIDDEN ? way_not(span, decider) : WAY_NOT_SETTLED;
}

static struct law_version version_of(const struct ceiling_span *span)
{
    struct law_version version = {.weighty = span->weighty};
    for (enum decider_class class = CLASS_BOARD; class < DECIDER_CLASSES; class ++) {
        bool single = class == CLASS_CHAIR || class == CLASS_APPOINTED_MEMBER;
        version.ways[class] =
            single ? ways_of_single_member(span, class) : way_of(span_permits(span, class));
        version.when_not_urgent[class] = way_not(span, class);
    }
    return version;
}

/* The spans of the catalogue stand type by type. */
static size_t span_total(const struct authority_book *book)
{
    size_t total = 0;
    for (size_t type = 0; type < book->type_count; type++) {
        const struct decision_type *row = catalogue_type(book->catalogue, (int32_t)type);
        size_t end = (size_t)row->first_span + (size_t)row->span_count;
        total = end > total ? end : total;
    }
    return total;
}

void open_law(struct authority_book *book, struct arena *arena)
{
    struct law_version *law = arena_new_many(arena, span_total(book), struct law_version);
    bool *needs_degree = arena_new_many(arena, book->type_count, bool);
    struct filing filing = {.arena = arena};
    for (size_t type = 0; type < book->type_count; type++) {
        const struct decision_type *row = catalogue_type(book->catalogue, (int32_t)type);
        needs_degree[type] = row->needs_degree;
        for (int32_t i = row->first_span; i < row->first_span + row->span_count; i++) {
            const struct ceiling_span *span = catalogue_span(book->catalogue, i);
            law[i] = version_of(span);
            filing_add(&filing, (int32_t)type, (struct dated){span->valid_from, span->valid_to, i});
        }
    }
    book->law = law;
    book->needs_degree = needs_degree;
    book->law_of_type = filing_done(&filing, book->type_count);
}
