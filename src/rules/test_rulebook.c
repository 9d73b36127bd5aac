/* test_rulebook: what a compiled law holds: duties with all their lines, strength by the weakest mark, clocks that take
 * over from each other, gaps, and examples as small timelines. */
#include "test_book.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct shelf {
    struct arena *arena;
    const struct rulebook *book;
};

static int set_shelf(void **state)
{
    static struct shelf shelf;
    shelf = (struct shelf){arena_open(0), NULL};
    *state = &shelf;
    return 0;
}

static int clear_shelf(void **state)
{
    arena_close(((struct shelf *)*state)->arena);
    return 0;
}

static const char requirements[] =
    "krav;område;lagrum;äldre lagrum;från 2027;vad som ska gälla;regler;utan regel;anmärkning\n"
    "prov;anmälan;TL 1 §;;;Något ska prövas;a, b-*;;\n"
    "lucka;anmälan;TL 9 §;TL 8 §;;Något ska ske genast;;inget tal;inget tal i lagen\n"
    "drift;nämnd;TL 7 §;;;Nämnden ska planera;;utanför akten;sköts på annat sätt\n";
static const char reviews[] =
    "regel;roll;dag;jämfört med;utfall;kontrollsumma;anmärkning\n"
    "a;kommunjurist;2026-12-01;lagtexten;stämmer inte;"
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef;fel tid\n";

static const struct rulebook *compiled(struct shelf *shelf, const char *name, const char *text)
{
    struct test_law law = law_begin();
    law_add(
        &law, "begrepp",
        "härlett  flytt\nbetyder  beslut där beslutstyp är placering\n   eller verkställighet\n");
    law_add(&law, "krav.csv", requirements);
    law_add(&law, "granskning.csv", reviews);
    law_add(&law, name, text);
    struct rule_problems problems;
    shelf->book = rulebook_compile(shelf->arena, law.files, law.count, &problems);
    if (!shelf->book)
        fail_msg("%d:%d: %s", problems.items[0].line, problems.items[0].column,
                 problems.items[0].sentence);
    return shelf->book;
}

#define TAIL                                                                              \
    "ska placering\ninom vecka\nannars KOD \"Fel.\"\nexempel håller 2026-02-02 beslut; " \
    "2026-02-03 placering\n"

static const char whole[] =
    "plikt a\nrubrik \"Titel\"\nkälla testlag 1 §\nkälla testlag 2 §\ngäller från 2020-01-01 till "
    "2026-12-31\n"
    "när flytt där rör utredning inledd\n   eller beslut där lagrum är 14 § LVU\nräknat från "
    "utredning inledd, dessförinnan, den sista\n"
    "bara om övervägande, samma åtgärd, när som helst\ninte om journalanteckning, annars okänt\n"
    "   eller pågår placering tills placering avslutad eller ärende avslutat, samma hem\n"
    "ska placering, om detta, uttryckligen\n   eller omprövning, samma fråga\nvisas av domstolens "
    "beslut\nkräver underställning skickad\n"
    "upphör vid ärende avslutat\nupphör med gäller till\nförlängs till dagen i utredning förlängd, "
    "samma utredning\n"
    "återkommer inom manad\nfullständigt om placering och omprövning\n   eller "
    "journalanteckning\nprövas bara i fullständig akt\n"
    "löper över 2027-01-01 till ny räknat från vården påbörjad, om detta; källa testlag 3 § "
    "[tolkning]\ninom gammal\n"
    "annars KOD \"Fel.\"\nexempel håller 2026-02-02 beslut\n";

static void every_line_of_a_duty(void **state)
{
    const struct duty *duty = rulebook_duty(compiled(*state, "testlag/a", whole), 0);
    assert_int_equal(duty->trigger.count, 3);
    assert_int_equal(duty->trigger.alternatives[0].test_count, 2);
    assert_int_equal(duty->trigger.alternatives[0].tests[1].kind, TEST_ABOUT);
    assert_int_equal(duty->trigger.alternatives[2].tests[0].kind, TEST_PROVISION);
    assert_true(duty->anchor.position == POSITION_BEFORE && duty->anchor.last);
    assert_true(duty->conditions.items[0].position == POSITION_ANY &&
                duty->conditions.items[0].relations == RELATION_MEASURE);
    assert_int_equal(duty->exception_count, 2);
    assert_int_equal(duty->exceptions[0].kind, EXCEPTION_EXCLUDE);
    assert_int_equal(duty->exceptions[1].bound.position, POSITION_ONGOING);
    assert_int_equal(duty->exceptions[1].bound.until.count, 2);
    assert_int_equal(duty->exceptions[1].bound.relations, RELATION_HOME);
    assert_int_equal(duty->fulfilments.count, 2);
    assert_int_equal(duty->fulfilments.items[0].relations, RELATION_ABOUT | RELATION_OWN);
    assert_int_equal(duty->fulfilments.items[1].relations, RELATION_QUESTION);
    assert_true(duty->evidence.count == 1 && duty->necessary.count == 1 && duty->stops.count == 1);
    assert_int_equal(duty->end_attribute, ATTRIBUTE_VALID_UNTIL);
    assert_int_equal(duty->extensions.items[0].relations, RELATION_INVESTIGATION);
    assert_true(duty->recurring && text_is(duty->again->id, "manad"));
    assert_int_equal(duty->complete_count, 2);
    assert_true(word_set_has(&duty->complete[0], KIND_PLACEMENT) &&
                word_set_has(&duty->complete[0], KIND_RECONSIDERATION));
    assert_true(duty->only_complete && !duty->forbidden);
    assert_true(text_is(duty->transition.clock->id, "ny") &&
                duty->transition.source.mark == MARK_MEMORY);
    assert_int_equal(duty->transition.anchor.relations, RELATION_ABOUT);
    assert_true(text_is(duty->rule.title, "Titel") && duty->rule.source_count == 2);
    assert_true(text_is(duty->rule.text, whole));
}

/* A duty is never surer than the weakest of its sources and its clock (principle P2). */
static void the_weakest_mark_counts(void **state)
{
    static const struct {
        const char *head;
        enum strength strength;
        const char *reason;
    } rows[] = {
        {"plikt a\nkälla testlag 1 §\nstyrka brist\nnär beslut\n" TAIL, STRENGTH_FAULT, ""},
        {"plikt a\nkälla testlag 1 §\nnär beslut\n" TAIL, STRENGTH_FAULT, ""},
        {"plikt a\nkälla testlag 2 §\nstyrka brist\nnär beslut\n" TAIL, STRENGTH_WARNING,
         "läst en gång"},
        {"plikt a\nkälla testlag 1 §\nkälla testlag 3 §\nstyrka brist\nnär beslut\n" TAIL,
         STRENGTH_WARNING, "minne"},
        {"plikt a\nkälla testlag 1 § [tolkning]\nnär beslut\n" TAIL, STRENGTH_WARNING, "tolkning"},
        {"plikt a\nkälla testlag 3 § [tolkning]\nnär beslut\n" TAIL, STRENGTH_WARNING, "minne"},
        {"plikt a\nkälla testlag 1 §\nstyrka varning \"skäl\"\nnär beslut\n" TAIL, STRENGTH_WARNING,
         "skäl"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct rule *rule = rulebook_rule(compiled(*state, "testlag/a", rows[i].head), 0);
        if (rule->strength != rows[i].strength || !text_is(rule->strength_reason, rows[i].reason))
            fail_msg("row %zu: %s \"%.*s\"", i, strength_name(rule->strength),
                     (int)rule->strength_reason.size, rule->strength_reason.bytes);
    }
}

static const char *clock_on(const struct rulebook *book, const char *id, int32_t year)
{
    const struct clock *named = rulebook_find_clock(book, text_of(id));
    const struct clock *clock =
        rulebook_clock_on(book, named, day_from_civil((struct civil){year, 6, 1}));
    return clock ? clock->id.bytes : "none";
}

static void clocks_take_over_from_each_other(void **state)
{
    const struct rulebook *book = compiled(
        *state, "testlag/sist",
        "frist sist\nrubrik \"T\"\nkälla testlag 1 §\ngäller från 2010-01-01 till 2015-12-31\n"
        "tid 1 vecka räknat från x\nflyttas inte\nexempel 2012-01-02 ger 2012-01-09\n");
    assert_int_equal(strncmp(clock_on(book, "gammal", 2020), "gammal", 6), 0);
    assert_int_equal(strncmp(clock_on(book, "gammal", 2028), "ny", 2), 0);
    assert_int_equal(strncmp(clock_on(book, "ny", 2020), "gammal", 6), 0);
    assert_string_equal(clock_on(book, "sist", 2020), "none");
    assert_string_equal(clock_on(book, "sist", 2001), "none");
    assert_null(rulebook_find_clock(book, TEXT_LITERAL("saknas")));
    assert_null(rulebook_clock_on(book, NULL, 0));
}

static void what_can_be_asked(void **state)
{
    const struct rulebook *book =
        compiled(*state, "testlag/a", "plikt a\nkälla testlag 1 §\nnär flytt\n" TAIL);
    assert_int_equal(rulebook_clock_count(book), 6);
    assert_int_equal(rulebook_rule_count(book), 1);
    assert_int_equal(rulebook_duty_count(book), 1);
    assert_ptr_equal(rulebook_find_rule(book, TEXT_LITERAL("a")), rulebook_rule(book, 0));
    assert_null(rulebook_find_rule(book, TEXT_LITERAL("b")));
    const struct rule copied = *rulebook_rule(book, 0);
    assert_ptr_equal(rulebook_duty_of(book, rulebook_rule(book, 0)), rulebook_duty(book, 0));
    assert_null(rulebook_duty_of(book, &copied));
    assert_int_equal(rulebook_gap_count(book), 1);
    assert_true(text_is(rulebook_gap(book, 0)->place, "TL 9 §"));
    assert_true(text_is(rulebook_gap(book, 0)->reason, "inget tal i lagen"));
    assert_int_equal(rulebook_requirement_count(book), 3);
    assert_int_equal(rulebook_requirement(book, 0)->pattern_count, 2);
    assert_int_equal(rulebook_requirement(book, 2)->why, OUTSIDE_THE_CASE);
    assert_int_equal(rulebook_review_count(book), 1);
    assert_int_equal(rulebook_review(book, 0)->outcome, REVIEW_DIFFERS);
    size_t count;
    assert_int_equal(rulebook_clock_examples(book, 0, &count)->latest,
                     day_from_civil((struct civil){2026, 2, 9}));
    assert_int_equal(count, 1);
    assert_int_equal(rulebook_duties_for(book, KIND_ENFORCEMENT, -1, DAY_FIRST, DAY_LAST).count, 1);
    assert_int_equal(rulebook_duties_for(book, KIND_NOTE, -1, DAY_FIRST, DAY_LAST).count, 0);
    assert_string_equal(mark_name(MARK_VERIFIED_ONCE), "läst en gång");
    assert_string_equal(label_name(LABEL_LOCAL), "lokalt mål");
    assert_string_equal(verdict_name(VERDICT_NOT_CONCERNED), "berörs inte");
}

static const char examples[] =
    "plikt a\nkälla testlag 1 §\nnär flytt\nska placering\ninom vecka\nannars KOD \"Fel.\"\n"
    "exempel brister 2026-02-02 08:40 flytt där lagrum är 14 § LVU och gäller till är 2026-09-01; "
    "mellan 2026-03-01 och 2026-03-05 placering som rör 1; "
    "högst 2 veckor efter 2 journalanteckning; okänd dag beslut där rör är 1; prövas 2026-06-01; "
    "område LVM; komplett om placering och beslut\n";

static void examples_are_small_timelines(void **state)
{
    const struct example *example =
        &rulebook_duty(compiled(*state, "testlag/a", examples), 0)->examples[0];
    assert_int_equal(example->event_count, 4);
    assert_int_equal(example->verdict, VERDICT_BREAKS);
    assert_int_equal(example->line, 7);
    assert_int_equal(example->domain, DOMAIN_LVM);
    assert_int_equal(example->as_of, day_from_civil((struct civil){2026, 6, 1}));
    assert_true(word_set_has(&example->complete, KIND_PLACEMENT) && !example->all_complete);
    const struct example_event *events = example->events;
    assert_true(events[0].kind == KIND_DECISION && events[0].minute == 8 * 60 + 40 &&
                events[0].value_count == 3);
    assert_true(events[1].place == EXAMPLE_BETWEEN && events[1].last - events[1].first == 4);
    assert_int_equal(events[1].values[0].number, 0);
    assert_true(events[2].place == EXAMPLE_OFFSET && events[2].bound == 2 &&
                events[2].origin == 1 && events[2].offset.days == 14);
    assert_true(events[3].place == EXAMPLE_UNKNOWN && events[3].values[0].number == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_line_of_a_duty, set_shelf, clear_shelf),
        cmocka_unit_test_setup_teardown(the_weakest_mark_counts, set_shelf, clear_shelf),
        cmocka_unit_test_setup_teardown(clocks_take_over_from_each_other, set_shelf, clear_shelf),
        cmocka_unit_test_setup_teardown(what_can_be_asked, set_shelf, clear_shelf),
        cmocka_unit_test_setup_teardown(examples_are_small_timelines, set_shelf, clear_shelf),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
