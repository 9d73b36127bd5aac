/* test_role: words for roles as people write them. */
#include "role.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct text of_unit_head[] = {TEXT_LITERAL("enhetschefen"), TEXT_LITERAL("ec"),
                                           TEXT_LITERAL("enh. chef")};
static const struct role items[] = {
    {.key = TEXT_LITERAL("IFO-chef"), .kind = ROLE_OFFICIAL, .rank = 40},
    {.key = TEXT_LITERAL("enhetschef"),
     .kind = ROLE_OFFICIAL,
     .rank = 30,
     .synonyms = of_unit_head,
     .synonym_count = 3},
    {.key = TEXT_LITERAL("områdeschef"), .kind = ROLE_OFFICIAL, .rank = 40},
    {.key = TEXT_LITERAL("förvaltningschef"), .kind = ROLE_HEAD, .rank = 50},
    {.key = TEXT_LITERAL("nämnd"), .kind = ROLE_BOARD},
};
static const struct role_table roles = {items, sizeof items / sizeof *items};

static int32_t find(const char *written)
{
    return role_find(&roles, text_of(written));
}

static void capitals_and_blanks_do_not_count(void **state)
{
    (void)state;
    assert_int_equal(find("enhetschef"), 1);
    assert_int_equal(find("  Enhetschef\t"), 1);
    assert_int_equal(find("ifo-chef"), 0);
    assert_int_equal(find("OMRÅDESCHEF"), 2);
    assert_int_equal(find("FÖRVALTNINGSCHEF"), 3);
    assert_int_equal(find("NÄMND"), 4);
    assert_int_equal(find("Enh.   chef"), 1);
    assert_int_equal(find("enh.\xC2\xA0"
                          "chef\xC2\xA0"),
                     1);
}

static void synonyms_are_found(void **state)
{
    (void)state;
    assert_int_equal(find("EC"), 1);
    assert_int_equal(find("Enhetschefen"), 1);
}

static void other_words_are_not(void **state)
{
    (void)state;
    assert_int_equal(find(""), -1);
    assert_int_equal(find("   "), -1);
    assert_int_equal(find("enhets"), -1);
    assert_int_equal(find("enhetschefer"), -1);
    assert_int_equal(find("enh chef"), -1);
    assert_int_equal(find("omradeschef"), -1);
    assert_int_equal(find("n\xC3"), -1);
    assert_int_equal(find("enhets\xC3\x97"
                          "chef"),
                     -1);
}

static void the_nearest_word_is_shown(void **state)
{
    (void)state;
    assert_int_equal(role_nearest(&roles, TEXT_LITERAL("enhetcshef")), 1);
    assert_int_equal(role_nearest(&roles, TEXT_LITERAL("Omradeschef")), 2);
    assert_int_equal(role_nearest(&roles, TEXT_LITERAL("nämd")), 4);
    assert_int_equal(role_nearest(&roles, TEXT_LITERAL("vaktmästare")), -1);
    assert_int_equal(role_nearest(&roles, TEXT_LITERAL("x")), -1);
    char long_word[200];
    memset(long_word, 'e', sizeof long_word);
    assert_int_equal(role_nearest(&roles, (struct text){long_word, sizeof long_word}), -1);
}

static void officials_hold_posts(void **state)
{
    (void)state;
    assert_true(role_is_official(&items[0]));
    assert_true(role_is_official(&items[3]));
    assert_false(role_is_official(&items[4]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(capitals_and_blanks_do_not_count),
        cmocka_unit_test(synonyms_are_found),
        cmocka_unit_test(other_words_are_not),
        cmocka_unit_test(the_nearest_word_is_shown),
        cmocka_unit_test(officials_hold_posts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
