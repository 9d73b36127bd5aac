/* test_case_scene: a small law with a clock, the clock after it and three rules, and cases told in a few words. */
#ifndef LIBRARY_TEST_CASE_SCENE_H
#define LIBRARY_TEST_CASE_SCENE_H

#include "library/reda_case.h"
#include "test_scene.h"

/* Within a week the court shall have what was decided; who decides must be appointed; a child that
 * is heard must have been informed. */
static const struct reda_file case_law[] = {
    SCENE_FILE("ordlista", "händelse  beslut = decision\n"
                           "händelse  inkommet till domstol = receipt_by_court\n"
                           "händelse  samtal med barnet = child_heard\n"
                           "händelse  barnet informerat = child_informed\n"
                           "uppgift   beslutsfattare = decided_by\n"
                           "uppgift   beslutstyp = decision_type\n"),
    SCENE_FILE("testlag/sources",
               "lag | TL | testlagen (2000:1)\n"
               "1 § | verifierad | vem som beslutar | https://exempel.se/1\n"
               "2 § | verifierad | rätten ska ha det inom en vecka | https://exempel.se/2\n"
               "3 § | läst en gång | rätten ska ha det inom tre dagar | https://exempel.se/3\n"),
    SCENE_FILE("testlag/tl-2", "frist      tl-2\n"
                               "rubrik     \"Underställning\"\n"
                               "källa      testlag 2 §\n"
                               "gäller     till 2024-12-31\n"
                               "tid        1 vecka räknat från beslutet\n"
                               "flyttas    till vardag\n"
                               "efterföljs av tl-3\n"
                               "exempel    2019-04-12 ger 2019-04-23\n"),
    SCENE_FILE("testlag/tl-3", "frist      tl-3\n"
                               "rubrik     \"Underställning, ny lag\"\n"
                               "källa      testlag 3 §\n"
                               "gäller     från 2025-01-01\n"
                               "tid        3 dagar räknat från beslutet\n"
                               "flyttas    kanske till vardag\n"
                               "exempel    2025-01-07 ger 2025-01-10\n"),
    SCENE_FILE("testlag/tl-2-in",
               "plikt    tl-2-in\n"
               "rubrik   \"Underställning inom en vecka\"\n"
               "källa    testlag 2 §\n"
               "gäller   till 2024-12-31\n"
               "styrka   brist\n"
               "när      beslut\n"
               "ska      inkommet till domstol, om detta\n"
               "inom     tl-2\n"
               "annars   DEADLINE_SUBMIT_7D \"Rätten fick det inte inom en vecka.\"\n"
               "exempel  håller   2019-04-12 beslut; 2019-04-23 inkommet till domstol som rör 1\n"),
    SCENE_FILE(
        "testlag/tl-1-tid",
        "plikt    tl-1-tid\n"
        "källa    testlag 1 §\n"
        "styrka   varning \"regeln är påhittad\"\n"
        "när      beslut där beslutsfattare är socialsekreterare\n"
        "behörighet förordnandets tid\n"
        "annars   NOT_APPOINTED under WRONG_DECIDER \"Den som beslutade hade inget förordnande.\"\n"
        "exempel  berörs inte 2019-04-12 beslut\n"),
    SCENE_FILE("testlag/tl-1-barnet", "part     tl-1-barnet\n"
                                      "källa    testlag 1 §\n"
                                      "styrka   brist\n"
                                      "när      samtal med barnet\n"
                                      "för varje barn\n"
                                      "ska      barnet informerat, dessförinnan\n"
                                      "fullständigt om barnet informerat\n"
                                      "annars   CHILD_NOT_INFORMED \"Barnet informerades inte.\"\n"
                                      "exempel  berörs inte 2019-04-12 beslut\n"),
    SCENE_FILE("beslutstyper.csv",
               "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;"
               "oklart för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n"
               "bistand;Bistånd;;;4 § LVU;testlag 1 §;T;;;;;verifierad;;;;;"
               "beslut där beslutstyp är insats;\n"
               "vard;Vård;;;4 § LVU;testlag 1 §;T;;;;;verifierad;;;;;"
               "beslut där beslutstyp är omedelbart omhändertagande;\n")};

enum { CASE_LAWS = sizeof case_law / sizeof *case_law };

static inline struct scene case_scene_open(void)
{
    struct scene scene = {.lawbook = reda_lawbook_open(case_law, CASE_LAWS)};
    ensure(reda_lawbook_usable(scene.lawbook));
    scene.reg = reda_register_open(scene.lawbook, scene_people, SCENE_PEOPLE);
    ensure(reda_register_problem_count(scene.reg) == 0);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, REDA_DAY_NOW);
    return scene;
}

/* Ali decides; the court has it on a later day. */
#define CASE_HEAD                                                                                  \
    "{\"format\":\"case-timeline/1\",\"id\":\"A-1\",\"authority\":\"Exempelnämnden\","            \
    "\"domain\":\"LVU\",\"parties\":[{\"ref\":\"barn1\",\"role\":\"barn\"},{\"ref\":\"ali\","      \
    "\"role\":\"socialsekreterare\"}],\"events\":[{\"kind\":\"decision\",\"date\":\"2023-05-02\"," \
    "\"attributes\":{\"decision_type\":\"omedelbart omhändertagande\",\"decider\":\"ali\","       \
    "\"decided_by\":\"socialsekreterare\"}}"
#define CASE_COURT(day) \
    ",{\"kind\":\"receipt_by_court\",\"date\":\"" day "\",\"attributes\":{\"concerns\":[0]}}"
#define CASE_END "]}"

static const char case_kept[] = CASE_HEAD CASE_COURT("2023-05-09") CASE_END;
static const char case_late[] = CASE_HEAD CASE_COURT("2023-05-10") CASE_END;
static const char case_heard[] =
    CASE_HEAD CASE_COURT("2023-05-09") ",{\"kind\":\"child_heard\",\"date\":\"2023-05-10\"}],"
                                       "\"record_complete\":[\"*\"]}";
static const char case_silent[] = CASE_HEAD CASE_END;

#endif
