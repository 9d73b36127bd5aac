/* test_words: finding texts, falling back to Swedish, filling placeholders. Uses tables of its own, so that no
 * change of a sentence can break it. */
#include "tables.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;

static const char *filled(enum language language, const char *key, const struct text *arguments,
                          size_t count)
{
    struct builder builder;
    builder_init(&builder, arena);
    words_add(&builder, language, key, arguments, count);
    return builder_string(&builder);
}

static void languages_are_found(void **state)
{
    (void)state;
    enum language language;
    assert_true(language_find(text_of("sv"), &language) && language == LANGUAGE_SV);
    assert_true(language_find(text_of("en"), &language) && language == LANGUAGE_EN);
    assert_false(language_find(text_of("SV"), &language));
    assert_false(language_find(text_of(""), &language));
}

static void every_row_is_found_by_its_key(void **state)
{
    (void)state;
    for (size_t i = 0; i < words_slot_count; i++) {
        if (!words_slots[i])
            continue;
        const struct words_row *row = &words_rows[words_slots[i] - 1];
        assert_true(words_has(row->key));
        assert_ptr_equal(words_text(LANGUAGE_SV, row->key), row->texts[LANGUAGE_SV]);
    }
    assert_false(words_has("no such key"));
    assert_false(words_has(""));
}

static void missing_english_is_swedish(void **state)
{
    (void)state;
    assert_string_equal(words_text(LANGUAGE_EN, "test.only-swedish"), "Bara på svenska");
    assert_string_equal(words_text(LANGUAGE_EN, "test.plain"), "Plain \"text\"\nover lines");
}

static void placeholders_are_filled(void **state)
{
    (void)state;
    const struct text arguments[] = {text_of("a"), text_of("{1}")};
    assert_string_equal(filled(LANGUAGE_SV, "test.two", arguments, 2), "{1} före a, a efter {1}");
    assert_string_equal(filled(LANGUAGE_EN, "test.two", arguments, 2), "a then {1}");
}

static void counted_texts_have_two_forms(void **state)
{
    (void)state;
    const struct {
        int64_t number;
        const char *words;
    } forms[] = {{0, "0 ärenden"},
                 {1, "1 ärende"},
                 {2, "2 ärenden"},
                 {-1, "-1 ärenden"},
                 {1000000, "1000000 ärenden"}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct builder builder;
        builder_init(&builder, arena);
        words_add_count(&builder, LANGUAGE_SV, "test.cases", forms[i].number);
        assert_string_equal(builder_string(&builder), forms[i].words);
    }
}

static void stops(void (*act)(void))
{
    pid_t child = fork();
    if (child == 0) {
        signal(SIGABRT, SIG_DFL); /* cmocka catches it otherwise */
        act();
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

static void ask_for_unknown_key(void)
{
    words_text(LANGUAGE_SV, "no such key");
}

static void fill_too_few(void)
{
    const struct text one = {"a", 1};
    filled(LANGUAGE_SV, "test.two", &one, 1);
}

static void our_own_mistakes_stop(void **state)
{
    (void)state;
    stops(ask_for_unknown_key);
    stops(fill_too_few);
}

int main(void)
{
    arena = arena_open(0);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(languages_are_found),
        cmocka_unit_test(every_row_is_found_by_its_key),
        cmocka_unit_test(missing_english_is_swedish),
        cmocka_unit_test(placeholders_are_filled),
        cmocka_unit_test(counted_texts_have_two_forms),
        cmocka_unit_test(our_own_mistakes_stop),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_close(arena);
    return failed;
}
