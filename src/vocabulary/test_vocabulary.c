/* test_vocabulary: every word of vocabulary.json is found, named and typed, and no other word or pair is. */
#include "vocabulary/vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct row {
    const char *what, *owner, *word;
} rows[] = {
#include "vocabulary/vocabulary_rows.h"
};
enum { ROWS = sizeof rows / sizeof *rows };

static int rows_about(const char *what, const char *owner)
{
    int count = 0;
    for (int i = 0; i < ROWS; i++)
        count += strcmp(rows[i].what, what) == 0 && (!owner || strcmp(rows[i].owner, owner) == 0);
    return count;
}

/* The place of a row among those of its sort: the number that its word must have. */
static int place_of(int row)
{
    int place = 0;
    for (int i = 0; i < row; i++)
        place += strcmp(rows[i].what, rows[row].what) == 0 &&
                 strcmp(rows[i].owner, rows[row].owner) == 0;
    return place;
}

typedef int finder(struct text word);
typedef const char *namer(int index);

static void check_round_trip(const char *what, finder *find, namer *name, int expected_count)
{
    int index = 0;
    for (int i = 0; i < ROWS; i++) {
        if (strcmp(rows[i].what, what) != 0)
            continue;
        assert_int_equal(find(text_of(rows[i].word)), index);
        if (name)
            assert_string_equal(name(index), rows[i].word);
        index++;
    }
    assert_int_equal(index, expected_count);
}

static void words_round_trip(void **state)
{
    (void)state;
    check_round_trip("kind", vocabulary_kind, vocabulary_kind_name, KIND_COUNT);
    check_round_trip("attribute", vocabulary_attribute, vocabulary_attribute_name, ATTRIBUTE_COUNT);
    check_round_trip("enum", vocabulary_enum, vocabulary_enum_name, ENUM_COUNT);
    check_round_trip("fault", vocabulary_fault_code, NULL, FAULT_CODE_COUNT);
}

static void enum_values_round_trip(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS; i++) {
        if (strcmp(rows[i].what, "value") != 0)
            continue;
        int enumeration = vocabulary_enum(text_of(rows[i].owner));
        int value = vocabulary_enum_value(enumeration, text_of(rows[i].word));
        assert_int_equal(value, place_of(i));
        assert_string_equal(vocabulary_enum_value_name(enumeration, value), rows[i].word);
        assert_int_equal(vocabulary_enum_size(enumeration), rows_about("value", rows[i].owner));
    }
}

static bool file_has(const char *what, const char *owner, const char *word)
{
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].word, word) == 0 && strcmp(rows[i].what, what) == 0 &&
            strcmp(rows[i].owner, owner) == 0)
            return true;
    return false;
}

/* Every word of every sort, tried in every set: found exactly where the file has it. */
static void no_set_knows_a_foreign_word(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS; i++) {
        struct text word = text_of(rows[i].word);
        assert_int_equal(vocabulary_kind(word) >= 0, file_has("kind", "", rows[i].word));
        assert_int_equal(vocabulary_enum(word) >= 0, file_has("enum", "", rows[i].word));
        assert_int_equal(vocabulary_fault_code(word) >= 0, file_has("fault", "", rows[i].word));
        for (int enumeration = 0; enumeration < ENUM_COUNT; enumeration++) {
            bool known = file_has("value", vocabulary_enum_name(enumeration), rows[i].word);
            assert_int_equal(vocabulary_enum_value(enumeration, word) >= 0, known);
        }
    }
}

static void near_words_are_unknown(void **state)
{
    (void)state;
    static const char *const unknown[] = {
        "",
        "d",
        "decisio",
        "decisionn",
        "Decision",
        " decision",
        "decision ",
        "dEcision",
        "report_sent_",
        "report-sent",
        "vård",
        "a very long word that is certainly no kind of event in any file at all",
        "\xFF\xFF\xFF"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        assert_int_equal(vocabulary_kind(text_of(unknown[i])), -1);
        assert_int_equal(vocabulary_attribute(text_of(unknown[i])), -1);
    }
    assert_int_equal(vocabulary_kind((struct text){NULL, 0}), -1);
    assert_int_equal(vocabulary_kind((struct text){"decision\0", 9}), -1);
    /* One byte changed anywhere in any word leaves no word. */
    for (int i = 0; i < ROWS; i++) {
        char changed[64];
        size_t size = strlen(rows[i].word);
        for (size_t at = 0; strcmp(rows[i].what, "kind") == 0 && at < size; at++) {
            memcpy(changed, rows[i].word, size);
            changed[at] = '#';
            assert_int_equal(vocabulary_kind((struct text){changed, size}), -1);
        }
    }
}

static const struct {
    const char *written;
    enum attribute_type type;
} plain_types[] = {{"who", TYPE_WHO},         {"whos", TYPE_WHOS},     {"person", TYPE_PERSON},
                   {"persons", TYPE_PERSONS}, {"ref", TYPE_REF},       {"refs", TYPE_REFS},
                   {"key", TYPE_KEY},         {"lagrum", TYPE_LAGRUM}, {"bool", TYPE_BOOL},
                   {"int", TYPE_INT},         {"date", TYPE_DATE},     {"datetime", TYPE_DATETIME},
                   {"text", TYPE_TEXT}};

static void check_type(int attribute, const char *written)
{
    const char *colon = strchr(written, ':');
    if (colon) {
        bool list = strncmp(written, "list", 4) == 0;
        assert_int_equal(vocabulary_attribute_type(attribute), list ? TYPE_ENUM_LIST : TYPE_ENUM);
        assert_string_equal(vocabulary_enum_name(vocabulary_attribute_enum(attribute)), colon + 1);
        return;
    }
    assert_int_equal(vocabulary_attribute_enum(attribute), -1);
    for (size_t i = 0; i < sizeof plain_types / sizeof *plain_types; i++)
        if (strcmp(plain_types[i].written, written) == 0) {
            assert_int_equal(vocabulary_attribute_type(attribute), plain_types[i].type);
            return;
        }
    fail_msg("type %s is not in the test", written);
}

static void attributes_have_their_types(void **state)
{
    (void)state;
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].what, "attribute") == 0)
            check_type(vocabulary_attribute(text_of(rows[i].word)), rows[i].owner);
}

static void kinds_allow_their_own_and_the_common_only(void **state)
{
    (void)state;
    bool listed[KIND_COUNT][ATTRIBUTE_COUNT] = {{false}};
    for (int i = 0; i < ROWS; i++)
        if (strcmp(rows[i].what, "allow") == 0)
            listed[vocabulary_kind(text_of(rows[i].owner))]
                  [vocabulary_attribute(text_of(rows[i].word))] = true;
    int allowed = 0;
    for (int kind = 0; kind < KIND_COUNT; kind++)
        for (int attribute = 0; attribute < ATTRIBUTE_COUNT; attribute++) {
            assert_int_equal(vocabulary_kind_allows(kind, attribute), listed[kind][attribute]);
            allowed += listed[kind][attribute];
        }
    assert_int_equal(allowed, rows_about("allow", NULL));
}

/* A constant is what its name says; one of each spelling that the transliteration changes. */
static void constants_name_their_words(void **state)
{
    (void)state;
    assert_string_equal(vocabulary_kind_name(KIND_DECISION), "decision");
    assert_string_equal(vocabulary_attribute_name(ATTRIBUTE_RECORDED_AT), "recorded_at");
    assert_string_equal(vocabulary_attribute_name(ATTRIBUTE_ITEM_COUNT), "count");
    assert_string_equal(vocabulary_enum_name(ENUM_OUTCOME_INVESTIGATION), "outcome_investigation");
    assert_string_equal(vocabulary_enum_value_name(ENUM_ROLE, ROLE_FORALDER_UTAN_VARDNAD),
                        "förälder utan vårdnad");
    assert_string_equal(vocabulary_enum_value_name(ENUM_ROLE, ROLE_HALSO_OCH_SJUKVARD),
                        "hälso- och sjukvård");
    assert_string_equal(vocabulary_enum_value_name(ENUM_GROUND, GROUND_2), "2 §");
    assert_string_equal(vocabulary_enum_value_name(ENUM_END_REASON, END_REASON_18_AR), "18 år");
    assert_string_equal(vocabulary_enum_value_name(ENUM_PLACEMENT_FORM, PLACEMENT_FORM_JOURHEM),
                        "jourhem");
    assert_int_equal(vocabulary_enum_size(ENUM_ROLE), ROLE_COUNT);
}

static void word_sets(void **state)
{
    (void)state;
    struct word_set set = {{0, 0}};
    for (int word = 0; word < 128; word += 3)
        word_set_add(&set, word);
    for (int word = 0; word < 128; word++)
        assert_int_equal(word_set_has(&set, word), word % 3 == 0);
    struct word_set evens = {{0, 0}};
    for (int word = 0; word < 128; word += 2)
        word_set_add(&evens, word);
    word_set_join(&set, &evens);
    for (int word = 0; word < 128; word += 5)
        word_set_drop(&set, word);
    for (int word = 0; word < 128; word++)
        assert_int_equal(word_set_has(&set, word),
                         (word % 2 == 0 || word % 3 == 0) && word % 5 != 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_round_trip),
        cmocka_unit_test(enum_values_round_trip),
        cmocka_unit_test(no_set_knows_a_foreign_word),
        cmocka_unit_test(near_words_are_unknown),
        cmocka_unit_test(attributes_have_their_types),
        cmocka_unit_test(kinds_allow_their_own_and_the_common_only),
        cmocka_unit_test(constants_name_their_words),
        cmocka_unit_test(word_sets),
    };
    return cmocka_run_group_tests_name("vocabulary", tests, NULL, NULL);
}
