/* test_book: a small law for the tests of this room and of the judge: words, provisions, two acts and their clocks. */
#ifndef RULES_TEST_BOOK_H
#define RULES_TEST_BOOK_H

#include "rules/rules.h"

enum { BOOK_FILES = 24 };

static const char test_words[] = "händelse  beslut = decision\n"
                                 "händelse  underställning skickad = submitted_to_court\n"
                                 "händelse  ansökan skickad = application_to_court\n"
                                 "händelse  inkommet till domstol = receipt_by_court\n"
                                 "händelse  domstolens beslut = court_decision\n"
                                 "händelse  verkställighet = enforcement\n"
                                 "händelse  vården påbörjad = care_started\n"
                                 "händelse  utredning inledd = investigation_opened\n"
                                 "händelse  utredning förlängd = investigation_extended\n"
                                 "händelse  utredning avslutad = investigation_closed\n"
                                 "händelse  placering = placement\n"
                                 "händelse  placering avslutad = placement_ended\n"
                                 "händelse  övervägande = consideration\n"
                                 "händelse  omprövning = reconsideration\n"
                                 "händelse  återkoppling begärd = feedback_requested\n"
                                 "händelse  återkoppling lämnad = feedback_given\n"
                                 "händelse  orosanmälan inkommen = report_received\n"
                                 "händelse  ärende avslutat = case_closed\n"
                                 "händelse  journalanteckning = note\n"
                                 "uppgift   beslutstyp = decision_type\n"
                                 "uppgift   lagrum = lagrum\n"
                                 "uppgift   åtgärd = measure\n"
                                 "uppgift   bedömt = assessed\n"
                                 "uppgift   skäl = reasons\n"
                                 "uppgift   hem = home\n"
                                 "uppgift   fråga = question_id\n"
                                 "uppgift   utredning = investigation\n"
                                 "uppgift   utredningens slag = investigation_type\n"
                                 "uppgift   ny sista dag = until\n"
                                 "uppgift   gäller till = valid_until\n"
                                 "uppgift   domslut = court_outcome\n"
                                 "uppgift   från = from\n"
                                 "uppgift   till = to\n"
                                 "uppgift   barn = child\n"
                                 "uppgift   rör = concerns\n"
                                 "uppgift   antal = count\n"
                                 "uppgift   anmälningspliktig = mandatory\n";

static const char test_sources[] = "lag | TL | testlagen (2000:1)\n"
                                   "1 § | verifierad | ett skall | https://exempel.se\n"
                                   "2 § | läst en gång | ett annat skall | https://exempel.se\n"
                                   "3 § | minne | ett tredje skall | https://exempel.se\n";

#define CLOCK(id, validity, time, moving, rest, example)                        \
    "frist " id "\nrubrik \"En tid\"\nkälla testlag 1 §\n" validity "tid " time \
    " räknat från beslutet\nflyttas " moving "\n" rest "exempel " example "\n"

struct test_file {
    const char *name, *text;
};

/* One week that moves; two weeks that perhaps move; a month; ten days that do not; a week that
 * ends with the old act. */
static const struct test_file test_clocks[] = {
    {"testlag/vecka",
     CLOCK("vecka", "", "1 vecka", "till vardag", "", "2026-02-02 ger 2026-02-09")},
    {"testlag/tva-veckor",
     CLOCK("tva-veckor", "", "14 dagar", "kanske till vardag", "", "2026-01-24 ger 2026-02-09")},
    {"testlag/manad",
     CLOCK("manad", "", "1 månad", "till vardag", "", "2026-01-31 ger 2026-03-02")},
    {"testlag/tio-dagar",
     CLOCK("tio-dagar", "", "10 dagar", "inte", "", "2026-02-05 ger 2026-02-15")},
    {"testlag/gammal", CLOCK("gammal", "gäller till 2026-12-31\n", "1 vecka", "till vardag",
                             "efterföljs av ny\n", "2026-02-02 ger 2026-02-09")},
    {"testlag/ny", CLOCK("ny", "gäller från 2027-01-01\n", "2 veckor", "till vardag", "",
                         "2027-02-01 ger 2027-02-15")},
};

struct test_law {
    struct rule_source files[BOOK_FILES];
    size_t count;
};

static inline void law_add(struct test_law *law, const char *name, const char *text)
{
    ensure(law->count < BOOK_FILES);
    law->files[law->count++] = (struct rule_source){text_of(name), text_of(text)};
}

/* Words, sources and clocks; the test adds its own files. */
static inline struct test_law law_begin(void)
{
    struct test_law law = {.count = 0};
    law_add(&law, "ordlista", test_words);
    law_add(&law, "testlag/sources", test_sources);
    for (size_t i = 0; i < sizeof test_clocks / sizeof *test_clocks; i++)
        law_add(&law, test_clocks[i].name, test_clocks[i].text);
    return law;
}

#endif
