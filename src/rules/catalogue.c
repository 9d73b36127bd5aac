/* catalogue: asking the frozen catalogue of decisions, and what its ceilings mean for each class
 * of decider (docs/behorighet.md). Must not know any order or register. */
#include "book.h"

const struct catalogue *rulebook_catalogue(const struct rulebook *book)
{
    return &book->catalogue;
}

size_t catalogue_count(const struct catalogue *catalogue)
{
    return catalogue->type_count;
}

const struct decision_type *catalogue_type(const struct catalogue *catalogue, int32_t type)
{
    ensure(type >= 0 && (size_t)type < catalogue->type_count);
    return &catalogue->types[type];
}

const int32_t *catalogue_types_for(const struct catalogue *catalogue, int kind, size_t *count_out)
{
    *count_out = catalogue->by_kind_count[kind];
    return catalogue->by_kind[kind];
}

void catalogue_index(struct arena *arena, struct catalogue *catalogue)
{
    for (int kind = 0; kind < KIND_COUNT; kind++) {
        int32_t *types = arena_new_many(arena, catalogue->type_count, int32_t);
        size_t count = 0;
        for (size_t i = 0; i < catalogue->type_count; i++) {
            const struct pattern *pattern = catalogue->types[i].pattern;
            if (pattern && word_set_has(&pattern->kinds, kind))
                types[count++] = (int32_t)i;
        }
        catalogue->by_kind[kind] = types;
        catalogue->by_kind_count[kind] = count;
    }
}

int32_t catalogue_find(const struct catalogue *catalogue, struct text code)
{
    for (size_t i = 0; i < catalogue->type_count; i++)
        if (text_equal(catalogue->types[i].code, code))
            return (int32_t)i;
    return -1;
}

/* Near enough: at most a third of the letters are wrong. */
static unsigned worse_of(struct text written, struct text known, unsigned best)
{
    unsigned distance = word_distance(written, known);
    return distance <= text_letters(written) / 3 && distance < best ? distance : best;
}

int32_t catalogue_nearest(const struct catalogue *catalogue, struct text written)
{
    unsigned best = UINT32_MAX;
    int32_t nearest = -1;
    for (size_t i = 0; i < catalogue->type_count; i++) {
        const struct decision_type *type = &catalogue->types[i];
        unsigned distance = worse_of(written, type->name, worse_of(written, type->code, best));
        if (distance < best) {
            best = distance;
            nearest = (int32_t)i;
        }
    }
    return nearest;
}

const struct ceiling_span *catalogue_span(const struct catalogue *catalogue, int32_t span)
{
    ensure(span >= 0 && (size_t)span < catalogue->span_count);
    return &catalogue->spans[span];
}

/* A type has a handful of versions: the newest is asked for most. */
const struct ceiling_span *catalogue_on(const struct catalogue *catalogue, int32_t type,
                                        int32_t day)
{
    const struct decision_type *decision = catalogue_type(catalogue, type);
    const struct ceiling_span *spans = catalogue->spans + decision->first_span;
    for (int32_t i = decision->span_count - 1; i >= 0; i--)
        if (spans[i].valid_from <= day)
            return day <= spans[i].valid_to ? &spans[i] : NULL;
    return NULL;
}

int64_t catalogue_base_amount_ore(const struct catalogue *catalogue, int32_t year)
{
    if (year < BASE_FIRST_YEAR || year >= BASE_FIRST_YEAR + BASE_YEARS)
        return -1;
    int64_t amount = catalogue->base_amounts_ore[year - BASE_FIRST_YEAR];
    return amount ? amount : -1;
}

/* law: kl-2017 6:37; 6:39 */
static enum permission single_member(const struct ceiling_span *span)
{
    static const enum permission by_urgency[] = {[URGENT_NONE] = MAY_UNKNOWN,
                                                 [URGENT_STATUTE] = MAY_BY_LAW_URGENT,
                                                 [URGENT_MANDATE] = MAY_BY_MANDATE_URGENT,
                                                 [URGENT_FORBIDDEN] = MAY_NOT};
    return span->ceiling == CEILING_EMPLOYEE ? MAY_BY_ORDER : by_urgency[span->urgent];
}

/* The table of docs/behorighet.md before what is unsettled. */
static enum permission settled(const struct ceiling_span *span, enum decider_class decider)
{
    switch (decider) {
    case CLASS_COMMITTEE:
        return span->ceiling == CEILING_BOARD ? MAY_NOT : MAY_BY_ORDER;
    case CLASS_CHAIR:
    case CLASS_APPOINTED_MEMBER:
        return single_member(span);
    case CLASS_CONTRACTOR:
        return span->ceiling == CEILING_EMPLOYEE ? MAY_PERHAPS_NOT : MAY_NOT;
    default:
        return span->ceiling == CEILING_EMPLOYEE ? MAY_BY_ORDER : MAY_NOT;
    }
}

enum permission span_permits(const struct ceiling_span *span, enum decider_class decider)
{
    if (decider == CLASS_BOARD)
        return MAY_BY_LAW;
    if (!span || span->ceiling == CEILING_UNKNOWN)
        return MAY_UNKNOWN;
    if ((span->by_law >> decider) & 1)
        return MAY_BY_LAW;
    enum permission permission = settled(span, decider);
    bool unsettled = (span->unsettled >> decider) & 1;
    return permission == MAY_NOT && unsettled ? MAY_PERHAPS_NOT : permission;
}
