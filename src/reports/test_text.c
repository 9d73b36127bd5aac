/* test_text: the whole text report against what a unit head should read. Two fields are told by formats/explain and
 * are taken from there, the rest is written out. */
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
    struct builder out, expected;
};

static int lay_desk(void **state)
{
    struct arena *arena = arena_open(0);
    struct desk *desk = arena_new(arena, struct desk);

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    builder_init(&desk->out, arena);
    builder_init(&desk->expected, arena);
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void expect(struct desk *desk, const char *lines)
{
    builder_add_string(&desk->expected, lines);
}

static void expect_computed(struct desk *desk, enum language language, const char *lead,
                            size_t finding)
{
    paper_paragraph(&desk->expected, text_of(lead), 19,
                    phrase_computed(desk->arena, language, &desk->sample.dossier,
                                    &desk->sample.findings[finding]));
}

static void expect_source(struct desk *desk, enum language language, const char *lead,
                          size_t finding)
{
    paper_paragraph(&desk->expected, text_of(lead), 19,
                    phrase_sources(desk->arena, language, &desk->sample.findings[finding]));
}

static void expect_doubt(struct desk *desk, const char *lead, size_t finding)
{
    paper_paragraph(&desk->expected, text_of(lead), 19,
                    phrase_doubt_reason(desk->arena, LANGUAGE_SV, &desk->sample.dossier,
                                        &desk->sample.findings[finding]));
}

static void assert_as_expected(struct desk *desk)
{
    assert_string_equal(builder_string(&desk->out), builder_string(&desk->expected));
}

static void say(struct desk *desk, enum language language, const char *statuses)
{
    struct findings findings = sample_only(&desk->sample, statuses);

    report_case(&desk->out, REPORT_TEXT, language, &desk->sample.dossier, &findings, &desk->counts);
}

static void a_fault_says_what_since_when_by_what_and_asks_for_the_person(void **state)
{
    struct desk *desk = *state;

    say(desk, LANGUAGE_SV, "f");
    expect(desk, "Ärende 2026-0031, Exempelnämnden, prövat till och med 2026-06-01\n"
                 "----------------------------------------------------------------\n"
                 "  Brist: Utredningen har tagit längre tid än fyra månader.\n"
                 "    Sedan          2026-05-12\n");
    expect_source(desk, LANGUAGE_SV, "    Lagrum         ", 0);
    expect_computed(desk, LANGUAGE_SV, "    Så räknat      ", 0);
    expect(
        desk,
        "    Regel          utredning-fyra-manader (DEADLINE_INVESTIGATION_4M)\n"
        "\n"
        "  Vad görs för den enskilde? __________________________________________________________\n"
        "  Ansvarig: ______________________  Senast: ____________  Effekt: __________________\n"
        "\n");
    assert_as_expected(desk);
}

static void a_doubt_is_unsettled_law_and_asks_nothing(void **state)
{
    struct desk *desk = *state;

    say(desk, LANGUAGE_SV, "d");
    expect(desk, "Ärende 2026-0031, Exempelnämnden, prövat till och med 2026-06-01\n"
                 "----------------------------------------------------------------\n"
                 "  Oklart rättsläge: Ansökan om vård kom inte in inom fyra veckor.\n"
                 "    Sedan          2026-03-03\n");
    expect_source(desk, LANGUAGE_SV, "    Lagrum         ", 1);
    expect_computed(desk, LANGUAGE_SV, "    Så räknat      ", 1);
    expect_doubt(desk, "    Varför oklart  ", 1);
    expect(desk, "    Regel          ansokan-fyra-veckor (DEADLINE_APPLY_4W)\n"
                 "\n");
    assert_as_expected(desk);
}

static void a_doubt_by_strength_gives_the_reason_of_the_rule(void **state)
{
    struct desk *desk = *state;

    desk->sample.findings[1].reading_differs = false;
    say(desk, LANGUAGE_SV, "d");
    assert_non_null(strstr(builder_string(&desk->out), "lagtexten är läst en gång"));
}

static void a_coming_limit_is_one_line(void **state)
{
    struct desk *desk = *state;
    struct builder line;

    say(desk, LANGUAGE_SV, "c");
    expect(desk, "Ärende 2026-0031, Exempelnämnden, prövat till och med 2026-06-01\n"
                 "----------------------------------------------------------------\n");
    builder_init(&line, desk->arena);
    builder_add_string(
        &line, "Kommande: senast 2026-07-06, Övervägande eller omprövning var sjätte månad. ");
    builder_add(&line, phrase_sources(desk->arena, LANGUAGE_SV, &desk->sample.findings[2]));
    paper_paragraph(&desk->expected, TEXT_LITERAL("  "), 4, builder_text(&line));
    expect(desk, "\n");
    assert_as_expected(desk);
}

static void faults_come_before_doubts_and_doubts_before_coming(void **state)
{
    struct desk *desk = *state;
    const char *said;

    desk->sample.findings[0].status = STATUS_COMING;
    desk->sample.findings[2].status = STATUS_FAULT;
    say(desk, LANGUAGE_SV, "fdc");
    said = builder_string(&desk->out);
    assert_non_null(strstr(said, "Brist: "));
    assert_true(strstr(said, "Brist: ") < strstr(said, "Oklart rättsläge: "));
    assert_true(strstr(said, "Oklart rättsläge: ") < strstr(said, "Kommande: "));
}

static void the_unknown_is_counted_and_not_listed(void **state)
{
    struct desk *desk = *state;

    say(desk, LANGUAGE_SV, "u");
    assert_int_equal(desk->out.size, 0);
    assert_int_equal(desk->counts.statuses[STATUS_UNKNOWN], 1);
}

static void a_case_with_nothing_to_say_says_nothing(void **state)
{
    struct desk *desk = *state;

    say(desk, LANGUAGE_SV, "");
    assert_int_equal(desk->out.size, 0);
    assert_int_equal(desk->counts.cases, 1);
}

static void names_from_files_cannot_steer_a_terminal(void **state)
{
    struct desk *desk = *state;
    const char *said;

    sample_name(&desk->sample, "31\033[2J\r\n\xE2\x80\xAE"
                               "fal\xFFsk");
    say(desk, LANGUAGE_SV, "f");
    said = builder_string(&desk->out);
    assert_null(strchr(said, '\033'));
    assert_null(strchr(said, '\r'));
    assert_memory_equal(said, "Ärende 31 [2J  ?fal?sk,", strlen("Ärende 31 [2J  ?fal?sk,"));
}

static void long_sentences_are_broken_at_blanks_within_the_page(void **state)
{
    struct desk *desk = *state;
    struct rule rule = *desk->sample.findings[0].rule;
    struct text rest;

    rule.sentence = text_of(
        "Åtgärden är för sen och det är en lång mening som inte ryms på en rad, därför bryts den "
        "vid ett blanktecken och fortsätter på nästa rad så att den kan läsas på papper.");
    desk->sample.findings[0].rule = &rule;
    say(desk, LANGUAGE_SV, "f");
    rest = builder_text(&desk->out);
    while (rest.size)
        assert_in_range(text_letters(text_cut(&rest, '\n')), 0, PAPER_COLUMNS);
    assert_non_null(strstr(builder_string(&desk->out), "\n    "));
}

static void english_says_the_duty_and_the_same_days(void **state)
{
    struct desk *desk = *state;

    say(desk, LANGUAGE_EN, "f");
    expect(desk, "Case 2026-0031, Exempelnämnden, judged up to and including 2026-06-01\n"
                 "---------------------------------------------------------------------\n"
                 "  Deficiency: Investigation completed within four months: not kept.\n"
                 "    Since          2026-05-12\n");
    expect_source(desk, LANGUAGE_EN, "    Provision      ", 0);
    expect_computed(desk, LANGUAGE_EN, "    How computed   ", 0);
    expect(desk, "    Rule           utredning-fyra-manader (DEADLINE_INVESTIGATION_4M)\n"
                 "\n"
                 "  What is done for the person? "
                 "__________________________________________________________\n"
                 "  Responsible: ______________________  At the latest: ____________  Effect: "
                 "__________________\n"
                 "\n");
    assert_as_expected(desk);
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(a_fault_says_what_since_when_by_what_and_asks_for_the_person),
        CASE(a_doubt_is_unsettled_law_and_asks_nothing),
        CASE(a_doubt_by_strength_gives_the_reason_of_the_rule),
        CASE(a_coming_limit_is_one_line),
        CASE(faults_come_before_doubts_and_doubts_before_coming),
        CASE(the_unknown_is_counted_and_not_listed),
        CASE(a_case_with_nothing_to_say_says_nothing),
        CASE(names_from_files_cannot_steer_a_terminal),
        CASE(long_sentences_are_broken_at_blanks_within_the_page),
        CASE(english_says_the_duty_and_the_same_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
