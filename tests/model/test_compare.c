/* test_compare: rows that are made anew are the live ones, also when cases go on side by side, when one has been
 * erased, and when there is no room for what is under way; a row that was changed, taken away or added is told. */
#include "scene.h"

#include "compare_sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { CASES = 6 };

#define OPENED(key)                                                                  \
    "object={\"kind\":\"investigation_opened\",\"date\":\"2026-01-12\","             \
    "\"attributes\":{\"investigation\":\"" key "\",\"investigation_type\":\"barn\"," \
    "\"decided_by\":\"socialsekreterare\"}}"
#define VISIT                                                                 \
    "object={\"kind\":\"home_visit\",\"date\":\"2026-01-20\",\"attributes\":" \
    "{\"child\":[\"b1\"]}}"

static const char *key_of(struct scene *scene, int number)
{
    char key[] = "case=U0";
    key[sizeof key - 2] = (char)('0' + number);
    return text_copy(scene->arena, text_of(key));
}

/* Each deed of a case stands between deeds of all the others. */
static int begin(void **state)
{
    scene_begin(state);
    struct scene *scene = *state;
    DO(scene, "register-unit", "unit=barn");
    for (int i = 0; i < CASES; i++)
        DO(scene, "open-case", key_of(scene, i), "domain=SOL_CHILD");
    for (int i = 0; i < CASES; i++)
        DO(scene, "add-party", key_of(scene, i), "ref=b1", "role=barn", "birth_year=2015");
    for (int i = CASES; i > 0; i--)
        DO(scene, "register-event", key_of(scene, i - 1), OPENED("u1"));
    for (int i = 0; i < CASES; i += 2)
        DO(scene, "register-event", key_of(scene, i), VISIT);
    return 0;
}

static struct text difference_of(struct scene *scene)
{
    struct text difference;
    assert_null(engine_compare(scene->engine, scene->arena, &difference));
    return difference;
}

static void rows_are_alike(void **state)
{
    struct scene *scene = *state;
    struct text limits = SEE(scene, "deadlines", "case=U0");
    assert_true(limits.size > 0); /* there is something to make anew */
    assert_int_equal(difference_of(scene).size, 0);
}

static void erased_is_not_made_anew(void **state)
{
    struct scene *scene = *state;
    struct ledger_unit *units;
    struct leaf_id ids[8];
    struct erased erased;
    size_t count;
    bool found;
    assert_null(engine_units(scene->engine, scene->arena, TEXT_LITERAL("case"), TEXT_LITERAL("U2"),
                             &units, &count, &found));
    assert_true(found && count > 0 && count <= sizeof ids / sizeof *ids);
    for (size_t i = 0; i < count; i++)
        ids[i] = units[i].unit;
    assert_null(engine_erase(scene->engine, scene->arena, ids, count, TEXT_LITERAL("Gallring."),
                             TEXT_LITERAL("§ 1"), &erased));
    assert_int_equal(erased.ledger.refusal, LEDGER_DONE);
    struct text limits = SEE(scene, "deadlines", NULL);
    assert_non_null(memmem(limits.bytes, limits.size, "|U1|", 4));
    assert_null(memmem(limits.bytes, limits.size, "|U2|", 4));
    assert_int_equal(difference_of(scene).size, 0);
}

static void change(struct scene *scene, const struct script *script)
{
    struct store *store = ledger_store(engine_ledger(scene->engine));
    assert_null(store_begin(store, scene->arena));
    assert_null(store_end(store, scene->arena, store_run_script(store, scene->arena, script)));
}

static void difference_is_told(void **state)
{
    static const struct {
        const char *table;
        const struct script *spoil, *mend;
    } faults[] = {
        {"case_1: ", &spoil_case, &mend_case},
        {"complete_1: ", &spoil_complete, &mend_complete},
        {"limit_case_1: ", &spoil_limit_case, &mend_limit_case},
        {"act_1: ", &spoil_act, &mend_act},
        {"deadline_1: ", &spoil_deadline, &mend_deadline},
    };
    struct scene *scene = *state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        change(scene, faults[i].spoil);
        if (!text_starts(difference_of(scene), faults[i].table))
            fail_msg("%s is not found", faults[i].table);
        change(scene, faults[i].mend);
        assert_int_equal(difference_of(scene).size, 0);
    }
}

/* Streams that are said to be shorter or longer than they are cost time, and no truth; one that nobody tells of is a
 * fault, which the reading thread hands over. */
static void wrong_lengths_do_not_matter(void **state)
{
    struct scene *scene = *state;
    struct text difference;
    change(scene, &shorten_streams);
    assert_int_equal(difference_of(scene).size, 0);
    change(scene, &lengthen_streams);
    assert_int_equal(difference_of(scene).size, 0);
    change(scene, &lose_stream);
    struct fault *fault = engine_compare(scene->engine, scene->arena, &difference);
    assert_non_null(fault);
    assert_string_equal(fault->key, "fault.ledger-damaged");
}

#define IN_SCENE(test) cmocka_unit_test_setup_teardown(test, begin, scene_end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_SCENE(rows_are_alike),
        IN_SCENE(erased_is_not_made_anew),
        IN_SCENE(difference_is_told),
        IN_SCENE(wrong_lengths_do_not_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
