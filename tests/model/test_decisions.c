/* test_decisions: a gate stops a decision only where the municipality says so, never a protective one, never what has
 * happened; whatever was decided can be recorded; of two at once one wins; no objection goes away. */
#include "scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define CASE "case=K1"
#define ENDING "decision=lvu-upphorande", "by=utskott", "date=2026-06-04"
#define CUSTODY "decision=lvu-omhandertagande", "by=socialsekreterare", "date=2026-06-04"

/* A child in care, and a record that says that it is complete. */
static int begin(void **state)
{
    scene_begin(state);
    struct scene *scene = *state;
    DO(scene, "register-person", "person=ha");
    DO(scene, "register-person", "person=hb");
    DO(scene, "open-case", CASE, "domain=LVU");
    DO(scene, "add-party", CASE, "ref=barn1", "role=barn", "birth_year=2016");
    DO(scene, "add-party", CASE, "ref=vh1", "role=vårdnadshavare", "custody_of=barn1");
    DO(scene, "declare-complete", CASE, "complete=*");
    DO(scene, "register-event", CASE, "decision=omedelbart omhändertagande", "by=utskott",
       "date=2026-01-12");
    return 0;
}

/* Every rule that the decision would break gets the mode; answers how many. */
static size_t set_gates(struct scene *scene, const char *mode, const char *const *words)
{
    struct text rules[64];
    size_t count = 0;
    scene_consider(scene, "decide", words);
    const struct proposal *proposal = scene->answer.proposal;
    assert_non_null(proposal);
    for (size_t i = 0; i < proposal->line_count && count < 64; i++)
        if (proposal->lines[i].answer == PROPOSAL_LACKING)
            rules[count++] = proposal->lines[i].duty->rule.id;
    for (size_t i = 0; i < count; i++)
        scene_do(scene, "set-gate",
                 WORDS(scene_word(scene, "rule", text_copy(scene->arena, rules[i])),
                       scene_word(scene, "mode", mode), "why=Nämnden har bestämt det."));
    return count;
}

static void gates_stop_when_asked(void **state)
{
    struct scene *scene = *state;
    const char *const *words = WORDS(CASE, ENDING);
    assert_int_equal(scene_consider(scene, "decide", words), DEED_DONE); /* no gate: it warns */
    assert_true(scene->answer.faults + scene->answer.doubts > 0);
    assert_true(set_gates(scene, "varna", words) > 0);
    assert_int_equal(scene_consider(scene, "decide", words), DEED_DONE);
    set_gates(scene, "spärra", words);
    assert_int_equal(scene_do(scene, "decide", words), DEED_STOPPED);
    assert_non_null(scene->answer.proposal);
    assert_int_equal(scene_do(scene, "register-decision", words), DEED_DONE);
    DO(scene, "decide", CASE, "decision=lvu-upphorande", "by=utskott", "date=2026-06-05",
       "reason=Barnet är redan hemma.",
       "document=utredning=0000000000000000000000000000000000000000000000000000000000000001",
       "delivered=vårdnadshavaren");
    struct text seen = SEE(scene, "decisions", CASE);
    assert_non_null(memmem(seen.bytes, seen.size, "Barnet är redan hemma.", 23));
    set_gates(scene, "varna", words);
    assert_int_equal(scene_consider(scene, "decide", words), DEED_DONE);
    scene_compare(scene);
}

static void protection_is_never_stopped(void **state)
{
    struct scene *scene = *state;
    const char *const *words = WORDS(CASE, CUSTODY);
    assert_true(set_gates(scene, "spärra", words) > 0);
    assert_int_equal(scene_do(scene, "decide", words), DEED_DONE);
    assert_true(scene->answer.faults > 0); /* it is marked all the same */
}

static void a_basis_is_a_checksum(void **state)
{
    assert_int_equal(scene_do(*state, "register-decision", WORDS(CASE, ENDING, "document=x=12")),
                     DEED_UNUSABLE);
}

static void of_two_one_wins(void **state)
{
    struct scene *scene = *state;
    const char *const *words = WORDS(CASE, ENDING);
    scene_consider(scene, "decide", words);
    int64_t seen = (int64_t)scene->answer.moved;
    assert_int_equal(scene_do_as(scene, "ha", seen, "decide", words), DEED_DONE);
    assert_int_equal(scene_do_as(scene, "hb", seen, "decide", words), DEED_MOVED);
    assert_int_equal(scene->answer.moved, seen + 1);
    assert_int_equal(scene_do_as(scene, "hb", seen + 1, "register-decision", words), DEED_DONE);
}

/* Every decision of the catalogue, by whoever it is, on its day, long after it, and in a case that is closed. */
static void what_was_decided_is_recordable(void **state)
{
    struct scene *scene = *state;
    static const char *const days[] = {"date=2019-02-03", "date=2026-06-04", "date=2027-03-01"};
    const struct catalogue *catalogue = rulebook_catalogue(scene->rules);
    size_t asked = 0;
    DO(scene, "close-case", CASE, "day=2026-05-01");
    for (int32_t type = 0; type < (int32_t)catalogue_count(catalogue); type++) {
        const char *code = text_copy(scene->arena, catalogue_type(catalogue, type)->code);
        for (int role = 0; role < vocabulary_enum_size(ENUM_ROLE); role++) {
            struct arena *kept = scene->arena;
            scene->arena = arena_open(0);
            const char *const *words =
                WORDS(CASE, scene_word(scene, "decision", code),
                      scene_word(scene, "by", vocabulary_enum_value_name(ENUM_ROLE, role)),
                      days[(type + role) % 3]);
            /* All are asked; some are recorded, since each makes the case longer. */
            enum deed_end end = role || type % 10
                                    ? scene_consider(scene, "register-decision", words)
                                    : scene_do(scene, "register-decision", words);
            if (end != DEED_DONE)
                fail_msg("%s by %s on %s: end %d %s", code,
                         vocabulary_enum_value_name(ENUM_ROLE, role), words[3], end,
                         scene->answer.problem_count ? scene->answer.problems[0].key : "");
            asked++;
            arena_close(scene->arena);
            scene->arena = kept;
        }
    }
    assert_true(asked > 1000);
    scene_compare(scene);
}

static void objections_stay(void **state)
{
    struct scene *scene = *state;
    assert_int_equal(scene_do(scene, "answer-objection", WORDS("objection=P1", "words=x", "by=ha")),
                     DEED_UNUSABLE);
    DO(scene, "object-before", "objection=P1", CASE, "words=Fadern är inte hörd.", "by=ha");
    assert_int_equal(
        scene_do(scene, "object-before", WORDS("objection=P1", CASE, "words=Inget.", "by=hb")),
        DEED_UNUSABLE);
    DO(scene, "answer-objection", "objection=P1", "words=Det väntar.", "by=hb");
    DO(scene, "answer-objection", "objection=P1", "words=Han är hörd nu.", "by=hb");
    DO(scene, "close-case", CASE, "day=2026-05-01");
    struct text seen = SEE(scene, "objections", CASE);
    static const char *const said[] = {"Fadern är inte hörd.", "Det väntar.", "Han är hörd nu."};
    for (size_t i = 0; i < 3; i++)
        assert_non_null(memmem(seen.bytes, seen.size, said[i], strlen(said[i])));
    scene_compare(scene);
}

static size_t lines_of(struct text text)
{
    size_t count = 0;
    while (text.size) {
        text_cut(&text, '\n');
        count++;
    }
    return count;
}

/* A finding is handled when somebody has said what is done. */
static void a_finding_wants_a_remedy(void **state)
{
    struct scene *scene = *state;
    DO(scene, "register-decision", CASE, ENDING, "dissent=Ledamoten reserverar sig.");
    DO(scene, "record-dissent", CASE, "event=1", "words=Handläggaren är av annan mening.", "by=ha");
    assert_int_equal(lines_of(SEE(scene, "dissents", CASE)), 2);
    struct text open = SEE(scene, "findings", CASE, "handled=nej");
    size_t count = lines_of(open);
    assert_true(count > 0);
    text_cut(&open, '|'); /* the case */
    struct text event = text_cut(&open, '|'), code = text_cut(&open, '|');
    DO(scene, "state-remedy", CASE, scene_word(scene, "event", text_copy(scene->arena, event)),
       scene_word(scene, "code", text_copy(scene->arena, code)), "remedy=ny prövning",
       "why=Beslutet prövas igen.", "owner=hb", "date=2026-07-01");
    assert_int_equal(lines_of(SEE(scene, "findings", CASE, "handled=nej")), count - 1);
    assert_int_equal(lines_of(SEE(scene, "findings", CASE, "handled=ja")), 1);
    scene_compare(scene);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(gates_stop_when_asked),
        TEST(protection_is_never_stopped),
        TEST(a_basis_is_a_checksum),
        TEST(of_two_one_wins),
        TEST(objections_stay),
        TEST(a_finding_wants_a_remedy),
        TEST(what_was_decided_is_recordable),
    };
    return cmocka_run_group_tests_name("decisions", tests, NULL, NULL);
}
