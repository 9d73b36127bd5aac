/* test_nearest: misspelt words lead to the word that was meant, and far ones to none. */
#include "part.h"

#include <limits.h>

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *asked, const char *answer, const char *expected)
{
    bool same = answer && expected ? strcmp(answer, expected) == 0 : answer == expected;
    if (!same)
        fail_msg("%s leads to %s, not to %s", asked, answer ? answer : "(none)",
                 expected ? expected : "(none)");
}

/* The definition of the distance itself, for short words of one-byte letters. */
static unsigned slow_distance(const char *a, size_t a_size, const char *b, size_t b_size)
{
    if (a_size == 0 || b_size == 0)
        return (unsigned)(a_size + b_size);
    unsigned best = slow_distance(a + 1, a_size - 1, b + 1, b_size - 1) + (a[0] != b[0]);
    unsigned removed = slow_distance(a + 1, a_size - 1, b, b_size) + 1;
    unsigned inserted = slow_distance(a, a_size, b + 1, b_size - 1) + 1;
    best = removed < best ? removed : best;
    best = inserted < best ? inserted : best;
    if (a_size > 1 && b_size > 1 && a[0] == b[1] && a[1] == b[0]) {
        unsigned swapped = slow_distance(a + 2, a_size - 2, b + 2, b_size - 2) + 1;
        best = swapped < best ? swapped : best;
    }
    return best;
}

/* The number-th word over the letters a b c: "", a, b, c, aa, ab ... */
static size_t make_word(unsigned number, char word[8])
{
    size_t size = 0;
    for (; number; number = (number - 1) / 3)
        word[size++] = (char)('a' + (number - 1) % 3);
    return size;
}

static void distance_is_as_defined(void **state)
{
    (void)state;
    enum { WORDS = 1 + 3 + 9 + 27 + 81 };
    for (unsigned i = 0; i < WORDS; i++)
        for (unsigned j = 0; j < WORDS; j++) {
            char a[8], b[8];
            size_t a_size = make_word(i, a), b_size = make_word(j, b);
            assert_int_equal(word_distance((struct text){a, a_size}, (struct text){b, b_size}),
                             slow_distance(a, a_size, b, b_size));
        }
}

static void letters_are_letters(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        unsigned distance;
    } pairs[] = {{"AMZ", "amz", 0}, {"ÀÅÄÖÞ", "àåäöþ", 0}, {"×", "÷", 1},     {"@", "`", 1},
                 {"[", "{", 1},     {"å", "a", 1},         {"aå", "a", 1},    {"§", "a", 1},
                 {"§", "", 1},      {"åä", "äå", 1},       {"a\xC3", "a", 1}, {"\xC3", "\xC3", 0},
                 {"ß", "ÿ", 1}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (word_distance(text_of(pairs[i].a), text_of(pairs[i].b)) != pairs[i].distance)
            fail_msg("%s and %s are not %u apart", pairs[i].a, pairs[i].b, pairs[i].distance);
    assert_int_equal(word_distance((struct text){"aå", 2}, TEXT_LITERAL("aå")),
                     1); /* cut in the middle of a letter */
    char many[65];
    memset(many, 'x', sizeof many);
    assert_int_equal(word_distance((struct text){many, 64}, TEXT_LITERAL("")), 64);
    assert_int_equal(word_distance((struct text){many, 65}, TEXT_LITERAL("")), UINT_MAX);
}

static void how_near_is_near(void **state)
{
    (void)state;
    assert_string_equal(vocabulary_nearest_value(ENUM_RELATION, TEXT_LITERAL("mar")),
                        "mor"); /* a third; before "far" */
    assert_null(vocabulary_nearest_value(ENUM_RELATION, TEXT_LITERAL("mxx")));
    assert_null(
        vocabulary_nearest_value(ENUM_ROLE, TEXT_LITERAL("JA"))); /* too short to guess from */
    assert_string_equal(vocabulary_nearest_kind(TEXT_LITERAL("preliminary_assessment_extxxxxd")),
                        "preliminary_assessment_extended");
    assert_null(vocabulary_nearest_kind(TEXT_LITERAL("preliminary_assessment_exxxxxxd")));
}

static void kinds_and_attributes(void **state)
{
    (void)state;
    static const char *const pairs[][2] = {{"decison", "decision"},
                                           {"Decision", "decision"},
                                           {"decsiion", "decision"},
                                           {"report_recieved", "report_received"},
                                           {"investigation_open", "investigation_opened"},
                                           {"homevisit", "home_visit"},
                                           {"placement-ended", "placement_ended"},
                                           {"xyz", NULL},
                                           {"", NULL},
                                           {"no", NULL},
                                           {"orosanmälan", NULL}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        check(pairs[i][0], vocabulary_nearest_kind(text_of(pairs[i][0])), pairs[i][1]);
    check("desided_by", vocabulary_nearest_attribute(TEXT_LITERAL("desided_by")), "decided_by");
    check("lagrumm", vocabulary_nearest_attribute(TEXT_LITERAL("lagrumm")), "lagrum");
}

static void values_with_swedish_letters(void **state)
{
    (void)state;
    /* One wrong letter each, though å ä ö are two bytes: */
    check("vardnadshavare", vocabulary_nearest_value(ENUM_ROLE, TEXT_LITERAL("vardnadshavare")),
          "vårdnadshavare");
    check("ORDFÖRANDE", vocabulary_nearest_value(ENUM_ROLE, TEXT_LITERAL("ORDFÖRANDE")),
          "ordförande");
    check("förskloa", vocabulary_nearest_value(ENUM_ROLE, TEXT_LITERAL("förskloa")), "förskola");
    check("förälder utan vårdnan",
          vocabulary_nearest_value(ENUM_ROLE, TEXT_LITERAL("förälder utan vårdnan")),
          "förälder utan vårdnad");
    check("sis", vocabulary_nearest_value(ENUM_PLACEMENT_FORM, TEXT_LITERAL("sis")), "SiS");
    check("familjehm", vocabulary_nearest_value(ENUM_PLACEMENT_FORM, TEXT_LITERAL("familjehm")),
          "familjehem");
    check("nämnd", vocabulary_nearest_value(ENUM_PLACEMENT_FORM, TEXT_LITERAL("nämnd")), NULL);
    check("vård vård", vocabulary_nearest_value(ENUM_MEASURE, TEXT_LITERAL("vård vård")), NULL);
}

static void hostile_words(void **state)
{
    (void)state;
    char bytes[4096];
    memset(bytes, 'a', sizeof bytes);
    assert_null(vocabulary_nearest_kind((struct text){bytes, sizeof bytes}));
    memset(bytes, 0xC3, sizeof bytes); /* pairs of lead bytes */
    for (size_t size = 0; size <= 200; size++)
        assert_null(vocabulary_nearest_kind((struct text){bytes, size}));
    assert_null(vocabulary_nearest_kind((struct text){NULL, 0}));
}

static void every_word_is_its_own_nearest(void **state)
{
    (void)state;
    for (int enumeration = 0; enumeration < ENUM_COUNT; enumeration++)
        for (int value = 0; value < vocabulary_enum_size(enumeration); value++) {
            const char *word = vocabulary_enum_value_name(enumeration, value);
            if (text_letters(text_of(word)) > 2)
                check(word, vocabulary_nearest_value(enumeration, text_of(word)), word);
        }
    for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
        const char *word = vocabulary_attribute_name(attribute);
        if (strlen(word) > 2)
            check(word, vocabulary_nearest_attribute(text_of(word)), word);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distance_is_as_defined),
        cmocka_unit_test(letters_are_letters),
        cmocka_unit_test(how_near_is_near),
        cmocka_unit_test(kinds_and_attributes),
        cmocka_unit_test(values_with_swedish_letters),
        cmocka_unit_test(hostile_words),
        cmocka_unit_test(every_word_is_its_own_nearest),
    };
    return cmocka_run_group_tests_name("nearest", tests, NULL, NULL);
}
