/* test_nearest: what is proposed for a misspelt name, and that nothing is proposed for nonsense. */
#include "nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const char *const names[] = {"lvu-7",         "lvu-8",    "lvu-13",
                                    "sol-2025-20-2", "deadline", "audit"};

static struct text name_at(const void *list, size_t index)
{
    return text_of(((const char *const *)list)[index]);
}

static void misspelt_names_are_known(void **state)
{
    (void)state;
    static const struct {
        const char *asked;
        size_t most;
        const char *answer;
    } examples[] = {
        {"deadlin", 1, "deadline"},
        {"aduit", 1, "audit"},
        {"lvu7", 1, "lvu-7"},
        {"lvu-9", 2, "lvu-7, lvu-8"},
        {"sol-2025", 1, "sol-2025-20-2"},
        {"lvu-7", 1, "lvu-7"},
        {"helikopter", 3, NULL},
        {"", 1, NULL},
    };
    struct arena *arena = arena_open(0);
    struct known_words known = {name_at, names, sizeof names / sizeof *names};
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        const char *answer =
            nearest_words(arena, text_of(examples[i].asked), known, examples[i].most);
        if (examples[i].answer)
            assert_string_equal(answer ? answer : "(none)", examples[i].answer);
        else
            assert_null(answer);
    }
    arena_close(arena);
}

static void long_words_are_not_compared(void **state)
{
    (void)state;
    char word[5000];
    memset(word, 'a', sizeof word);
    struct arena *arena = arena_open(0);
    struct known_words known = {name_at, names, sizeof names / sizeof *names};
    assert_null(nearest_words(arena, (struct text){word, sizeof word}, known, 3));
    arena_close(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(misspelt_names_are_known),
                                       cmocka_unit_test(long_words_are_not_compared)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
