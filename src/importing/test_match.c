/* Which events of a row are there already: the same one first, whatever its order; of those that are left one of its
 * kind, which differs; what has none of its kind is new; what others have recorded is nobody's. */
#include "part.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 4 };

static const struct {
    const char *told[MOST], *there[MOST];
    int32_t places[MOST];
    bool differs[MOST];
} examples[] = {
    {{"{\"kind\":\"note\",\"date\":\"2026-01-01\"}"}, {NULL}, {-1}, {false}},
    {{"{\"kind\":\"note\",\"date\":\"2026-01-01\"}"},
     {"{\"kind\":\"contact\",\"date\":\"2026-01-01\"}",
      "{\"kind\":\"note\",\"date\":\"2026-01-01\"}"},
     {1},
     {false}},
    {{"{\"kind\":\"note\",\"date\":\"2026-01-01\"}", "{\"kind\":\"note\",\"date\":\"2026-02-01\"}"},
     {"{\"kind\":\"note\",\"date\":\"2026-02-01\"}"},
     {-1, 0},
     {false, false}},
    {{"{\"kind\":\"note\",\"date\":\"2026-01-01\"}", "{\"kind\":\"note\",\"date\":\"2026-02-01\"}"},
     {"{\"kind\":\"note\",\"date\":\"2026-02-01\"}", "{\"kind\":\"note\",\"date\":\"2026-01-02\"}"},
     {1, 0},
     {true, false}},
    {{"{\"kind\":\"note\"}", "{\"kind\":\"note\"}"},
     {"{\"kind\":\"note\",\"date\":\"2026-01-02\"}"},
     {0, -1},
     {false, false}},
};

static struct told_case case_of(struct arena *arena, const char *const *events)
{
    struct text *texts = arena_new_many(arena, MOST, struct text);
    struct told_case told = {.events = texts};
    while (told.event_count < MOST && events[told.event_count]) {
        texts[told.event_count] = text_of(events[told.event_count]);
        told.event_count++;
    }
    return told;
}

static void events_find_their_own(void **state)
{
    (void)state;
    struct arena *arena = arena_open(0);
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        struct told_case told = case_of(arena, examples[i].told);
        struct told_case there = case_of(arena, examples[i].there);
        struct matched matched = match_events(arena, &told, &there);
        assert_int_equal(matched.event_count, told.event_count);
        for (size_t j = 0; j < told.event_count; j++)
            if (matched.there_of[j] != examples[i].places[j] ||
                matched.differs[j] != examples[i].differs[j])
                fail_msg("example %zu, event %zu: %d", i, j, (int)matched.there_of[j]);
    }
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(events_find_their_own)};
    return cmocka_run_group_tests_name("import_match", tests, NULL, NULL);
}
