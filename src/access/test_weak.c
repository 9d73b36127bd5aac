/* test_weak: which new passwords are taken. */
#include "access.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static enum weakness of(const char *password)
{
    return password_weakness(text_of("handlaggare-a"), text_of(password));
}

static void test_length(void **state)
{
    char many[PASSWORD_LETTERS_MOST + 2];
    (void)state;
    assert_int_equal(of("fjorton tecken"), WEAK_SHORT);
    assert_int_equal(of("femton tecken ö"), WEAK_NOT); /* letters count, not bytes */
    assert_int_equal(of("öäåöäåöäåöäåöä"), WEAK_SHORT);
    for (size_t i = 0; i < sizeof many; i++)
        many[i] = (char)('a' + (i * i) % 23);
    many[PASSWORD_LETTERS_MOST] = '\0';
    assert_int_equal(of(many), WEAK_NOT);
    many[PASSWORD_LETTERS_MOST] = 'x';
    many[PASSWORD_LETTERS_MOST + 1] = '\0';
    assert_int_equal(of(many), WEAK_LONG);
}

static void test_guesses(void **state)
{
    static const char *const bad[] = {"passwordpassword",   "Sommar2026Sommar2026",
                                      "aaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc",
                                      "1234567890123456",   "abcdefghijklmnopqrs",
                                      "Lösenord-Lösenord!", "qwertyuiopasdfghjkl",
                                      "Välkommen2026reda!", "correct horse battery staple"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (of(bad[i]) != WEAK_COMMON)
            fail_msg("%s is taken", bad[i]);
    assert_int_equal(of("handlaggare-a 12"), WEAK_OWN);
    assert_int_equal(of("Handlaggare-A!!!"), WEAK_OWN);
    assert_int_equal(of("handlaggare-a cyklar hem om natten"), WEAK_NOT);
    assert_int_equal(of("grön kastrull över bäcken"), WEAK_NOT);
    assert_int_equal(of("sommar över gröna bäcken"), WEAK_NOT);
}

static void test_form(void **state)
{
    (void)state;
    assert_int_equal(of("trasigt \xff lösenord här"), WEAK_FORM);
    assert_int_equal(password_weakness(TEXT_LITERAL("p"), TEXT_LITERAL("med en nolla\0 mitt inne")),
                     WEAK_FORM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_length),
                                       cmocka_unit_test(test_guesses), cmocka_unit_test(test_form)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
