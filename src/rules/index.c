/* index: which duties an event of a kind can start, and for decisions, the commonest by far, which a decision of a type
 * can. Must not judge: what is left out could never fit. */
#include "book.h"

/* Days within which an era lies, both inclusive. */
struct era {
    int32_t first, last;
};

static const struct era any_day = {DAY_FIRST, DAY_LAST};

/* A rule is chosen by the day its time is counted from: with an anchor of its own the event's day says nothing. */
static bool in_force(const struct duty *duty, struct era era)
{
    return duty->anchor.pattern.count ||
           (duty->rule.valid_from <= era.last && duty->rule.valid_to >= era.first);
}

static struct duty_list of_kind(struct rulebook *book, int kind)
{
    const struct duty **items =
        arena_allocate_many(book->arena, book->duty_count + 1, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; i < book->duty_count; i++)
        if (word_set_has(&book->duties[i].trigger.kinds, kind))
            items[count++] = &book->duties[i];
    return (struct duty_list){items, count};
}

/* A written type outside the set, or inside one that is ruled out, can never fit. */
static bool type_fits(const struct alternative *alternative, int type)
{
    for (size_t i = 0; i < alternative->test_count; i++) {
        const struct test *test = &alternative->tests[i];
        if (test->attribute != ATTRIBUTE_DECISION_TYPE)
            continue;
        bool inside = word_set_has(&test->set, type);
        if ((test->kind == TEST_ANY_OF && !inside) || (test->kind == TEST_NONE_OF && inside) ||
            test->kind == TEST_SILENT || test->kind == TEST_ABSENT)
            return false;
    }
    return true;
}

static bool can_start(const struct duty *duty, int type)
{
    for (size_t i = 0; i < duty->trigger.count; i++)
        if (duty->trigger.alternatives[i].kind == KIND_DECISION &&
            type_fits(&duty->trigger.alternatives[i], type))
            return true;
    return false;
}

/* Of a list those that an event of the era can start; type: of a decision, -1 = any. */
static struct duty_list narrowed(struct rulebook *book, struct duty_list from, struct era era,
                                 int type)
{
    const struct duty **items = arena_allocate_many(book->arena, from.count + 1, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; i < from.count; i++)
        if (in_force(from.items[i], era) && (type < 0 || can_start(from.items[i], type)))
            items[count++] = from.items[i];
    return (struct duty_list){items, count};
}

/* A day on which a rule begins, or the first after it has ended; the commonest come first by the order of the rules. */
static void add_era(struct rulebook *book, int32_t day)
{
    size_t at = 0;
    while (at < book->era_count && book->eras[at] < day)
        at++;
    if (book->era_count == BOOK_ERAS || (at < book->era_count && book->eras[at] == day))
        return;
    for (size_t i = book->era_count++; i > at; i--)
        book->eras[i] = book->eras[i - 1];
    book->eras[at] = day;
}

static struct era era_at(const struct rulebook *book, size_t index)
{
    return (struct era){index ? book->eras[index - 1] : DAY_FIRST,
                        index < book->era_count ? book->eras[index] - 1 : DAY_LAST};
}

void index_duties(struct rulebook *book)
{
    for (size_t i = 0; i < book->duty_count; i++) {
        if (book->duties[i].rule.valid_from > DAY_FIRST)
            add_era(book, book->duties[i].rule.valid_from);
        if (book->duties[i].rule.valid_to < DAY_LAST)
            add_era(book, book->duties[i].rule.valid_to + 1);
    }
    for (int kind = 0; kind < KIND_COUNT; kind++)
        book->on_any_day[kind] = of_kind(book, kind);
    struct duty_list by_type[DECISION_TYPE_COUNT];
    for (int type = 0; type < DECISION_TYPE_COUNT; type++)
        by_type[type] = narrowed(book, book->on_any_day[KIND_DECISION], any_day, type);
    for (size_t era = 0; era <= book->era_count; era++) {
        for (int kind = 0; kind < KIND_COUNT; kind++)
            book->by_kind[era][kind] =
                narrowed(book, book->on_any_day[kind], era_at(book, era), -1);
        for (int type = 0; type < DECISION_TYPE_COUNT; type++)
            book->by_type[era][type] = narrowed(book, by_type[type], era_at(book, era), -1);
    }
}

struct duty_list rulebook_duties_for(const struct rulebook *book, int kind, int type, int32_t first,
                                     int32_t last)
{
    size_t era = 0;
    while (era < book->era_count && book->eras[era] <= first)
        era++;
    bool one_era = era == book->era_count || last < book->eras[era];
    if (!one_era)
        return book->on_any_day[kind];
    return type >= 0 && kind == KIND_DECISION ? book->by_type[era][type] : book->by_kind[era][kind];
}
