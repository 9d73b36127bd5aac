/* test_rulebook: what the tail and the workbook say of the rulebook itself: duties that gave no finding and provisions
 * without a rule. The law here is made up and small. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "book.h"
#include "sample.h"

#include <string.h>

#define DUTY(id, code)                                                             \
    "plikt    " id "\n"                                                            \
    "källa    sol-2025 20:3\n"                                                    \
    "när      utredning inledd\n"                                                 \
    "ska      utredning avslutad\n"                                                \
    "inom     sol-20-3\n"                                                          \
    "annars   " code " \"Utredningen har tagit längre tid än fyra månader.\"\n" \
    "exempel  löper  2026-01-10 utredning inledd; prövas 2026-02-01\n"

static const struct rule_source small_law[] = {
    {TEXT_LITERAL("ordlista"),
     TEXT_LITERAL("händelse  utredning inledd = investigation_opened\n"
                  "händelse  utredning avslutad = investigation_closed\n")},
    {TEXT_LITERAL("sol-2025/sources"),
     TEXT_LITERAL("lag | SoL | socialtjänstlag (2025:400)\n"
                  "20:3 | verifierad | utredning inom fyra månader | okänd\n")},
    {TEXT_LITERAL("sol-2025/sol-20-3"), TEXT_LITERAL("frist    sol-20-3\n"
                                                     "rubrik   \"Utredning\"\n"
                                                     "källa    sol-2025 20:3\n"
                                                     "tid      4 månader räknat från inledandet\n"
                                                     "flyttas  till vardag\n"
                                                     "etikett  lag\n"
                                                     "exempel  2026-01-10 ger 2026-05-11\n")},
    {TEXT_LITERAL("sol-2025/utredning"),
     TEXT_LITERAL(DUTY("utredning", "DEADLINE_INVESTIGATION_4M"))},
    {TEXT_LITERAL("sol-2025/uppfoljning"),
     TEXT_LITERAL(DUTY("uppfoljning", "DEADLINE_FOLLOW_UP_6M"))},
    {TEXT_LITERAL("sol-2025/uppfoljning-aldre"),
     TEXT_LITERAL(DUTY("uppfoljning-aldre", "DEADLINE_FOLLOW_UP_6M"))},
    {TEXT_LITERAL("krav.csv"), TEXT_LITERAL("krav;område;lagrum;äldre lagrum;från 2027;vad som ska "
                                            "gälla;regler;utan regel;anmärkning\n"
                                            "mote;anmälan;SoL 19:5;;;Möte ska erbjudas;;inget "
                                            "tal;erbjudande om möte har ingen tid\n")},
};

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
    struct rule_problems problems;

    desk->arena = arena;
    sample_init(&desk->sample, arena);
    report_counts_init(&desk->counts);
    counts_case(&desk->counts, &desk->sample.dossier, &desk->sample.all);
    builder_init(&desk->out, arena);
    desk->head = (struct report_head){.as_of = DAY_NONE};
    desk->head.rulebook =
        rulebook_compile(arena, small_law, sizeof small_law / sizeof small_law[0], &problems);
    if (!desk->head.rulebook)
        print_error("%d: %s\n", problems.items[0].line, problems.items[0].sentence);
    assert_non_null(desk->head.rulebook);
    *state = desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_close(((struct desk *)*state)->arena);
    return 0;
}

static void the_head_counts_the_rules(void **state)
{
    struct desk *desk = *state;

    report_head_add(&desk->out, REPORT_TEXT, LANGUAGE_SV, &desk->head);
    assert_non_null(strstr(builder_string(&desk->out), "Regelbok     3 regler\n"));
}

static void duties_without_a_finding_are_named_once(void **state)
{
    struct desk *desk = *state;

    text_checked(&desk->out, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_non_null(strstr(
        builder_string(&desk->out),
        "  Utan fynd (kravet hölls, eller inget i underlaget väckte det): Uppföljning avslutad i "
        "tid.\n"));
}

static void provisions_without_a_rule_are_not_checked(void **state)
{
    struct desk *desk = *state;

    text_unchecked(&desk->out, LANGUAGE_SV, &desk->head, &desk->counts);
    assert_non_null(
        strstr(builder_string(&desk->out),
               "  - 1 krav i lagen saknar regel här. Vilket och varför: reda law --gaps.\n"));
}

static void a_limit_is_labelled_by_its_rank(void **state)
{
    struct desk *desk = *state;
    struct text id = TEXT_LITERAL("utredning");
    struct text said =
        phrase_rule_sources(desk->arena, LANGUAGE_SV, rulebook_find_rule(desk->head.rulebook, id));

    assert_true(text_starts(said, "Lag: SoL 20:3"));
}

int main(void)
{
#define CASE(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        CASE(the_head_counts_the_rules),
        CASE(duties_without_a_finding_are_named_once),
        CASE(provisions_without_a_rule_are_not_checked),
        CASE(a_limit_is_labelled_by_its_rank),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
