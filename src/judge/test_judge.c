/* test_judge: what a finding holds, and how several rules and versions of the law that speak of one matter are
 * settled. */
#include "test_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define A "plikt a\nnär beslut\nska placering\ninom vecka\nannars K \"F.\"\n"

static struct scene judged_by(const char *const *rules, size_t example)
{
    struct scene scene = scene_open(rules);
    if (!scene.book)
        fail_msg("%s", scene.trouble);
    scene_case(&scene, example);
    scene_judge(&scene);
    return scene;
}

static struct scene judged(const char *rule)
{
    const char *rules[] = {rule, NULL};
    return judged_by(rules, 0);
}

static int32_t day(const char *written)
{
    int32_t found = DAY_NONE;
    if (!day_parse(text_of(written), &found))
        fail_msg("no day: %s", written);
    return found;
}

static const struct finding *only(const struct scene *scene)
{
    assert_int_equal(scene->findings.count, 1);
    return &scene->findings.items[0];
}

static void a_late_act(void **state)
{
    (void)state;
    struct scene scene =
        judged(A "exempel brister 2026-01-01 journalanteckning; 2026-01-29 beslut; "
                 "2026-02-10 placering\n");
    const struct finding *finding = only(&scene);
    assert_int_equal(finding->status, STATUS_FAULT);
    assert_int_equal(finding->verdict, VERDICT_BREAKS);
    assert_int_equal(finding->event, 1);
    assert_int_equal(finding->act, 2);
    assert_int_equal(finding->date, day("2026-02-06"));
    assert_true(finding->fact_count == 2 && finding->facts[0] == 1 && finding->facts[1] == 2);
    assert_int_equal(finding->missing_count, 0);
    assert_int_equal(finding->reading_count, 1);
    assert_int_equal(finding->readings[0].due.start, day("2026-01-29"));
    assert_int_equal(finding->readings[0].due.latest, day("2026-02-05"));
    assert_true(finding->readings[0].late && !finding->reading_differs);
    assert_true(scene.findings.checked == 1 && scene.findings.held == 0);
    scene_close(&scene);
}

static void what_is_kept_is_counted(void **state)
{
    (void)state;
    struct scene scene =
        judged(A "exempel håller 2026-02-02 beslut; 2026-02-05 placering; 2026-02-10 beslut; "
                 "2026-02-12 placering\n");
    assert_int_equal(scene.findings.count, 0);
    assert_true(scene.findings.checked == 2 && scene.findings.held == 2);
    scene_close(&scene);
}

static void a_limit_that_runs_tells_its_last_day(void **state)
{
    (void)state;
    struct scene scene = judged(A "exempel löper 2026-03-27 beslut; prövas 2026-03-30\n");
    assert_int_equal(only(&scene)->status, STATUS_COMING);
    assert_int_equal(only(&scene)->date, day("2026-04-07")); /* after Easter */
    assert_int_equal(only(&scene)->readings[0].due.nominal, day("2026-04-03"));
    scene_close(&scene);
}

static void the_unknown_names_what_is_missing(void **state)
{
    (void)state;
    struct scene scene = judged(A "exempel okänt 2026-02-02 beslut; prövas 2026-02-10\n");
    assert_int_equal(only(&scene)->status, STATUS_UNKNOWN);
    assert_int_equal(only(&scene)->date, DAY_NONE);
    assert_int_equal(only(&scene)->missing_count, 1);
    const struct missing_fact *missing = &only(&scene)->missing[0];
    assert_true(missing->event == 0 && missing->kind == KIND_PLACEMENT && missing->attribute == -1);
    scene_close(&scene);
    scene = judged(A "exempel okänt mellan 2026-02-02 och 2026-02-06 beslut; "
                     "mellan 2026-02-07 och 2026-02-12 placering\n");
    missing = only(&scene)->missing;
    assert_int_equal(only(&scene)->missing_count, 2);
    assert_true(missing[0].event == 1 && missing[0].kind == -1 && missing[0].attribute == -1);
    assert_true(missing[1].event == 0 && missing[1].kind == -1);
    assert_int_equal(only(&scene)->readings[0].due.start, DAY_NONE);
    scene_close(&scene);
}

static void what_must_not_be_done_is_the_event(void **state)
{
    (void)state;
    struct scene scene =
        judged("plikt a\nnär utredning avslutad\nska inte utredning inledd\ninom "
               "stilla\nannars K \"F.\"\n"
               "exempel brister 2026-02-02 utredning avslutad; 2026-02-05 utredning inledd\n");
    assert_true(only(&scene)->event == 1 && only(&scene)->act == 1 && only(&scene)->facts[0] == 0);
    assert_int_equal(only(&scene)->date, day("2026-02-05"));
    scene_close(&scene);
}

static void an_extension_is_read_from_its_own_day(void **state)
{
    (void)state;
    struct scene scene =
        judged("plikt a\nnär utredning inledd\nska utredning avslutad\nförlängs till dagen i "
               "utredning förlängd\n"
               "inom vecka\nannars K \"F.\"\nexempel brister 2026-02-02 utredning inledd; "
               "2026-02-03 utredning förlängd "
               "där ny sista dag är 2026-02-20; 2026-02-24 utredning avslutad; akten komplett\n");
    const struct reading *reading = &only(&scene)->readings[0];
    assert_true(reading->extension == 1 && reading->start_event == -1 &&
                reading->due.latest == day("2026-02-20"));
    assert_int_equal(only(&scene)->date, day("2026-02-21"));
    assert_true(only(&scene)->fact_count == 3 && only(&scene)->act == 2);
    scene_close(&scene);
}

static void two_acts_give_two_readings(void **state)
{
    (void)state;
    struct scene scene =
        judged("plikt a\ngäller till 2026-12-31\nnär beslut\nska placering\ninom gammal\n"
               "löper över 2027-01-01 till ny; källa testlag 2 §\nannars K \"F.\"\n"
               "exempel tveksamt 2026-12-28 beslut; 2027-01-05 placering\n");
    const struct finding *finding = only(&scene);
    assert_true(finding->status == STATUS_DOUBT && finding->reading_differs &&
                finding->reading_count == 2);
    assert_true(text_is(finding->readings[0].clock->id, "gammal") && finding->readings[0].late);
    assert_true(text_is(finding->readings[1].clock->id, "ny") && !finding->readings[1].late);
    assert_int_equal(finding->readings[0].due.latest, day("2027-01-04"));
    assert_int_equal(finding->readings[1].due.latest, day("2027-01-11"));
    assert_int_equal(finding->date, day("2027-01-05"));
    scene_close(&scene);
}

/* Where a limit perhaps moves, the doubt begins after the nominal day; where a rule is only a warning, after the
 * latest. */
static void the_first_day_of_a_doubt(void **state)
{
    (void)state;
    struct scene scene = judged("plikt a\nnär beslut\nska placering\ninom kanske\nannars K \"F.\"\n"
                                "exempel tveksamt 2026-01-24 beslut; 2026-02-09 placering\n");
    assert_int_equal(only(&scene)->date, day("2026-02-08"));
    scene_close(&scene);
    scene = judged(
        "plikt a\nstyrka varning \"prov\"\nnär beslut\nska placering\ninom vecka\nannars K \"F.\"\n"
        "exempel brister 2026-01-31 beslut; 2026-02-10 placering\n");
    assert_true(only(&scene)->status == STATUS_DOUBT && only(&scene)->verdict == VERDICT_BREAKS);
    assert_int_equal(only(&scene)->date,
                     day("2026-02-10")); /* a Saturday moved to Monday the 9th */
    scene_close(&scene);
    scene = judged(
        "plikt a\nnär beslut\nska placering\ninte om journalanteckning, annars tveksamt\ninom "
        "vecka\nannars K \"F.\"\n"
        "exempel tveksamt 2026-01-31 beslut; 2026-02-10 placering\n");
    assert_true(only(&scene)->status == STATUS_DOUBT && only(&scene)->verdict == VERDICT_DOUBT);
    assert_int_equal(only(&scene)->date, day("2026-02-10"));
    scene_close(&scene);
}

static void exclude_at(struct scene *scene, int32_t event)
{
    memset(&scene->dossier.events[event].kinds_complete, 0, sizeof(struct word_set));
    word_set_add(&scene->dossier.events[event].kinds_complete, KIND_NOTE);
    scene_judge(scene);
}

/* An exception may be excluded by the record around the start, the day that counts, or the act itself. */
static void where_an_exception_is_excluded(void **state)
{
    (void)state;
    const char *rules[] = {
        "plikt a\nnär placering\nräknat från utredning avslutad, dessförinnan\nska omprövning\n"
        "inte om journalanteckning, när som helst, annars okänt\ninom vecka\nannars K \"F.\"\n"
        "exempel okänt 2026-02-02 utredning avslutad; 2026-02-03 placering; "
        "2026-02-10 omprövning; "
        "2026-02-11 ärende avslutat\n",
        NULL};
    static const enum status statuses[] = {STATUS_FAULT, STATUS_FAULT, STATUS_FAULT,
                                           STATUS_UNKNOWN};
    for (int32_t event = 0; event < 4; event++) {
        struct scene scene = judged_by(rules, 0);
        assert_int_equal(only(&scene)->status, STATUS_UNKNOWN);
        assert_int_equal(only(&scene)->missing[0].kind, KIND_NOTE);
        exclude_at(&scene, event);
        assert_int_equal(only(&scene)->status, statuses[event]);
        scene_close(&scene);
    }
}

#define STRONG(days)                                                     \
    "plikt a\nnär beslut\nska placering\ninom vecka\nannars K \"F.\"\n" \
    "exempel brister 2026-02-02 beslut; " days "\n"
#define WEAK(name, code)                                                              \
    "plikt " name                                                                     \
    "\nstyrka varning \"prov\"\nnär beslut\nska omprövning\ninom vecka\nannars " code \
    " \"F.\"\nexempel brister 2026-02-02 beslut; 2026-02-10 omprövning\n"

static void one_voice_for_a_matter(void **state)
{
    (void)state;
    static const struct {
        const char *why, *first, *second;
        size_t count;
        enum status status;
        const char *rule;
    } cases[] = {
        {"a fault beats a doubt",
         STRONG("2026-02-10 omprövning; "
                "2026-02-11 placering"),
         WEAK("b", "K"), 1, STATUS_FAULT, "a"},
        {"a doubt beats an unknown", STRONG("2026-02-10 omprövning"), WEAK("b", "K"), 1,
         STATUS_DOUBT, "b"},
        {"of equals the first stays", WEAK("a", "K"), WEAK("b", "K"), 1, STATUS_DOUBT, "a"},
        {"another code has its own voice",
         STRONG("2026-02-10 omprövning; "
                "2026-02-11 placering"),
         WEAK("b", "L"), 2, STATUS_FAULT, "a"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *rules[] = {cases[i].first, cases[i].second, NULL};
        struct scene scene = judged_by(rules, 0);
        const struct finding *first = &scene.findings.items[0];
        if (scene.findings.count != cases[i].count || first->status != cases[i].status ||
            !text_is(first->rule->id, cases[i].rule))
            fail_msg("%s: %zu findings, the first %s of %.*s", cases[i].why, scene.findings.count,
                     status_name(first->status), (int)first->rule->id.size, first->rule->id.bytes);
        scene_close(&scene);
    }
}

/* Several findings of one rule on one event (periods of a recurring duty) are all kept. */
static void each_period_has_its_voice(void **state)
{
    (void)state;
    struct scene scene =
        judged("plikt a\nnär beslut\nska övervägande\nåterkommer\ninom vecka\nannars K \"F.\"\n"
               "exempel brister 2026-02-02 beslut; 2026-02-12 övervägande; "
               "2026-02-25 övervägande; akten komplett\n");
    assert_int_equal(scene.findings.count, 3);
    assert_true(scene.findings.items[0].date == day("2026-02-10") &&
                scene.findings.items[1].date == day("2026-02-20"));
    assert_int_equal(scene.findings.items[2].status, STATUS_COMING);
    scene_close(&scene);
}

#define OLD(example)                                                                               \
    "plikt a\ngäller till 2026-12-31\nnär beslut\nska placering\ninom gammal\nannars K \"F.\"\n" \
    "exempel okänt " example "\n"
#define NEW                                                                                     \
    "plikt b\ngäller från 2027-01-01\nnär beslut\nska placering\ninom ny\nannars K \"F.\"\n" \
    "exempel håller 2027-02-01 beslut; 2027-02-02 placering\n"

/* An act whose day is unknown may lie under either law: a doubt when both are broken, else the day is what
 * is missing. */
static void versions_of_the_law_meet(void **state)
{
    (void)state;
    static const struct {
        const char *rule;
        size_t count;
        enum status status;
    } cases[] = {
        {OLD("mellan 2026-06-01 och 2027-06-01 beslut; minst 30 dagar efter 1 placering"), 1,
         STATUS_DOUBT},
        {OLD("mellan 2026-06-01 och 2027-06-01 beslut; exakt 13 dagar efter 1 placering"), 1,
         STATUS_UNKNOWN},
        {OLD("mellan 2026-06-01 och 2027-06-01 beslut; exakt 1 dag efter 1 placering"), 0,
         STATUS_UNKNOWN},
        {OLD("mellan 2026-06-01 och 2026-06-05 beslut; exakt 13 dagar efter 1 placering"), 1,
         STATUS_FAULT},
        {OLD("mellan 2027-06-01 och 2027-06-05 beslut; "
             "exakt 20 dagar efter 1 placering"),
         1, STATUS_DOUBT}, /* ny is read once */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *rules[] = {cases[i].rule, NEW, NULL};
        struct scene scene = judged_by(rules, 0);
        if (scene.findings.count != cases[i].count ||
            (cases[i].count && scene.findings.items[0].status != cases[i].status))
            fail_msg("case %zu: %zu findings, %s", i, scene.findings.count,
                     scene.findings.count ? status_name(scene.findings.items[0].status) : "none");
        scene_close(&scene);
    }
}

static void findings_come_by_event(void **state)
{
    (void)state;
    const char *rules[] = {
        "plikt a\nnär utredning avslutad\nska inte utredning inledd\ninom stilla\nannars K "
        "\"F.\"\n"
        "exempel brister 2026-02-02 utredning avslutad; 2026-02-03 beslut; "
        "2026-02-04 utredning inledd; "
        "prövas 2026-03-02; akten komplett\n",
        "plikt b\nnär beslut\nska placering\ninom vecka\nannars L \"F.\"\nexempel håller "
        "2026-02-02 beslut; "
        "2026-02-02 placering\n",
        NULL};
    struct scene scene = judged_by(rules, 0);
    assert_int_equal(scene.findings.count, 2);
    assert_true(scene.findings.items[0].event == 1 && scene.findings.items[1].event == 2);
    scene_judge(&scene); /* the judge keeps nothing: the same again */
    assert_int_equal(scene.findings.count, 2);
    scene.dossier.event_count = 0;
    scene_judge(&scene);
    assert_true(scene.findings.count == 0 && scene.findings.checked == 0);
    scene_close(&scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_late_act),
        cmocka_unit_test(what_is_kept_is_counted),
        cmocka_unit_test(a_limit_that_runs_tells_its_last_day),
        cmocka_unit_test(the_unknown_names_what_is_missing),
        cmocka_unit_test(what_must_not_be_done_is_the_event),
        cmocka_unit_test(an_extension_is_read_from_its_own_day),
        cmocka_unit_test(two_acts_give_two_readings),
        cmocka_unit_test(the_first_day_of_a_doubt),
        cmocka_unit_test(where_an_exception_is_excluded),
        cmocka_unit_test(one_voice_for_a_matter),
        cmocka_unit_test(each_period_has_its_voice),
        cmocka_unit_test(versions_of_the_law_meet),
        cmocka_unit_test(findings_come_by_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
