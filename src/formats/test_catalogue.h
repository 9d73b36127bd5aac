/* test_catalogue: five decision types for tests of registers, out of a law of their own. */
#ifndef FORMATS_TEST_CATALOGUE_H
#define FORMATS_TEST_CATALOGUE_H

#include "rules/rules.h"

#define TYPE_ROW(code, name) \
    code ";" name ";2026-01-01;;1 § LVU;testlag 1 §;T;;;;;verifierad;;;;;;\n"

static const char test_types[] =
    "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;oklart för;"
    "märke;examen;överklagas;skyddande;söks med;tidslinje;not\n" TYPE_ROW("lvu-omhandertagande",
                                                                          "Omhändertagande")
        TYPE_ROW("sol-forsorjningsstod", "Stöd") TYPE_ROW("sol-inleda-utredning", "Inleda")
            TYPE_ROW("lvu-ansokan-vard", "Ansöka") TYPE_ROW("sol-aterkrav", "Återkräva");

/* Made once and kept. */
static inline const struct catalogue *test_catalogue(void)
{
    static const struct catalogue *made;
    static const char sources[] = "lag | TL | testlagen (2000:1)\n"
                                  "1 § | verifierad | ett skall | https://exempel.se\n";
    const struct rule_source files[] = {
        {TEXT_LITERAL("ordlista"), TEXT_LITERAL("händelse  beslut = decision\n")},
        {TEXT_LITERAL("testlag/sources"), {sources, sizeof sources - 1}},
        {TEXT_LITERAL("beslutstyper.csv"), {test_types, sizeof test_types - 1}},
    };
    if (!made) {
        struct rule_problems problems;
        const struct rulebook *book = rulebook_compile(arena_open(0), files, 3, &problems);
        ensure(book);
        made = rulebook_catalogue(book);
    }
    return made;
}

#endif
