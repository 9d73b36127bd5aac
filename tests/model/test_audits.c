/* test_audits: a control finds what the judge finds in each case, no more and no less, within its period; the same
 * words again give the same findings; what is new shows; a finding that is explained stays; from one finding to all
 * like it. */
#include "recorded.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define AS_OF "as_of=2027-06-30"
#define WIDE "from=1990-01-01", "to=2027-06-30"

static size_t lines_of(struct text text)
{
    size_t count = 0;
    for (; text.size; count++)
        text_cut(&text, '\n');
    return count;
}

static bool holds(struct text text, const char *piece)
{
    return memmem(text.bytes, text.size, piece, strlen(piece));
}

/* What the judge says of each case by itself. */
struct told {
    struct scene *scene;
    const struct rule *rules[2048];
    enum status statuses[2048];
    size_t count;
};

static struct fault *judge_line(void *context, struct arena *arena, struct text line)
{
    struct told *told = context;
    struct dossier dossier;
    struct problem problem;
    struct findings findings;
    int32_t day;
    assert_true(day_parse(TEXT_LITERAL("2027-06-30"), &day));
    assert_true(timeline_parse(arena, text_trim(line), 1, &dossier, &problem));
    assert_int_equal(dossier_place(&dossier, day), -1);
    judge_dossier(told->scene->rules, &dossier, arena, &findings);
    for (size_t i = 0; i < findings.count; i++) {
        assert_true(told->count < 2048);
        told->rules[told->count] = findings.items[i].rule;
        told->statuses[told->count++] = findings.items[i].status;
    }
    return NULL;
}

static size_t count_of(const struct told *told, struct text rule, struct text status)
{
    size_t count = 0;
    for (size_t i = 0; i < told->count; i++)
        count +=
            text_equal(told->rules[i]->id, rule) && text_is(status, status_name(told->statuses[i]));
    return count;
}

static void record(struct scene *scene, const char *path)
{
    json_t *cases = recorded_read(path);
    for (size_t i = 0; i < json_array_size(cases); i++)
        recorded_whole(scene, json_array_get(cases, i));
    json_decref(cases);
}

static void says_what_the_judge_says(void **state)
{
    struct scene *scene = *state;
    struct told told = {.scene = scene};
    size_t counted = 0;
    record(scene, "examples/aterforening/forhastad.jsonl");
    record(scene, "examples/clean/open.jsonl");
    record(scene, "examples/exempelkommunen/cases.jsonl");
    assert_null(engine_cases(scene->engine, scene->arena, judge_line, &told));
    DO(scene, "run-control", "control=alla", WIDE, AS_OF);
    struct text counts = SEE(scene, "control-counts", "control=alla");
    while (counts.size) {
        int32_t number;
        struct text rule = text_cut(&counts, '|'), status = text_cut(&counts, '|');
        assert_true(text_to_number(text_cut(&counts, '\n'), &number));
        assert_int_equal(number, count_of(&told, rule, status));
        counted += (size_t)number;
    }
    assert_true(counted > 20);
    assert_int_equal(counted, told.count);
    assert_int_equal(lines_of(SEE(scene, "control-findings", "control=alla")), told.count);
    scene_compare(scene);
}

static const char *run_word(struct scene *scene)
{
    struct builder word;
    builder_init(&word, scene->arena);
    builder_add_string(&word, "run=");
    builder_add_number(&word, (int64_t)scene->answer.entry);
    return builder_string(&word);
}

static void again_is_the_same(void **state)
{
    struct scene *scene = *state;
    record(scene, "examples/aterforening/forhastad.jsonl");
    DO(scene, "run-control", "control=k", WIDE, AS_OF);
    const char *first = run_word(scene);
    size_t faults = scene->answer.faults;
    assert_true(lines_of(SEE(scene, "control-diff", "control=k")) >
                0); /* before it there was none */
    DO(scene, "run-control", "control=k", WIDE, AS_OF);
    assert_string_not_equal(run_word(scene), first);
    assert_int_equal(scene->answer.faults, faults);
    struct text one = SEE(scene, "control-findings", "control=k", first);
    struct text other = SEE(scene, "control-findings", "control=k");
    assert_true(one.size > 0 && text_equal(one, other));
    assert_int_equal(SEE(scene, "control-diff", "control=k").size, 0);
    assert_int_equal(lines_of(SEE(scene, "controls", "control=k")), 2);
}

#define CASE "case=K1"
#define ENDING "decision=lvu-upphorande", "by=socialsekreterare"

static int begin(void **state)
{
    scene_begin(state);
    struct scene *scene = *state;
    DO(scene, "register-unit", "unit=barn");
    DO(scene, "register-unit", "unit=vuxen");
    DO(scene, "open-case", CASE, "domain=LVU");
    DO(scene, "open-case", "case=K2", "domain=LVU");
    DO(scene, "assign-case", CASE, "unit=barn", "from=2026-01-01");
    DO(scene, "assign-case", CASE, "unit=vuxen", "from=2026-07-01");
    DO(scene, "register-decision", CASE, ENDING, "date=2026-06-04");
    DO(scene, "register-decision", "case=K2", ENDING, "date=2026-06-10");
    return 0;
}

static size_t found(struct scene *scene, const char *control)
{
    return lines_of(
        scene_see(scene, "control-findings", WORDS(scene_word(scene, "control", control))));
}

static void only_of_the_period(void **state)
{
    struct scene *scene = *state;
    DO(scene, "run-control", "control=maj", "from=2026-05-01", "to=2026-05-31", "as_of=2026-05-31");
    assert_int_equal(found(scene, "maj"), 0);
    DO(scene, "run-control", "control=juni", "from=2026-06-01", "to=2026-06-30", AS_OF);
    size_t all = found(scene, "juni");
    assert_true(holds(SEE(scene, "control-findings", "control=juni"), "K2|"));
    DO(scene, "run-control", "control=dag", "from=2026-06-10", "to=2026-06-10", AS_OF);
    assert_true(found(scene, "dag") > 0 && found(scene, "dag") < all);
    assert_false(holds(SEE(scene, "control-findings", "control=dag"), "K1|"));
    DO(scene, "run-control", "control=juli", "from=2026-07-01", "to=2026-07-31", AS_OF);
    assert_int_equal(found(scene, "juli"), 0);
    /* A decision whose day nobody knows may have been taken then: it stands after the one of June. */
    DO(scene, "register-event", CASE,
       "object={\"kind\":\"decision\",\"attributes\":{\"decision_type\":\"upphörande av vård\","
       "\"decided_by\":\"socialsekreterare\"}}");
    DO(scene, "run-control", "control=juli", "from=2026-07-01", "to=2026-07-31", AS_OF);
    assert_true(found(scene, "juli") > 0);
    DO(scene, "run-control", "control=maj", "from=2026-05-01", "to=2026-05-31", AS_OF);
    assert_int_equal(found(scene, "maj"), 0);
    scene_compare(scene);
}

static void of_one_unit(void **state)
{
    struct scene *scene = *state;
    DO(scene, "run-control", "control=b", "from=2026-06-01", "to=2026-06-30", AS_OF, "unit=barn");
    struct text seen = SEE(scene, "control-findings", "control=b");
    assert_true(holds(seen, "K1|") && !holds(seen, "K2|"));
    DO(scene, "run-control", "control=v", "from=2026-06-01", "to=2026-06-30", AS_OF, "unit=vuxen");
    assert_int_equal(found(scene, "v"), 0); /* it was the other unit's by then */
    DO(scene, "run-control", "control=v", "from=2026-06-01", "to=2026-07-31", AS_OF, "unit=vuxen");
    assert_true(holds(SEE(scene, "control-findings", "control=v"), "K1|"));
}

static void of_one_type(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-decision", CASE, "decision=lvu-umgange", "by=socialsekreterare",
       "date=2026-06-05");
    DO(scene, "run-control", "control=u", WIDE, AS_OF, "decision=lvu-umgange");
    struct text seen = SEE(scene, "control-findings", "control=u");
    assert_true(holds(seen, "K1|1|") && !holds(seen, "K1|0|") && !holds(seen, "K2|"));
    assert_int_equal(
        scene_do(scene, "run-control", WORDS("control=u", WIDE, "decision=något helt annat")),
        DEED_UNUSABLE);
    assert_int_equal(
        scene_do(scene, "run-control", WORDS("control=u", "from=2026-02-01", "to=2026-01-01")),
        DEED_UNUSABLE);
    assert_string_equal(scene->answer.problems[0].key, "problem.input-period");
}

/* The first finding of a control as words: event, rule, day. */
static const char *const *first_finding(struct scene *scene, const char *control)
{
    const char **words = arena_new_many(scene->arena, 5, const char *);
    struct text seen =
        scene_see(scene, "control-findings", WORDS(scene_word(scene, "control", control)));
    static const char *const names[] = {"case", "event", "rule", "status", "date"};
    for (size_t i = 0; i < 5; i++) {
        struct text cell = text_cut(&seen, '|');
        words[i] = scene_word(scene, names[i], text_copy(scene->arena, cell));
    }
    return words;
}

static void an_explained_finding_stays(void **state)
{
    struct scene *scene = *state;
    DO(scene, "run-control", "control=k", "from=2026-06-01", "to=2026-06-30", AS_OF);
    size_t all = found(scene, "k");
    const char *const *first = first_finding(scene, "k");
    assert_int_equal(scene_do(scene, "explain-finding",
                              WORDS(first[0], "event=77", first[2], first[4], "why=Skäl.")),
                     DEED_UNUSABLE);
    assert_string_equal(scene->answer.problems[0].key, "problem.input-among");
    DO(scene, "explain-finding", first[0], first[1], first[2], first[4], "why=Skäl.");
    DO(scene, "run-control", "control=k", "from=2026-06-01", "to=2026-06-30", AS_OF);
    struct text seen = SEE(scene, "control-findings", "control=k");
    assert_int_equal(lines_of(seen), all);
    assert_int_equal(SEE(scene, "control-diff", "control=k").size, 0);
    struct text last = seen;
    for (size_t i = 1; i < all; i++)
        text_cut(&last, '\n'); /* those without an answer first */
    assert_true(holds(last, "|Skäl.") && lines_of(seen) > 1);
    last.size--; /* its line break */
    assert_false(memmem(seen.bytes, (size_t)(last.bytes - seen.bytes), "Skäl.", 5));
    scene_compare(scene);
}

static void what_is_new_and_gone(void **state)
{
    struct scene *scene = *state;
    DO(scene, "run-control", "control=k", WIDE, AS_OF);
    DO(scene, "register-decision", CASE, ENDING, "date=2026-06-20");
    DO(scene, "correct-event", "case=K2", "event=0", "why=Det var utskottet.",
       "decision=lvu-upphorande", "by=utskott", "date=2026-06-10");
    DO(scene, "run-control", "control=k", WIDE, AS_OF);
    struct text seen = SEE(scene, "control-diff", "control=k");
    assert_true(holds(seen, "new|K1|1|") && holds(seen, "gone|K2|0|"));
    assert_false(holds(seen, "gone|K1|0|sol-30-5"));
    scene_compare(scene);
}

/* Nothing says by which row: then of the same type. */
static void more_like_one(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-decision", CASE, "decision=lvu-upphorande", "by=utskott",
       "date=2026-06-20");
    DO(scene, "register-decision", CASE, "decision=lvu-umgange", "by=socialsekreterare",
       "date=2026-06-21");
    DO(scene, "run-control", "control=k", WIDE, AS_OF);
#define MORE "purpose=Omfattningen", "control=k", CASE, "event=0", "rule=sol-30-5-lagens-tak"
    struct text seen = SEE(scene, "more-like", MORE);
    assert_int_equal(lines_of(seen), 2);
    assert_true(holds(seen, "K1|0|2026-06-04|lvu-upphorande|"));
    assert_true(holds(seen, "K2|0|2026-06-10|") && holds(seen, "|fault\n"));
    assert_int_equal(lines_of(SEE(scene, "more-like", MORE, "to=2026-06-05")), 1);
    assert_int_equal(SEE(scene, "more-like", "purpose=x", "control=k", CASE, "event=1",
                         "rule=sol-30-5-lagens-tak")
                         .size,
                     0); /* there is no such finding to start from */
}

/* What was recorded late stands where it happened, and has the number that it was given. */
static void by_the_recorded_number(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-decision", CASE, "decision=lvu-umgange", "by=socialsekreterare",
       "date=2026-05-20");
    DO(scene, "run-control", "control=maj", "from=2026-05-01", "to=2026-05-31", AS_OF);
    struct text seen = SEE(scene, "control-findings", "control=maj");
    assert_true(holds(seen, "K1|1|") && !holds(seen, "K1|0|"));
    seen = SEE(scene, "more-like", "purpose=x", "control=maj", CASE, "event=1",
               "rule=sol-30-5-lagens-tak");
    assert_true(holds(seen, "K1|1|2026-05-20|lvu-umgange|"));
}

#define TEST(test, setup) cmocka_unit_test_setup_teardown(test, setup, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(says_what_the_judge_says, scene_begin),
        TEST(again_is_the_same, scene_begin),
        TEST(only_of_the_period, begin),
        TEST(of_one_unit, begin),
        TEST(of_one_type, begin),
        TEST(an_explained_finding_stays, begin),
        TEST(what_is_new_and_gone, begin),
        TEST(more_like_one, begin),
        TEST(by_the_recorded_number, begin),
    };
    return cmocka_run_group_tests_name("audits", tests, NULL, NULL);
}
