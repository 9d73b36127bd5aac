/* test_recorded: the cases of the examples, recorded event by event, are judged as their files are; recorded in
 * another order too. */
#include "recorded.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* All findings of a line, as JSON Lines. */
static const char *findings_of(struct scene *scene, const char *line)
{
    struct dossier dossier;
    struct problem problem;
    struct findings findings;
    struct builder out;
    if (!timeline_parse(scene->arena, text_of(line), 1, &dossier, &problem))
        fail_msg("%s: %s at %s", line, problem.key, text_copy(scene->arena, problem.place));
    assert_int_equal(dossier_place(&dossier, DAY_NONE), -1);
    judge_dossier(scene->rules, &dossier, scene->arena, &findings);
    builder_init(&out, scene->arena);
    for (size_t i = 0; i < findings.count; i++)
        findings_json_add(&out, LANGUAGE_SV, &dossier, &findings.items[i]);
    return builder_string(&out);
}

static const char *dumped(struct scene *scene, const json_t *json)
{
    char *written = json_dumps(json, JSON_COMPACT);
    char *kept = text_copy(scene->arena, text_of(written));
    free(written);
    return kept;
}

/* The day that is asked about is the question's, not the case's. */
static const char *exported(struct scene *scene, const json_t *record)
{
    const char *id = json_string_value(json_object_get(record, "id"));
    struct text line = scene_case(scene, id);
    json_t *json = json_loadb(line.bytes, line.size, 0, NULL);
    json_object_set(json, "evaluate_as_of", json_object_get(record, "evaluate_as_of"));
    const char *kept = dumped(scene, json);
    json_decref(json);
    return kept;
}

static void judged_alike(struct scene *scene, const char *path)
{
    json_t *cases = recorded_read(path);
    for (size_t i = 0; i < json_array_size(cases); i++) {
        const json_t *record = json_array_get(cases, i);
        recorded_whole(scene, record);
        assert_string_equal(findings_of(scene, exported(scene, record)),
                            findings_of(scene, dumped(scene, record)));
    }
    json_decref(cases);
}

static void same_findings(void **state)
{
    static const char *const files[] = {"examples/aterforening/forhastad.jsonl",
                                        "examples/aterforening/forberedd.jsonl",
                                        "examples/clean/care.jsonl",
                                        "examples/clean/old-act.jsonl",
                                        "examples/clean/open.jsonl",
                                        "examples/clean/other.jsonl",
                                        "examples/clean/over-the-years.jsonl",
                                        "examples/clean/placed.jsonl",
                                        "examples/exempelkommunen/cases.jsonl"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        judged_alike(*state, files[i]);
    scene_compare(*state);
}

/* The first decision last of all: it stands where it happened, and whoever named it still does. */
static void late_is_the_same(void **state)
{
    struct scene *scene = *state;
    DO(scene, "open-case", "case=K1", "domain=LVU");
    DO(scene, "add-party", "case=K1", "ref=barn1", "role=barn");
    DO(scene, "declare-complete", "case=K1", "complete=submitted_to_court",
       "complete=receipt_by_court");
    DO(scene, "register-event", "case=K1", "kind=note", "date=2026-02-20");
    DO(scene, "register-event", "case=K1", "decision=omedelbart omhändertagande",
       "date=2026-02-02");
    assert_int_equal(scene->answer.faults, 1); /* nobody sent it to the court within the week */
    DO(scene, "register-event", "case=K1", "kind=receipt_by_court", "date=2026-02-05",
       "fact=concerns=1");
    assert_int_equal(scene->answer.faults, 0);
    struct text line = scene_case(scene, "K1");
    const char *whole = text_copy(scene->arena, line);
    assert_string_equal(findings_of(scene, whole), "");
    assert_non_null(strstr(whole, "\"concerns\":[0]"));
    assert_true(strstr(whole, "omhändertagande") < strstr(whole, "receipt_by_court"));
    assert_true(strstr(whole, "receipt_by_court\",\"attr") < strstr(whole, "\"note\""));
    scene_compare(scene);
}

/* Minimal data: nothing that is kept of a case has a field for somebody's name, address, school or telephone. */
static void no_field_for_a_name(void **state)
{
    static const char *const kept_out[] = {"name",  "address", "street", "school",   "phone",
                                           "email", "title",   "city",   "postcode", "number"};
    struct scene *scene = *state;
    size_t judged = 0;
    for (size_t i = 0; engine_features(scene->engine)[i]; i++)
        for (size_t j = 0; engine_features(scene->engine)[i]->events[j]; j++) {
            const struct event_kind *kind = engine_features(scene->engine)[i]->events[j];
            if (strcmp(kind->class, "case") != 0)
                continue;
            for (size_t k = 0; k < kind->field_count; k++, judged++)
                for (size_t l = 0; l < sizeof kept_out / sizeof *kept_out; l++)
                    assert_null(strstr(kind->fields[k].name, kept_out[l]));
        }
    assert_true(judged > 50);
    assert_int_equal(scene_do(scene, "open-case", WORDS("case=K1", "domain=LVU", "name=x")),
                     DEED_UNUSABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(same_findings, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(no_field_for_a_name, scene_begin, scene_end),
        cmocka_unit_test_setup_teardown(late_is_the_same, scene_begin, scene_end),
    };
    return cmocka_run_group_tests_name("recorded", tests, NULL, NULL);
}
