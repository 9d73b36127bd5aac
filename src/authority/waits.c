/* waits: see waits.h. */
#include "part.h"

#include "waits.h"

/* Who may take a decision of a type, on the day that is asked about. */
struct may {
    bool asked, single; /* some single person may, in no hurry */
    const bool *bodies; /* of the register, those that may */
};

struct waits {
    struct arena *arena;
    const struct rulebook *rules;
    const struct authority_book *book;
    int32_t day;
    struct may *types; /* by the catalogue's number */
};

struct waits *waits_open(struct arena *arena, const struct rulebook *rules,
                         const struct authority_book *book, int32_t day)
{
    struct waits *waits = arena_new(arena, struct waits);
    size_t types = catalogue_count(rulebook_catalogue(rules));
    *waits = (struct waits){arena, rules, book, day, arena_new_many(arena, types, struct may)};
    return waits;
}

static bool may_decide(const struct waits *waits, int32_t type, int32_t person, int32_t body)
{
    struct authority_request request = authority_ask(type, waits->day);
    request.person = person;
    request.body = body;
    request.facts[FACT_URGENT] = KNOWN_NO;
    struct authority answer = authority_check(waits->book, &request);
    bool sits_not = answer.reason == REASON_NO_MEETING || answer.reason == REASON_NOT_QUORATE;
    return answer.verdict >= AUTHORITY_UNKNOWN || (body >= 0 && sits_not);
}

static bool any_person_may(const struct waits *waits, int32_t type)
{
    for (size_t i = 0; i < waits->book->rows->person_count; i++)
        if (may_decide(waits, type, (int32_t)i, -1))
            return true;
    return false;
}

static const struct may *may_of(struct waits *waits, int32_t type)
{
    struct may *may = &waits->types[type];
    size_t body_count = waits->book->rows->body_count;
    if (may->asked)
        return may;
    bool *bodies = arena_new_many(waits->arena, body_count, bool);
    for (size_t i = 0; i < body_count; i++)
        bodies[i] = may_decide(waits, type, -1, (int32_t)i);
    *may = (struct may){true, any_person_may(waits, type), bodies};
    return may;
}

static bool shares_a_word(const struct word_set *one, const struct word_set *other)
{
    return (one->bits[0] & other->bits[0]) || (one->bits[1] & other->bits[1]);
}

/* No event fits both when they want different words of the same attribute. */
static bool excludes(const struct alternative *one, const struct alternative *other)
{
    if (one->kind != other->kind)
        return true;
    for (size_t i = 0; i < one->test_count; i++)
        for (size_t j = 0; j < other->test_count; j++) {
            const struct test *a = &one->tests[i], *b = &other->tests[j];
            if (a->kind == TEST_ANY_OF && b->kind == TEST_ANY_OF && a->attribute == b->attribute &&
                !shares_a_word(&a->set, &b->set))
                return true;
        }
    return false;
}

static bool may_be(const struct alternative *alternative, const struct pattern *type)
{
    for (size_t i = 0; i < type->count; i++)
        if (!excludes(alternative, &type->alternatives[i]))
            return true;
    return false;
}

/* Every decision that the event may be is one for bodies alone; theirs are added. */
static bool add_alternative(struct waits *waits, const struct alternative *alternative,
                            bool *bodies)
{
    const struct catalogue *catalogue = rulebook_catalogue(waits->rules);
    size_t count, seen = 0;
    const int32_t *types = catalogue_types_for(catalogue, alternative->kind, &count);
    for (size_t i = 0; i < count; i++) {
        if (!may_be(alternative, catalogue_type(catalogue, types[i])->pattern))
            continue;
        const struct may *may = may_of(waits, types[i]);
        if (may->single)
            return false;
        for (size_t j = 0; j < waits->book->rows->body_count; j++)
            bodies[j] |= may->bodies[j];
        seen++;
    }
    return seen > 0;
}

bool waits_for_body(struct waits *waits, const struct duty *duty, bool *bodies)
{
    size_t seen = 0;
    for (size_t i = 0; i < waits->book->rows->body_count; i++)
        bodies[i] = false;
    if (duty->forbidden || duty->decider != DECIDER_UNTESTED)
        return false;
    for (size_t i = 0; i < duty->fulfilments.count; i++) {
        const struct pattern *pattern = &duty->fulfilments.items[i].pattern;
        for (size_t j = 0; j < pattern->count; j++, seen++)
            if (!add_alternative(waits, &pattern->alternatives[j], bodies))
                return false;
    }
    return seen > 0;
}
