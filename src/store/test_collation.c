/* test_collation: Swedish names stand as in a Swedish register, large and small letters are alike, and the order is
 * one: what is below stays below. */
#include "collation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int compare(const char *a, const char *b)
{
    return collation_compare(text_of(a), text_of(b));
}

static void the_last_letters_are_last(void **state)
{
    (void)state;
    static const char *const last[] = {"Y", "Z", "Å", "Ä", "Ö"};
    for (size_t i = 0; i + 1 < sizeof last / sizeof *last; i++)
        assert_true(compare(last[i], last[i + 1]) < 0);
    assert_true(compare("Zetterberg", "Åberg") < 0);
    assert_true(compare("Åström", "Äng") < 0);
    assert_true(compare("Vik", "Wik") < 0);
    assert_true(compare("Wik", "Xu") < 0);
    assert_true(compare("Äng", "Æng") < 0 && compare("Æng", "Änga") < 0);
    assert_true(compare("Öst", "Øst") < 0 && compare("Øst", "Östa") < 0);
    assert_true(compare("Östen", "α") < 0);
}

static void names_stand_in_order(void **state)
{
    (void)state;
    static const char *const names[] = {
        "",          " ",      "-",      "1",      "10",         "2",        "Alm",
        "Alm Bo",    "Alm-Bo", "Alma",   "Çelik",  "Danielsson", "Eriksson", "Ériksson",
        "Erikssons", "Łukasz", "Muller", "Myller", "Müller",     "Nguyen",   "O'Brien",
        "Oas",       "Ólafur", "Åberg",  "Ängla",  "Östen",      "Ж"};
    size_t count = sizeof names / sizeof *names;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < count; k++)
            assert_int_equal(compare(names[i], names[k]) < 0, i < k);
}

static void large_and_small_are_alike(void **state)
{
    (void)state;
    assert_int_equal(compare("ÅSA ÉRIKSSON", "åsa ériksson"), 0);
    assert_int_equal(compare("ŁUKASZ ŽIŽEK Ÿ", "łukasz žižek ÿ"), 0);
    assert_int_not_equal(compare("Asa", "Åsa"), 0);
    assert_int_not_equal(compare("Eriksson", "Ériksson"), 0);
    assert_int_not_equal(compare("×", "÷"), 0);
}

/* Deterministic pseudo-random bytes, broken UTF-8 among them: the order must be one, or an index is lost. */
static void order_is_total(void **state)
{
    (void)state;
    enum { COUNT = 300, SIZE = 4 };
    static const unsigned char letters[] = {'a',  'A',  'z',  0xC3, 0xA5, 0x85, 0xA9, 0xC5,
                                            0x81, 0x82, 0x00, 0xFF, 0xE0, 0xF0, 0x97, 0x20};
    static char bytes[COUNT][SIZE];
    static struct text texts[COUNT];
    uint32_t seed = 1;
    for (size_t i = 0; i < COUNT; i++) {
        for (size_t k = 0; k < SIZE; k++, seed = seed * 1664525 + 1013904223)
            bytes[i][k] = (char)letters[seed >> 28];
        texts[i] = (struct text){bytes[i], i % (SIZE + 1)};
    }
    for (size_t a = 0; a < COUNT; a++)
        for (size_t b = 0; b < COUNT; b++) {
            int ab = collation_compare(texts[a], texts[b]);
            assert_int_equal(ab<0, collation_compare(texts[b], texts[a])> 0);
            for (size_t c = 0; ab <= 0 && c < COUNT; c++)
                if (collation_compare(texts[b], texts[c]) <= 0)
                    assert_true(collation_compare(texts[a], texts[c]) <= 0);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_letters_are_last),
        cmocka_unit_test(names_stand_in_order),
        cmocka_unit_test(large_and_small_are_alike),
        cmocka_unit_test(order_is_total),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
