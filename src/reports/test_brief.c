/* test_brief: the first screen of the text report, sentence by sentence: what a unit head reads before any case. The
 * golden text has everything a brief can have. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "part.h"
#include "sample.h"

#include <string.h>

struct desk {
    struct arena *arena;
    struct sample sample;
    struct report_counts counts;
    struct report_head head;
    struct builder out;
};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    builder_init(&desk->out, arena);
    desk->head = (struct report_head){.as_of = sample_day("2026-06-01")};
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void count(struct desk *desk, const char *statuses)
{
    struct findings findings = sample_only(&desk->sample, statuses);

    counts_case(&desk->counts, &desk->sample.dossier, &findings);
}

static const char *brief(struct desk *desk, enum language language)
{
    builder_clear(&desk->out);
    report_brief_add(&desk->out, REPORT_TEXT, language, &desk->head, &desk->counts);
    return builder_string(&desk->out);
}

static void assert_says(struct desk *desk, const char *line)
{
    if (!strstr(brief(desk, LANGUAGE_SV), line))
        assert_string_equal(brief(desk, LANGUAGE_SV), line); /* fails and shows both */
}

static void the_brief_of_five_cases(void **state)
{
    struct desk *desk = *state;

    count(desk, "fdcu");
    count(desk, "f");
    count(desk, "d");
    desk->sample.findings[2].date = sample_day("2026-06-30");
    count(desk, "cu");
    desk->sample.findings[2].date = sample_day("2027-01-01");
    count(desk, "c");
    desk->counts.problems = 3;
    assert_string_equal(
        brief(desk, LANGUAGE_SV),
        "I korthet\n"
        "=========\n"
        "  5 ärenden prövade. 2 har minst en brist. 1 har oklart rättsläge men ingen brist.\n"
        "  2 krav kan inte bedömas: uppgift om \"beslut att inte inleda utredning\" saknas "
        "(2).\n"
        "  3 frister löper. Inom 30 dagar går 1 ut. Senare än om 60 dagar går 1 ut (listas inte).\n"
        "  3 rader kunde inte läsas och är inte prövade.\n"
        "  Kontrollerat: 34 krav; 94,1 % av dem kunde avgöras.\n"
        "  Inte kontrollerat: delegationsordningen där den inte är känd, om underlag och skäl "
        "räckte,\n"
        "    handlingarnas riktighet, skyndsamhet i sak, domstolarnas frister (se slutet).\n"
        "\n"
        "  2 brister: Utredning slutförd inom fyra månader\n"
        "  2 oklara rättslägen: Ansökan om vård inom fyra veckor\n"
        "\n");
}

static void one_of_each_is_said_in_the_singular(void **state)
{
    struct desk *desk = *state;

    count(desk, "fu");
    desk->counts.problems = 1;
    assert_says(desk, "  1 ärende prövat. 1 har minst en brist.\n");
    assert_says(desk, "  1 krav kan inte bedömas: ");
    assert_says(desk, "  1 rad kunde inte läsas och är inte prövad.\n");
    assert_says(desk, "\n\n  1 brist: Utredning slutförd inom fyra månader\n\n");
}

static void no_fault_is_not_praise_and_what_was_not_checked_stays(void **state)
{
    struct desk *desk = *state;

    count(desk, "");
    assert_says(desk, "  1 ärende prövat. Ingen brist i det som kunde prövas.\n");
    assert_says(desk, "  Kontrollerat: 5 krav; 100,0 % av dem kunde avgöras.\n  Inte "
                      "kontrollerat: delegationsordningen");
    assert_null(strstr(brief(desk, LANGUAGE_SV), "löper"));
    assert_null(strstr(brief(desk, LANGUAGE_SV), "bedömas"));
    assert_null(strstr(brief(desk, LANGUAGE_SV), "läsas"));
}

static void nothing_to_check_is_said(void **state)
{
    struct desk *desk = *state;

    assert_says(desk,
                "  0 ärenden prövade. Inget kunde prövas: inget i underlaget startar en frist");
    assert_null(strstr(brief(desk, LANGUAGE_SV), "  Kontrollerat"));
    assert_says(desk, "  Inte kontrollerat: delegationsordningen");
}

/* As of each case's own last day, "within 30 days" would be misread as from today. */
static void each_case_may_have_a_day_of_its_own(void **state)
{
    struct desk *desk = *state;

    count(desk, "c");
    assert_says(desk, "  1 frist löper. Inom 30 dagar går ingen ut.\n");
    desk->head.as_of = DAY_NONE;
    assert_says(desk,
                "  1 frist löper. Inom 30 dagar efter ärendets sista kända dag går ingen ut.\n");
    desk->counts.coming_soon = 1;
    assert_says(desk, "  1 frist löper. Inom 30 dagar efter ärendets sista kända dag går 1 ut.\n");
}

static void only_the_first_missing_facts_are_named(void **state)
{
    struct desk *desk = *state;

    count(desk, "u");
    desk->counts.missing[2 * REPORT_WORDS + KIND_PLACEMENT] = (struct report_missing){7, 6};
    desk->counts.missing[KIND_DECISION] = (struct report_missing){5, 5};
    desk->counts.statuses[STATUS_UNKNOWN] = 13;
    assert_null(strstr(brief(desk, LANGUAGE_SV), " andra")); /* three of three are named */
    desk->counts.missing[REPORT_UNNAMED] = (struct report_missing){1, 1};
    desk->counts.statuses[STATUS_UNKNOWN] = 14;
    assert_says(desk, "  14 krav kan inte bedömas: dagen för \"placering i praktiken\" saknas "
                      "(7), uppgift om\n"
                      "    \"beslut\" saknas (5), ");
    assert_says(desk, " saknas (1), 1 annan\n    uppgift (se slutet).\n");
    assert_null(strstr(brief(desk, LANGUAGE_SV), "flera gånger"));
    desk->counts.statuses[STATUS_UNKNOWN] = 12;
    assert_non_null(strstr(brief(desk, LANGUAGE_SV),
                           "uppgift (se slutet). Ett krav som saknar flera uppgifter"));
}

static void faults_and_doubts_of_a_duty_share_a_line(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[1].rule = desk->sample.findings[0].rule;
    count(desk, "fd");
    assert_says(desk, "  1 brist, 1 oklart rättsläge: Utredning slutförd inom fyra månader\n");
}

static void english_says_the_same(void **state)
{
    struct desk *desk = *state;

    count(desk, "fdcu");
    desk->counts.problems = 3;
    assert_string_equal(
        brief(desk, LANGUAGE_EN),
        "In brief\n"
        "========\n"
        "  1 case judged. 1 has at least one deficiency.\n"
        "  1 duty cannot be assessed: no information on \"decision not to open an "
        "investigation\" (1).\n"
        "  1 time limit is running. Ending within 30 days: none.\n"
        "  3 lines could not be read and were not judged.\n"
        "  Checked: 9 duties; 88.8 % of them could be determined.\n"
        "  Not checked: the delegation order where it is not known, whether basis and reasons\n"
        "    sufficed, whether the documents are correct, promptness as such, the courts' time "
        "limits\n"
        "    (see the end).\n"
        "\n"
        "  1 deficiency: Investigation completed within four months\n"
        "  1 case of unsettled law: Application for care within four weeks\n"
        "\n");
}

static void a_brief_that_stands_later_says_why(void **state)
{
    struct desk *desk = *state;

    report_brief_later_add(&desk->out, REPORT_TEXT, LANGUAGE_SV,
                           TEXT_LITERAL("disken är\033full."));
    assert_string_equal(builder_string(&desk->out),
                        "Avsnittet \"I korthet\" står efter ärendena: disken är full.\n\n");
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(the_brief_of_five_cases),
        CASE(one_of_each_is_said_in_the_singular),
        CASE(no_fault_is_not_praise_and_what_was_not_checked_stays),
        CASE(nothing_to_check_is_said),
        CASE(each_case_may_have_a_day_of_its_own),
        CASE(only_the_first_missing_facts_are_named),
        CASE(faults_and_doubts_of_a_duty_share_a_line),
        CASE(english_says_the_same),
        CASE(a_brief_that_stands_later_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
