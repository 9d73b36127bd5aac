/* test_tail: the head and the tail of the text report (test_brief has the brief), a line that could not be read, and
 * that JSON Lines stays free of all of them. The golden text is what a lawyer files. */
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
    struct report_file file;
    struct report_head head;
    struct builder out;
};

static const struct text unused[] = {{"Handläggare", 12}, {"Enhet", 5}};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    builder_init(&desk->out, arena);
    desk->file = (struct report_file){.name = "utredningar.xlsx",
                                      .size_bytes = 20480,
                                      .cases = 2,
                                      .sha256 = "00ff",
                                      .mapping = "utredningar",
                                      .unused_columns = unused,
                                      .unused_column_count = 2};
    desk->head = (struct report_head){.files = &desk->file,
                                      .file_count = 1,
                                      .as_of = DAY_NONE,
                                      .rulebook_hash = "0123456789abcdef0123",
                                      .program_version = "reda 0.1.0"};
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static const char *said(struct desk *desk)
{
    return builder_string(&desk->out);
}

static void expect_start(struct desk *desk, const char *expected)
{
    size_t size = strlen(expected);

    if (strncmp(said(desk), expected, size) != 0)
        assert_string_equal(said(desk), expected); /* fails and shows both */
}

static void the_head_says_what_was_read_and_that_more_stands_last(void **state)
{
    struct desk *desk = *state;

    report_head_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head);
    assert_string_equal(said(desk),
                        "Reda: prövning mot lagen\n"
                        "========================\n"
                        "Underlag     utredningar.xlsx\n"
                        "Prövat per   sista kända dagen i varje ärende\n"
                        "Regelbok     0123456789ab\n"
                        "Program      reda 0.1.0\n"
                        "\n"
                        "Reda prövar frister, behörighet, underlag, innehåll och parter i "
                        "det som registrerats. Vad\n"
                        "som inte har prövats står sist och är lika viktigt.\n"
                        "\n");
}

static void the_head_says_the_day_that_was_asked_for(void **state)
{
    struct desk *desk = *state;

    desk->head.as_of = sample_day("2026-12-31");
    report_head_add(&desk->out, REPORT_TEXT, LANGUAGE_EN, &desk->head);
    assert_non_null(strstr(said(desk), "Judged as of 2026-12-31\n"));
}

static void the_tail_of_two_cases(void **state)
{
    struct desk *desk = *state;
    struct findings second = sample_only(&desk->sample, "u");

    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    desk->sample.dossier.as_of = sample_day("2026-07-01");
    counts_case(&desk->counts, &desk->sample.dossier, &second);
    desk->counts.problems = 1;
    report_tail_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head, &desk->counts);
    expect_start(
        desk,
        "Kan inte avgöras: uppgifter som saknas\n"
        "======================================\n"
        "  2 krav kan inte bedömas. Ett krav som saknar flera uppgifter räknas på flera rader. "
        "Vilka\n"
        "  ärenden det gäller står i Excelrapporten, på bladet \"Att komplettera\".\n"
        "  2 krav i 2 ärenden: uppgift om \"beslut att inte inleda utredning\" saknas\n"
        "\n"
        "Kontrollerat: frister, behörighet, underlag, innehåll och parter\n"
        "================================================================\n"
        "  15 prövade. Hållna 10, brist 1, oklart rättsläge 1, kommande 1, kan inte avgöras 2.\n"
        "  8 händelser i 2 ärenden, prövat per 2026-06-01 till 2026-07-01.\n"
        "    Brist   Oklart Kommande    Okänt  Plikt\n"
        "        1        0        0        0  Utredning slutförd inom fyra månader\n"
        "        0        1        0        0  Ansökan om vård inom fyra veckor\n"
        "        0        0        1        0  Övervägande eller omprövning var sjätte månad\n"
        "        0        0        0        2  Förhandsbedömning inom 14 dagar\n"
        "\n"
        "Inte kontrollerat\n"
        "=================\n");
}

static void what_was_not_checked_is_named(void **state)
{
    static const char *const wanted[] = {
        "Behörighet",
        "Underlagets värde",
        "Skälens bärkraft",
        "Parternas insyn",
        "Sekretess",
        "Handlingarna",
        "Domstolarnas",
        "1 rad som inte kunde läsas",
        "Kolumner som inte lästes i utredningar.xlsx: Handläggare, Enhet."};
    struct desk *desk = *state;
    const char *unchecked;

    desk->counts.problems = 1;
    report_tail_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head, &desk->counts);
    unchecked = strstr(said(desk), "\nInte kontrollerat\n=================\n");
    assert_non_null(unchecked);
    for (size_t index = 0; index < sizeof wanted / sizeof wanted[0]; index++)
        assert_non_null(strstr(unchecked, wanted[index]));
}

static void no_finding_is_not_praise(void **state)
{
    struct desk *desk = *state;

    report_tail_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_non_null(strstr(said(desk), "  Inget att avgöra: inget krav har prövats.\n"));
    builder_clear(&desk->out);
    desk->counts.checked = desk->counts.held = 4;
    report_tail_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_non_null(strstr(said(desk), "  Inget. Alla krav som prövats kunde avgöras.\n"));
}

static void the_sources_close_the_report(void **state)
{
    struct desk *desk = *state;

    report_tail_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_non_null(strstr(said(desk),
                           "  utredningar.xlsx: 2 ärenden, läst som utredningar, 20480 byte\n"
                           "    sha256 00ff\n"
                           "  Regelbok: 0123456789abcdef0123\n"));
}

static const struct problem broken_row = {.line = 17,
                                          .place = TEXT_LITERAL("kolumn C"),
                                          .key = "report.case.as-of",
                                          .arguments = {TEXT_LITERAL("2026-13-01")},
                                          .argument_count = 1};

static void a_problem_says_where_and_what_to_do(void **state)
{
    struct desk *desk = *state;

    report_problem(&desk->out, REPORT_TEXT, LANGUAGE_SV, "lista.csv", &broken_row, &desk->counts);
    assert_string_equal(said(desk), "Kunde inte läsas: lista.csv, rad 17, kolumn C\n"
                                    "  prövat till och med 2026-13-01\n\n");
    assert_int_equal(desk->counts.problems, 1);
    builder_clear(&desk->out);
    report_problem_line(&desk->out, LANGUAGE_EN, "lista.csv", &broken_row);
    assert_string_equal(said(desk),
                        "lista.csv, line 17, kolumn C: judged up to and including 2026-13-01\n");
    assert_int_equal(desk->counts.problems, 1);
}

static void json_lines_have_neither_head_nor_brief_nor_tail_nor_problems(void **state)
{
    struct desk *desk = *state;

    report_head_add(&desk->out, REPORT_JSONL, LANGUAGE_SV, &desk->head);
    report_brief_add(&desk->out, REPORT_JSONL, LANGUAGE_SV, &desk->head, &desk->counts);
    report_brief_later_add(&desk->out, REPORT_JSONL, LANGUAGE_SV, TEXT_LITERAL("disken är full"));
    report_problem(&desk->out, REPORT_JSONL, LANGUAGE_SV, "lista.csv", &broken_row, &desk->counts);
    report_tail_add(&desk->out, REPORT_JSONL, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_int_equal(desk->out.size, 0);
    assert_int_equal(desk->counts.problems, 1);
}

static void json_lines_have_a_line_for_every_finding(void **state)
{
    struct desk *desk = *state;
    size_t lines = 0;

    report_case(&desk->out, REPORT_JSONL, LANGUAGE_SV, &desk->sample.dossier, &desk->sample.all,
                &desk->counts);
    for (size_t index = 0; index < desk->out.size; index++)
        lines += desk->out.bytes[index] == '\n';
    assert_int_equal(lines, 4);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(the_head_says_what_was_read_and_that_more_stands_last),
        CASE(the_head_says_the_day_that_was_asked_for),
        CASE(the_tail_of_two_cases),
        CASE(what_was_not_checked_is_named),
        CASE(no_finding_is_not_praise),
        CASE(the_sources_close_the_report),
        CASE(a_problem_says_where_and_what_to_do),
        CASE(json_lines_have_neither_head_nor_brief_nor_tail_nor_problems),
        CASE(json_lines_have_a_line_for_every_finding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
