/* test_crew_moved: what a reader has judged is judged again when something has moved that it was judged by, and only
 * then. Where the writer takes it as it was judged (PLANTED_MOVED) the first test must fail. */
#include "crew_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A decision is judged, then something is done, then it is recorded. */
static struct result record_after(struct place *place, const char *actor, int64_t seen,
                                  const char *action, const char *const *between)
{
    struct arena *arena = arena_open(0);
    struct wanted wanted = wanted_of("decide", actor, WORDS("case=K1", ENDING));
    struct given given[CREW_WORDS];
    struct prepared *prepared;
    struct deed_answer answer;
    wanted.seen = seen;
    struct deed deed = wanted_deed(&wanted, given);
    assert_null(crew_prepare(place->crew, arena, &deed, &prepared, &answer));
    assert_int_equal(answer.end, DEED_DONE);
    if (action)
        assert_int_equal(perform_words(place->crew, action, "", -1, between).end, DEED_DONE);
    struct fault *fault = crew_record(place->crew, arena, prepared, &answer);
    struct result result = result_of(&wanted, fault, &answer);
    assert_false(result.failed);
    arena_close(arena);
    return result;
}

static void what_moved_is_judged_again(void **state)
{
    struct place *place = *state;
    /* the case itself, when it was said what was seen of it */
    struct result result = record_after(
        place, "ha", 5, "register-event",
        WORDS("case=K1", "decision=omedelbart omhändertagande", "by=utskott", "date=2026-02-02"));
    assert_int_equal(result.end, DEED_MOVED);
    assert_int_equal(result.moved, 6);
    /* a gate, that holds up what it would not have */
    struct arena *arena = place->scene->arena;
    struct wanted wanted = wanted_of("decide", "", WORDS("case=K1", ENDING));
    struct given given[CREW_WORDS];
    struct deed_answer answer;
    struct deed deed = wanted_deed(&wanted, given);
    assert_null(crew_consider(place->crew, arena, &deed, &answer));
    const struct rule *rule = NULL;
    for (size_t i = 0; i < answer.proposal->line_count && !rule; i++)
        if (answer.proposal->lines[i].answer == PROPOSAL_LACKING)
            rule = &answer.proposal->lines[i].duty->rule;
    assert_non_null(rule);
    result = record_after(place, "ha", -1, "set-gate",
                          WORDS(scene_word(place->scene, "rule", text_copy(arena, rule->id)),
                                "mode=spärra", "why=Så är det bestämt."));
    assert_int_equal(result.end, DEED_STOPPED);
}

/* The findings are those of the case as it is when it is written, whoever judged it first. */
static void what_moved_has_other_findings(void **state)
{
    struct place *place = *state;
    struct result done[3];
    struct wanted between = wanted_of("register-decision", "", WORDS("case=K1", ENDING)),
                  person = wanted_of("register-person", "", WORDS("person=hc"));
    done[1] = record_after(place, "ha", -1, between.action, WORDS("case=K1", ENDING));
    done[2] = record_after(place, "hb", -1, person.action, WORDS("person=hc"));
    assert_int_equal(done[1].end, DEED_DONE);
    assert_int_equal(done[2].end, DEED_DONE);
    crew_scene_close(place);
    scene_compare(place->scene);
    void *twin;
    scene_begin(&twin);
    crew_scene_cases(twin);
    perform_alone(twin, &between);
    struct result first = perform_alone(twin, &done[1].wanted);
    perform_alone(twin, &person);
    struct result second = perform_alone(twin, &done[2].wanted);
    assert_int_equal(first.faults, done[1].faults);
    assert_int_equal(first.doubts, done[1].doubts);
    assert_int_equal(second.faults, done[2].faults);
    assert_int_equal(second.doubts, done[2].doubts);
    same_record(place->scene, twin);
    scene_end(&twin);
}

/* Nothing has moved that it was judged by: it is not judged again, and comes out the same. */
static void what_stands_is_as_judged(void **state)
{
    struct place *place = *state;
    struct result result = record_after(
        place, "ha", 5, "register-event",
        WORDS("case=K2", "decision=omedelbart omhändertagande", "by=utskott", "date=2026-02-02"));
    assert_int_equal(result.end, DEED_DONE);
    assert_true(result.has_proposal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_moved_is_judged_again, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(what_moved_has_other_findings, crew_scene_begin,
                                        crew_scene_end),
        cmocka_unit_test_setup_teardown(what_stands_is_as_judged, crew_scene_begin, crew_scene_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
