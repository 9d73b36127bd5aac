/* What tells who somebody is, or where, is found in a text; what only looks like it is left alone. */
#include "identity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct sample {
    const char *text;
    enum identity found;
};

static void judge(const struct sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (identity_in(text_of(samples[i].text)) != samples[i].found)
            fail_msg("%s: %d", samples[i].text, identity_in(text_of(samples[i].text)));
}

static void identities_are_found(void **state)
{
    static const struct sample samples[] = {
        {"20160512-2384", IDENTITY_NUMBER},
        {"Barnet, 160512-2384, bor kvar", IDENTITY_NUMBER},
        {"160512+2384", IDENTITY_NUMBER},
        {"201605122384", IDENTITY_NUMBER},
        {"(1605122384)", IDENTITY_NUMBER},
        {"160572-2384", IDENTITY_NUMBER}, /* samordningsnummer */
        {"20160512 2384", IDENTITY_NUMBER},
        {"ring 070-123 45 67", IDENTITY_PHONE},
        {"0709934567", IDENTITY_PHONE},
        {"+46 70 123 45 67", IDENTITY_PHONE},
        {"0046701234567", IDENTITY_PHONE},
        {"0929-170 00.", IDENTITY_PHONE},
        {"mamma@post.example", IDENTITY_EMAIL},
        {"skriv till a.b-c@sub.post.example!", IDENTITY_EMAIL},
        {"961 31 Orten", IDENTITY_ADDRESS},
        {"96131 Ån", IDENTITY_ADDRESS},
        {"bor på Storgatan 5", IDENTITY_ADDRESS},
        {"storgatan 5 B", IDENTITY_ADDRESS},
        {"STORVÄGEN 12", IDENTITY_ADDRESS},
        {"Vägen 3", IDENTITY_ADDRESS},
        {"Norra Backvägen  7", IDENTITY_ADDRESS},
        {"Box 12", IDENTITY_ADDRESS}};
    (void)state;
    judge(samples, sizeof samples / sizeof *samples);
}

static void look_alikes_are_left(void **state)
{
    static const struct sample samples[] = {
        {"", IDENTITY_NONE},
        {"2026-0001", IDENTITY_NONE},
        {"SN 2026/123", IDENTITY_NONE},
        {"den 2026-01-12 kl. 08:30", IDENTITY_NONE},
        {"08.30-10.00", IDENTITY_NONE},
        {"20260112", IDENTITY_NONE},
        {"201613-4500", IDENTITY_NONE},   /* no month */
        {"160540-2384", IDENTITY_NONE},   /* no day */
        {"201605122384a", IDENTITY_NONE}, /* a checksum */
        {"0123456789abcdef", IDENTITY_NONE},
        {"12500 kr", IDENTITY_NONE},
        {"6 § LVU, 11 kap. 3 § SoL", IDENTITY_NONE},
        {"fact@home", IDENTITY_NONE},
        {"på vägen 3 gånger", IDENTITY_NONE},
        {"vårdplan 2", IDENTITY_NONE},
        {"Barnet hördes i skolan.", IDENTITY_NONE},
        {"{\"kind\":\"note\",\"date\":\"2026-01-12\",\"time\":\"08:30\"}", IDENTITY_NONE}};
    (void)state;
    judge(samples, sizeof samples / sizeof *samples);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(identities_are_found),
                                       cmocka_unit_test(look_alikes_are_left)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
