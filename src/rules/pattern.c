/* pattern: MÖNSTER, which events a line of a rule speaks of, and how they belong to the event that started the duty. */
#include "book.h"

#include <string.h>

enum { ALTERNATIVE_LIMIT = 60 };

static const struct text nothing = {0};

void pattern_join(struct arena *arena, struct pattern *pattern, const struct pattern *more)
{
    struct alternative *all =
        arena_new_many(arena, pattern->count + more->count, struct alternative);
    if (pattern->count)
        memcpy(all, pattern->alternatives, pattern->count * sizeof *all);
    memcpy(all + pattern->count, more->alternatives, more->count * sizeof *all);
    pattern->alternatives = all;
    pattern->count += more->count;
    for (size_t i = 0; i < more->count; i++)
        word_set_add(&pattern->kinds, more->alternatives[i].kind);
}

/* Silence is never a yes to it. */
static bool needs_value(const struct test *test)
{
    return test->kind == TEST_ANY_OF || test->kind == TEST_CONTAINS || test->kind == TEST_GIVEN ||
           test->kind == TEST_ACT || test->kind == TEST_PROVISION || test->kind == TEST_DAY_BEFORE;
}

struct alternative alternative_of(int32_t kind, const struct test *tests, size_t count)
{
    struct alternative alternative = {.kind = kind, .tests = tests, .test_count = count};
    for (size_t i = 0; i < count; i++) {
        if (needs_value(&tests[i]))
            word_set_add(&alternative.needs, tests[i].attribute);
        alternative.asks_about |= tests[i].kind == TEST_ABOUT;
    }
    return alternative;
}

/* Every alternative also has to pass the tests that follow the name. */
static struct pattern narrowed(struct arena *arena, const struct pattern *pattern,
                               const struct test *tests, size_t count)
{
    struct alternative *all = arena_new_many(arena, pattern->count, struct alternative);
    for (size_t i = 0; i < pattern->count; i++) {
        const struct alternative *from = &pattern->alternatives[i];
        struct test *joined = arena_new_many(arena, from->test_count + count, struct test);
        if (from->test_count)
            memcpy(joined, from->tests, from->test_count * sizeof *joined);
        if (count)
            memcpy(joined + from->test_count, tests, count * sizeof *joined);
        all[i] = alternative_of(from->kind, joined, from->test_count + count);
    }
    return (struct pattern){all, pattern->count, pattern->kinds};
}

bool tests_fit(const struct rulebook *book, struct reader *reader, const struct pattern *pattern,
               const struct test *tests, size_t count)
{
    for (size_t i = 0; i < pattern->count; i++)
        for (size_t j = 0; j < count; j++) {
            int kind = pattern->alternatives[i].kind;
            if (tests[j].attribute < 0 || vocabulary_kind_allows(kind, tests[j].attribute))
                continue;
            reader_problem(
                reader,
                "Händelsen '{1}' har ingen uppgift '{2}': välj en uppgift som hör till händelsen.",
                lexicon_words(book, kind, true), lexicon_words(book, tests[j].attribute, false));
            return false;
        }
    return true;
}

bool pattern_parse(struct rulebook *book, struct reader *reader, struct pattern *pattern)
{
    struct pattern found;
    const struct test *tests = NULL;
    size_t count = 0;
    if (!name_parse(book, reader, &found))
        return false;
    if (reader_accept(reader, "där") && !tests_parse(book, reader, &tests, &count))
        return false;
    if (!tests_fit(book, reader, &found, tests, count))
        return false;
    if (pattern->count + found.count > ALTERNATIVE_LIMIT) {
        reader_problem(reader, "Mönstret har för många led: bryt ut en del som härlett.", nothing,
                       nothing);
        return false;
    }
    struct pattern narrow = narrowed(reader->arena, &found, tests, count);
    pattern_join(reader->arena, pattern, &narrow);
    return true;
}

/* "högst 6 månader tidigare": old material does not count. */
static bool fresh_parse(struct reader *reader, struct bound *bound)
{
    if (!reader_period(reader, &bound->fresh))
        return false;
    if (reader_accept(reader, "tidigare"))
        return true;
    reader_problem(reader, "Skriv 'högst 6 månader tidigare'.", nothing, nothing);
    return false;
}

static bool tie_parse(struct reader *reader, struct bound *bound)
{
    static const struct {
        const char *words;
        uint32_t relation;
    } ties[] = {{"om detta", RELATION_ABOUT},         {"samma utredning", RELATION_INVESTIGATION},
                {"samma åtgärd", RELATION_MEASURE},   {"samma hem", RELATION_HOME},
                {"samma fråga", RELATION_QUESTION},   {"samma anmälare", RELATION_REPORTER},
                {"sedan beslutet", RELATION_SINCE},   {"samma person", RELATION_PERSON},
                {"uttryckligen", RELATION_OWN},       {"till parten", RELATION_TO_PARTY},
                {"från parten", RELATION_FROM_PARTY}, {"om parten", RELATION_OF_PARTY}};
    for (size_t i = 0; i < sizeof ties / sizeof ties[0]; i++)
        if (reader_accept(reader, ties[i].words)) {
            bound->relations |= ties[i].relation;
            return true;
        }
    if (reader_accept(reader, "dessförinnan"))
        bound->position = POSITION_BEFORE;
    else if (reader_accept(reader, "senast samma dag"))
        bound->position = POSITION_BY_DAY;
    else if (reader_accept(reader, "högst"))
        return fresh_parse(reader, bound);
    else if (reader_accept(reader, "när som helst"))
        bound->position = POSITION_ANY;
    else if (reader_accept(reader, "den sista"))
        bound->last = true;
    else
        return reader_accept(reader, "därefter");
    return true;
}

/* Leaves a comma that is not followed by a tie to the caller. */
static void ties_parse(struct reader *reader, struct bound *bound)
{
    while (reader_peek(reader) && reader_peek(reader)->kind == ',') {
        size_t before = reader->at++;
        if (!tie_parse(reader, bound)) {
            reader->at = before;
            return;
        }
    }
}

bool bound_parse(struct rulebook *book, struct reader *reader, struct bound *bound_out)
{
    *bound_out = (struct bound){.position = POSITION_AFTER};
    bool ongoing = reader_accept(reader, "pågår");
    if (!pattern_parse(book, reader, &bound_out->pattern))
        return false;
    if (ongoing) {
        bound_out->position = POSITION_ONGOING;
        if (!reader_accept(reader, "tills")) {
            reader_problem(reader, "Skriv 'pågår HÄNDELSE tills HÄNDELSE'.", nothing, nothing);
            return false;
        }
        if (!pattern_parse(book, reader, &bound_out->until))
            return false;
        while (reader_accept(reader, "eller"))
            if (!pattern_parse(book, reader, &bound_out->until))
                return false;
    }
    ties_parse(reader, bound_out);
    return true;
}
